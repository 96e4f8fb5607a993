"""What counts as a placeholder, line by line: each stands in a small letter of its own."""

from __future__ import annotations

from datetime import date

import pytest

from aboveboard.checker.placeholders import placeholders
from aboveboard.findings import Certainty
from aboveboard.letter.reading import read_letter

LETTER = """Essex Police
Our ref: 12345/22
3 May 2022

Dear Ms Lowe

Your request received on 12 April 2022: How many police dogs does the force own?

Response: Essex Police owns 41 dogs under the Freedom of Information Act 2000.

{line}

If you are dissatisfied you may ask us for an internal review within 40 working days, and then complain to the
Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

Yours sincerely
J Osei
"""


def found(text: str) -> list[tuple[str, Certainty]]:
    letter = read_letter(text, today=date(2026, 11, 25))
    return [(letter.text.at(each.span), each.certainty) for each in placeholders(letter)]


def found_in(line: str) -> list[tuple[str, Certainty]]:
    return found(LETTER.format(line=line))


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("We will reply by [insert date].", "[insert date]"),
        ("We will reply by [INSERT DATE + 20 WD].", "[INSERT DATE + 20 WD]"),
        ("We will reply by [date].", "[date]"),
        ("The force [does / does not] hold this.", "[does / does not]"),
        ("The force [holds/does not hold] it.", "[holds/does not hold]"),
        ("It is held by [Department].", "[Department]"),
        ("The exemption is [exemption].", "[exemption]"),
        ("It is exempt because [explain the harm].", "[explain the harm]"),
        ("The cost is [TBC].", "[TBC]"),
        (
            "[Delete if not applicable: the rest is enclosed.]",
            "[Delete if not applicable: the rest is enclosed.]",
        ),
        ("Thank you, {{ requester.name }}.", "{{ requester.name }}"),
        ("Thank you, <<First_Name>>.", "<<First_Name>>"),
        ("Thank you, «Title» Lowe.", "«Title»"),
        ("Thank you, ${applicant}.", "${applicant}"),
        ("Thank you, %APPLICANT_NAME%.", "%APPLICANT_NAME%"),
        ("Thank you, <insert name>.", "<insert name>"),
        ("It was on <date>.", "<date>"),
        ("MERGEFIELD Surname wrote to us.", "MERGEFIELD Surname"),
        ("It was held on DD/MM/YYYY by us.", "DD/MM/YYYY"),
        ("It was held on xx/xx/xxxx by us.", "xx/xx/xxxx"),
        ("It was held on XX.XX.2022 by us.", "XX.XX.2022"),
        ("The force holds/does not hold it (delete as applicable).", "delete as applicable"),
        ("Click or tap here to enter text.", "Click or tap here to enter text."),
        ("Choose an item.", "Choose an item."),
        ("See Error! Reference source not found. above.", "Error! Reference source not found."),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("It was received on .", "on ."),
        ("Your letter dated , has been read.", "dated ,"),
        ("The fee is £XX and is due now.", "£XX"),
        ("The fee is £ .", "£"),
        ("It would take XX hours to find.", "XX"),
        ("It was sent on ______ by post.", "______"),
        ("Please quote reference XXXX/22 to us.", "XXXX/22"),
        ("We will write to you by INSERT DATE at the latest.", "INSERT DATE"),
    ],
)
def test_a_placeholder_is_certain(line: str, marked: str) -> None:
    assert found_in(line) == [(marked, Certainty.CERTAIN)]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("It was written by [name].", "[name]"),
        ("It was written by [Name of officer].", "[Name of officer]"),
        ("The dog at XXXX bit nobody.", "XXXX"),
        ("The [dog/horse] bit nobody.", "[dog/horse]"),
        ("The kennel is at: ______ .", "______"),
        ("It was written by <name>.", "<name>"),
    ],
)
def test_what_could_have_been_taken_out_is_possible(line: str, marked: str) -> None:
    assert found_in(line) == [(marked, Certainty.POSSIBLE)]


@pytest.mark.parametrize(
    "line",
    [
        "PC [name redacted] wrote it, with [redacted] and [NAME REMOVED].",
        "The date is withheld: [exempt under section 40(2)]. The rest is [personal data].",
        "The name is █████ and the rest is ***.",
        "See [2018] UKUT 229 (AAC) and [2021] EWCA Civ 1.",
        "He wrote that they was [sic] “there [emphasis added]”.",
        "The figures are attached [see annex A] and explained [1].",
        "The law is [here](https://example.org/law), and the [date](https://example.org/day) too.",
        "People with an XX chromosome are counted in chapter XXX and in Part XX.",
        "The heat lasts for 3 days. XXL coats were bought.",
        "Dates are given in the format DD/MM/YYYY throughout.",
        "We spoke to Mr XXXX and to PC XXXX.",
        "See https://example.org/%7Euser%20NAME%20x and <https://example.org>.",
        "Write to <foi@example.org> if there are <5 of them, or >10.",
        "This is what the day was on. And of course, dated as it is, it was received on, or after, that day.",
        'The form says "[insert your name here]" and “Date: DD/MM/YYYY”.',
        "------------------------------",
        "______________________________",
        "Prices are in £ per day, £ and pence. [Click here] for a form [optional] and [complete the form].",
        "What is confirmed [or denied] is in the [draft] agreement [v1.2].",
        "The [Scottish Parliament] and the [Home] Office agreed.",
    ],
)
def test_what_belongs_in_a_letter_is_let_be(line: str) -> None:
    assert found_in(line) == []


def test_a_date_taken_out_beside_a_name_is_possible() -> None:
    line = "On [date] PC [name] was seen at the yard with a dog that was not his."
    assert found_in(line) == [("[date]", Certainty.POSSIBLE), ("[name]", Certainty.POSSIBLE)]


def test_a_greeting_does_not_make_a_date_possible() -> None:
    text = LETTER.format(line="We will reply by [date].").replace("Dear Ms Lowe", "Dear [name]")
    assert found(text) == [("[name]", Certainty.POSSIBLE), ("[date]", Certainty.CERTAIN)]


def test_a_form_for_the_reader_is_let_be() -> None:
    form = "Please complete the form below.\n\nI wish / do not wish (delete as applicable) to go on."
    blanks = "My name is ______________ and today is ______ (DD/MM/YYYY).\n\nSigned: ______________"
    assert found_in(f"{form}\n\n{blanks}") == []


def test_the_request_is_let_be() -> None:
    text = LETTER.format(line="That is all.").replace(
        "How many police dogs", "Did PC [insert name] of XXXX say how many dogs"
    )
    assert found(text) == []


@pytest.mark.parametrize(
    ("head", "marked"),
    [
        ("Essex Police\nOur ref:\n3 May 2022", ["Our ref:"]),
        ("Essex Police\nReference number:\n\nDear Ms Lowe", ["Reference number:"]),
        ("Essex Police\nOur ref: 12345/22\nDate:\n\nDear Ms Lowe", ["Date:"]),
        ("Essex Police\nOur ref: 12345/22\nYour ref:\n3 May 2022", []),
        ("Essex Police\nOur ref:\nDate:\n\n12345/22\n3 May 2022", []),
        ("Essex Police\nOur ref:\n12345/22\nDate:\n3 May 2022", []),
        ("Essex Police\nOur ref:\n\n12345/22\n\n3 May 2022", []),
    ],
)
def test_an_empty_label_in_the_head(head: str, marked: list[str]) -> None:
    text = LETTER.format(line="That is all.").replace("Essex Police\nOur ref: 12345/22\n3 May 2022", head)
    assert [written for written, _ in found(text)] == marked


@pytest.mark.parametrize("greeting", ["Dear ,", "Dear", "Dear Mr ,"])
def test_a_greeting_to_nobody_is_possible(greeting: str) -> None:
    text = LETTER.format(line="That is all.").replace("Dear Ms Lowe", greeting)
    assert found(text) == [(greeting, Certainty.POSSIBLE)]
