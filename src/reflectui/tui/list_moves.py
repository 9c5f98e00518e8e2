"""Moving in the list that has the focus, the same in every place."""

from reflectui.tui.place import Place


class ListMoves(Place):
    """A place with a list whose cursor all the keys move."""

    @property
    def asked_row(self) -> int | None:
        row: int | None = getattr(self.focused, "cursor_y", None)
        return row

    def _move(self, action: str) -> None:
        """Run an action of the widget with the focus, if it has it."""
        if mover := getattr(self.focused, f"action_{action}", None):
            mover()

    def action_move_down(self) -> None:
        self._move("down")

    def action_move_up(self) -> None:
        self._move("up")

    def action_move_first(self) -> None:
        self._move("first")

    def action_move_last(self) -> None:
        self._move("last")

    def action_move_half_down(self) -> None:
        self._move("half_down")

    def action_move_half_up(self) -> None:
        self._move("half_up")

    def action_move_page_down(self) -> None:
        self._move("page_down")

    def action_move_page_up(self) -> None:
        self._move("page_up")
