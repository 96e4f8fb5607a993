"""Where a text cites the law: which provisions, of which Act, and what only looks like one."""

from __future__ import annotations

import pytest

from aboveboard.law.citation import Citation, citations

# Every provision named, with the piece of text that names it where that is not plain.
FOUND = [
    # spelling
    ("section 40(2)", "40(2)"),
    ("Section 31 (3)", "31(3)"),
    ("s40(2)", "40(2)"),
    ("s.40(2)", "40(2)"),
    ("s. 40 (2)", "40(2)"),
    ("S . 21 –", "21"),
    ("SECTION 14(1)", "14(1)"),
    ("Sec.12", "12"),
    ("sect 36(2)(b)(ii)", "36(2)(b)(ii)"),
    ("Sn 30(1)", "30(1)"),
    ("§ 40(2)", "40(2)"),
    ("§§ 40(2) and 41", "40(2) 41"),
    ("Secton 40(2)", "40(2)"),
    ("Section40(2)", "40(2)"),
    ("Section(s) 31(1)(a)", "31(1)(a)"),
    ("exemption 31", "31"),
    ("adran 40(2) o Ddeddf Rhyddid Gwybodaeth 2000", "40(2)"),
    # limbs
    ("section 40(5B)(a)(i)", "40(5B)(a)(i)"),
    ("section 40(5b)(A)(I)", "40(5B)(a)(i)"),
    ("s.22A(1)(b)(ii)", "22A(1)(b)(ii)"),
    ("section 37(1)(ab)", "37(1)(ab)"),
    ("S37(1)(B)", "37(1)(b)"),
    ("section 36 ( 2 ) ( c )", "36(2)(c)"),
    ("s.40.2.", "40(2)"),
    ("s31(1)a - we", "31(1)(a)"),
    ("Section 31 1 (a)", "31(1)(a)"),
    ("s.31(1(a))", "31(1)(a)"),
    ("section 40(2, as", "40(2)"),
    ("section 40 2) applies", "40(2)"),
    ("s40 5B (a)(i)", "40(5B)(a)(i)"),
    ("Section 31.(1).(a)", "31(1)(a)"),
    ("Sec40(2)FOIA", "40(2)"),
    ("**Section 40(2)** and _s.41_ apply", "40(2) 41"),
    ("subsection (2) of section 40", "40(2)"),
    ("section 40 subsection 2", "40(2)"),
    ("section 31, subsection 1(a),", "31(1)(a)"),
    ("paragraph (b) of subsection (2) of section 36", "36(2)(b)"),
    ("subsections (1) and (2) of section 30", "30(1) 30(2)"),
    ("section 31, subsection (1), paragraphs (a) and (b)", "31(1)(a) 31(1)(b)"),
    # line ends and quoting marks
    ("section\u00a040(2)", "40(2)"),
    ("section 40\n(2), and", "40(2)"),
    ("section 31(1)\n(a) of FOIA", "31(1)(a)"),
    ("> under section\n> 40(2) of the Act", "40(2)"),
    # lists
    ("sections 30(1)(a) and 40(2)", "30(1)(a) 40(2)"),
    ("sections 41, 42 and 43(2) for the agreement", "41 42 43(2)"),
    ("Sections 23(5) 24(2) 31(3)", "23(5) 24(2) 31(3)"),
    ("sections 35(1)(d); 38(1)(b); and 40(2).", "35(1)(d) 38(1)(b) 40(2)"),
    ("Section 23(1)/24(1)", "23(1) 24(1)"),
    ("Section 31, 40 and 43 apply", "31 40 43"),
    ("S.31(1)(a)&(b)", "31(1)(a) 31(1)(b)"),
    ("S31(1)(a)(b)", "31(1)(a) 31(1)(b)"),
    ("s 36(2)(a)(i), (b)(i), (b)(ii) and (c).", "36(2)(a)(i) 36(2)(b)(i) 36(2)(b)(ii) 36(2)(c)"),
    ("s.36(2)(b)(i)/(ii)", "36(2)(b)(i) 36(2)(b)(ii)"),
    ("Sections 27(1)(a), (b) and 40(2)", "27(1)(a) 27(1)(b) 40(2)"),
    ("section 40(2) & (3)(a)(i)", "40(2) 40(3)(a)(i)"),
    ("s.31(1)(a,b)", "31(1)(a) 31(1)(b)"),
    ("s.31 (1) a) and b)", "31(1)(a) 31(1)(b)"),
    ("section 31(1)(h), (i)", "31(1)(h) 31(1)(i)"),
    ("sections 23(5) (security bodies), 24(2) (national security) and 27(4)", "23(5) 24(2) 27(4)"),
    ("sections 40(2) – personal data, 41 – confidence and 30(2)", "40(2) 41 30(2)"),
    ("section 40(2) read with 40(3A)(a)", "40(2) 40(3A)(a)"),
    # ranges
    ("ss.23 to 25", "23 24 25"),
    ("s.41 to s.43", "41 42 43"),
    ("section 31(1)(a) to (c)", "31(1)(a) 31(1)(b) 31(1)(c)"),
    ("section 31(1)(a)-(c) and 31(3)", "31(1)(a) 31(1)(b) 31(1)(c) 31(3)"),
    ("s31(1)(a-c)", "31(1)(a) 31(1)(b) 31(1)(c)"),
    ("ss 31(1)(a)-31(1)(c)", "31(1)(a) 31(1)(b) 31(1)(c)"),
    ("sections 40(2)-(4)", "40(2) 40(3) 40(4)"),
    ("section 36(2)(b)(i)–(ii)", "36(2)(b)(i) 36(2)(b)(ii)"),
    ("Section 31(1)(a), (b), and (d)–(f)", "31(1)(a) 31(1)(b) 31(1)(d) 31(1)(e) 31(1)(f)"),
    ("We moved from section 41 to section 43.", "41 43"),
    ("Section 12 – 41; Section 21 – 118", "12 21"),
    # numbers beside a citation
    ("under section 12 and 14 days later", "12"),
    ("section 40(2) (the names)", "40(2)"),
    ("section 12 (14), section 31 (27)", "12 31"),
    ("s.40(2), and (b) s.41", "40(2) 41"),
    # no word before them
    ("Exempt: 31(1)(a)", "31(1)(a)"),
    ("EXEMPTIONS\n40(2) Personal information\n31(1)(a) Law enforcement", "40(2) 31(1)(a)"),
    ("Exemptions: 40(2), 31(1)(a) & (b)", "40(2) 31(1)(a) 31(1)(b)"),
    ("FOI exemption(s) used\t21\nReason\tpublished", "21"),
    ("Key to redactions\n38(1)(b) = location; 40(2) = names; 42 = advice.", "38(1)(b) 40(2) 42"),
    ("Question | Exemption\n1 | 40(2)\n2 | 21\n3 | none", "40(2) 21"),
    ("Document\tDecision\tSection\n1\tWithheld\t43(2)", "43(2)"),
    ("Withheld in full: document 4 (35(1)(a)), document 7 (42(1)).", "35(1)(a) 42(1)"),
]

# The Act of each provision, in order.
ACTS = [
    ("We rely on section 31(1)(a).", "FOIA 2000"),
    ("section 35 of the Police Act 1996", "Police Act 1996"),
    (
        "section 14 and section 12 of the Public Order Act 1986",
        "Public Order Act 1986, Public Order Act 1986",
    ),
    ("section 60, Criminal Justice and Public Order Act 1994", "Criminal Justice and Public Order Act 1994"),
    ("the Theft Act 1968, s.25", "Theft Act 1968"),
    ("the Care Act 2014 (section 42)", "Care Act 2014"),
    ("section 1 PACE", "PACE"),
    ("section 33 of the CJCA 2015", "CJCA 2015"),
    ("FOIA s.12; EIR reg 12(4)(b)", "FOIA 2000, EIR 2004"),
    ("Regs 12(4)(d) and 12(4)(e) of the EIR", "EIR 2004, EIR 2004"),
    ("regulation 12(5)(f) does not apply", "EIR 2004"),
    ("the draft, 12(4)(d) EIR,", "EIR 2004"),
    ("regulation 5 of the Abortion Regulations 1991", "Abortion Regulations 1991"),
    ("Article 6(1)(f) of the UK GDPR", "UK GDPR"),
    ("Art. 6 GDPR", "GDPR"),
    ("section 45 of the DPA 2018", "DPA 2018"),
    ("section 1(1) of the Data Protection Act 1998", "DPA 1998"),
    ("section 25(1) of FOISA", "FOISA 2002"),
    ("The Freedom of Information (Scotland) Act 2002 applies. It is exempt under s.38(1)(b).", "FOISA 2002"),
    ("s.40(2) FOIA and section 2(1) of the Data Protection Act 2018", "FOIA 2000, DPA 2018"),
    ("The Equality Act 2010 applies. Under s.149 of that Act we publish.", "Equality Act 2010"),
    ('the Data Protection Act 1998 ("the 1998 Act"). Section 33 of the 1998 Act', "DPA 1998"),
    ("Tenancies end under the Housing Act 1988. We used section 21 of the Act.", "Housing Act 1988"),
    ("The Mental Health Act 1983 applies. There were 88 detentions under s.2.", "Mental Health Act 1983"),
    ("They were seized under the Theft Act 1968. They are exempt under section 30(1).", "FOIA 2000"),
    (
        "The Freedom of Information Act 2000 (the Act). Not the Theft Act 1968. Section 31(3) of the Act.",
        "FOIA 2000",
    ),
    ("exempt under section 44(1)(a) by virtue of section 348 of the FSMA 2000", "FOIA 2000, FSMA 2000"),
    ("There were 14 section 136 detentions.", "other"),
    ("The number of Section 60 stop and search authorisations", "other"),
    ("three s.47 assaults", "other"),
    ("Entry was by way of a section 17 entry.", "other"),
    ("a section 18 wounding and a s.20 wounding", "other, other"),
    ("The tenant received a section 21 notice.", "other"),
    ("Five were under a Section 2.", "other"),
    ("the section 43 exemption", "FOIA 2000"),
    ("Section 23 is absolute", "FOIA 2000"),
]

NOTHING = """
Section 8 housing is an American scheme.
The store is in S31 8BN, off the ring road.
See section 4 of the report for the method.
As set out in section 12 of our policy, visitors sign in.
In reply to question 31(a) the answer is 17.
The A40 was closed for two hours.
Our reference is FOI 31/2018.
Table 30 shows the count for each ward.
We have 31(3) vehicles, three of them on loan.
The hearing is in Room 40(2) of County Hall.
Clause 43(2) of the contract deals with termination.
The boundary runs along section 12 of the canal.
The form has a Section A for the driver and a Section 22 for the insurer.
The squad's S30 and S40 radios were replaced.
Your request was received on 12(th) March and numbered 2019/0043(2).
Version 1.31(3) of the software went live.
The cross-section 21 of the dam is too large to scan.
The mounted section 31 years ago had eight horses.
Standard 31(1)(a) of the scheme was not met.
Class sizes of 31(a) and 32(b).
Refusal under Section Twelve.
He lives at 40(2) High Street.
Call 101, or write to us at S1 2BJ.
The book has 12 sections and 40 pages.
| 31 | 40 | 43 | total |
""".strip().splitlines()


def keys(text: str) -> str:
    return " ".join(citation.key for citation in citations(text))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_every_provision_is_found(text: str, expected: str) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_each_provision_has_its_act(text: str, expected: str) -> None:
    assert ", ".join(citation.act for citation in citations(text)) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert citations(text) == ()


def test_a_citation_says_where_it_stands() -> None:
    text = "It is exempt under Section 31 (3) – Law Enforcement."
    assert citations(text) == (Citation("Section 31 (3)", "FOIA 2000", "31(3)", "31", "relied_on", 19, 33),)


def test_the_items_of_a_list_cover_themselves_and_a_range_covers_its_members() -> None:
    text = "Sections 30(1)(a) and 40(2); s.31(1)(a) to (c)"
    assert [citation.text for citation in citations(text)] == [
        "Sections 30(1)(a)",
        "40(2)",
        "s.31(1)(a) to (c)",
        "s.31(1)(a) to (c)",
        "s.31(1)(a) to (c)",
    ]


def test_offsets_are_code_points() -> None:
    text = "😀😀 section 40(2)"
    (citation,) = citations(text)
    assert (citation.start, text[citation.start : citation.end]) == (3, "section 40(2)")


def test_a_provision_without_an_act_is_of_the_default_act() -> None:
    text = "Section 38(1)(b) applies. So does section 12 of the FOIA."
    assert [c.act for c in citations(text, default_act="FOISA 2002")] == ["FOISA 2002", "FOIA 2000"]
    assert [c.act for c in citations(text, default_act=None)] == ["other", "FOIA 2000"]


def test_a_schedule_is_named_as_such() -> None:
    text = "paras. 1 and 3 of Sch. 12A LGA 1972; Schedule 1 to the FOIA"
    assert [(c.key, c.act) for c in citations(text)] == [
        ("Sch 12A para 1", "LGA 1972"),
        ("Sch 12A para 3", "LGA 1972"),
        ("Sch 1", "FOIA 2000"),
    ]


def test_a_text_without_law_has_no_citations() -> None:
    assert citations("") == ()
    assert citations("Thank you for your letter of 3 May.") == ()
