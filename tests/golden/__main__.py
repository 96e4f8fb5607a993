"""Write the golden files anew: ``make golden``. Read the difference before you commit it."""

from __future__ import annotations

from tests.golden.outputs import EXPECTED, expected, said


def main() -> None:
    """Write every golden file, and take away those of letters that are gone."""
    EXPECTED.mkdir(exist_ok=True)
    written = {}
    for file, folder, arguments in expected():
        written[file] = said(folder, arguments)
    for file in set(EXPECTED.iterdir()) - written.keys():
        file.unlink()
    changed = [file for file, text in written.items() if not file.exists() or file.read_text("utf-8") != text]
    for file in changed:
        file.write_text(written[file], encoding="utf-8", newline="\n")
    print(f"{len(written)} golden files, {len(changed)} of them changed. See 'git diff tests/golden'.")


if __name__ == "__main__":
    main()
