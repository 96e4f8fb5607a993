"""How well words, the table of word meanings, and both tell a request's own reasons from others.

    python scripts/measure_closeness.py development

Over tests/corpus/paraphrases: every request with its own reasons, with the reasons written beside it as
neighbouring or foreign, and with the reasons of every other topic. AUC is the chance that own reasons come
out nearer than others. Then the share of others that fall below the point at which 1 % and 3 % of own reasons
do. The set called ``set_aside`` is for the last measurement: change nothing to improve on it.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from aboveboard.checker.closeness import closeness, telling_words
from aboveboard.checker.subject import shares_root, subject_of, widened
from aboveboard.letter.text import Text

PAIRS = Path(__file__).resolve().parents[1] / "tests/corpus/paraphrases"
OWN = ("natural", "paraphrase")
OTHERS = ("crossed", "neighbouring", "foreign")


@cache
def stems(value: str) -> frozenset[str]:
    """The stems of a text that say what it is about."""
    text = Text(value)
    return subject_of(text, [text.whole]).stems


@cache
def share(asked: str, reasons: str) -> float:
    """The share of the request's words that the reasons use; another name of the same counts half."""
    wanted, said = stems(asked), stems(reasons)
    same = sum(1 for one in wanted if one in said or any(shares_root(one, other) for other in said))
    by_name = len((widened(asked, wanted) - wanted) & said)
    return min(1.0, (same + by_name / 2) / max(1, len(wanted)))


@cache
def table(asked: str, reasons: str) -> float:
    """The score of the table alone."""
    return closeness(telling_words(asked), telling_words(reasons)).score


def both(asked: str, reasons: str) -> float:
    """The score of the table with the words shared."""
    return closeness(telling_words(asked), telling_words(reasons)).with_shared(share(asked, reasons))


def cases(rows: Sequence[dict[str, str]]) -> dict[str, list[tuple[str, str]]]:
    """Request and reasons, by kind; ``crossed`` are requests with the own reasons of other topics."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["kind"]].append((row["asked"], row["reasons"]))
    own = [row for row in rows if row["kind"] in OWN]
    for one in own:
        for other in own:
            if one["topic"] != other["topic"]:
                found["crossed"].append((one["asked"], other["reasons"]))
    return found


def auc(own: Sequence[float], others: Sequence[float]) -> float:
    """The chance that one of ``own`` is larger than one of ``others``, half for a tie."""
    ordered = sorted(others)
    below = sum(bisect_left(ordered, value) + bisect_right(ordered, value) for value in own)
    return below / 2 / len(own) / len(ordered)


def report(name: str, method: Callable[[str, str], float], found: dict[str, list[tuple[str, str]]]) -> None:
    """Print one method's figures."""
    scores = {kind: [method(*pair) for pair in pairs] for kind, pairs in found.items()}
    for kind in OWN:
        figures = "  ".join(f"{other} {auc(scores[kind], scores[other]):.3f}" for other in OTHERS)
        print(f"{name:6} AUC of {kind:10} against  {figures}")
    own = sorted(score for kind in OWN for score in scores[kind])
    for wrong in (0.01, 0.03):
        limit = own[int(wrong * len(own))]
        caught = "  ".join(
            f"{other} {sum(score < limit for score in scores[other]) / len(scores[other]):.2f}"
            for other in (*OTHERS, "generic")
        )
        print(f"{name:6} below {limit:.3f} ({wrong:.0%} of own)  {caught}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("which", choices=("development", "set_aside"))
    content = (PAIRS / f"{parser.parse_args().which}.jsonl").read_text(encoding="utf-8")
    found = cases([json.loads(line) for line in content.splitlines()])
    print("  ".join(f"{kind} {len(pairs)}" for kind, pairs in found.items()))
    for name, method in (("words", share), ("table", table), ("both", both)):
        report(name, method, found)


if __name__ == "__main__":
    main()
