"""The page shows the letter as it is, every finding in it, and asks nothing of anyone."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings

from aboveboard.checker.report.checked import Checked
from aboveboard.checker.report.page import rendered
from aboveboard.findings import Finding, Force
from aboveboard.letter.text import Span
from tests.checker.report.hostile import ALL, texts_and_spans
from tests.checker.report.sample import LETTER, checked_of, finding, report_of, rule_of, sample

FORCES = tuple(Force)
VOID = {"meta", "link", "input", "br"}


class Reader(HTMLParser):
    """Takes a page apart as a browser would: its elements, its anchors, and the text of each letter."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.letters: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.marked: dict[str, str] = {}
        self._open: list[tuple[str, set[str]]] = []
        self.feed(page)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.elements.append((tag, known))
        classes = set(known.get("class", "").split())
        if "paper" in classes:
            self.letters.append("")
        if tag not in VOID:
            self._open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any("text" in classes for _, classes in self._open):
            self.letters[-1] += data
            for _, classes in self._open:
                for name in classes:
                    if re.fullmatch(r"(l\d+-)?s\d+", name):
                        self.marked[name] = self.marked.get(name, "") + data

    def ids(self) -> list[str]:
        return [known["id"] for _, known in self.elements if "id" in known]

    def links(self) -> list[str]:
        return [known["href"] for tag, known in self.elements if tag == "a"]


def findings_at(text: str, spans: list[Span]) -> list[Finding]:
    return [
        finding("TX001", "x", FORCES[n % 3], span, "message", "remedy", text=text)
        for n, span in enumerate(spans)
    ]


@settings(max_examples=60, deadline=None)
@given(texts_and_spans())
def test_the_letter_stands_on_the_page_as_it_was_written(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    page = Reader(rendered([checked_of(text, findings_at(text, spans))]))
    assert page.letters == [text]


@settings(max_examples=60, deadline=None)
@given(texts_and_spans())
def test_marks_cover_exactly_what_was_found_however_they_nest_and_cross(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    page = Reader(rendered([checked_of(text, findings_at(text, spans))]))
    for number, span in enumerate(spans, start=1):
        assert page.marked.get(f"s{number}", "") == text[span.start : span.end].translate(_HIDDEN)
        assert page.ids().count(f"m{number}") == 1


# A character without a shape is shown by its number, in an element of its own that is no mark.
_HIDDEN = {ord(character): None for character in "\u202e\x1b"}


def test_the_sample_letter_stands_whole_with_its_request_set_apart() -> None:
    source = rendered([sample()])
    assert Reader(source).letters == [LETTER]
    request = source.partition('<section class="text request"')[2].partition("</section>")[0]
    assert "2) Please state" in re.sub("<[^>]*>", "", request)
    assert "I am required by" not in request


@pytest.mark.parametrize("hostile", ALL)
def test_nothing_in_a_letter_becomes_part_of_the_page(hostile: str) -> None:
    text = f"Dear Ann\n{hostile}\nYours"
    fault = finding("TX001", "x", Force.MAY, Span(9, 9 + len(hostile)), hostile, hostile, text=text)
    harmless = finding("TX001", "x", Force.MAY, Span(9, 9 + len(hostile)), "m", "r", text=text)
    page = Reader(rendered([checked_of(text, [fault], hostile)]))
    plain = Reader(rendered([checked_of(text, [harmless], "a.txt")]))
    assert page.letters == [text]
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert [set(known) for _, known in page.elements] == [set(known) for _, known in plain.elements]


def test_the_page_asks_nothing_of_anyone_and_runs_nothing() -> None:
    source = rendered([sample()])
    page = Reader(source)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "base", "video", "audio", "svg"}
    for tag, known in page.elements:
        assert not {"src", "srcset", "style", "action", "ping", "background"} & set(known)
        assert not [name for name in known if name.startswith("on")]
        if tag == "link":
            assert known["href"] == "data:,"
    styles = source.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in styles
    assert "@import" not in styles
    assert "default-src 'none'" in source


def test_every_mark_leads_to_its_card_and_back() -> None:
    page = Reader(rendered([sample()]))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.links() if link.startswith("#")} <= set(ids)
    for number in range(1, len(sample().report.findings) + 1):
        assert f"#f{number}" in page.links()
        assert f"#m{number}" in page.links()
        assert {f"f{number}", f"m{number}"} <= set(ids)


def test_what_a_root_cause_explains_is_folded_under_it() -> None:
    source = rendered([sample()])
    folded = source.partition("<details>")[2].partition("</details>")[0]
    assert "<summary>Explains 7 more, which go when this is put right</summary>" in folded
    assert re.findall(r'<article class="card \w+" id="f(\d+)"', folded) == [str(n) for n in range(2, 9)]
    assert source.count("<details>") == 1


def test_the_head_says_whose_letter_it_is_and_what_may_be_done() -> None:
    source = rendered([sample()])
    assert "<title>Stopped: Hertfordshire Constabulary, FOI2018/05339</title>" in source
    assert "Stopped: this letter should not go out as it is.</h1>" in source
    assert "<dd>19 October 2018</dd>" in source
    assert re.findall(r"<b>(\d+)</b>", source) == ["5", "9", "2"]


def test_headings_go_down_one_step_at_a_time() -> None:
    for letters in ([sample()], [sample(), sample()]):
        levels = [int(tag[1]) for tag, _ in Reader(rendered(letters)).elements if re.fullmatch("h[1-6]", tag)]
        assert Counter(levels)[1] == 1
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


def test_several_letters_keep_their_anchors_apart() -> None:
    page = Reader(rendered([sample(), checked_of("Dear Ann", [], "b.txt"), sample()]))
    assert page.letters == [LETTER, "Dear Ann", LETTER]
    assert len(page.ids()) == len(set(page.ids()))
    assert {link[1:] for link in page.links() if link.startswith("#")} <= set(page.ids())


def test_a_letter_in_which_nothing_is_found_says_what_was_checked() -> None:
    clean = Checked("letter.txt", report_of(LETTER, []), (rule_of("TX001", "x", Force.MAY),))
    source = rendered([clean])
    assert "Nothing found: this letter may go out.</h1>" in source
    assert "1 rule looked at it." in source
    assert "<fieldset" not in source
    assert 'class="verdict clear"' in source


def test_a_letter_no_rule_spoke_for_is_not_shown_as_clean() -> None:
    source = rendered([checked_of(LETTER, [])])
    assert 'class="verdict unchecked"' in source
    assert "Not checked: none of the rules chosen speaks for this letter.</h1>" in source


def test_a_quote_too_long_for_a_card_is_shortened_in_its_middle() -> None:
    text = "beginning " + "word " * 200 + "ending"
    fault = finding("TX001", "x", Force.MAY, Span(0, len(text)), "m", "r", text=text)
    quote = re.search("<q>(.*?)</q>", rendered([checked_of(text, [fault])]))
    assert quote is not None
    assert quote[1].startswith("beginning word")
    assert quote[1].endswith("word ending")
    assert len(quote[1]) < 240
