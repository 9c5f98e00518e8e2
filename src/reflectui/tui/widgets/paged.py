"""How far a page is, and half of one, in what is read by pages."""

from reflectui.tui.widgets.frugal import Frugal


class Paged(Frugal):
    """A widget that moves by pages; name it, like Frugal, after the Textual class it is mixed into."""

    def move_by(self, rows: int) -> None:
        """Move what is seen by so many rows."""
        raise NotImplementedError

    def action_page_up(self) -> None:
        """A page up, one row of it staying in view."""
        self.move_by(1 - self.room.height)

    def action_page_down(self) -> None:
        """A page down, one row of it staying in view."""
        self.move_by(self.room.height - 1)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.move_by(-(self.room.height // 2))

    def action_half_down(self) -> None:
        """Half a page down."""
        self.move_by(self.room.height // 2)
