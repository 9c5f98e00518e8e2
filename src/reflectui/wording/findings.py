"""What the doctor found, as sentences: for each finding the good one and the one that says what to do."""

from collections.abc import Mapping

from reflectui.i18n import N_, N_plural, _, ngettext
from reflectui.language.visible import visible
from reflectui.wording.problems import sentence_of

Words = str | tuple[str, str]

SENTENCES: Mapping[str, tuple[Words, Words]] = {
    "doctor.integrity": (
        N_("The file is sound."),
        N_("The file is damaged. `reflectui restore` brings back a backup."),
    ),
    "doctor.references": (
        N_("All records fit together."),
        N_plural(
            "{count} record points to one that is gone. `reflectui restore` brings back a backup.",
            "{count} records point to records that are gone. `reflectui restore` brings back a backup.",
        ),
    ),
    "doctor.texts": (
        N_("Every text can be read."),
        N_plural(
            "The text of {count} record is damaged; � marks what is lost: {records}. "
            "`reflectui restore` brings back a backup.",
            "The texts of {count} records are damaged; � marks what is lost: {records}. "
            "`reflectui restore` brings back a backup.",
        ),
    ),
    "doctor.version": (
        N_("The format is the current one ({version})."),
        N_("The format is an older one ({version}). Opening the journal where it can be written updates it."),
    ),
    "doctor.triggers": (
        N_("Every change is recorded."),
        N_("Changes are not recorded as they should be. Opening the journal fixes that."),
    ),
    "doctor.writable": (
        "",
        N_(
            "The file can be read but not written: it says that a newer program wrote it. "
            "`reflectui export` gets its contents out."
        ),
    ),
    "doctor.index_unbuilt": ("", N_("The search index is being rebuilt. Opening the app finishes it.")),
    "doctor.index": (
        N_("The search index agrees with the text."),
        N_plural(
            "The search index differs from the text in {count} place. It is rebuilt when the app opens.",
            "The search index differs from the text in {count} places. It is rebuilt when the app opens.",
        ),
    ),
    "doctor.waiting_search": (
        N_("No record waits for the index."),
        N_plural(
            "{count} record waits for the index. The next change adds it.",
            "{count} records wait for the index. The next change adds them.",
        ),
    ),
    "doctor.waiting_phrases": (
        N_("Records to be read for practices: {count}. `reflectui candidates` reads them."),
        "",
    ),
    "doctor.habits": (
        N_("Habits and their check-ins fit together."),
        N_plural(
            "{count} record of a habit does not match the others. `reflectui restore` brings back a backup.",
            "{count} records of habits do not match the others. `reflectui restore` brings back a backup.",
        ),
    ),
    "doctor.unfinished": (
        N_("No change was left unfinished."),
        N_plural(
            "{count} unfinished change was left behind. Opening the journal undoes it.",
            "{count} unfinished changes were left behind. Opening the journal undoes them.",
        ),
    ),
    "doctor.synced": (
        N_("The journal is not in a synced folder."),
        N_("The journal is in a folder that {service} syncs. Keep only backups there."),
    ),
    "doctor.readable_by_others": (
        "",
        N_("Others can read {path} ({mode}). `chmod {wanted}` makes it private."),
    ),
    "doctor.disk": (
        N_("There is room on the disk."),
        N_("There is little room on the disk ({free} bytes)."),
    ),
    "doctor.no_backup": (
        N_("There is no backup yet; the journal is new."),
        N_("There is no backup. `reflectui backup` makes one."),
    ),
    "doctor.backup": (
        N_plural(
            "The newest backup is {days} day old: {path}",
            "The newest backup is {days} days old: {path}",
        ),
        N_plural(
            "The newest backup is {days} day old. `reflectui backup` makes one: {path}",
            "The newest backup is {days} days old. `reflectui backup` makes one: {path}",
        ),
    ),
    "doctor.left_behind": (
        "",
        N_plural(
            "{count} file is left of a copy or export that was cut short. "
            "`reflectui backup` removes it: {path}",
            "{count} files are left of copies or exports that were cut short. "
            "`reflectui backup` removes them: {path}",
        ),
    ),
}


def finding_text(code: str, good: bool, params: Mapping[str, str | int]) -> str:
    """The sentence for a finding, safe to show."""
    if code not in SENTENCES:
        return sentence_of(code, params)
    words = SENTENCES[code][0 if good else 1]
    number = int(params.get("count", params.get("days", 0)))
    return visible((_(words) if isinstance(words, str) else ngettext(*words, number)).format(**params))
