"""An opened entry over the place it was opened in: from stage to stage, from entry to entry."""

from collections.abc import Callable

from textual.widget import Widget

from reflectui.i18n import _
from reflectui.model.entry import STAGES, Entry, Stage
from reflectui.tui import chrome
from reflectui.tui.bars import Bar
from reflectui.tui.entry.disclosure import Shape
from reflectui.tui.entry.draft import Left
from reflectui.tui.entry.pane import StageWriting
from reflectui.tui.entry.written import WrittenEntry
from reflectui.tui.entry_actions import told_of
from reflectui.wording.lenses import lens


class EntryScreen(WrittenEntry):
    """One entry, or a new one, over a place; gives back the entry that was read last.

    `among` are the entries that `J` and `K` lead to; `finder` lights what is searched for.
    """

    NAME = "entry"
    LIES_OVER = True
    CSS_PATH = "screen.tcss"

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "writing" if isinstance(self.focused, StageWriting) else "reading"

    def helped(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.focus_name, "reading", "writing")))

    @property
    def entry(self) -> int | None:
        return self._entry_id

    @property
    def filtered(self) -> bool:
        return self._finder is not None

    @property
    def panes(self) -> int:
        return len(STAGES)

    def again(self) -> "Callable[[], EntryScreen]":
        """The fresh one shows the same stage of the same list."""
        stage, went_on, zoomed = self._stage, self._went_on, self._zoomed

        def build() -> EntryScreen:
            fresh = EntryScreen(self.session, self._entry_id, self._among, self._finder)
            fresh._stage, fresh._went_on, fresh._zoomed = stage, went_on, zoomed
            return fresh

        return build

    def on_descendant_focus(self) -> None:
        """A stage that was clicked is the current one; what was being written in another one is saved."""
        for stage, pane in self._panes.items():
            if pane.has_focus_within and stage != self._stage:
                self._leave_stage()
                self._stage = stage
                self._arrange()

    # -- from stage to stage

    async def _go(self, by: int) -> None:
        """To the next stage that is offered, or the one before; writing goes on there."""
        await self._to(self._stage_by(by), writing=self._draft is not None)

    async def _to(self, stage: Stage, *, writing: bool) -> None:
        """Leave the stage for another one, after which all are offered."""
        self._went_on = True
        self._leave_stage()
        self._stage = stage
        if writing:
            await self._write(stage, self._stages[stage])
        else:
            self._focus_stage()

    async def action_panes_next(self) -> None:
        await self._go(1)

    async def action_panes_previous(self) -> None:
        await self._go(-1)

    action_stage_next = action_panes_next
    action_stage_previous = action_panes_previous

    @property
    def zoomable(self) -> bool:
        return self._shape is not Shape.ALONE and self.app.size.width >= chrome.WIDE

    def action_stage_zoom(self) -> None:
        """One stage on the whole screen, or all."""
        self._zoomed = not self._zoomed
        self._arrange()

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A tab leads to its stage; everything else is a command of the place."""
        for stage in STAGES:
            if event.command == stage:
                event.stop()
                event.prevent_default()
                await self._to(stage, writing=self._draft is not None)

    def action_reading_close(self) -> None:
        self._end()

    def action_reading_next(self) -> None:
        self._read_on(1)

    def action_reading_previous(self) -> None:
        self._read_on(-1)

    def _read_on(self, by: int, lit: int = 1) -> None:
        """To another entry of the list it was opened from, or say that there is none.

        There the first place is lit where something is found, with `lit` -1 the last one.
        """
        ids = self._among
        at = ids.index(self._entry_id) + by if self._entry_id in ids else -1
        if not 0 <= at < len(ids):
            self.say(_("This is the last record.") if by > 0 else _("This is the first record."))
            return
        self._drop_if_empty()
        self._entry_id = ids[at]
        self._stage, self._went_on = "experience", False
        self._load()
        self._light_end(lit)
        self._focus_stage()

    async def action_entry_lens(self) -> None:
        from reflectui.tui.entry.lens_choice import LensChoice

        self.app.push_screen(LensChoice(self.session, self._lens.id), self._take_lens)

    def _take_lens(self, chosen: str | None) -> None:
        if chosen is None or chosen == self._lens.id:
            return
        self._lens = lens(chosen)
        if self._entry_id is None:
            self._show_stages()
            self._arrange()
        else:
            id = self._entry_id
            self.attempt(lambda: self._set_lens(id, chosen))

    def _set_lens(self, id: int, chosen: str) -> None:
        self.session.journal.entries.set(id, "entry.lens", lens=chosen)

    def action_entry_cut(self) -> None:
        from reflectui.tui.entry.cutting import CutScreen

        if not any(text.strip() for text in self._stages.values()):
            self.say(_("There is no text to cut yet."))
        elif (whole := self._shown) is not None:
            self.app.push_screen(CutScreen(self.session, whole), lambda cut: self._take_cut(whole, cut))

    def _take_cut(self, whole: Entry, stages: "dict[Stage, str] | None") -> None:
        """Save what was cut out of `whole`; the entry may be newer by now."""
        if stages is None:
            return
        cut = whole.model_copy(update={str(stage): text for stage, text in stages.items()})
        self._went_on = True
        self.attempt(lambda: self._save_cut(cut))

    def _save_cut(self, cut: Entry) -> None:
        saved = self.session.journal.entries.save(cut, "entry.cut")
        self.say(told_of(saved) or (_("Cut into stages. u undoes it.") if saved.changed else ""))

    def action_entry_editor(self) -> None:
        """The current stage in $EDITOR."""
        before = self._stages[self._stage]
        written = self.edited_outside(before, self._entry())
        if written is None:
            return
        text = written if before.endswith("\n") else written.rstrip("\n")
        base = self._shown.model_copy() if self._shown is not None else None
        self._wait(Left(self._stage, text, base))
        self.attempt(self._keep, self._give_back)

    # -- moving in the text, from match to match

    def _move(self, action: str) -> None:
        """Move in the text; where it does not go on, say which key leads further."""
        text = self._panes[self._stage].text
        before = text.scroll_offset
        super()._move(action)
        if text.scroll_offset == before:
            on = action.endswith(("down", "last"))
            key = self._key_of("reading.next" if on else "reading.previous")
            if on:
                said = _("The text ends here. {key} goes to the next record.")
            else:
                said = _("The text begins here. {key} goes to the previous record.")
            self.say(said.format(key=key))

    def action_find_next(self) -> None:
        self._step(1)

    def action_find_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """To the next place that is lit: in this stage, in another one, in the next entry."""
        order = STAGES[::by]
        for stage in order[order.index(self._stage) :]:
            text = self._panes[stage].text
            current = text.current_match
            if text.matches if current is None else 0 <= current + by < text.matches:
                self._stage = stage
                text.next_match(by)
                self._focus_stage()
                return
        self._read_on(by, lit=by)

    @property
    def focus_chain(self) -> list[Widget]:
        return [self._panes[stage].room_for_text for stage in STAGES]
