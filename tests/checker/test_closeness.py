"""The table of word meanings, and how near requests are to their own and to other reasons by it."""

import json
import time
from pathlib import Path

import pytest

from aboveboard.checker import closeness as module
from aboveboard.checker.closeness import Closeness, closeness, near, telling_words

PAIRS = Path(__file__).parents[1] / "corpus" / "paraphrases" / "development.jsonl"


def pairs(kind: str) -> list[tuple[str, str, str]]:
    """Topic, request and reasons of the development pairs of a kind."""
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [(row["topic"], row["asked"], row["reasons"]) for row in rows if row["kind"] == kind]


def score(asked: str, reasons: str) -> float:
    return closeness(telling_words(asked), telling_words(reasons)).score


@pytest.mark.parametrize(
    ("word", "kin", "stranger"),
    [
        ("CCTV", "surveillance", "allotment"),
        ("pupils", "schoolchildren", "torpedo"),
        ("refuse", "rubbish", "orchestra"),
        ("doctor", "physician", "lorry"),
        ("ANPR", "vehicle", "midwife"),
        ("burglary", "thief", "vaccine"),
        ("vaping", "cigarettes", "submarine"),
        ("badger", "cattle", "passport"),
        ("prisoner", "inmate", "recycling"),
        ("asylum", "refugee", "pothole"),
    ],
)
def test_kin_are_nearer_than_strangers(word: str, kin: str, stranger: str) -> None:
    to_kin, to_stranger = near(word, kin), near(word, stranger)
    assert to_kin is not None
    assert to_stranger is not None
    assert to_kin > to_stranger + 0.15


def test_a_word_is_itself_in_any_case_and_in_the_possessive() -> None:
    assert near("Council", "council's") == pytest.approx(1.0)
    assert near("children’s", "CHILDREN") == pytest.approx(1.0)


def test_near_is_the_same_both_ways() -> None:
    assert near("taser", "weapon") == pytest.approx(near("weapon", "taser"))


def test_words_of_the_public_sector_are_known() -> None:
    for word in (
        "CCTV",
        "ANPR",
        "tasers",
        "PSPOs",
        "DNACPR",
        "Ofsted",
        "CAMHS",
        "ICB",
        "sexting",
        "ransomware",
    ):
        assert near(word, word) is not None, word


@pytest.mark.parametrize("word", ["", "'", "zzyzx", "Łódź", "S", "é"])
def test_what_the_table_lacks_is_unknown(word: str) -> None:
    assert near(word, "police") is None
    assert near("police", word) is None


def test_the_nearest_pairs_are_shown_as_words() -> None:
    found = closeness(["tasers", "children"], ["school", "electric", "weapon", "minors"])
    assert 0 < len(found.pairs) <= 6
    assert [pair[2] for pair in found.pairs] == sorted((pair[2] for pair in found.pairs), reverse=True)
    assert {pair[0] for pair in found.pairs} <= {"tasers", "children"}
    assert all(near(asked, said) == pytest.approx(value, abs=0.001) for asked, said, value in found.pairs)


def test_the_same_words_are_as_near_as_can_be() -> None:
    found = closeness(["stolen", "bicycles"], ["bicycles", "stolen"])
    assert found.best == pytest.approx(1.0)
    assert found.overall == pytest.approx(1.0)
    assert found.known == 1.0
    assert found.score == pytest.approx(1.0)


def test_a_name_on_both_sides_counts_though_the_table_lacks_it() -> None:
    without = closeness(["Zuffenbrook", "landlord"], ["library"])
    with_name = closeness(["Zuffenbrook", "landlord"], ["library", "Zuffenbrook"])
    assert with_name.best > without.best + 0.2
    assert with_name.pairs[0] == ("zuffenbrook", "zuffenbrook", 1.0)


def test_known_is_the_share_of_the_side_less_known() -> None:
    assert closeness(["school", "zzyzx"], ["pupil"]).known == 0.5
    assert closeness(["school"], ["pupil", "zzyzx", "qqx", "vvx"]).known == 0.25


@pytest.mark.parametrize(
    ("asked", "reasons"), [([], []), (["zzyzx"], ["school"]), (["school"], []), ([], ["x"])]
)
def test_where_nothing_can_be_compared_nothing_speaks_for_a_difference(
    asked: list[str], reasons: list[str]
) -> None:
    found = closeness(asked, reasons)
    assert (found.best, found.overall, found.pairs, found.known) == (1.0, 1.0, (), 0.0)


def test_repeated_words_weigh_more() -> None:
    once = closeness(["badger"], ["cattle", "passport"])
    often = closeness(["badger"], ["cattle", "passport", "passport", "passport", "passport"])
    assert often.overall < once.overall


def test_shared_words_add_up_to_a_half() -> None:
    found = Closeness(best=0.4, overall=0.2, pairs=(), known=1.0)
    assert found.with_shared(0) == pytest.approx(0.3)
    assert found.with_shared(0.5) == pytest.approx(0.55)
    assert found.with_shared(7) == pytest.approx(0.8)


def test_telling_words_are_judged_as_written() -> None:
    text = "How many informants were sectioned under the Act? See https://www.example.org/dogs or ab@cd.uk"
    assert telling_words(text) == ["informants", "sectioned"]


def test_many_words_packed_together_are_compared_one_by_one() -> None:
    asked = ["taser", "school", "refuse", "asylum"]
    reasons = ["weapon", "pupil", "rubbish", "refugee", "library", "torpedo", "doctor"]
    rows = [module._table().row(word) for word in asked + reasons]
    known = [row for row in rows if row is not None]
    assert len(known) == len(rows)
    together = module._cosines(known[:4], known[4:])
    for i, word in enumerate(asked):
        for j, other in enumerate(reasons):
            assert together[i][j] == pytest.approx(near(word, other))


def test_every_word_of_the_table_is_found_in_it() -> None:
    table = module._table()
    words = [table.words[i] for i in range(len(table.words))]
    assert words == sorted(set(words))
    assert len(table.weights) == max(table.rows) + 1
    for word in words[::500]:
        assert table.row(word.decode("ascii")) == table.rows[words.index(word)]


def test_the_table_is_small() -> None:
    assert (Path(module.__file__).parent / "word_table.bin").stat().st_size < 4_000_000


def test_a_hundred_words_against_a_hundred_cost_little() -> None:
    table = module._table()
    step = len(table.words) // 200
    words = [table.words[i * step].decode("ascii") for i in range(200)]
    closeness(words[:100], words[100:])  # the look-ups, once
    started = time.process_time()
    for _ in range(10):
        closeness(words[:100], words[100:])
    assert (time.process_time() - started) / 10 < 0.1  # some 5 ms; the margin is for a busy machine


def test_a_paraphrase_is_nearer_than_most_other_reasons() -> None:
    own = pairs("paraphrase")
    beaten = total = 0
    for topic, asked, reasons in own:
        mine = score(asked, reasons)
        others = [score(asked, said) for other, _, said in own[::4] if other != topic]
        beaten += sum(mine > other for other in others)
        total += len(others)
    assert beaten / total > 0.95


def test_reasons_of_another_field_are_far() -> None:
    scores = sorted(score(asked, reasons) for _, asked, reasons in pairs("foreign"))
    own = sorted(score(asked, reasons) for _, asked, reasons in pairs("paraphrase"))
    assert scores[-1] < own[len(own) // 4]


def test_damage_is_said_plainly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "word_table.bin").write_bytes(b"ABWT" + bytes(40))
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    module._table.cache_clear()
    try:
        with pytest.raises(ValueError, match="install Aboveboard again"):
            module._table()
    finally:
        module._table.cache_clear()
