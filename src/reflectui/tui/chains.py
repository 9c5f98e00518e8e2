"""Which commands act where: the scopes of what has the focus, and the place that a scope belongs to."""

from reflectui.i18n import N_

# What every list of entries and every opened entry can do.
_EVERYWHERE = ("go", "move", "panes", "place")

# What has the focus → the scopes whose commands act then, the nearest first.
CHAINS: dict[str, tuple[str, ...]] = {
    "field": ("field", "text", "panes"),
    "lines": ("lines", "listed", "marks", "entry", *_EVERYWHERE),
    "past": ("lines", "listed", "entry", *_EVERYWHERE),
    "marked_lines": ("marked", "marks", "entry", *_EVERYWHERE),
    "timeline": ("whole", "matches", "listed", "marks", "entry", "away", *_EVERYWHERE),
    "found": ("found", "matches", "listed", "marks", "entry", "away", *_EVERYWHERE),
    "marked": ("marked", "matches", "marks", "entry", "away", *_EVERYWHERE),
    "find": ("find", "text"),
    "reading": ("reading", "cycle", "matches", "entry", *_EVERYWHERE),
    "writing": ("stage", "text", "panes"),
    "cutting": ("cutting",),
    "trash": ("trash", "trashed", "move", "panes", "place"),
    "compare": ("compare", "move"),
    "calendar": ("calendar", "dialog"),
    "year": ("year", "dialog"),
    "due": ("due", "check", "lines", *_EVERYWHERE),
    "silent": ("question", "lines", *_EVERYWHERE),
    "habits": ("habits", "habit", "check", *_EVERYWHERE),
    "days": ("days", "habit", "check", *_EVERYWHERE),
    "ladder": ("ladder", "move", "dialog"),
    "practice": ("practice", "place"),
    "adopting": ("adopting", "text"),
    "quotes": ("quotes", "move", "place"),
    "numbers": ("numbers", "move", "dialog"),
    "told": ("told", "move", "place"),
    "picture": ("picture", "place"),
    "models": ("models", "move", "place"),
    "filters": ("filters", "move", "dialog"),
    "settings": ("options", "move", "dialog"),
    "journals": ("options", "named", "move", "dialog"),
    "locked": ("locked",),
    "nothing": ("go", "place"),
    "palette": ("rows", "dialog"),
    "menu": ("rows", "dialog"),
    "help": ("page", "move"),
    "question": ("question", "dialog"),
    "answer": ("answer", "dialog"),
}

# The place that alone knows the commands of a scope.
PLACE_OF = {
    "field": "today",
    "lines": "today",
    "whole": "journal",
    "found": "journal",
    "matches": "journal",
    "find": "journal",
    "due": "today",
    "habits": "habits",
}

# Where commands are that belong to no place, for those who look for them from one.
IN_RECORD = N_("This works in an opened record. enter opens the one under the cursor.")
IN_LIST = N_("This works in a list of records.")
IN_TRASH = N_("This works in the trash. g x goes there.")
IN_HABITS = N_("This works on a habit. 3 goes to Habits.")
IN_MODELS = N_("This works among the role models. g r goes there.")
IN_PRACTICE = N_("This works on a found practice. 3, then f goes there.")
ELSEWHERE = {
    **dict.fromkeys(("cycle", "reading", "stage"), IN_RECORD),
    **dict.fromkeys(("listed", "marks", "marked", "entry"), IN_LIST),
    **dict.fromkeys(("trash", "trashed"), IN_TRASH),
    **dict.fromkeys(("habit", "check", "days", "picture"), IN_HABITS),
    **dict.fromkeys(("practice", "quotes", "adopting"), IN_PRACTICE),
    "models": IN_MODELS,
}
