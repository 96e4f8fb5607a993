"""Write the reference: ``python -m scripts.reference``. With ``--check``, only say what would change."""

from __future__ import annotations

import argparse
import sys

from scripts.reference.book import FOLDER, ROOT, differences, pages, undocumented, write


def main() -> int:
    """Exit code 0: written, or as it would be written. 1: something has to be done first, and it is said."""
    options = argparse.ArgumentParser(prog="python -m scripts.reference", description=__doc__)
    options.add_argument("--check", action="store_true", help="write nothing; 1 where something would change")
    check = options.parse_args().check
    complaints = undocumented()
    if not complaints and check:
        complaints = [f"docs/reference/{found}. Run 'make reference'." for found in differences(pages())]
    elif not complaints:
        written = pages()
        write(written)
        print(f"{len(written)} pages written to {FOLDER.relative_to(ROOT)}")
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
