"""Write src/aboveboard/checker/trade_stems.txt: the stems of the words in trade_words.txt.

Stemming a thousand words takes longer than reading a letter, so it is done here once and not at every start.
``python scripts/trade_stems.py`` writes the file; ``--check`` fails when it is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path

from aboveboard.checker.subject import stem

HERE = Path(__file__).resolve().parent.parent / "src" / "aboveboard" / "checker"
WORDS, STEMS = HERE / "trade_words.txt", HERE / "trade_stems.txt"


def stems() -> str:
    """The content of the file of stems: one a line, in order, each once."""
    lines = (line.partition("#")[0] for line in WORDS.read_text(encoding="utf-8").splitlines())
    return "\n".join(sorted({stem(word) for line in lines for word in line.split()})) + "\n"


def main() -> int:
    """Write the file, or with ``--check`` say whether it is up to date."""
    if "--check" in sys.argv[1:]:
        if STEMS.exists() and STEMS.read_text(encoding="utf-8") == stems():
            return 0
        print("trade_stems.txt is out of date; run: python scripts/trade_stems.py", file=sys.stderr)
        return 1
    STEMS.write_text(stems(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
