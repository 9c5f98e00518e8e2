"""Cutting the text of an entry: one piece after another is lit, and an arrow sends it to its stage."""

from textual.app import ComposeResult

from reflectui.i18n import _
from reflectui.language.cells import width
from reflectui.language.sentences import pieces
from reflectui.language.visible import visible
from reflectui.model.cutting import Cutting
from reflectui.model.entry import STAGES, Entry, Stage
from reflectui.store.entries import check
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.commands import BY_ID, key_shown, with_keys
from reflectui.tui.entry.pieces import Pieces
from reflectui.tui.over import Over
from reflectui.tui.session import Session
from reflectui.tui.widgets.cells import clip
from reflectui.wording.lenses import lens

# The blank cells between the middle of the plane and what stands left and right of it.
FROM_THE_MIDDLE = 3


class CutScreen(Over["dict[Stage, str] | None"]):
    """The pieces of an entry's texts; gives back the four texts as they were cut, or None."""

    CHAIN = "cutting"

    DEFAULT_CSS = """
    CutScreen #pieces {
        margin-top: 1;
    }
    """

    def __init__(self, session: Session, entry: Entry) -> None:
        super().__init__(session)
        self._of_row = False
        self._texts = entry.stages()
        self._cutting = Cutting(self._texts, pieces)
        way = lens(entry.lens)
        self._names = {stage: way.part(stage).name for stage in STAGES}
        self._plane = [Bar(id=f"plane-{row}") for row in ("up", "middle", "down")]
        self._pieces = Pieces(self._cutting, self._names, id="pieces")

    def compose_body(self) -> ComposeResult:
        """The plane whose arrows send, and under it the pieces."""
        yield from self._plane
        yield self._pieces

    def on_resize(self) -> None:
        self._show_plane()

    # -- what it shows

    def _show(self) -> None:
        self._show_plane()
        self._pieces.show()
        self.paint_with(self._pieces)
        if self._cutting.over:
            self.say(_("Every piece has a stage. enter keeps the cut."))

    def _show_plane(self) -> None:
        """The four stages where they lie in the plane, each with its key; above, how far one is."""
        cells = self.size.width
        up, middle, down = self._plane
        title = "  " + _("Cutting")
        count = len(self._cutting.pieces)
        above = self._sign("experience", cells // 2)
        blank = (cells - width(above.text)) // 2
        before = clip(title, max(0, blank - 1))
        now = min(self._cutting.decided + 1, count)
        up.show(
            [Piece(before, "ink"), Piece(" " * (blank - width(before))), above],
            [Piece(_("{now} of {count}").format(now=f"{now:,}", count=f"{count:,}") + " ")],
        )
        side = cells // 2 - FROM_THE_MIDDLE
        left, right = self._sign("action", side), self._sign("reflection", side)
        middle.show([Piece(" " * (side - width(left.text))), left, Piece(" " * 2 * FROM_THE_MIDDLE), right])
        below = self._sign("concept", cells // 2)
        down.show([Piece(" " * ((cells - width(below.text)) // 2)), below])

    def _sign(self, stage: Stage, cells: int) -> Piece:
        """The key of a stage and its name; a click on it is the key."""
        command = with_keys(BY_ID[f"cut.{stage}"], self.session.settings.keys)
        keys = [key_shown(key) for key in command.keys[:1]]
        return Piece(clip(" ".join([*keys, visible(self._names[stage])]), cells), "focus", command.id)

    # -- commands

    def _send(self, stage: Stage | None) -> None:
        """Send the lit piece, or leave it where it is (None), and light the next one."""
        if self._cutting.over:
            self.say(_("Every piece has a stage. enter keeps the cut."))
        elif stage is None:
            self._cutting.stay()
            self._show()
        else:
            self._cutting.send(stage)
            self._show()

    def action_cut_experience(self) -> None:
        self._send("experience")

    def action_cut_reflection(self) -> None:
        self._send("reflection")

    def action_cut_concept(self) -> None:
        self._send("concept")

    def action_cut_action(self) -> None:
        self._send("action")

    def action_cut_stay(self) -> None:
        self._send(None)

    def action_cut_back(self) -> None:
        if self._cutting.back():
            self._show()
        else:
            self.say(_("No piece has been placed yet."))

    def action_cut_keep(self) -> None:
        """Give the texts back; one that became too long is told, and nothing is lost."""
        texts = self._cutting.texts()
        if texts == self._texts:
            self.session.notice = _("Nothing was cut.")
            self.dismiss(None)
            return
        check({str(stage): text for stage, text in texts.items()})
        self.dismiss(texts)

    def action_cut_drop(self) -> None:
        self.session.notice = _("The cut is cancelled. The text is as it was.")
        self.dismiss(None)
