"""What Today says of lines that are kept or taken back; `narrow` asks for the words of a narrow screen."""

from reflectui.clock import Moment
from reflectui.i18n import _
from reflectui.store.drafts import NEW, Draft
from reflectui.store.journal import Journal
from reflectui.tui.changes import begins
from reflectui.tui.today.line import Held
from reflectui.wording.dates import day_text, short_day, time_shown


def of_held(held: Held, text: str, today: str, *, narrow: bool) -> str:
    """Which record the field holds, and what enter and esc do with it."""
    if not text.strip():
        return _("Empty: enter moves the line to the trash, esc leaves it as it was.")
    when = _when(held, today, narrow=narrow)
    if not held.changes_nothing(text):
        return _("Editing {when}. enter keeps it.").format(when=when)
    if narrow:
        return _("Editing {when}. esc cancels.").format(when=when)
    return _("Editing {when}. enter keeps it, esc cancels.").format(when=when)


def of_held_aside(held: Held, today: str, *, narrow: bool) -> str:
    """That a record which is being changed waits in the field."""
    return _("Your edit of {when} is in the field.").format(when=_when(held, today, narrow=narrow))


def of_unfinished(journal: Journal, draft: Draft) -> str:
    """In which record somebody was writing when the program ended."""
    line = "" if draft.entry == NEW else begins(journal, draft.entry)
    if not line:
        return _("A record you were writing is kept. ↑ opens it.")
    return _("“{line}” was being written. ↑ opens it.").format(line=line)


def of_another_day(held: Held, today: str) -> str:
    """Where a line went that is not of the day shown."""
    return _("Kept on {day}.").format(day=day_text(held.day, today))


def after_midnight(moment: Moment, day_start: int, *, narrow: bool) -> str:
    """To which day a record belongs that is made after midnight."""
    start = f"{day_start // 60}:{day_start % 60:02d}"
    time = time_shown(moment.time)
    if narrow:
        day = short_day(moment.day, moment.day)
        return _("{day} {time}. Days begin at {start} (Settings).").format(day=day, time=time, start=start)
    day = day_text(moment.day, moment.day)
    words = _("Kept as {day} {time}. Days begin at {start} (Settings).")
    return words.format(day=day, time=time, start=start)


def _when(held: Held, today: str, *, narrow: bool) -> str:
    day = short_day(held.day, today) if narrow else day_text(held.day, today)
    return f"{day} {time_shown(held.time)}".rstrip()
