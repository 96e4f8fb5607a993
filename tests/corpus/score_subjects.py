"""Cross every letter's reasons with every other letter's request, and see what SJ001 says.

    python tests/corpus/score_subjects.py FOLDER [FOLDER ...]

A letter whose reasons are its own should draw nothing; the same reasons held against another letter's request
are a mismatch. Prints, for both, how often the rule is certain and how often possible. Letters labelled with
a planted SJ001 are left out, so that every pair's truth is known; so are letters that give no reasons.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from aboveboard.checker.run import check
from aboveboard.letter.blocks import REASONS
from aboveboard.letter.formats import decode
from aboveboard.letter.reading import Letter, read_letter
from tests.corpus.score_letters import TODAY, load


def main() -> None:
    """Score the folders named on the command line."""
    letters: list[tuple[Path, Letter]] = []
    for folder in map(Path, sys.argv[1:]):
        for path in sorted(folder.glob("*.txt")):
            if path.name.endswith(".request.txt"):
                continue
            letter, label = load(path)
            reasons = any(block.kind in REASONS for block in letter.response.blocks)
            planted = any(fault["code"] == "SJ001" for fault in label["expected"])
            if reasons and not planted and letter.response.request.parts:
                letters.append((path, letter))
    said: dict[str, Counter[str]] = {"own": Counter(), "other": Counter()}
    for path, _ in letters:
        text = decode(path.read_bytes())
        for other, theirs in letters:
            asked = "\n".join(part.text for part in theirs.response.request.parts)
            letter = read_letter(text, today=TODAY, request=asked)
            findings = check(letter, select=["SJ001"]).findings
            verdict = (
                "certain"
                if any(f.certainty == "certain" for f in findings)
                else "possible"
                if findings
                else "nothing"
            )
            said["own" if other == path else "other"][verdict] += 1
    for whose, counts in said.items():
        total = sum(counts.values())
        shares = ", ".join(
            f"{name} {counts[name]} ({counts[name] / total:.1%})"
            for name in ("certain", "possible", "nothing")
        )
        print(f"{whose} request, {total} pairs: {shares}")


if __name__ == "__main__":
    main()
