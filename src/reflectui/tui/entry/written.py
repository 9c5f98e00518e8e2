"""Writing in an opened entry: drafts while it is typed, one change when a stage is left."""

from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reflectui.errors import JournalBusy, ReflectuiError
from reflectui.i18n import _
from reflectui.model.entry import STAGES, Entry, Stage
from reflectui.model.lens import with_missing, without_blank
from reflectui.store.drafts import NEW
from reflectui.tui.commands import BY_ID, key_shown, with_keys
from reflectui.tui.entry.draft import Left, StageDraft, forget, save, too_long_to_write
from reflectui.tui.entry.pane import StageWriting
from reflectui.tui.entry.shown import ShownEntry
from reflectui.tui.entry_actions import told_of
from reflectui.tui.keeping import recorded
from reflectui.tui.screen import RETRY_SECONDS
from reflectui.tui.session import Change, Session

if TYPE_CHECKING:
    from reflectui.store.entries import Saved
    from reflectui.store.highlights import Finder


class WrittenEntry(ShownEntry):
    """An opened entry that can be written in.

    `begun` is a text that is written on as its experience, typed on `version` of the entry.
    """

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
        super().__init__(session, id, among, finder)
        self._begun, self._version = begun, version
        self._base: Entry | None = None
        self._left: deque[Left] = deque()
        self._made: int | None = None
        self._ended = False

    def on_mount(self) -> None:
        """Show the entry; one that cannot be read is closed again, and why is said below."""
        self.attempt(self._open, self._close)

    def _open(self) -> None:
        self._load()
        self.call_next(self._begin)

    def _close(self) -> None:
        self.dismiss(None)

    async def _begin(self) -> None:
        """Write on what was begun, or where somebody was writing, or in a new entry; else read."""
        try:
            draft = None if self.read_only or self._begun else self._draft_left()
        except JournalBusy:
            self.set_timer(RETRY_SECONDS, self._begin)
            return
        if draft is not None:
            await self._write(*draft)
            if self._base is None and self._entry_id is not None:
                # Its record is in the trash: what was being written becomes a new one.
                forget(self.session.journal, draft[0], self._entry_id)
                self._entry_id = None
            self.say(_("What you were writing is back here."))
        elif (self._entry_id is None or self._begun) and not self.read_only:
            await self._write("experience", self._begun, self._version)
        elif self._entry_id is not None and self._shown is None:
            # It was opened in its turn behind another program's lock, and taken back by the next key.
            self.session.notice = ""
            self.dismiss(None)
        else:
            self._light_end(1)
            self._focus_stage()

    def leave(self) -> None:
        """The place is closed or the program ends: what is written is saved, or stays a draft."""
        if self._draft is not None:
            self._take_leave_of_stage()
            self._draft = None
        try:
            self._keep()
        except ReflectuiError:
            self._left.clear()
        self._drop_if_empty()

    def reload(self, change: Change) -> None:
        """The entry as it is now; of one that is gone what is being written becomes a new one."""
        if self._ended or self._entry_id is None or self._load():
            return
        if self._draft is None:
            self.session.notice = self._said
            self.dismiss(None)
        elif self._is_gathered:
            self.say(_("This record was gathered elsewhere. Your text is kept beside it."))
        else:
            self._begin_anew(self._draft)

    @property
    def _is_gathered(self) -> bool:
        """Whether another record holds this one's lines by now."""
        found = self.session.journal.entries.many([] if self._entry_id is None else [self._entry_id])
        return any(entry.gathered_in is not None for entry in found)

    def _begin_anew(self, of_gone: StageDraft) -> None:
        """What is being written in a record that is gone becomes a new one."""
        self._entry_id = self._shown = self._base = None
        self._draft = StageDraft(self, self.session.journal, self._stage, None)
        self._draft.edited(self._bare(self._written()))
        self._draft.keep()
        of_gone.drop()
        self._show_stages()
        self.say(_("This record was moved to the trash elsewhere. Saving makes your text a new record."))

    def on_unmount(self) -> None:
        """What is being written is saved when the program ends; nothing is shown any more."""
        self._ended = True
        self.leave()

    async def action_stage_write(self) -> None:
        await self._write(self._stage, self._stages[self._stage])

    async def _write(self, stage: Stage, text: str, version: int = 0) -> None:
        """Let a stage be written on, from `text`, which was typed on this version of the entry.

        What is kept already is left to another editor where it is too long; nothing else would have a place.
        """
        if text == self._stages[stage] and too_long_to_write(text):
            said = _("A line of this text is too long to edit here. {key} opens it in $EDITOR.")
            self.say(said.format(key=self._key_of("entry.editor")))
            self._focus_stage()
            return
        if self._draft is not None:
            self._panes[self._stage].read()
        self._stage = stage
        self._base = self._shown.model_copy() if self._shown is not None else None
        if self._base is not None and version:
            self._base.version = version
        self._draft = StageDraft(self, self.session.journal, stage, self._base)
        headings = self._lens.part(stage).headings
        begun = with_missing(headings, text)
        first_blank = begun.find("\n", len(text) + bool(text)) if begun != text else -1
        await self._panes[stage].write(begun, first_blank if first_blank >= 0 else len(begun))
        self._focus_stage()
        if text != self._stages[stage]:
            self._draft.edited(text)
            self._draft.keep()

    @property
    def _stages(self) -> dict[Stage, str]:
        """The texts as they are kept, or will be as soon as another program's lock is gone."""
        return super()._stages | self._waiting(self._entry_id or NEW)

    def _waiting(self, entry: int) -> dict[Stage, str]:
        """The texts of an entry that are not saved yet."""
        return {left.stage: left.text for left in self._left if left.entry == entry}

    def _draft_left(self) -> tuple[Stage, str, int] | None:
        """The stage, text and version of a draft of this entry whose program is gone."""
        drafts = self.session.journal.drafts
        for stage in STAGES:
            draft = drafts.take_over(stage, self._entry_id or 0)
            if draft is not None and not recorded(self.session.journal, draft):
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

    def action_stage_leave(self) -> None:
        """From text to keys; a new entry in which nothing was written is closed."""
        self._leave_stage()
        if self._entry_id is None and not self._left:
            self._end()
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
        before = self._bare(self._waiting(left.entry).get(left.stage, left.before))
        changed = left.text != before and bool(left.text.strip() or before)
        if changed:
            self._draft.edited(left.text)
            self._draft.keep()
            self._wait(left)
        else:
            self._draft.drop()
        return changed

    def _wait(self, left: Left) -> None:
        """Let a text be saved in its turn; it stands for an earlier one of its stage that still waits."""
        others = [each for each in self._left if (each.stage, each.entry) != (left.stage, left.entry)]
        self._left = deque([*others, left])

    def _keep(self) -> None:
        """Save the texts that were left, in their order."""
        while self._left:
            left, journal = self._left[0], self.session.journal
            into = self._made if left.base is None else left.base.id
            id, saved = save(journal, left, into, self._moment, self._lens.id)
            self._left.popleft()
            if id != into:
                self._made = self._entry_id = id
            forget(journal, left.stage, left.entry)
            self._after_save(left, saved)

    def _after_save(self, left: Left, saved: "Saved | None") -> None:
        """Show the entry as it is; where writing goes on in it, it goes on from what was saved."""
        if self._ended:
            return
        beside = told_of(saved) if saved is not None else ""
        if not self._load() and saved is not None and saved.kept_in is not None:
            # The record was gathered meanwhile: what is read on is the text beside it.
            self._entry_id = saved.kept_in
            self._load()
        if self._draft is not None and self._draft.is_of(left):
            self._go_on(left, beside=bool(beside))
        self.say(beside or self._kept_words(left))

    def _kept_words(self, left: Left) -> str:
        """That a text is kept; after the last of four stages also how the cycle is closed."""
        whole = self._shown is not None and all(text.strip() for text in self._shown.stages().values())
        if whole and not left.before.strip() and self.loop == "":
            return _("Saved. {key} closes the cycle.").format(key=self._key_of("entry.close"))
        return _("Saved.")

    def _go_on(self, left: Left, *, beside: bool) -> None:
        """Go on writing after `left` was saved, unless beside another text and nothing was written since."""
        assert self._draft is not None
        text = self._bare(self._written())
        self._draft.stop()
        if beside and text == left.text:
            self._draft = None
            self._panes[self._stage].read()
            self._show_stages()
            self._focus_stage()
            return
        if not beside:
            self._base = self._shown.model_copy() if self._shown is not None else None
        self._draft = StageDraft(self, self.session.journal, self._stage, self._base)
        if text != left.text:
            self._draft.edited(text)
            self._draft.keep()

    def _give_back(self) -> None:
        """What could not be saved stands in its stage again; beside another text it stays a draft."""
        left = self._left.popleft()
        self._left.clear()
        if self._draft is None and left.entry == (self._entry_id or NEW):
            self.call_later(self._write, left.stage, left.text)

    def _end(self) -> None:
        """Close the entry, unless something still waits for another program's lock."""
        self._leave_stage()
        self._drop_if_empty()
        if self.waits:
            self.say_that_it_waits()
        else:
            self.dismiss(self._entry_id)

    def _drop_if_empty(self) -> None:
        """A record in which every text was emptied goes to the trash when it is left."""
        shown = self._shown
        if shown is None or shown.title or any(text.strip() for text in self._stages.values()):
            return
        # The news of it is not to close what is closed already.
        self._entry_id = self._shown = None
        with suppress(ReflectuiError):
            self.session.journal.entries.delete([shown.id])
            self.session.notice = _("Emptied, so moved to the trash. u undoes it.")

    def _key_of(self, id: str) -> str:
        """The key of a command, as the screen writes it."""
        return key_shown(with_keys(BY_ID[id], self.session.settings.keys).keys[0])
