"""Layout that tells every change."""

from textual._compositor import Compositor, CompositorMap, ReflowResult
from textual.geometry import Size
from textual.widget import Widget


class Layout(Compositor):
    """A compositor that compares a layout with the one before it.

    Textual's arranges anew whenever a widget is asked for its place after a change, and compares with that:
    then nothing seems to have moved, widgets get no Show and no Resize, and what moved is not painted.
    """

    def __init__(self) -> None:
        super().__init__()
        self._before: CompositorMap = {}

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Arrange all widgets; what was hidden, shown and resized since the last time."""
        self._full_map = self._before
        result = super().reflow(parent, size)
        self._before = self._full_map
        self._full_map_invalidated = False
        return result

    def clear(self) -> None:
        """Forget all widgets."""
        super().clear()
        self._before = {}
