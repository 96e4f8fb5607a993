"""The README's picture shows the page as it is today."""

from __future__ import annotations

from scripts.picture import HEIGHT, PICTURE, WIDTH, digest, note_of, noted, page, size_of


def test_the_picture_is_of_the_page_as_it_is() -> None:
    assert note_of(PICTURE.read_bytes()) == digest(page()), "run 'make picture', look at it, and commit it"


def test_the_picture_is_of_the_size_meant_and_small_enough_to_load() -> None:
    picture = PICTURE.read_bytes()
    assert size_of(picture) == (WIDTH, HEIGHT)
    assert len(picture) < 300_000


def test_a_note_is_found_again_in_a_picture() -> None:
    picture = PICTURE.read_bytes()
    without = picture[: picture.index(b"tEXt") - 4] + picture[picture.rindex(b"IEND") - 4 :]
    assert note_of(without) is None
    assert note_of(noted(without, "abc")) == "abc"
