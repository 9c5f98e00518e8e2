"""The reader's text."""

import re

from reflectui.tui.widgets.entry_text import EntryText, Section
from tests.tui.widgets.stage import HOSTILE, Stage, harmless, trimmed

SENTENCE = "レビューで前提の確認漏れを指摘された。版が古かった。"
CYCLE = [
    Section("経験", "14時のレビュー。\r\n佐藤さんが最新版を貼ってくれた。 #設計"),
    Section("内省", ""),
    Section("", "the end"),
]


def stage() -> tuple[EntryText, Stage]:
    text = EntryText()
    return text, Stage(text, above=0, below=0)


def finder(pattern: str):  # type: ignore[no-untyped-def]
    return lambda text: [found.span() for found in re.finditer(pattern, text)]


async def test_sections_stand_under_their_names() -> None:
    text, app = stage()
    text.show(CYCLE)
    async with app.run_test(size=(40, 10)):
        assert trimmed(app.rows()) == [
            "経験",
            "14時のレビュー。",
            "佐藤さんが最新版を貼ってくれた。 #設計",
            "",
            "内省",
            "",
            "",
            "the end",
        ]


async def test_rows_are_as_wide_as_is_read_well_and_broken_anew_on_a_narrow_screen() -> None:
    text, app = stage()
    text.show([Section("", SENTENCE * 4)])
    async with app.run_test(size=(120, 8)) as pilot:
        assert app.rows()[0] == (SENTENCE * 4)[:34]
        await pilot.resize_terminal(22, 8)
        assert app.rows()[0] == SENTENCE[:10]


async def test_every_part_of_a_long_text_is_reached_by_keys() -> None:
    text, app = stage()
    text.show([Section("", "\n".join(f"line {n}" for n in range(2000)))])
    async with app.run_test(size=(40, 10)) as pilot:
        tops = []
        for key in ("j", "k", "pagedown", "ctrl+d", "ctrl+u", "pageup", "G", "home"):
            await pilot.press(key)
            tops.append(app.rows()[0].split()[1])
            assert app.terminal() == app.rows()
        assert tops == ["1", "0", "9", "14", "9", "0", "1990", "0"]


async def test_jumping_goes_from_match_to_match_and_around() -> None:
    text, app = stage()
    assert not text.next_match()
    text.show([Section("a", "x\n" * 40 + "needle"), Section("b", "y\n" * 40 + "needle")], finder("needle"))
    async with app.run_test(size=(40, 10)) as pilot:
        assert (text.matches, text.current_match) == (2, None)
        for step, current in ((1, 0), (1, 1), (1, 0), (-1, 1)):
            assert text.next_match(step)
            await pilot.pause()
            assert text.current_match == current
            assert "needle" in app.rows()
        style = text.get_component_rich_style("entry-text--match-current")
        lit = [s for row in range(10) for s in text.render_line(row) if s.text == "needle"]
        assert [segment.style.reverse for segment in lit if segment.style] == [style.reverse]


async def test_a_match_that_goes_over_two_rows_is_lit_in_both() -> None:
    text, app = stage()
    text.show([Section("", SENTENCE * 2)], finder("レビュー.*"))
    async with app.run_test(size=(21, 10)):
        for row in range(4):
            segment = next(iter(text.render_line(row)))
            assert segment.style
            assert segment.style.underline


async def test_a_megabyte_in_one_line_is_read_at_once_and_broken_later() -> None:
    text, app = stage()
    async with app.run_test(size=(80, 10)) as pilot:
        text.show([Section("", SENTENCE * 40_000 + "終わり")], finder("終わり"))
        assert text.virtual_size.height < 20_000
        assert app.rows()[0] == (SENTENCE * 2)[:34]
        assert text.next_match()
        await pilot.pause()
        assert "終わり" in app.rows()[-1]
        await pilot.press("home", "G")
        assert app.rows()[-1].endswith("終わり")


async def test_hostile_text_is_data() -> None:
    text, app = stage()
    text.show([Section(HOSTILE, HOSTILE)])
    async with app.run_test(size=(120, 6)):
        assert app.rows()[1].startswith("[/] [bold]x[/bold] ␛[31mred␛[0m")
        assert harmless(app.bytes_written())
