"""What a change was, in words: for undo, redo and the question before a large one."""

from reflectui.i18n import N_, _, ngettext
from reflectui.language.visible import visible
from reflectui.store.history import ChangeRow
from reflectui.store.journal import Journal
from reflectui.tui import habit_changes
from reflectui.tui.widgets.cells import clip

LINE_CELLS = 30

# What was done to one record; {line} is how it begins.
DONE = {
    "entry.add": N_("writing “{line}”"),
    "entry.edit": N_("changing “{line}”"),
    "entry.move": N_("moving “{line}” to another day"),
    "entry.star": N_("the star on “{line}”"),
    "entry.confidential": N_("changing whether “{line}” is confidential"),
    "entry.delete": N_("moving “{line}” to the trash"),
    "entry.restore": N_("restoring “{line}” from the trash"),
    "entry.cut": N_("cutting “{line}” into stages"),
    "entry.share": N_("marking “{line}” as shared"),
    "entry.title": N_("changing the title of “{line}”"),
    "entry.lens": N_("changing the way of writing for “{line}”"),
    "entry.keep_open": N_("changing whether “{line}” is kept open"),
    "entry.close": N_("closing or reopening “{line}”"),
    "entry.let_go": N_("letting “{line}” go, or reopening it"),
    "entry.reword": N_("restoring an earlier text of “{line}”"),
    "setting.day_start": N_("changing when a day begins"),
    "filter.keep": N_("naming a search"),
    "filter.drop": N_("removing the name of a search"),
}
# What was done to many; {records} is how many.
LARGE = {
    "import": N_("importing {records}"),
    "entry.settle": N_("choosing one of two texts"),
    "entry.gather": N_("gathering {records}"),
    "entry.delete": N_("moving {records} to the trash"),
    "entry.restore": N_("restoring {records} from the trash"),
    "entry.star": N_("the stars on {records}"),
    "entry.share": N_("marking {records} as shared"),
}
# What was done to records of other kinds, few or many.
OTHERS = {
    "role_model.observe": N_("keeping what is ordinary for someone"),
    "role_model.set": N_("changing whether it is ordinary for someone"),
    "role_model.domain": N_("changing someone's field"),
    "role_model.level": N_("changing someone's level"),
    "role_model.given": N_("linking an act to a habit"),
    "role_model.merge": N_("merging two acts"),
    "role_model.delete": N_("moving an observation to the trash"),
    "role_model.restore": N_("restoring an observation from the trash"),
}
# What makes one more record out of the others.
MAKING = ("entry.gather",)
ANY_LARGE = N_("a change to {records}")


def begins(journal: Journal, entry: int) -> str:
    """How an entry begins, short enough for a sentence; nothing where it is gone."""
    rows = journal.entries.rows([entry])
    return clip(visible(rows[0].line), LINE_CELLS) if rows else ""


class Told:
    """The sentence about one undo or redo; how the record begins is read while it is there."""

    def __init__(self, journal: Journal, change: ChangeRow, role: str) -> None:
        self._journal = journal
        self._change = change
        self._role = role
        self._line = self._begins()

    def after(self, done: ChangeRow | None) -> str:
        """What was undone or redone."""
        if done is None:
            return _("Nothing to undo.")
        what = describe(done, self._line or self._begins())
        words = _("Undone: {what}") if self._role == "undo" else _("Redone: {what}")
        sentence = words.format(what=what)
        return _("{done}. {stayed}").format(done=sentence, stayed=_stayed(done)) if done.stayed else sentence

    def _begins(self) -> str:
        record = self._change.record
        if self._change.kind != "entry" or not isinstance(record, int):
            return habit_changes.name_of(self._journal, self._change, self._role)
        return begins(self._journal, record)


def describe(change: ChangeRow, line: str) -> str:
    """A change in a few words."""
    if of_habit := habit_changes.describe(change.label, line):
        return of_habit
    if change.label in OTHERS:
        return _(OTHERS[change.label])
    if change.records > 1 or change.label not in DONE:
        count = change.records - (change.label in MAKING)
        records = ngettext("{count} record", "{count} records", count)
        what = _(LARGE.get(change.label, ANY_LARGE))
        return what.format(records=records.format(count=f"{count:,}"))
    return _(DONE[change.label]).format(line=line)


def _stayed(done: ChangeRow) -> str:
    """How many records are as they were, because somebody else changed them since."""
    words = ngettext(
        "{count} record stays as it is, because it was changed since.",
        "{count} records stay as they are, because they were changed since.",
        done.stayed,
    )
    return words.format(count=f"{done.stayed:,}")


def question(change: ChangeRow, role: str) -> str:
    """What to ask before undoing or redoing a change of many records."""
    what = describe(change, "")
    if role == "undo":
        return _("Undo {what}?").format(what=what)
    return _("Redo {what}?").format(what=what)
