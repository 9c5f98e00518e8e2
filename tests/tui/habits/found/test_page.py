"""What of a practice has room on a screen: air goes first, then the middle; nothing is cut."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.cells import width
from reflectui.surfacing.quotes import Evidence
from reflectui.tui.habits.found.page import Row, fitted, margin_of, placed, shrunk
from tests.tui.habits.found.test_rhythm import TODAY, practice

JAPANESE = "差分を頭から読み返してから、気になるところを直して、それからレビューに出した"
ENGLISH = "Read the whole diff back to myself before asking anybody else to look at it, slowly and aloud"


def written(rows: list[Row]) -> str:
    return "".join("".join(piece.text.split()) for row in rows for piece in row)


@pytest.mark.parametrize(("cells", "height"), [(46, 14), (60, 20), (80, 22), (120, 38), (200, 60)])
@pytest.mark.parametrize("quote", [JAPANESE, ENGLISH, "短い"])
def test_the_latest_quote_and_the_name_stand_there_whole(cells: int, height: int, quote: str) -> None:
    found = practice(1.0, quote=quote)
    rows = fitted(replace(found, label=quote), TODAY, cells, height)
    assert len(rows) <= height
    assert written(rows).count("".join(quote.split())) >= 2
    for row in rows:
        end = 0
        for piece in row:
            assert piece.at >= max(end, margin_of(cells))
            end = piece.at + width(piece.text.rstrip())
        assert end <= cells


def test_the_middle_goes_where_there_is_no_room() -> None:
    names = ("oldest", "middle", "latest")
    days = enumerate(names, 1)
    evidence = tuple([Evidence(f"2026-07-{day:02d}", day, f"{name}: {ENGLISH}") for day, name in days])
    found = replace(practice(1.0), evidence=evidence)
    ample, scarce = (written(fitted(found, TODAY, 46, height)) for height in (40, 12))
    assert all(name in ample for name in names)
    assert "middle" not in scarce
    assert "latest" in scarce


@pytest.mark.parametrize(("cells", "height"), [(46, 24), (80, 22), (120, 38)])
def test_the_name_stays_where_it_is_from_one_to_the_next(cells: int, height: int) -> None:
    places = set()
    for quote in ("短い", JAPANESE, ENGLISH):
        rows = placed(replace(practice(1.0, quote=quote), label="name"), TODAY, cells, height)
        places.add(next(at for at, row in enumerate(rows) if row and row[0].text == "name"))
    assert len(places) == 1


def test_a_quote_of_two_days_stands_once_each() -> None:
    found = practice(1.0, quote="短い")
    assert written(fitted(replace(found, evidence=found.evidence[:1]), TODAY, 80, 22)).count("短い") == 1


def test_while_it_is_adopted_what_stands_above_the_quotes_stays() -> None:
    found = practice(1.0, quote="短い")
    before, small = fitted(found, TODAY, 80, 22), shrunk(found, TODAY, 80, 22)
    assert small[:5] == before[:5]
    assert written(small).count("短い") == 1


def test_on_a_small_screen_its_quote_gives_way_to_the_form() -> None:
    found = replace(practice(1.0, quote=JAPANESE), label=ENGLISH)
    assert JAPANESE not in written(shrunk(found, TODAY, 46, 5))
    assert len(shrunk(found, TODAY, 46, 5)) <= 5
    assert "".join(ENGLISH.split()) in written(shrunk(found, TODAY, 46, 5))


@given(st.text(min_size=1, max_size=160), st.integers(20, 200), st.integers(4, 60))
def test_any_words_stay_within_the_screen(text: str, cells: int, height: int) -> None:
    found = replace(practice(1.0, quote=text), label=text)
    for row in [*fitted(found, TODAY, cells, height), *shrunk(found, TODAY, cells, height)]:
        assert all(piece.at + width(piece.text.rstrip()) <= cells for piece in row)
