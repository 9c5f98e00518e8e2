"""A text cut into its stages by arrows."""

from collections.abc import Callable

import pytest

from reflectui import i18n
from reflectui.model.entry import Stage
from reflectui.store.journal import Journal
from reflectui.tui.entry.cutting import CutScreen
from reflectui.tui.entry.pieces import Pieces
from tests.tui.house import PHONE, TERMINAL, WIDE, House, at, now, opened
from tests.tui.widgets.stage import HOSTILE

LINES = [f"{word} {number}" for number, word in enumerate(["saw", "felt", "learned", "try"] * 4)][:14]
ARROWS: dict[str, Stage] = {"up": "experience", "right": "reflection", "down": "concept", "left": "action"}
FOURTEEN = ["up", "right", "down", "left"] * 3 + ["right", "right"]


@pytest.fixture
def of_today(journal: Journal) -> Journal:
    for number, line in enumerate(LINES):
        journal.entries.add(at("2026-07-14", f"{8 + number}:05"), experience=line)
    return journal


@pytest.fixture
def one(journal: Journal) -> Callable[[str], int]:
    """Writes an entry of today."""
    return lambda text: journal.entries.add(now(), experience=text)


def texts(journal: Journal, id: int) -> dict[Stage, str]:
    return journal.entries.get(id).stages()


def lit(house: House) -> list[str]:
    """The row with the pointer, in words."""
    [row] = [row for row in house.rows if row.startswith("▸")]
    return row.removeprefix("▸").split()


def state(journal: Journal) -> tuple[list[int], list[int], list[tuple[str, ...]]]:
    """What counts in a journal: the list, what is found, the view for one's own SQL."""
    diary = journal.connection.execute("SELECT * FROM diary ORDER BY day, time").fetchall()
    found = [len(journal.search.ids(f'"{line}"')) for line in LINES]
    return list(journal.entries.ids()), found, [tuple(row) for row in diary]


async def test_nineteen_keys_make_a_cycle_of_the_lines_of_a_day(of_today: Journal) -> None:
    before = state(of_today)
    async with opened(of_today) as house:
        await house.press("escape", "V", "enter", "c", *FOURTEEN, "enter")
        [id] = of_today.entries.ids()
        cut = texts(of_today, id)
        for stage, text in cut.items():
            assert text.split("\n") == [
                line for line, key in zip(LINES, FOURTEEN, strict=True) if ARROWS[key] == stage
            ]
        _ids, found, diary = state(of_today)
        assert found == [1] * 14
        assert len(diary) == 1
        assert sorted(line for row in diary for text in row[3:7] for line in text.split("\n")) == sorted(
            LINES
        )
        await house.press("u")
        assert texts(of_today, id)["experience"] == "\n".join(LINES)
        await house.press("u")
        assert state(of_today) == before
        await house.press("U", "U")
        assert texts(of_today, id) == cut


async def test_keys_that_arrive_together_cut_as_keys_typed_slowly(of_today: Journal) -> None:
    sent = {"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D"}
    async with opened(of_today) as house:
        await house.press("escape", "V", "enter")
        await house.receive("c" + "".join(sent[key] for key in FOURTEEN) + "\r")
        [id] = of_today.entries.ids()
        assert texts(of_today, id)["reflection"].split("\n") == [
            "felt 1",
            "felt 5",
            "felt 9",
            "saw 12",
            "felt 13",
        ]


async def test_the_lit_piece_goes_on_and_back(one: Callable[[str], int], journal: Journal) -> None:
    id = one("the first\nthe second\nthe third")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c")
        assert lit(house) == ["·", "the", "first"]
        await house.press("u")
        assert house.message == "No piece has been placed yet."
        await house.press("right", "s")
        assert lit(house) == ["·", "the", "third"]
        assert any(row.split() == ["Reflection", "the", "first"] for row in house.rows)
        assert any(row.split() == ["Experience", "the", "second"] for row in house.rows)
        await house.press("u", "left", "down")
        assert house.message == "Every piece has a stage. enter keeps the cut."
        assert not any(row.startswith("▸") for row in house.rows)
        await house.press("up")
        await house.press("enter")
        assert texts(journal, id) == {
            "experience": "", "reflection": "the first", "action": "the second", "concept": "the third"
        }  # fmt: skip


async def test_what_is_not_decided_stays_where_it_is(one: Callable[[str], int], journal: Journal) -> None:
    id = one("the first\n\nthe second\n  the third\n")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c", "right", "enter")
        assert texts(journal, id)["experience"] == "the second\n  the third\n"
        assert texts(journal, id)["reflection"] == "the first"


async def test_dropping_the_cutting_changes_nothing_and_says_so(
    one: Callable[[str], int], journal: Journal
) -> None:
    id = one("the first\nthe second")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c", "right", "left", "escape")
        assert house.message == "The cut is cancelled. The text is as it was."
        assert journal.entries.get(id).version == 1
        await house.press("c", "s", "s", "enter")
        assert house.message == "Nothing was cut."
        assert journal.entries.get(id).version == 1


async def test_without_a_text_there_is_nothing_to_cut(journal: Journal) -> None:
    journal.entries.add(now(), title="only a title")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c")
        assert house.message == "There is no text to cut yet."


async def test_a_cut_that_becomes_too_long_is_told_and_stays(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="a" * 600_000, reflection="b" * 600_000)
    async with opened(journal) as house:
        await house.press("escape", "enter", "c", "right", "enter")
        assert isinstance(house.app.screen, CutScreen)
        assert "holds 1000000 at most" in house.message.replace(",", "")
        await house.press("u", "right", "left", "enter")
        assert texts(journal, id)["action"] == "b" * 600_000


async def test_pieces_of_every_stage_are_cut(journal: Journal) -> None:
    id = journal.entries.add(now(), experience="what was", reflection="why\nwhat next")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c", "s")
        assert lit(house) == ["Reflection", "why"]
        await house.press("s", "left", "enter")
        assert texts(journal, id) == {
            "experience": "what was", "reflection": "why", "concept": "", "action": "what next"
        }  # fmt: skip


async def test_the_mouse_cuts_as_the_arrows_do(one: Callable[[str], int], journal: Journal) -> None:
    id = one("the first\nthe second")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c")
        column = house.rows[1].index("→")
        await house.pilot.click(offset=(column + 1, 1))
        await house.press("enter")
        assert texts(journal, id)["reflection"] == "the first"


async def test_a_save_elsewhere_in_the_meantime_is_not_overwritten(
    one: Callable[[str], int], journal: Journal
) -> None:
    id = one("the first\nthe second")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c", "right")
        journal.entries.set(id, "entry.edit", experience="another wording")
        await house.press("enter")
        assert texts(journal, id)["experience"] == "another wording"
        kept = [entry for entry in journal.entries.many(journal.entries.ids()) if entry.conflict_of == id]
        assert [entry.experience for entry in kept] == ["the second"]


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE], ids=str)
async def test_a_thousand_lines_are_cut_with_the_lit_one_in_view(
    one: Callable[[str], int], journal: Journal, size: tuple[int, int]
) -> None:
    line = "版が古かったので、確認する場所を決めておきたいと思った。"
    id = one("\n".join(f"{number} {line * (number % 3 + 1)}" for number in range(1000)))
    async with opened(journal, size) as house:
        await house.press("escape", "enter", "c")
        assert isinstance(house.app.screen, CutScreen)
        for step in range(15):
            assert lit(house)[1] == str(step) or step % 3, lit(house)
            await house.press("right", *["s"] * (step % 3))
            assert house.rows[-1]
        await house.press(*["u"] * 10)
        assert len([row for row in house.rows if row.startswith("▸")]) == 1
        await house.press("enter")
        assert texts(journal, id)["reflection"].startswith(f"0 {line}\n1 {line}")


async def test_every_row_is_whole_and_every_stage_is_named(journal: Journal) -> None:
    journal.entries.add(
        now(), experience="短い一行\n" + "版が古かった。確認する場所が決まっていなかった。" * 3
    )
    for size in (PHONE, TERMINAL, WIDE):
        for language, names in (
            ("ja", ("経験", "内省", "教訓", "次に試す")),
            ("en", ("Experience", "Reflection", "Lesson", "Next trial")),
        ):
            i18n.set_language(language)
            async with opened(journal, size) as house:
                await house.press("escape", "enter", "c")
                plane = "\n".join(house.rows[:3])
                assert all(name in plane for name in names), plane
                assert all(arrow in plane for arrow in "↑→↓←"), plane
                assert "…" not in house.text


async def test_a_text_of_signs_is_shown_and_cut_unchanged(
    one: Callable[[str], int], journal: Journal
) -> None:
    hostile = HOSTILE.replace("\n", " ")
    id = one(f"{hostile}\n[bold]x[/]\n{'長' * 15_000}")
    async with opened(journal) as house:
        await house.press("escape", "enter", "c", "right", "down", "left", "enter")
        assert texts(journal, id) == {
            "experience": "", "reflection": hostile, "concept": "[bold]x[/]", "action": "長" * 15_000
        }  # fmt: skip


async def test_one_key_paints_a_few_rows_only(of_today: Journal) -> None:
    async with opened(of_today) as house:
        await house.press("escape", "V", "enter", "c")
        pieces = house.one("pieces", Pieces)
        before = list(house.rows)
        await house.press("right")
        changed = [y for y, (one, other) in enumerate(zip(before, house.rows, strict=True)) if one != other]
        assert len(changed) <= 3
        assert pieces.size.height >= 14
