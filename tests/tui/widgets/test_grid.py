"""Which headings of a stage are written, as signs."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui import i18n
from reflectui.language.cells import width
from reflectui.model.entry import STAGES
from reflectui.model.lens import Heading, Part, scaffold
from reflectui.tui.theme import theme_of
from reflectui.tui.widgets.glyphs import NARROW, Glyphs, use
from reflectui.tui.widgets.grid import Grid, Label, lines
from reflectui.wording.lenses import lens, lenses
from tests.tui.widgets.stage import HOSTILE, Stage, harmless

PHONE_PANE, PANE, TERMINAL_PANE = 43, 52, 77


def drawn(headings: Sequence[Heading], written: Sequence[bool], cells: int) -> list[str]:
    """The rows as text."""
    rows = []
    for pieces in lines(headings, written, cells):
        row = ""
        for piece in pieces:
            row += " " * (piece.at - width(row))
            row += piece.text if isinstance(piece, Label) else "·●"[piece.written]
        rows.append(row)
    return rows


def test_plain_headings_stand_in_one_row() -> None:
    headings = lens("kpt").part("reflection").headings
    for cells in (PHONE_PANE, PANE, TERMINAL_PANE):
        assert drawn(headings, [True, False], cells) == ["Keep ●  Problem ·"]


def test_a_grid_is_a_table_under_its_columns() -> None:
    i18n.set_language("ja")
    headings = lens("alact").part("reflection").headings
    assert drawn(headings, [True, True, False, False, False, True, False, False, True], PANE) == [
        "      する  考える  感じる  望む",
        "自分   ●      ●       ·      ·",
        "相手   ·      ●       ·      ·      まわりの状況 ●",
    ]


def test_a_grid_of_many_rows_lies_on_its_side() -> None:
    headings = lens("toilet_seat_cleaner").part("reflection").headings
    assert drawn(headings, [number == 2 for number in range(10)], TERMINAL_PANE) == [
        "      Users  Incumbents  Introducers  Makers  Data authors",
        "gain    ·        ●            ·         ·          ·",
        "pay     ·        ·            ·         ·          ·",
    ]


def test_on_a_phone_each_row_of_a_grid_is_a_word_with_its_signs() -> None:
    i18n.set_language("ja")
    headings = lens("alact").part("reflection").headings
    assert drawn(headings, [True, True, False, False, False, True, False, False, True], PHONE_PANE) == [
        "自分 ●●··  相手 ·●··  まわりの状況 ●"
    ]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("cells", [PHONE_PANE, PANE, TERMINAL_PANE])
def test_every_label_is_shown_whole(language: str, cells: int) -> None:
    i18n.set_language(language)
    for each in lenses():
        for stage in STAGES:
            headings = each.part(stage).headings
            rows = drawn(headings, [True] * len(headings), cells)
            assert len(rows) <= 3
            assert all(width(row) <= cells for row in rows)
            assert "…" not in "".join(rows)
            assert "".join(rows).count("●") == len(headings)
            for heading in headings:
                assert (heading.row or heading.name) in "\n".join(rows)


names = st.text(alphabet=st.characters(blacklist_categories=["C"]), min_size=1, max_size=60)


@given(st.lists(names, unique=True, max_size=12), st.integers(1, 120), st.data())
def test_no_row_is_wider_than_its_place(labels: list[str], cells: int, data: st.DataObject) -> None:
    columns = data.draw(st.integers(1, 4))
    rows = data.draw(st.integers(0, len(labels) // columns))
    headings = [
        Heading(label, label, (), f"row {number // columns}", f"column {number % columns}")
        if number < rows * columns
        else Heading(label, label)
        for number, label in enumerate(labels)
    ]
    found = lines(headings, [True] * len(headings), cells)
    assert sum(not isinstance(piece, Label) for row in found for piece in row) == len(headings)
    if cells > 12:
        assert all(width(row) <= cells for row in drawn(headings, [True] * len(headings), cells))


# -- as a widget


def stage_of(grid: Grid) -> Stage:
    app = Stage(grid)
    app.register_theme(theme_of("light", "truecolor"))
    app.theme = "light"
    return app


def part(id: str) -> Part:
    return lens(id).part("reflection")


async def test_it_takes_no_room_where_there_are_no_headings() -> None:
    grid = Grid()
    app = stage_of(grid)
    async with app.run_test(size=(80, 8)) as pilot:
        assert app.rows()[1] == "below 0"
        grid.show(part("alact"), scaffold(part("alact").headings) + "rain")
        await pilot.pause()
        assert grid.rows == 3
        assert [row.split() for row in app.rows()[1:4]] == [
            ["do", "think", "feel", "want"],
            ["I", "·", "·", "·", "·"],
            ["They", "·", "·", "·", "·", "Context", "●"],
        ]
        assert app.rows()[4] == "below 0"
        grid.show(part("kpt"), "")
        await pilot.pause()
        assert (grid.rows, app.rows()[2]) == (1, "below 0")
        grid.show(part("ywt"), "")
        await pilot.pause()
        assert (grid.rows, app.rows()[1]) == (0, "below 0")


async def test_it_is_painted_where_an_answer_begins_and_not_again() -> None:
    grid = Grid()
    app = stage_of(grid)
    async with app.run_test(size=(80, 8)) as pilot:
        grid.show(part("kpt"), "Keep: ")
        await pilot.pause()
        first = list(app.written)
        app.written.clear()
        for text in ("Keep:  ", "Keep:  \n", "rain\nKeep: "):
            grid.show(part("kpt"), text)
            await pilot.pause()
        assert app.bytes_written() == b""
        grid.show(part("kpt"), "Keep: a")
        await pilot.pause()
        assert 0 < len(app.bytes_written()) < 200
        app.written[:0] = first
        assert app.terminal()[1] == app.rows()[1] == "Keep ●  Problem ·"


async def test_narrow_signs_are_used_where_others_would_be_wide() -> None:
    use(NARROW)
    try:
        grid = Grid()
        app = stage_of(grid)
        async with app.run_test(size=(80, 8)) as pilot:
            grid.show(part("kpt"), "Keep: a")
            await pilot.pause()
            assert app.rows()[1] == f"Keep {NARROW.full}  Problem {NARROW.unwritten}"
    finally:
        use(Glyphs())


async def test_a_hostile_label_stays_text() -> None:
    grid = Grid()
    app = stage_of(grid)
    async with app.run_test(size=(80, 8)) as pilot:
        grid.show(Part("", "", (Heading(HOSTILE, "", (), HOSTILE, HOSTILE), Heading(HOSTILE, ""))), "")
        await pilot.pause()
        assert harmless(app.bytes_written())
