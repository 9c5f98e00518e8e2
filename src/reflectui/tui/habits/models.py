"""Role models: what is ordinary for whom."""

from reflectui.tui.place import Place


class Models(Place):
    """People and what is ordinary for them, as a matrix."""

    NAME = "models"
    LIES_OVER = True
