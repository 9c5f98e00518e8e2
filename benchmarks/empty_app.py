"""An empty Textual app with header and footer: what every full-screen figure is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header


class EmptyApp(App[None]):
    """Nothing but a header and a footer."""

    TITLE = "Empty"
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The two bars."""
        yield Header()
        yield Footer()


if __name__ == "__main__":
    EmptyApp().run()
