"""An opened entry as it is shown: which stages there are room and reason for, their texts, its head."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical

from reflectui.i18n import _
from reflectui.language.marks import spans
from reflectui.model.entry import STAGES, Entry, Stage
from reflectui.model.gathered import times_beside
from reflectui.model.lens import Lens, next_question
from reflectui.tui import chrome
from reflectui.tui.bars import Bar, Piece
from reflectui.tui.command import Command
from reflectui.tui.entry.disclosure import Shape, shape, shows_all
from reflectui.tui.entry.draft import StageDraft
from reflectui.tui.entry.head import header, tabs
from reflectui.tui.entry.pane import StagePane
from reflectui.tui.entry_actions import EntryActions
from reflectui.tui.session import Session
from reflectui.wording.dates import time_shown
from reflectui.wording.lenses import lens

if TYPE_CHECKING:
    from reflectui.store.entry_lists import EntryRow
    from reflectui.store.highlights import Finder

# The order in the footer of the key that leads to the next stage.
NEXT_STAGE = 3
# Rows of a screen that has room for what happened above another stage.
LEAST_ROWS = 20
# Days with a record before the next question is asked by itself.
ASKING_DAYS = 90


class ShownEntry(EntryActions):
    """The panes of an entry, or of a new one, in their shape; `_draft` is there while one is written."""

    def __init__(
        self,
        session: Session,
        id: int | None,
        among: Sequence[int] = (),
        finder: "Finder | None" = None,
    ) -> None:
        super().__init__(session)
        self._entry_id = id
        self._among = among
        self._finder = finder
        self._moment = session.now()
        self._shown: Entry | None = None
        self._lens: Lens = lens("")
        self._thread: list[EntryRow] = []
        self._marks_of: dict[Stage, list[str]] = {}
        self._stage: Stage = "experience"
        self._ever = session.journal.entries.ever_reflected()
        self._went_on = self._ever and id is None
        self._zoomed = False
        self._asks_on = session.journal.entries.days_written(ASKING_DAYS) >= ASKING_DAYS
        self._draft: StageDraft | None = None
        self._panes: dict[Stage, StagePane] = {stage: StagePane(stage) for stage in STAGES}
        self._tabs = Bar(id="tabs")
        self._marks_bar = Bar(id="marks")

    def compose_body(self) -> ComposeResult:
        yield self._tabs
        with Vertical(id="plane"):
            with Horizontal(id="upper"):
                yield Container(classes="air")
                yield self._panes["experience"]
            with Horizontal(id="middle"):
                yield self._panes["action"]
                yield self._panes["reflection"]
            with Horizontal(id="lower"):
                yield Container(classes="air")
                yield self._panes["concept"]
        yield self._marks_bar

    # -- what it shows

    def _load(self) -> bool:
        """Read the entry again and show it; False where it is gone."""
        entries = self.session.journal.entries
        if self._entry_id is not None:
            found = entries.many([self._entry_id])
            if not found or found[0].deleted_at is not None or found[0].gathered_in is not None:
                return False
            self._shown = found[0]
            self._thread = entries.thread(self._entry_id)
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
        self._marks_of = {stage: _marks_in(text) for stage, text in stages.items()}
        gathered = [] if self._entry_id is None else self.session.journal.entries.originals(self._entry_id)
        times = times_beside(stages, [(time_shown(line.time), line.text) for line in gathered])
        for stage, pane in self._panes.items():
            if stage == self._stage and self._draft is not None:
                continue
            part, beside = self._lens.part(stage), times.get(stage, {})
            pane.show(self._entry_id, stages[stage], part, beside, self._finder)

    @property
    def _offered(self) -> list[Stage]:
        """The stages that the way of writing asks for, those with a text, and the current one."""
        stages, asked = self._stages, self._lens.asked
        return [stage for stage in STAGES if stage in asked or stages[stage] or stage == self._stage]

    def _stage_by(self, by: int) -> Stage:
        """The offered stage so many after the current one, around the ends."""
        offered = self._offered
        return offered[(offered.index(self._stage) + by) % len(offered)]

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
        self.set_class(self._reads_above, "-above")
        offered = self._offered
        for stage, pane in self._panes.items():
            pane.set_class(stage == self._stage, "-current")
            pane.set_class(stage not in offered, "-unasked")
            pane.show_head(named=now is not Shape.TABS)
        for row in self.query("#plane > Horizontal"):
            panes = row.query_children(StagePane)
            row.set_class(self._panes[self._stage] in panes, "-of-current")
            row.set_class(all(pane.has_class("-unasked") for pane in panes), "-unasked")
        texts = {stage: self._stages[stage] for stage in offered}
        self._tabs.show(tabs(texts, self._stage, self._lens, self.app.size.width))
        self._show_marks()
        self.refresh_chrome()

    @property
    def _reads_above(self) -> bool:
        """Whether what happened stays in view above another stage that has the screen for itself."""
        room = self._shape is Shape.TABS and not self._zoomed and self.app.size.height >= LEAST_ROWS
        return room and self._stage != "experience" and bool(self._stages["experience"].strip())

    def _show_marks(self) -> None:
        """Tags and people, as they are typed."""
        self._marks_of[self._stage] = _marks_in(self._written())
        found = [f"#{tag}" for tag in (self._shown.tags if self._shown is not None else ())]
        found += [mark for stage in STAGES for mark in self._marks_of.get(stage, ())]
        self._marks_bar.show([], [Piece("  ".join(dict.fromkeys(found)) + " ", "focus")] if found else [])

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
        narrow, today = self.app.size.width < chrome.NARROW, self.session.now().day
        self._top.show(*header(shown, day, time, self._thread, today, narrow=narrow))

    def hint(self) -> str:
        """From some months on the next question of an entry that has begun its cycle."""
        if not self._asks_on or self._draft is not None or self._shape is not Shape.TABS:
            return ""
        asked = next_question(self._lens, self._stages)
        if asked is None or asked.stage == self._stage:
            return ""
        return _("Next question: {question}").format(question=asked.text)

    def commands(self) -> Iterator[Command]:
        """The way to the next stage stands early in the footer: here it is what leads on."""
        for command in super().commands():
            yield replace(command, footer=NEXT_STAGE) if command.id == "panes.next" else command

    def short(self, command: Command) -> str:
        if command.id == "panes.next":
            alone = self._shape is Shape.ALONE
            return self._lens.part(self._stage_by(1)).name if alone else _("next")
        return super().short(command)

    def on_resize(self) -> None:
        self._arrange()

    def _light_end(self, by: int) -> None:
        """Light the first place where something is found (`by` -1: the last), and go to its stage."""
        lit = [stage for stage in STAGES[::by] if self._panes[stage].text.matches]
        if lit:
            self._stage = lit[0]
            self._panes[lit[0]].text.next_match(by)

    def _focus_stage(self) -> None:
        self._arrange()
        self.set_focus(self._panes[self._stage].room_for_text)


def _marks_in(text: str) -> list[str]:
    """The tags and people of a text."""
    return [text[begin:end] for begin, end, *_kind in spans(text)]
