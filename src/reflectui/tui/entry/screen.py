"""An opened entry: its stages in the plane's order, read or written, over the place it was opened in."""

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.widget import Widget

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.i18n import _
from reflectui.language.marks import spans
from reflectui.model.entry import STAGES, Entry, Stage
from reflectui.model.gathered import times_beside
from reflectui.model.lens import Lens, scaffold, without_blank
from reflectui.tui import chrome
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.commands import BY_ID, Command, key_shown, with_keys
from reflectui.tui.entry.disclosure import Shape, shape, shows_all
from reflectui.tui.entry.head import header, tabs
from reflectui.tui.entry.pane import StagePane, StageWriting
from reflectui.tui.entry.writing_on import Left, StageDraft, save, too_long_to_write
from reflectui.tui.entry_actions import EntryActions, told_of
from reflectui.tui.session import Change, Session
from reflectui.wording.lenses import lens

if TYPE_CHECKING:
    from reflectui.store.entry_lists import EntryRow
    from reflectui.store.highlights import Finder


class EntryScreen(EntryActions):
    """One entry, or a new one, over a place; gives back the entry that was read last.

    `among` are the entries that `J` and `K` lead to; `finder` lights what is searched for. `begun` is a text
    that is written on as its experience, typed on `version` of the entry.
    """

    NAME = "entry"
    LIES_OVER = True
    CSS_PATH = "screen.tcss"

    def __init__(
        self,
        session: Session,
        id: int | None,
        among: Sequence[int] = (),
        finder: "Finder | None" = None,
        *,
        begun: str = "",
        version: int = 0,
    ) -> None:
        super().__init__(session)
        self._id = id
        self._among = among
        self._finder = finder
        self._begun, self._version = begun, version
        self._moment = session.now()
        self._shown: Entry | None = None
        self._lens: Lens = lens("")
        self._thread: list[EntryRow] = []
        self._stage: Stage = "experience"
        self._went_on = self._zoomed = False
        self._ever = session.journal.entries.ever_reflected()
        self._draft: StageDraft | None = None
        self._base: Entry | None = None
        self._left: deque[Left] = deque()
        self._panes: dict[Stage, StagePane] = {stage: StagePane(stage) for stage in STAGES}
        self._tabs = Bar(id="tabs")
        self._marks = Bar(id="marks")

    def compose_body(self) -> ComposeResult:
        yield self._tabs
        with Vertical(id="plane"):
            with Horizontal(id="upper"):
                yield Container(classes="air")
                yield self._panes["experience"]
                yield Container(classes="air")
            with Horizontal(id="middle"):
                yield self._panes["action"]
                yield self._panes["reflection"]
            with Horizontal(id="lower"):
                yield Container(classes="air")
                yield self._panes["concept"]
                yield Container(classes="air")
        yield self._marks

    async def on_mount(self) -> None:
        super().on_mount()
        self._load()
        draft = None if self.read_only else self._draft_left()
        if draft is not None:
            await self._write(*draft)
            self.say(_("What you were writing stands here again."))
        elif (self._id is None or self._begun) and not self.read_only:
            await self._write("experience", self._begun, self._version)
        else:
            self._focus_stage()

    def leave(self) -> None:
        """The place is about to be closed, or the program ends: what is written is saved."""
        if self._draft is not None:
            self._take_leave_of_stage()
            self._draft = None
        if self._left:
            self._keep_or_draft()

    def on_unmount(self) -> None:
        """What is being written is saved when the program ends."""
        self.leave()

    # -- what it shows

    def reload(self, change: Change) -> None:
        """The entry as it is now; one that is gone is closed."""
        if self._id is None or self._load():
            return
        self.session.notice = self._said
        self._close()

    def _load(self) -> bool:
        """Read the entry again and show it; False where it is gone."""
        entries = self.session.journal.entries
        if self._id is not None:
            found = entries.many([self._id])
            if not found or found[0].deleted_at is not None or found[0].gathered_in is not None:
                return False
            self._shown = found[0]
            self._thread = entries.thread(self._id)
            self._lens = lens(self._shown.lens)
        self._show_stages()
        self._arrange()
        return True

    @property
    def _stages(self) -> dict[Stage, str]:
        """The texts as they are kept."""
        return self._shown.stages() if self._shown is not None else dict.fromkeys(STAGES, "")

    def _show_stages(self) -> None:
        stages = self._stages
        gathered = [] if self._id is None else self.session.journal.entries.originals(self._id)
        times = times_beside(stages, [(line.time, line.text) for line in gathered])
        for stage, pane in self._panes.items():
            if stage == self._stage and self._draft is not None:
                continue
            pane.show(stages[stage], self._lens.part(stage), times.get(stage, {}), self._finder)

    @property
    def _shape(self) -> Shape:
        offered = shows_all(self._stages, ever=self._ever, went_on=self._went_on)
        wide = self.app.size.width >= chrome.WIDE
        return shape(all_offered=offered, wide=wide, zoomed=self._zoomed)

    def _arrange(self) -> None:
        """Show the panes of the shape, the current one with its sign."""
        now = self._shape
        for each in Shape:
            self.set_class(each is now, each.value)
        self.set_class(self._draft is not None, "-writing")
        for stage, pane in self._panes.items():
            pane.set_class(stage == self._stage, "-current")
            pane.show_head(named=now is not Shape.TABS)
        for row in self.query("#plane > Horizontal"):
            row.set_class(self._panes[self._stage] in row.children, "-of-current")
        self._tabs.show(tabs(self._stages, self._stage, self._lens, self.app.size.width))
        self._show_marks()
        self.refresh_chrome()

    def _show_marks(self) -> None:
        """Tags and people, as they are typed."""
        texts = [self._written() if stage == self._stage else text for stage, text in self._stages.items()]
        given = self._shown.tags if self._shown is not None else []
        found = [f"#{tag}" for tag in given]
        found += [text[begin:end] for text in texts for begin, end, *_kind in spans(text)]
        self._marks.show([], [Piece("  ".join(dict.fromkeys(found)) + " ", "focus")] if found else [])

    def _written(self) -> str:
        """The text of the current stage as it stands on the screen."""
        writing = self._panes[self._stage].writing
        if self._draft is None or writing is None:
            return self._stages[self._stage]
        return writing.text

    def touched(self) -> None:
        """The head: when it was, title, thread and states; no clock stands here."""
        shown = self._shown
        day, time = (shown.day, shown.time) if shown else (self._moment.day, self._moment.time)
        self._top.show(*header(shown, day, time, self._thread, self.session.now().day))

    def hint(self) -> str:
        """From some months on the next question of the way of writing."""
        return ""

    def short(self, command: Command) -> str:
        if command.id == "panes.next":
            alone = self._shape is Shape.ALONE
            return self._lens.part("reflection").name if alone else _("next")
        return super().short(command)

    def on_resize(self) -> None:
        self._arrange()

    # -- for commands

    @property
    def focus_name(self) -> str:
        return "writing" if isinstance(self.focused, StageWriting) else "reading"

    def helped(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.focus_name, "reading", "writing")))

    @property
    def entry(self) -> int | None:
        return self._id

    @property
    def filtered(self) -> bool:
        return self._finder is not None

    @property
    def panes(self) -> int:
        return len(STAGES)

    def on_descendant_focus(self) -> None:
        """A stage that was clicked is the current one."""
        for stage, pane in self._panes.items():
            if pane.has_focus_within and stage != self._stage and self._draft is None:
                self._stage = stage
                self._arrange()
        super().on_descendant_focus()

    # -- from stage to stage

    def _focus_stage(self) -> None:
        self._arrange()
        self.set_focus(self._panes[self._stage].room_for_text)

    async def _go(self, by: int) -> None:
        """To the next stage of the cycle, or the one before; writing goes on there."""
        if self.read_only or self._shape is not Shape.ALONE:
            to = STAGES[(STAGES.index(self._stage) + by) % len(STAGES)]
            await self._to(to, writing=self._draft is not None)
            return
        self._went_on = True
        await self._to("reflection" if by > 0 else "action", writing=True)

    async def _to(self, stage: Stage, *, writing: bool) -> None:
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

    def action_stage_zoom(self) -> None:
        """One stage on the whole screen, or all."""
        if self._shape is Shape.ALONE or self.app.size.width < chrome.WIDE:
            self.say(_("One stage has the whole screen already."))
            return
        self._zoomed = not self._zoomed
        self._arrange()

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A tab leads to its stage; everything else is a command."""
        if event.command in self._panes:
            event.stop()
            await self._to(STAGES[list(self._panes).index(event.command)], writing=self._draft is not None)
        else:
            await super().on_bar_pressed(event)

    # -- writing

    async def action_stage_write(self) -> None:
        await self._write(self._stage, self._stages[self._stage])

    async def _write(self, stage: Stage, text: str, version: int = 0) -> None:
        """Let a stage be written on, from `text`, which was typed on this version of the entry."""
        if too_long_to_write(text):
            self.say(_("A line of this text is too long to be edited here. {key} opens it in $EDITOR.").format(key=self._key_of("entry.editor")))
            return
        self._stage = stage
        self._base = self._shown.model_copy() if self._shown is not None else None
        if self._base is not None and version:
            self._base.version = version
        self._draft = StageDraft(self, self.session.journal, stage, self._base)
        headings = self._lens.part(stage).headings
        begun = text or scaffold(headings)
        await self._panes[stage].write(begun, caret_at_end=bool(text))
        self._focus_stage()
        if text != self._stages[stage]:
            self._draft.edited(text)
            self._draft.keep()

    def _draft_left(self) -> tuple[Stage, str, int] | None:
        """The stage, text and version of a draft of this entry whose program is gone."""
        drafts = self.session.journal.drafts
        for stage in STAGES:
            draft = drafts.take_over(stage, self._id or 0)
            if draft is not None and draft.text != self._stages[stage]:
                return stage, draft.text, draft.version
            if draft is not None:
                drafts.drop(stage, draft.entry)
        return None

    def on_writing_edited(self, event: StageWriting.Edited) -> None:
        """Keep the draft, and show tags and answered questions as they are typed."""
        event.stop()
        if self._draft is not None and isinstance(event.writing, StageWriting):
            self._draft.edited(self._bare(event.text))
            self._panes[self._stage].show_filled(event.text)
            self._show_marks()

    def on_writing_refused(self, event: StageWriting.Refused) -> None:
        """Say why what was pasted did not get in."""
        event.stop()
        self.tell(event.error)

    def _bare(self, text: str) -> str:
        """The text without headings under which nothing is written."""
        return without_blank(self._lens.part(self._stage).headings, text)

    async def action_stage_save(self) -> None:
        """Save and write on."""
        if self._take_leave_of_stage():
            self.attempt(self._keep, self._give_back)
        else:
            self.say(_("Nothing was changed."))
        if not self._left:
            self._base = self._shown.model_copy() if self._shown is not None else None
            self._draft = StageDraft(self, self.session.journal, self._stage, self._base)

    def action_stage_leave(self) -> None:
        """From text to keys; a new entry in which nothing was written is closed."""
        self._leave_stage()
        if self._id is None and not self._left:
            self._close()
        else:
            self._focus_stage()

    def _leave_stage(self) -> None:
        """Save what was written in the current stage and read it again."""
        if self._draft is None:
            return
        changed = self._take_leave_of_stage()
        self._draft = None
        self._panes[self._stage].read()
        if changed:
            self.attempt(self._keep, self._give_back)
        self._show_stages()

    def _take_leave_of_stage(self) -> bool:
        """Take what was written as a text to save; whether it says anything else than before."""
        assert self._draft is not None
        left = Left(self._stage, self._bare(self._written()), self._base)
        if left.changed:
            self._draft.edited(left.text)
            self._draft.keep()
            self._left.append(left)
        else:
            self._draft.drop()
        return left.changed

    def _keep(self) -> None:
        """Save the texts that were left, in their order."""
        while self._left:
            left, journal = self._left[0], self.session.journal
            new = self._id is None
            self._id, saved = save(journal, left, self._id, self._moment, self._lens.id)
            self._left.popleft()
            journal.drafts.drop(left.stage, 0 if left.base is None else left.base.id)
            if new:
                self._load()
            self.say((told_of(saved) if saved is not None else "") or _("Saved."))

    def _keep_or_draft(self) -> None:
        """Save now or not at all: what cannot be saved stays as a draft."""
        try:
            self._keep()
        except ReflectuiError:
            self._left.clear()

    def _give_back(self) -> None:
        """What could not be saved stands in its stage again, to be mended."""
        left = self._left.popleft()
        self._left.clear()
        self.call_later(self._write, left.stage, left.text)

    # -- the entry as a whole

    def action_reading_close(self) -> None:
        self._close()

    def _close(self) -> None:
        self.leave()
        self.dismiss(self._id)

    def action_reading_next(self) -> None:
        self._read_on(1)

    def action_reading_previous(self) -> None:
        self._read_on(-1)

    def _read_on(self, by: int) -> bool:
        """To another entry of the list it was opened from, or say that there is none."""
        ids = self._among
        at = ids.index(self._id) + by if self._id in ids else -1
        if not 0 <= at < len(ids):
            self.say(_("This is the last record.") if by > 0 else _("This is the first record."))
            return False
        self._id = ids[at]
        self._stage, self._went_on = "experience", False
        self._load()
        self._focus_stage()
        return True

    async def action_entry_lens(self) -> None:
        from reflectui.tui.entry.lens_choice import LensChoice

        self.app.push_screen(LensChoice(self.session, self._lens.id), self._take_lens)

    def _take_lens(self, chosen: str | None) -> None:
        if chosen is None or chosen == self._lens.id:
            return
        self._lens = lens(chosen)
        if self._id is None:
            self._show_stages()
            self._arrange()
        else:
            id = self._id
            self.attempt(lambda: self._set_lens(id, chosen))

    def _set_lens(self, id: int, chosen: str) -> None:
        self.session.journal.entries.set(id, "entry.lens", lens=chosen)

    def action_entry_cut(self) -> None:
        from reflectui.tui.entry.cutting import CutScreen

        if self._shown is not None:
            self.app.push_screen(CutScreen(self.session, self._shown), self._take_cut)

    def _take_cut(self, stages: "dict[Stage, str] | None") -> None:
        if stages is None or self._shown is None:
            return
        cut = self._shown.model_copy(update=dict(stages))
        self._went_on = True
        self.attempt(lambda: self._save_cut(cut))

    def _save_cut(self, cut: Entry) -> None:
        saved = self.session.journal.entries.save(cut, "entry.cut")
        self.say(told_of(saved) or (_("Cut. u puts it together again.") if saved.changed else ""))

    def action_entry_editor(self) -> None:
        """The current stage in $EDITOR."""
        before = self._stages[self._stage]
        written = self.edited_outside(before, self._id or 0)
        if written is None:
            return
        text = written if before.endswith("\n") else written.rstrip("\n")
        base = self._shown.model_copy() if self._shown is not None else None
        self._left.append(Left(self._stage, text, base))
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

    def _key_of(self, id: str) -> str:
        """The key of a command, as the screen writes it."""
        return key_shown(with_keys(BY_ID[id], self.session.settings.keys).keys[0])

    def action_find_next(self) -> None:
        self._step(1)

    def action_find_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """To the next place that is lit: in this stage, in another one, in the next entry."""
        stages = STAGES[STAGES.index(self._stage) :] if by > 0 else STAGES[: STAGES.index(self._stage) + 1][::-1]
        for stage in stages:
            text = self._panes[stage].text
            current = text.current_match
            fresh = current is None and text.matches > 0
            if fresh or (current is not None and 0 <= current + by < text.matches):
                self._stage = stage
                text.next_match(by)
                self._focus_stage()
                return
        if self._read_on(by):
            self._stage = next((s for s in (STAGES if by > 0 else STAGES[::-1]) if self._panes[s].text.matches), self._stage)
            self._panes[self._stage].text.next_match(by)
            self._focus_stage()

    @property
    def focus_chain(self) -> list[Widget]:
        return [self._panes[stage].room_for_text for stage in STAGES]
