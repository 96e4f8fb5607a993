"""Scores the citation detector on a file of labelled cases.

python tests/corpus/citations/score.py tests/corpus/citations/development.jsonl [--quiet]

Prints, by category, how many of the provisions were found under the right key and Act (recall), how many of
those found were right (precision), and how often the use was the labelled one: strictly, and fairly, where
a label's ``or_use`` counts too. Then every miss. README.md says how the labels were given.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aboveboard.law.citation import Citation, citations

LISTED = frozenset(
    ("FOIA 2000", "EIR 2004", "DPA 2018", "DPA 1998", "UK GDPR", "GDPR", "FOISA 2002", "Police Act 1996")
)
"""Acts whose name must be exactly right; of any other it matters only that it is not the FOIA."""


@dataclass
class Tally:
    """Counts of one category, and its misses as sentences for a developer."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    use_strict: int = 0
    use_fair: int = 0
    misses: list[str] = field(default_factory=list)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def strict(self) -> float:
        """The share of labelled provisions found with the labelled use; those missed count against it."""
        return self.use_strict / self.labelled if self.labelled else 1.0

    @property
    def fair(self) -> float:
        return self.use_fair / self.labelled if self.labelled else 1.0

    def add(self, other: Tally) -> None:
        self.labelled += other.labelled
        self.found += other.found
        self.right += other.right
        self.use_strict += other.use_strict
        self.use_fair += other.use_fair
        self.misses += other.misses
        self.confusion += other.confusion


def score(cases: Iterable[dict[str, Any]]) -> dict[str, Tally]:
    """A tally for each category, in the order of the cases."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for case in cases:
        tallies[case["category"]].add(score_case(case))
    return dict(tallies)


def score_case(case: dict[str, Any]) -> Tally:
    """The tally of one case. A label of Act "other" need not be found, only not be taken for the FOIA."""
    tally = Tally()
    unmatched = list(citations(case["text"]))
    for label in case["citations"]:
        match = _match(label, unmatched)
        optional = label["act"] == "other" or label["keys"][0].startswith("Sch")
        if match is not None:
            unmatched.remove(match)
        if optional:
            continue
        tally.labelled += 1
        if match is None:
            tally.misses.append(
                f"{case['id']} missed {label['keys'][0]} ({label['act']}) in {case['text']!r}"
            )
            continue
        tally.found += 1
        tally.right += 1
        strict = match.use == label["use"]
        fair = strict or match.use in label.get("or_use", ())
        tally.use_strict += strict
        tally.use_fair += fair
        if not strict:
            tally.confusion[label["use"], match.use] += 1
        if not fair:
            tally.misses.append(
                f"{case['id']} {match.key} is {label['use']}, taken as {match.use}, in {case['text']!r}"
            )
    for extra in unmatched:
        if extra.act != "FOIA 2000" and (extra.act not in LISTED or not case["citations"]):
            continue
        tally.found += 1
        tally.misses.append(f"{case['id']} found {extra.key} ({extra.act}) in {case['text']!r}")
    return tally


def _match(label: dict[str, Any], found: Sequence[Citation]) -> Citation | None:
    start, end = label["start"], label["start"] + len(label["quote"])
    for citation in found:
        if not (citation.start < end and start < citation.end and citation.key in label["keys"]):
            continue
        right_act = citation.act == label["act"]
        if label["act"] not in LISTED:
            right_act = citation.act not in LISTED or citation.act in label["act"]
        if right_act:
            return citation
    return None


def read(path: Path) -> list[dict[str, Any]]:
    """The cases of a file with one JSON object on each line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def report(tallies: dict[str, Tally], *, quiet: bool = False) -> str:
    """The figures as a table, the misses below it unless ``quiet``."""
    whole = Tally()
    lines = [f"{'category':<28}{'cited':>6}{'recall':>8}{'precis.':>8}{'use':>8}{'fair':>8}"]
    for category, tally in tallies.items():
        whole.add(tally)
        lines.append(_row(category, tally))
    lines.append(_row("all", whole))
    lines.append("")
    lines += [f"{count:>4}  {label} taken as {use}" for (label, use), count in whole.confusion.most_common()]
    if not quiet:
        lines += ["", *whole.misses]
    return "\n".join(lines)


def _row(name: str, tally: Tally) -> str:
    figures = (tally.recall, tally.precision, tally.strict, tally.fair)
    return f"{name:<28}{tally.labelled:>6}" + "".join(f"{figure:>8.1%}" for figure in figures)


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the citation detector on labelled cases.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--quiet", action="store_true", help="figures only, no case is shown")
    arguments = parser.parse_args()
    print(report(score(read(arguments.file)), quiet=arguments.quiet))


if __name__ == "__main__":
    main()
