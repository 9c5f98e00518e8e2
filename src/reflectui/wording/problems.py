"""The sentence for every error code: what happened, and what to do."""

from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb

from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _
from reflectui.language.visible import visible
from reflectui.wording.dates import day_text

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
    "journal.long_name": N_("The name is too long for a file: {path}"),
    "journal.missing": N_("There is no journal at {path}"),
    "journal.read_only": N_("This journal is read-only. Check the permissions of the file and its folder."),
    "journal.old_read_only": N_(
        "This journal needs an update of its format, but it is read-only: {path}. Make it writable first."
    ),
    "journal.no_permission": N_("No permission to open the journal. Check who owns the file and its folder."),
    "journal.cannot_open": N_(
        "The journal cannot be opened. Check that its folder exists and can be written to."
    ),
    "journal.in_use": N_("Another program has the journal open. Close it first."),
    "backup.missing": N_("There is no backup at {path}"),
    "backup.failed": N_("The backup is damaged and was not used: {path}"),
    "restore.same": N_("This is the journal itself, not a backup of it: {path}"),
    "disk.full": N_("The disk is full. Nothing was saved. Make room, then try again."),
    "disk.error": N_("The disk could not be read or written. Nothing was changed."),
    "install.no_migrations": N_("This installation of reflectui is not complete. Install it again."),
    "change.gone": N_("Another reflectui undid this step before it was done. None of it was kept."),
    "change.halfway": N_(
        "The disk is full. What this step has written is undone when the journal is next opened with room."
    ),
    "entry.empty": N_("There is nothing to record."),
    "entry.emptied": N_("The text is empty, so the record stays as it was."),
    "entry.unknown": N_("There is no record {id}."),
    "entry.gathered": N_("Record {id} was gathered into record {into}. Edit that one."),
    "gather.few": N_(
        "Gathering needs two lines or more. A record with a title or a second stage is not a line."
    ),
    "gather.days": N_("These lines are from several days. Gather the lines of one day."),
    "gather.changed": N_("A line was changed elsewhere in the meantime, so nothing was gathered. Try again."),
    "cadence.impossible": N_("This rhythm is not possible. Times are 1 or more, in 1 to 365 days."),
    "cadence.too_often": N_("This is too often. A habit is done {limit} times a day at most."),
    "cadence.no_number": N_("Write one whole number, 3 for example."),
    "cadence.no_numbers": N_(
        "Write two whole numbers: how many times, and in how many days. 2 / 10, for example."
    ),
    "cadence.no_weekday": N_("“{text}” names no day of the week. Write mon wed fri, for example."),
    "habit.unknown": N_("There is no habit “{name}”."),
    "habit.ambiguous": N_("“{name}” matches several habits: {names}"),
    "habit.no_name": N_("It needs a name."),
    "habit.long": N_("This text has {size} characters; the limit here is {limit}."),
    "habit.long_name": N_("This name has {size} characters; a name has {limit} at most."),
    "habit.same_name": N_("There is already a habit with this name: {name}"),
    "habit.too_many": N_("{limit} habits are active already. Let one of them rest first."),
    "habit.future": N_("A day that has not come yet cannot be answered: {day}"),
    "habit.before": N_("This habit began on {day}."),
    "habit.level": N_("There is no such level; the ladder goes up to {limit}."),
    "habit.levels": N_("A ladder has 1 to {limit} levels."),
    "habit.no_level": N_("A level needs a sentence."),
    "habit.long_level": N_("This level has {size} characters; a level has {limit} at most."),
    "habit.level_used": N_("Level {level} was required or reached, so it stays. Its words can be changed."),
    "check.amount": N_("An amount is a number, 0 or more."),
    "check.no_amount": N_("“{name}” keeps no amounts."),
    "check.automaticity": N_("It must be a number from 0 to {limit}."),
    "check.long_note": N_("A line about it has {limit} characters at most."),
    "rest.order": N_("The last day comes before the first one."),
    "role_model.no_person": N_("Whose is it? It needs a name."),
    "role_model.no_act": N_("What is ordinary for this person? It needs one line."),
    "role_model.long": N_("This line has {size} characters; the limit here is {limit}."),
    "candidate.not_split": N_("To split, mark some of the quotes, but not all."),
    "text.nul": N_("Line {line}, column {column} holds a NUL character, which no journal can keep."),
    "text.surrogate": N_("Line {line}, column {column} holds half a character, which no journal can keep."),
    "text.too_long": N_("This text has {size} characters; one part of a record holds {limit} at most."),
    "title.lines": N_("A title is one line."),
    "title.too_long": N_(
        "A title has {limit} characters at most; this one has {size}. Put the rest into the text."
    ),
    "when.unknown": N_("“{phrase}” is not a day or time. Try yesterday 9pm, 7/14 26:10 or last friday."),
    "when.empty": N_("No day was written. Try yesterday, 7/14 or last friday."),
    "when.no_day": N_("“{phrase}” is not a day. Try last friday, 2025-12-24 or march 2025."),
    "when.impossible": N_("“{phrase}” names a day or an hour that does not exist."),
    "when.future": N_("“{phrase}” has not come yet."),
    "when.weekday": N_("Date and weekday do not match in “{phrase}”: that day is {day}."),
    "time.unknown": N_("“{time}” is not a time. Times run from 0:00 to 29:59."),
    "day_start.unknown": N_("“{text}” is not a time. Write it like 5:30."),
    "day_start.out_of_range": N_("A day can begin between 0:00 and 6:00."),
    "undo.changed_since": N_("This was changed later on another device ({device}), so it is not undone."),
    "undo.overtaken": N_("Something else was done in the meantime, so this did nothing. Try again."),
    "undo.running": N_("Another reflectui is undoing or redoing something right now. Try again in a moment."),
    "undo.old_schema": N_("This change was made by an older version. It can be read but not undone."),
    "query.day": N_("“{part}” is not a day. Write from:2021, from:2021-07 or from:2021-07-14."),
    "query.excluded": N_("“{part}” cannot be excluded. Words, phrases, #tags and @names can."),
    "query.stage": N_("“{part}” is not a stage. The stages are experience, reflection, concept and action."),
    "query.state": N_("“{part}” is not a state. The states are is:starred and is:open."),
    "query.too_long": N_("This search is too long; {limit} characters at most."),
    "search.not_ready": N_("The search index is being rebuilt. Search works again in a moment."),
    "settings.unwritable": N_("The settings cannot be saved: {path} ({reason})"),
    "settings.unreadable": N_(
        "The settings cannot be read: {path} ({reason}). Correct the file or move it away."
    ),
    "settings.choice": N_("The settings cannot be read: {path}. {name} can be: {known}"),
    "settings.journal_name": N_(
        "The settings cannot be read: {path}. “{name}” cannot be the name of a journal."
    ),
    "settings.journal_path": N_(
        "The settings cannot be read: {path}. The path of the journal “{name}” is not valid."
    ),
    "lens.file_name": N_("The way of writing {file} needs another, short file name."),
    "lens.unreadable": N_("The way of writing {file} cannot be read ({reason})."),
    "lens.not_utf8": N_("The way of writing {file} is not saved as UTF-8."),
    "lens.not_toml": N_("The way of writing {file} is not valid TOML: line {line} is wrong."),
    "lens.no_stage": N_(
        "The way of writing {file} has no stage: [experience], [reflection], [concept] or [action]."
    ),
    "lens.missing": N_("The way of writing {file} lacks “{field}”."),
    "lens.unknown": N_("The way of writing {file} has “{field}”, which is not used there."),
    "lens.value": N_("The way of writing {file} has an invalid value for “{field}”."),
    "lens.twice": N_("The way of writing {file} has two headings “{name}” in “{field}”."),
    "lens.cells": N_("The way of writing {file} needs {count} headings in “{field}”, one for each cell."),
    "ladder.file_name": N_("The ladder {file} needs another, short file name."),
    "ladder.unreadable": N_("The ladder {file} cannot be read ({reason})."),
    "ladder.not_utf8": N_("The ladder {file} is not saved as UTF-8."),
    "ladder.not_toml": N_("The ladder {file} is not valid TOML: line {line} is wrong."),
    "ladder.missing": N_("The ladder {file} lacks “{field}”."),
    "ladder.unknown": N_("The ladder {file} has “{field}”, which is not used there."),
    "ladder.value": N_("The ladder {file} has an invalid value for “{field}”."),
    "ladder.levels": N_("The ladder {file} needs a list of {fewest} to {most} levels."),
    "journals.name": N_(
        "“{name}” cannot be a name. It must not be empty, hold / or =, or begin with . ~ or -."
    ),
    "journals.path": N_("“{name}” cannot be a name: this folder has a file called that."),
    "journals.taken": N_("“{name}” is already the name of another journal: {path}"),
    "keys.unknown": N_("“{key}” is not a key. Keys are written like d, D, g g, ctrl+g, f5, space, enter."),
    "keys.taken": N_("“{key}” is already the key for “{command}”."),
    "keys.menu": N_("“{letter}” is already “{command}” in the menu that e opens."),
    "keys.begin": N_("“{key}” and “{other}” (“{command}”) cannot both be keys: one begins with the other."),
    "keys.text": N_("While you write, letters are text. Give it a key like ctrl+g as well."),
    "keys.command": N_("There is no command “{id}”."),
    "copy.tmux": N_("tmux did not accept the text, so it was not copied."),
    "filter.no_name": N_("The search needs a name."),
    "filter.long_name": N_("A name has {limit} characters at most."),
    "filter.empty": N_("This search is still empty."),
    "output.failed": N_("The output cannot be written."),
    "folder.gone": N_("The folder you are in has been deleted. Go to another one, or give a full path."),
    "format.unknown": N_("There is no format “{format}”. The formats are: {known}"),
    "import.nothing": N_("There is nothing to import in it."),
    "import.missing": N_("There is nothing at {path}"),
    "import.no_permission": N_("No permission to read {path}"),
    "import.is_folder": N_("This is a folder; this format is read from a file: {path}"),
    "import.unreadable": N_("Cannot read {path} ({reason})"),
    "import.changed": N_("The source changed while it was read, so nothing was imported. Try again."),
    "import.cancelled": N_("The import was stopped, and none of it was kept."),
    "import.encoding": N_("The encoding of the text is unclear. Save it as UTF-8."),
    "import.not_utf8": N_("not UTF-8 from byte {column} on"),
    "import.not_json": N_("not JSON from column {column} on"),
    "import.not_json_file": N_("It is not valid JSON: line {line}, column {column} is wrong."),
    "import.not_object": N_("not a JSON object"),
    "import.no_date": N_("no date"),
    "import.bad_date": N_("“{date}” is not a date; dates are YYYY-MM-DD"),
    "import.bad_time": N_("“{time}” is not a time; times run from 00:00 to 29:59"),
    "import.bad_tags": N_("the tags are not a list of words"),
    "import.bad_stages": N_("the stages are not an object of experience, reflection, concept, action"),
    "import.bad_field": N_("“{field}” has an invalid value"),
    "import.bad_value": N_("a value is invalid"),
    "import.no_text": N_("no text"),
    "import.not_text": N_("“{key}” is not text"),
    "import.line_too_long": N_("the line has more than {limit} bytes"),
    "import.too_large": N_("The file is too large to read ({size} bytes; {limit} at most)."),
    "import.newer_json": N_(
        "This export was written by a newer reflectui (version {version}). Update first."
    ),
    "import.other_json": N_("This JSON was not exported by reflectui but looks like {program}."),
    "import.unknown_json": N_("This JSON was not exported by reflectui."),
    "import.not_jrnl": N_("There is no jrnl entry in it. In a text, entries begin like [2021-07-14 21:30]."),
    "import.text_outside": N_("text before the first entry"),
    "slack.no_export": N_("This is not the export of a Slack workspace, which is a zip file."),
    "slack.bad_file": N_("A file of the export cannot be read: {file}"),
    "slack.no_time": N_("a message without its time"),
    "slack.choose_channel": N_("Which channel? --channel takes one of: {choices}"),
    "slack.choose_user": N_("Whose messages? --user takes one of: {choices}"),
    "export.exists": N_("There is already a file here, and it was left as it is: {path}"),
    "export.no_folder": N_("There is no folder {path}. Create it first."),
    "export.is_folder": N_("This is a folder; name a file in it: {path}"),
    "write.failed": N_("Cannot write {path} ({reason})"),
    "editor.missing": N_("The editor did not start: {command}. Set EDITOR to the one you use."),
    "editor.failed": N_("The editor ended with an error ({command})."),
}

REASONS = {
    "no_such_day": N_("there is no such day"),
    "no_day": N_("no day is given"),
    "empty": N_("it is empty"),
    "front_matter": N_("its front matter cannot be read, and no day is given elsewhere"),
    "subtype": N_("a notice from Slack"),
    "bot": N_("written by a bot"),
    "other_person": N_("written by someone else"),
}


def reason(code: str) -> str:
    """Why an item of a source was left out."""
    return _(REASONS[code]) if code in REASONS else code


def sentence(error: ReflectuiError) -> str:
    """One sentence for the error, safe to show: of which source, and where text is that was not taken in."""
    words = sentence_of(error.code, error.params)
    if "source" in error.params:
        words = f"{visible(str(error.params['source']))}: {words}"
    if "kept" not in error.params:
        return words
    both = _("{sentence} What you wrote is kept at {path}")
    return both.format(sentence=words, path=visible(str(error.params["kept"])))


def sentence_of(code: str, params: Mapping[str, str | int]) -> str:
    """The sentence for a code and its parameters, `day` being ISO text; a code without words shows itself."""
    if code not in SENTENCES:
        return code
    shown = {name: day_text(str(value)) if name == "day" else value for name, value in params.items()}
    return visible(_(SENTENCES[code]).format(**shown))


def unexpected(error: BaseException) -> str:
    """One sentence for an error that nobody foresaw: its kind and place, never its text."""
    place = extract_tb(error.__traceback__)[-1:] if error.__traceback__ else []
    where = ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in place)
    words = _("reflectui met an unexpected error ({kind}, {where}). What was saved before is safe.")
    return words.format(kind=type(error).__name__, where=where or "?")
