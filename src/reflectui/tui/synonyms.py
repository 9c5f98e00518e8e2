"""Other words by which the palette finds a command, as data: none of them is shown anywhere.

Words are separated by spaces; the Japanese ones stand in the catalogue like every other text.
"""

from reflectui.i18n import N_

SYNONYMS: dict[str, str] = {
    "note.recall": N_("correct mistake again take back"),
    "stage.write": N_("reflect reflection review think"),
    "entry.cut": N_("reflect reflection split sort divide"),
    "entry.lens": N_("template framework lens method KPT YWT ALACT Kolb"),
    "entry.open": N_("reflect reflection read show"),
    "marks.gather": N_("merge join combine bundle"),
    "entry.trash": N_("delete remove throw away"),
    "entry.star": N_("favourite favorite bookmark pin important"),
    "entry.copy": N_("share send clipboard text"),
    "entry.keep_open": N_("unfinished later todo loop"),
    "entry.close": N_("finish complete done cycle"),
    "entry.title": N_("rename heading name"),
    "entry.history": N_("history versions diff changes"),
    "entry.day": N_("reschedule time"),
    "entry.confidential": N_("secret private hide share"),
    "report.day": N_("share report daily send"),
    "report.week": N_("share report weekly send"),
    "entry.erase": N_("destroy delete"),
    "go.date": N_("calendar month yesterday past jump"),
    "go.year": N_("calendar heatmap past overview"),
    "go.marks": N_("hashtag mention people labels"),
    "go.filters": N_("filter saved query"),
    "go.starred": N_("favourites favorites bookmarks pinned"),
    "go.open": N_("unfinished todo pending still"),
    "go.trash": N_("deleted bin restore"),
    "go.journals": N_("switch notebook file"),
    "go.settings": N_(
        "preferences options configuration language-setting theme-setting key-setting zone day-start backup"
    ),
    "trash.restore": N_("restore undelete recover take"),
    "practice.merge": N_("join same"),
    "models.merge": N_("join same"),
    "entry.let_go": N_("leave enough stop"),
    "entry.role_model": N_("somebody ordinary"),
    "habit.rename": N_("another"),
    "practice.rename": N_("another"),
    "habit.quotes": N_("sentences everything tells evidence"),
    "habit.lower": N_("easier smaller step down too hard"),
    "days.note": N_("automaticity rating note comment remark"),
    "habit.explain": N_("behind formula"),
    "models.explain": N_("behind"),
    "note.widen": N_("whole wide"),
    "models.trash": N_("remove delete"),
    "habit.trash": N_("remove delete"),
    "app.find": N_("find query lookup"),
    "app.help": N_("shortcuts keyboard manual usage"),
    "app.undo": N_("revert mistake back"),
    "app.redo": N_("again repeat"),
    "place.today": N_("home field now"),
    "place.journal": N_("list timeline past diary all"),
    "app.lock": N_("lock secret away privacy"),
    "app.theme": N_("theme colours colors appearance"),
    "app.language": N_("language translation"),
    "app.quit": N_("exit close end"),
}

# What is looked for here but done on the command line: the words, and the sentence that says so.
ON_COMMAND_LINE: tuple[tuple[str, str], ...] = (
    (N_("import migrate"), N_("Import a diary on the command line: `reflectui import --help`.")),
    (N_("export"), N_("Export the journal on the command line: `reflectui export --help`.")),
    (N_("print"), N_("Get text to print on the command line: `reflectui report --help`.")),
)
