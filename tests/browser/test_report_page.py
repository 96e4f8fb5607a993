"""The report's page in a real browser: whole, accessible, legible on a telephone, and fit to print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from aboveboard.checker.report.page import rendered
from aboveboard.findings import Force
from aboveboard.letter.text import Span
from tests.browser.chromium import launched
from tests.checker.report.sample import LETTER, checked_of, finding, sample

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(rendered([sample()]), encoding="utf-8")
    return path.as_uri()


def opened(browser: Browser, address: str, **options: Any) -> Page:
    page = browser.new_page(**options)
    page.set_default_timeout(5_000)
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_to_object_to(
    browser: Browser, address: str, viewport: dict[str, int], scheme: str
) -> None:
    page = opened(browser, address, viewport=viewport, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


def test_several_letters_and_a_clean_one_are_accessible_too(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "several.html"
    path.write_text(rendered([sample(), checked_of("Dear Ann", [], "b.txt"), sample()]), encoding="utf-8")
    page = opened(browser, path.as_uri())
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


def test_the_browser_shows_the_letter_as_it_was_written(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    texts = page.locator(".paper .text").evaluate_all("pieces => pieces.map(piece => piece.textContent)")
    assert "".join(texts) == LETTER
    page.close()


def test_nothing_is_asked_of_anyone_and_nothing_in_a_letter_runs(browser: Browser, tmp_path: Path) -> None:
    taken = "document.title='taken'"
    text = f"<script>{taken}</script><img src='http://127.0.0.1:9/x' onerror=\"{taken}\">"
    path = tmp_path / "hostile.html"
    fault = finding("TX001", "x", Force.MUST, Span(0, len(text)), text, text, text=text)
    path.write_text(rendered([checked_of(text, [fault], text)]), encoding="utf-8")
    page = browser.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert complaints == []
    assert page.title() == f"Not stopped: {PurePath(text).name}"
    assert page.locator(".paper script, .paper img").count() == 0
    page.close()


@pytest.mark.parametrize(
    "viewport", [DESK, PHONE, {"width": 320, "height": 600}], ids=["desk", "phone", "small"]
)
def test_the_page_never_scrolls_sideways(browser: Browser, address: str, viewport: dict[str, int]) -> None:
    page = opened(browser, address, viewport=viewport)
    page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    page.close()


def test_on_a_desk_the_findings_stay_beside_the_letter(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=DESK, reduced_motion="reduce")
    letter, findings = page.locator(".letter"), page.locator(".findings")
    left, right = letter.bounding_box(), findings.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    page.evaluate("window.scrollTo(0, 2500)")
    box = findings.bounding_box()
    assert box is not None
    assert box["y"] == pytest.approx(0, abs=1)
    page.close()


def test_on_a_telephone_the_findings_come_before_the_letter(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=PHONE)
    letter, findings = page.locator(".letter").bounding_box(), page.locator(".findings").bounding_box()
    assert letter is not None
    assert findings is not None
    assert findings["y"] + findings["height"] <= letter["y"]
    page.close()


def test_a_mark_leads_to_its_card_which_lights_it_up_even_when_folded(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=DESK, reduced_motion="reduce")
    plain = page.locator(".s5").first.evaluate("mark => getComputedStyle(mark).backgroundColor")
    page.locator("#m5").click()
    page.wait_for_url("**#f5")
    card = page.locator("#f5")
    card.wait_for(state="visible")
    box = card.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= DESK["height"] - 50
    lit = page.locator(".s5").first.evaluate("mark => getComputedStyle(mark).backgroundColor")
    assert lit != plain
    card.locator("a[href='#m5']").first.click()
    page.wait_for_url("**#m5")
    mark = page.locator("#m5").bounding_box()
    assert mark is not None
    assert 0 <= mark["y"] <= DESK["height"]
    page.close()


def test_the_filter_shows_one_force_and_the_causes_it_hangs_from(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=DESK)
    assert page.locator(".findings > .card:visible").count() == 9
    page.locator("input[value=must]").check()
    shown = page.locator(".findings > .card:visible").evaluate_all("cards => cards.map(card => card.id)")
    assert shown == ["f1", "f11", "f15"]
    page.locator("input[value=may]").check()
    assert page.locator(".findings > .card:visible").count() == 2
    page.locator("input[value=all]").check()
    assert page.locator(".findings > .card:visible").count() == 9
    page.close()


def test_the_filter_works_from_the_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport=DESK)
    page.locator("input[value=all]").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("input[value=must]").is_checked()
    page.close()


def test_in_print_the_letter_comes_first_and_everything_is_shown(browser: Browser, address: str) -> None:
    page = opened(browser, address, viewport={"width": 700, "height": 1000})
    page.locator("input[value=must]").check()
    page.emulate_media(media="print")
    letter, findings = page.locator(".letter").bounding_box(), page.locator(".findings").bounding_box()
    assert letter is not None
    assert findings is not None
    assert letter["y"] + letter["height"] <= findings["y"]
    assert page.locator(".card:visible").count() == 16
    assert not page.locator(".filter").is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.close()


@pytest.mark.parametrize(("force", "style"), [("must", "solid"), ("should", "dashed"), ("may", "dotted")])
def test_marks_differ_by_more_than_their_colour(
    browser: Browser, address: str, force: str, style: str
) -> None:
    page = opened(browser, address)
    mark = page.locator(f"mark[class^={force}]:not(.long)").first
    assert mark.evaluate("mark => getComputedStyle(mark).textDecorationStyle") == style
    page.close()
