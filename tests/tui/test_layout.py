"""Widgets that are asked for their place between a change and its layout."""

from textual._compositor import Compositor
from textual.app import ComposeResult
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from reflectui.tui.layout import Layout
from tests.tui.widgets.stage import Stage

GROWN = ["first", "one", "two", "last"]


class Growing(Static):
    resized = 0

    def on_resize(self, _: Resize) -> None:
        self.resized += 1


class Place(Screen[None]):
    def __init__(self, layout: Compositor) -> None:
        super().__init__()
        self._compositor = layout

    def compose(self) -> ComposeResult:
        yield Static("first")
        yield Growing("one")
        yield Static("last")

    def on_mount(self) -> None:
        self.query_one(Growing).display = False


async def change(layout: Compositor) -> tuple[int, list[str]]:
    """Let a widget appear and grow, another asked for its place: how often it was told, what is seen."""
    app = Stage(Static("unused"))
    async with app.run_test(size=(20, 6)) as pilot:
        place = Place(layout)
        await app.push_screen(place)
        growing, last = place.query_one(Growing), place.query(Static).last()
        for text in ("one", "one\ntwo"):
            growing.display = True
            growing.update(text)
            layout._full_map_invalidated = True
            assert last.region
            await pilot.pause()
        assert app.rows()[:4] == GROWN
        return growing.resized, app.terminal()[:4]


async def test_they_are_told_and_painted_all_the_same() -> None:
    assert await change(Layout()) == (2, GROWN)


async def test_textual_alone_forgets_them() -> None:
    """When this fails, Textual has learned it and Layout can go."""
    assert await change(Compositor()) != (2, GROWN)
