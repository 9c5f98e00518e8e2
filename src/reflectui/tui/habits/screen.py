"""The Habits: what was adopted, how it stands, and the way to what was found."""

from reflectui.tui.place import Place


class HabitsPlace(Place):
    """The place of the habits."""

    NAME = "habits"
