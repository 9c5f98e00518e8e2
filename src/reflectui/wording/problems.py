"""The sentence for every error code: what happened, and what to do."""

from pathlib import Path
from traceback import extract_tb

from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _
from reflectui.language.visible import visible

SENTENCES = {
    "journal.busy": N_("Another program is writing to the journal right now. Try again in a moment."),
    "journal.newer": N_(
        "This journal was written by a newer reflectui: {path}. Update reflectui, then open it."
    ),
    "journal.damaged": N_(
        "The journal file is damaged. Nothing was written. `reflectui restore` brings back a backup."
    ),
    "journal.not_a_journal": N_("This file is not a journal, and it was left as it is: {path}"),
    "journal.foreign": N_("This file belongs to another program, and it was left as it is: {path}"),
    "journal.is_folder": N_("This is a folder, not a journal: {path}"),
    "journal.no_folder": N_("The folder for the journal is not a folder: {path}"),
    "journal.missing": N_("There is no journal at {path}"),
    "journal.read_only": N_(
        "This journal can only be read. Check the permissions of the file and its folder."
    ),
    "journal.old_read_only": N_(
        "This journal needs an update of its format, but it can only be read: {path}. Make it writable first."
    ),
    "journal.no_permission": N_("No permission to open the journal. Check who owns the file and its folder."),
    "journal.cannot_open": N_(
        "The journal cannot be opened. Check that its folder exists and can be written to."
    ),
    "disk.full": N_(
        "The disk is full. What you wrote is kept as a draft where possible; make room, then save."
    ),
    "disk.error": N_("The disk did not answer as it should. Nothing was changed."),
    "install.no_migrations": N_("This installation of reflectui is not complete. Install it again."),
    "entry.empty": N_("There is nothing to record."),
    "entry.unknown": N_("There is no record {id}."),
    "text.nul": N_("Line {line}, column {column} holds a NUL character, which no journal can keep."),
    "text.surrogate": N_("Line {line}, column {column} holds half a character, which no journal can keep."),
    "text.too_long": N_("This text has {size} characters; one part of a record holds {limit} at most."),
    "text.not_utf8": N_(
        "This is not UTF-8 text: the byte at position {position} does not fit. Nothing was saved."
    ),
    "when.unknown": N_("“{phrase}” names no day or time. Try 'yesterday 9pm', '7/14 26:10' or '先週金曜'."),
    "when.impossible": N_("“{phrase}” names a day or an hour that does not exist."),
    "when.future": N_("“{phrase}” has not come yet."),
    "time.unknown": N_("“{time}” is not a time. Times run from 0:00 to 29:59."),
    "day_start.out_of_range": N_("A day can begin between 0:00 and 6:00."),
    "undo.changed_since": N_("This was changed later on another device ({device}), so it is not taken back."),
    "undo.old_schema": N_(
        "This change was made by an older version and cannot be taken back; it can be read."
    ),
    "settings.unreadable": N_(
        "The settings cannot be read: {path} ({reason}). Mend the file or move it away."
    ),
    "editor.missing": N_("The editor does not start: {command}. Set EDITOR to the one you use."),
    "editor.failed": N_("The editor ended with an error ({command}). What you wrote is kept at {path}"),
}


def sentence(error: ReflectuiError) -> str:
    """One sentence for the error, safe to show; a code without words shows itself."""
    pattern = SENTENCES.get(error.code)
    if pattern is None:
        return error.code
    return visible(_(pattern).format(**error.params))


def unexpected(error: BaseException) -> str:
    """One sentence for an error that nobody foresaw: its kind and place, never its text."""
    place = extract_tb(error.__traceback__)[-1:] if error.__traceback__ else []
    where = ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in place)
    words = _("reflectui met an error it does not know ({kind}, {where}). What was saved before is safe.")
    return words.format(kind=type(error).__name__, where=where or "?")
