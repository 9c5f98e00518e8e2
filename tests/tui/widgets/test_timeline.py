"""The list of entries."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from textual.events import MouseScrollDown

from reflectui.tui.widgets.glyphs import NARROW, Glyphs, use
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.widgets.stage import HOSTILE, Stage, harmless

LINES = ("レビューで前提の確認漏れを指摘された #設計", "The plan, said out loud @sato", "昼" * 60)


@dataclass(frozen=True)
class Row:
    id: int
    day: str
    time: str | None
    line: str
    beside: str = ""
    stages: int = 1
    starred: bool = False


class Shelf:
    """Rows made when asked for; `asked` counts how many ids each question held."""

    def __init__(self, line: str = "") -> None:
        self.asked: list[int] = []
        self.gone: set[int] = set()
        self._line = line

    def __call__(self, ids: Sequence[int]) -> list[Row]:
        self.asked.append(len(ids))
        return [self.row(id) for id in reversed(ids) if id not in self.gone]

    def row(self, id: int) -> Row:
        line = self._line or f"{id} {LINES[id % 3]}"
        stages, starred = (0b0011, True) if id % 4 == 0 else (0b0001, False)
        time = None if id % 5 == 0 else f"{id % 30:02}:05"
        day = f"2026-07-{id // 3 % 28 + 1:02}"
        return Row(id, day, time, line, stages=stages, starred=starred)


def day_label(day: str) -> str:
    return f"{int(day[5:7])}/{int(day[8:])}(火)"


def stage(count: int, shelf: Shelf | None = None, days: bool = True) -> tuple[Timeline, Stage]:
    timeline = Timeline(shelf or Shelf(), day_label=day_label if days else None)
    timeline.show(array("q", range(count, 0, -1)))
    return timeline, Stage(timeline, above=0, below=0)


async def test_a_row_shows_day_time_text_and_stages() -> None:
    _, app = stage(8)
    async with app.run_test(size=(80, 8)):
        assert app.rows() == [
            "▸  7/3(火)  8:05  8 " + "昼" * 25 + "…  ★ ●●··",
            "            7:05  7 The plan, said out loud @sato",
            "            6:05  6 レビューで前提の確認漏れを指摘された #設計",
            "   7/2(火)        5 " + "昼" * 29 + "…",
            "            4:05  4 The plan, said out loud @sato                        ★ ●●··",
            "            3:05  3 レビューで前提の確認漏れを指摘された #設計",
            "   7/1(火)  2:05  2 " + "昼" * 29 + "…",
            "            1:05  1 The plan, said out loud @sato",
        ]


async def test_on_a_narrow_screen_a_row_is_time_and_text() -> None:
    _, app = stage(3, days=False)
    async with app.run_test(size=(46, 4)):
        assert app.rows() == [
            "▸  3:05 3 レビューで前提の確認漏れを指摘され…",
            "   2:05 2 昼昼昼昼昼昼昼昼昼昼昼昼昼昼昼昼昼…",
            "   1:05 1 The plan, said out loud @sato",
            "",
        ]


@pytest.mark.parametrize("count", [3, 1000])
async def test_marks_stand_in_half_a_screen_with_and_without_a_scroll_bar(count: int) -> None:
    timeline, app = stage(count)
    timeline.show(array("q", range(count // 4 * 4, 0, -1)) if count > 4 else array("q", [4, 3, 2]))
    async with app.run_test(size=(50, 6)):
        assert app.rows()[0].removesuffix("▁").rstrip(" ▄▃▇█▂").endswith("★ ●●··")
        assert "●" not in app.rows()[1]


async def test_columns_are_laid_out_for_the_whole_list() -> None:
    timeline, app = stage(20)
    timeline.show(array("q", [20, 15, 10]))
    async with app.run_test(size=(80, 4)) as pilot:
        assert app.rows()[1].startswith("   7/6(火)        15 ")
        timeline.lay_out(day_cells=7, timed=False)
        await pilot.pause()
        assert app.rows()[1].startswith("  7/6(火)  15 ")


async def test_a_row_that_a_new_list_would_hide_keeps_its_place_on_the_screen() -> None:
    timeline, app = stage(500)
    async with app.run_test(size=(80, 10)) as pilot:
        timeline.show(array("q", range(300, 0, -10)))
        timeline.cursor = 5
        timeline.show(array("q", range(500, 0, -1)))
        await pilot.pause()
        assert timeline.highlighted == 250
        assert app.rows()[5].startswith("▸")


async def test_what_is_gone_to_stands_in_the_upper_third() -> None:
    timeline, app = stage(500)
    async with app.run_test(size=(80, 12)) as pilot:
        assert timeline.go_to(100)
        await pilot.pause()
        assert app.rows()[4].startswith("▸")
        assert timeline.go_to(98)
        await pilot.pause()
        assert app.rows()[6].startswith("▸")
        timeline.aim(402)
        await pilot.pause()
        assert app.rows()[4].startswith("▸")


async def test_the_text_of_a_titled_entry_stands_beside_its_title() -> None:
    class Titled(Shelf):
        def row(self, id: int) -> Row:
            return Row(id, "2026-07-01", "09:05", "The review", beside="we had the old version")

    timeline, app = stage(1, Titled(), days=False)
    async with app.run_test(size=(60, 2)):
        assert app.rows()[0] == "▸  9:05  The review  we had the old version"
        beside = next(segment for segment in timeline.render_line(0) if "we had" in segment.text)
        soft = timeline.get_component_rich_style("timeline--time").color
        assert beside.style is not None
        assert beside.style.color == soft


async def test_a_list_that_is_read_along_shows_its_cursor_without_the_focus() -> None:
    timeline, app = stage(3)
    timeline.read_along = True
    async with app.run_test(size=(80, 4)) as pilot:
        app.set_focus(None)
        await pilot.pause()
        assert app.rows()[0].startswith("▸")
        pointer = next(iter(timeline.render_line(0)))
        assert pointer.style is not None
        assert pointer.style.color == timeline.get_component_rich_style("timeline--time").color
        assert pointer.style.bgcolor == timeline.get_component_rich_style("timeline--cursor").bgcolor


async def test_a_hundred_thousand_rows_are_reached_exactly_and_only_those_in_view_are_asked_for() -> None:
    shelf = Shelf()
    timeline, app = stage(100_000, shelf)
    async with app.run_test(size=(80, 20), message_hook=app.note) as pilot:
        places = []
        for key in ("G", "pageup", "home", "pagedown", "j", "k", "ctrl+d", "ctrl+u", "end"):
            await pilot.press(key)
            places.append(timeline.highlighted)
        assert places == [1, 20, 100_000, 99_981, 99_980, 99_981, 99_971, 99_981, 1]
        assert app.rows()[19].startswith("▸")
        assert [message.id for message in app.said(Timeline.Highlighted)] == [100_000, *places]
        assert max(shelf.asked) <= 21
        assert len(timeline._cache) <= 500


async def test_wheel_scrollbar_and_resizing_keep_rows_exact() -> None:
    timeline, app = stage(1000)
    async with app.run_test(size=(80, 10)) as pilot:
        await pilot._post_mouse_events([MouseScrollDown], Timeline, offset=(5, 5))
        assert timeline.scroll_offset.y > 0
        timeline.scroll_to(y=500, animate=False)
        await pilot.pause()
        assert "500 " in app.rows()[0]
        await pilot.press("down")
        assert timeline.highlighted == 999
        await pilot.press("end")
        await pilot.resize_terminal(80, 5)
        assert app.rows()[4].startswith("▸")


async def test_a_click_selects_a_row_and_a_second_one_opens_it() -> None:
    timeline, app = stage(50)
    async with app.run_test(size=(80, 10), message_hook=app.note) as pilot:
        await pilot.click(Timeline, offset=(10, 4))
        assert app.said(Timeline.Chosen) == []
        assert timeline.highlighted == 46
        await pilot.click(Timeline, offset=(10, 4))
        assert [message.id for message in app.said(Timeline.Chosen)] == [46]
        assert timeline.highlighted == 46


async def test_a_click_that_brings_the_focus_opens_nothing() -> None:
    timeline, app = stage(50)
    async with app.run_test(size=(80, 10), message_hook=app.note) as pilot:
        app.set_focus(None)
        await pilot.click(Timeline, offset=(10, 0))
        assert app.said(Timeline.Chosen) == []
        await pilot.click(Timeline, offset=(10, 0))
        assert [message.id for message in app.said(Timeline.Chosen)] == [timeline.highlighted]


async def test_the_cursor_stays_on_its_entry_when_the_list_changes() -> None:
    timeline, app = stage(20)
    async with app.run_test(size=(80, 10), message_hook=app.note) as pilot:
        await pilot.press("down", "down")
        timeline.show(array("q", range(25, 0, -1)))
        assert timeline.highlighted == 18
        timeline.show(array("q", [25, 3, 2, 1]))
        assert timeline.highlighted == 1
        assert not timeline.go_to(18)
        assert timeline.go_to(3)
        timeline.show(array("q"))
        await pilot.press("down", "G", "pagedown")
        assert timeline.highlighted is None
        assert [message.id for message in app.said(Timeline.Highlighted)][-1] is None
        assert not app.said(Timeline.Chosen)


async def test_rows_that_are_gone_stay_blank_and_reload_shows_what_changed() -> None:
    shelf = Shelf()
    timeline, app = stage(4, shelf)
    async with app.run_test(size=(80, 4)) as pilot:
        shelf.gone.add(3)
        timeline.reload()
        await pilot.pause()
        assert [bool(row) for row in app.rows()] == [True, False, True, True]
        assert app.terminal() == app.rows()


async def test_tags_matches_and_marked_rows_are_lit() -> None:
    timeline, app = stage(3)
    async with app.run_test(size=(80, 4)) as pilot:
        timeline.show(timeline.ids, matches=lambda line: [(line.find("確認"), line.find("確認") + 2)])
        timeline.mark({2})
        await pilot.pause()
        tag, match, marked = (
            timeline.get_component_rich_style(f"timeline--{name}") for name in ("tag", "match", "marked")
        )
        lit = [(s.text, s.style) for s in timeline.render_line(0) if s.style]
        assert [text for text, style in lit if style.color == tag.color and "#" in text] == ["#設計"]
        assert [text for text, style in lit if style.underline] == ["確認"]
        first = next(iter(timeline.render_line(1)))
        assert (first.text, first.style and first.style.color) == ("✓", marked.color)
        assert match.underline


async def test_moving_the_cursor_writes_two_rows_and_waiting_nothing() -> None:
    _, app = stage(100)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.written.clear()
        await pilot.press("down")
        assert 0 < len(app.bytes_written()) < 1400
        assert app.bytes_written().count("昼".encode() * 10) <= 2
        app.written.clear()
        await pilot.pause(0.5)
        assert app.written == []


async def test_the_terminal_shows_every_row_after_any_way_through_the_list() -> None:
    _, app = stage(300)
    async with app.run_test(size=(80, 12)) as pilot:
        for key in ("down", "G", "up", "pageup", "home", "pagedown", "ctrl+d", "j", "k", "end", "ctrl+u"):
            await pilot.press(key)
            assert app.terminal() == app.rows()


async def test_hostile_lines_are_data() -> None:
    _, app = stage(3, Shelf(HOSTILE))
    async with app.run_test(size=(120, 4)):
        assert "[/] [bold]x[/bold] ␛[31mred␛[0m" in app.rows()[0]
        assert harmless(app.bytes_written())


async def test_a_terminal_with_wide_signs_gets_narrow_ones(request: pytest.FixtureRequest) -> None:
    request.addfinalizer(lambda: use(Glyphs()))
    use(NARROW)
    _, app = stage(8)
    async with app.run_test(size=(80, 8)):
        assert app.rows()[0] == ">  7/3(火)  8:05  8 " + "昼" * 25 + "~  * ##.."
