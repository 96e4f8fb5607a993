"""The citation detector on cases written by somebody who had not seen it: tests/corpus/citations.

The floors are what it reaches, rounded down. Whoever improves it may raise them; whoever changes it and
falls below sees every case that went wrong. ``python tests/corpus/citations/score.py FILE`` prints the same,
by category.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[1] / "corpus" / "citations"

FLOORS = {"recall": 0.99, "precision": 0.99, "strict": 0.96, "fair": 0.98}
"""All cases together: key and Act found; of those found, right; the use strictly, and with ``or_use``."""
WORST_CATEGORY = 0.9
"""The use, fairly judged, in any one category."""


def scoring() -> Any:
    """The module score.py, which is a program of its own."""
    name = "citation_score"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, CORPUS / "score.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


@pytest.fixture(scope="module")
def tallies() -> Any:
    score = scoring()
    return score.score(score.read(CORPUS / "development.jsonl"))


@pytest.mark.parametrize("figure", FLOORS)
def test_the_development_cases_as_a_whole(tallies: Any, figure: str) -> None:
    score = scoring()
    whole = score.Tally()
    for tally in tallies.values():
        whole.add(tally)
    reached = getattr(whole, figure)
    assert reached >= FLOORS[figure], "\n".join([f"{figure} is {reached:.1%}", *whole.misses])


def test_no_category_is_left_behind(tallies: Any) -> None:
    behind = {
        name: tally for name, tally in tallies.items() if tally.labelled and tally.fair < WORST_CATEGORY
    }
    assert not behind, "\n".join(miss for tally in behind.values() for miss in tally.misses)


def test_nothing_that_only_looks_like_a_citation_is_taken_for_the_act(tallies: Any) -> None:
    for category in ("lookalike", "other_act_shorthand", "other_act"):
        assert not [miss for miss in tallies[category].misses if "FOIA 2000" in miss]


def test_a_missed_label_counts_against_every_figure() -> None:
    score = scoring()
    label = {"quote": "section 99(9)", "start": 0, "act": "FOIA 2000", "keys": ["99(9)"], "use": "relied_on"}
    tally = score.score_case({"id": "x", "category": "x", "text": "Nothing here.", "citations": [label]})
    assert (tally.labelled, tally.right, tally.use_fair) == (1, 0, 0)
    assert tally.misses


def test_a_citation_that_nobody_labelled_counts_against_precision() -> None:
    score = scoring()
    tally = score.score_case({"id": "x", "category": "x", "text": "We rely on section 31.", "citations": []})
    assert tally.precision == 0


def test_the_report_names_every_category_and_miss(tallies: Any) -> None:
    report = scoring().report(tallies)
    assert all(category in report for category in tallies)
    assert "taken as" in report
