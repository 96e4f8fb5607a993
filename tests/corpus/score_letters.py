"""Score the reader and the checker on a folder of labelled letters.

    python tests/corpus/score_letters.py tests/corpus/letters_police/development [--misses] [--rules
    SJ001,EX002]

Prints, for each labelled field, how many letters have it right; for each rule, planted faults found, findings
on letters whose labels are complete that nobody planted (false alarms), certain ones apart; and how many
sound letters would be stopped. The labels were written by people who have not seen the code: see the folders'
READMEs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from aboveboard.checker.run import all_rules, check
from aboveboard.letter.formats import decode
from aboveboard.letter.reading import Letter, read_letter
from aboveboard.letter.response import Block

RULES = (
    "EX001 EX002 EX003 EX004 EX005 EX006 EX016 PI001 PI005 PI006 RN001 RN002 RN003 TC001 TC003 TC004 "
    "CD002 LH001 "
    "LH002 TX001 TX003 TX004 TX006 TX007 SJ001"
).split()
TODAY = date(2026, 11, 25)
ARGUES = ("harm", "factors_for", "factors_against", "balance")
"""The kinds of block whose exemption is labelled."""


def load(path: Path) -> tuple[Letter, dict[str, Any]]:
    """A letter of the corpus, read, and its label."""
    request = path.with_suffix(".request.txt")
    text = decode(path.read_bytes())
    asked = decode(request.read_bytes()) if request.exists() else None
    return read_letter(text, today=TODAY, request=asked), json.loads(path.with_suffix(".json").read_text())


def fields(letter: Letter, label: dict[str, Any]) -> dict[str, tuple[bool, Any, Any]]:
    """For each labelled field: whether it is right, what was wanted, what was read."""
    response = letter.response
    wanted = label["read"]
    got: dict[str, Any] = {
        "kind": response.kind.value,
        "regime": response.regime.value,
        "authority": response.authority.value if response.authority else None,
        "reference": response.references[0].value if response.references else None,
        "dated": response.dated.date.isoformat() if response.dated else None,
        "received": response.received.date.isoformat()
        if response.received and response.received.date
        else None,
        "ncnd": response.ncnd,
        "exemptions": sorted(response.exemptions),
        "outcomes": sorted(o.value for o in response.outcomes),
    }
    result: dict[str, tuple[bool, Any, Any]] = {}
    for name, value in got.items():
        if name not in wanted:
            continue
        want = wanted[name]
        right = want == value
        if name == "exemptions":
            want = sorted(want)
            extra = set(wanted.get("exemptions_or", []))
            right = set(want) - extra <= set(value) <= set(want) | extra
        elif name == "outcomes":
            want = sorted(want)
            allowed = set(want) | set(wanted.get("outcomes_or", []))
            right = want == value or (
                bool(value) and set(value) <= allowed and bool(wanted.get("outcomes_or"))
            )
        elif name == "regime" and "regime_any" in wanted:
            right = value in wanted["regime_any"]
        elif name == "reference" and want and value:
            bare = [v.upper().replace(" ", "").removeprefix("FOI").strip("-/.") for v in (want, value)]
            right = bare[0] == bare[1]
        elif name == "authority" and want and value:
            right = want.lower().removeprefix("the ") == value.lower().removeprefix("the ")
        result[name] = (right, want, value)
    request = wanted.get("request") or {}
    if "quote_start" in request and not request.get("in_file"):
        spans = response.request.spans
        squeezed = " ".join(letter.text.at(spans[0]).split()) if spans else ""
        tail = " ".join(letter.text.at(spans[-1]).split()) if spans else ""
        start = " ".join(request["quote_start"].split())
        end = " ".join(request["quote_end"].split())
        result["request"] = (
            start[:25] in squeezed[:120] and end[-20:] in tail[-60:],
            (start, end),
            (squeezed[:60], tail[-60:]),
        )
    if "parts" in request:
        labels = [p["label"] for p in request["parts"]]
        got_labels = [p.label for p in response.request.parts]
        result["parts"] = (labels == got_labels, labels, got_labels)
        for part, want_part in zip(response.request.parts, request["parts"], strict=False):
            if "periods" in want_part:
                want_periods = [(p.get("start_date"), p.get("end_date")) for p in want_part["periods"]]
                got_periods = [
                    (p.start_date and p.start_date.isoformat(), p.end_date and p.end_date.isoformat())
                    for p in part.periods
                ]
                right = want_periods == got_periods and result.get("periods", (True,))[0]
                result["periods"] = (right, want_periods, got_periods)
    if "review" in wanted:
        review = response.review
        want_review = wanted["review"]
        if want_review is None:
            result["review"] = (review is None, None, review and review.stated)
        else:
            got_review = {
                "amount": review.amount if review else None,
                "unit": review.unit if review else None,
                "ends": review.ends.isoformat() if review and review.ends else None,
            }
            result["review"] = (
                review is not None
                and all(got_review[k] == v for k, v in want_review.items() if k in got_review),
                want_review,
                got_review,
            )
    for block, found in blocks(letter, label):
        name = f"block:{block['kind']}"
        result.setdefault(name, (True, None, None))
        if all(b.kind.value != block["kind"] for b in found):
            result[name] = (False, block["starts"], [b.kind.value for b in found])
            continue
        if block["kind"] in ARGUES:
            result.setdefault("block-exemption", (True, None, None))
            keys = [b.exemption for b in found]
            if block.get("exemption") not in keys:
                result["block-exemption"] = (False, (block.get("exemption"), block["starts"]), keys)
    return result


def blocks(letter: Letter, label: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[Block]]]:
    """Each labelled block with the blocks that were read where it starts."""
    for block in label["read"].get("blocks", []):
        at = letter.text.value.find(block["starts"])
        yield block, [b for b in letter.response.blocks if b.span.start <= at < b.span.end]


def score_blocks(letter: Letter, label: dict[str, Any], tally: Counter[str]) -> None:
    """Count the labelled blocks of a letter one by one: all, those of the right kind, those that argue, and
    of these those that argue the right exemption."""
    for block, found in blocks(letter, label):
        alike = [b for b in found if b.kind.value == block["kind"]]
        tally["all"] += 1
        tally["kind"] += bool(alike)
        if alike and block["kind"] in ARGUES:
            tally["argues"] += 1
            tally["exemption"] += any(b.exemption == block.get("exemption") for b in alike)


def main() -> None:
    """Score the folders named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was wrong")
    parser.add_argument("--rules", default=",".join(RULES))
    arguments = parser.parse_args()
    rules = [code for code in arguments.rules.split(",") if code in {rule.code for rule in all_rules()}]
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    one_by_one: Counter[str] = Counter()
    sound = stopped = 0
    for folder in arguments.folders:
        for path in sorted(folder.glob("*.txt")):
            if path.name.endswith(".request.txt"):
                continue
            letter, label = load(path)
            score_blocks(letter, label, one_by_one)
            for name, (ok, want, got) in fields(letter, label).items():
                seen[name] += 1
                right[name] += ok
                if not ok and arguments.misses:
                    print(f"{path.stem}: {name}: wanted {want!r}, read {got!r}")
            report = check(letter, select=rules)
            expected = [e for e in label["expected"] if e["code"] in rules]
            if label["sound"]:
                sound += 1
                stopping = [f for f in report.findings if f.stops]
                stopped += bool(stopping)
                for finding in stopping:
                    print(
                        f"{path.stem}: SOUND BUT STOPPED by {finding.code} {finding.message} | "
                        f"{finding.quote[:60]!r}"
                    )
            matched: set[int] = set()
            for fault in expected:
                tally[fault["code"]]["planted"] += 1
                hits = [i for i, f in enumerate(report.findings) if f.code == fault["code"]]
                at = letter.text.value.find(fault["at"]) if fault["at"] else None
                placed = [
                    i
                    for i in hits
                    if at is None
                    or at < 0
                    or (
                        report.findings[i].place.start < at + len(fault["at"])
                        and report.findings[i].place.end > at
                    )
                ]
                if hits:
                    tally[fault["code"]]["found"] += 1
                    tally[fault["code"]]["certain"] += any(
                        report.findings[i].certainty == "certain" for i in hits
                    )
                    tally[fault["code"]]["placed"] += bool(placed)
                    matched.update(hits)
                    if not placed and arguments.misses:
                        print(
                            f"{path.stem}: {fault['code']} elsewhere: wanted {fault['at']!r}, marked "
                            f"{[report.findings[i].quote[:60] for i in hits]}"
                        )
                    if (
                        fault["certainty"] == "certain"
                        and not any(report.findings[i].certainty == "certain" for i in hits)
                        and arguments.misses
                    ):
                        print(f"{path.stem}: {fault['code']} only possible")
                elif arguments.misses:
                    print(f"{path.stem}: {fault['code']} MISSED at {fault['at']!r}")
            codes = {e["code"] for e in expected}
            for index, finding in enumerate(report.findings):
                if index in matched or finding.code in codes or finding.code in label.get("tolerated", []):
                    continue
                tally[finding.code]["false"] += 1
                tally[finding.code]["false certain"] += finding.certainty == "certain"
                if arguments.misses:
                    banned = "FORBIDDEN " if finding.code in label.get("forbidden", []) else ""
                    print(
                        f"{path.stem}: {banned}FALSE {finding.code} ({finding.certainty}) {finding.message} "
                        f"| "
                        f"{finding.quote[:70]!r}"
                    )
    print("\nfield".ljust(26), "right / labelled")
    for name in sorted(seen):
        print(name.ljust(24), f"{right[name]:4} / {seen[name]}")
    print(
        f"\nblocks one by one: kind right {one_by_one['kind']} / {one_by_one['all']}; of these that argue, "
        f"exemption right {one_by_one['exemption']} / {one_by_one['argues']}"
    )
    print("\nrule    planted found placed certain | false  of them certain")
    for code in rules:
        row = tally[code]
        print(
            f"{code}  {row['planted']:6} {row['found']:5} {row['placed']:6} {row['certain']:7} | "
            f"{row['false']:5} {row['false certain']:6}"
        )
    print(f"\nsound letters {sound}, stopped {stopped}")


if __name__ == "__main__":
    main()
