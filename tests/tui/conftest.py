"""What every test of a screen starts from."""

from tests.tui.house import filled, journal, own_terminal

__all__ = ["filled", "journal", "own_terminal"]
