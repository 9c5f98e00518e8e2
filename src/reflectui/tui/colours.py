"""The house colours for lines that are painted cell by cell."""

from rich.style import Style
from textual.color import Color
from textual.widget import Widget


def ink(widget: Widget, name: str) -> Style:
    """The widget's style in the colour `name` of the theme: ink, soft, faint, focus, due, done."""
    return widget.rich_style + Style(color=Color.parse(widget.app.theme_variables[name]).rich_color)


def band(widget: Widget) -> Style:
    """What lies over the row that has the cursor."""
    return Style(bgcolor=Color.parse(widget.app.theme_variables["band"]).rich_color)
