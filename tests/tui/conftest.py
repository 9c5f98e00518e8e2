"""What every test of a screen starts from."""

from tests.tui.house import journal, own_terminal

__all__ = ["journal", "own_terminal"]
