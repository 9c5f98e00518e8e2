"""The commands on habits, on practices that were found, and on what is drawn of them."""

from reflectui.i18n import N_
from reflectui.tui.command import Command, group, shown
from reflectui.tui.situation import (
    needs_act,
    needs_act_to_change,
    needs_entry,
    needs_habit,
    needs_habit_to_change,
    needs_marks_to_change,
    needs_practice,
    needs_practice_to_change,
    needs_to_write,
)

HABIT_COMMANDS: tuple[Command, ...] = (
    # The habits: on Today those to answer, in their place all of them
    *shown("due", ("due.open", N_("Open the habit"), "enter, l, right", 6, N_("open"), needs_habit)),
    *shown(
        "habits",
        ("habit.open", N_("Open the habit"), "enter, l, right", 1, N_("open"), needs_habit),
        ("habits.found", N_("Found practices"), "f", 8, N_("found"), needs_practice),
        ("habits.picture", N_("Picture of the practices"), "p", 6, N_("picture"), needs_habit),
    ),
    *group(
        "habits",
        ("habit.trash", N_("Put the habit in the trash"), "d", needs_habit_to_change),
        ("habits.leave", N_("Back"), "escape"),
    ),
    *shown(
        "check",
        ("check.met", N_("Done as required"), "space", 2, N_("done"), needs_habit_to_change),
        ("check.below", N_("Done one level below"), "b", 3, N_("one below"), needs_habit_to_change),
        ("check.missed", N_("Not done"), "x", 4, N_("not done"), needs_habit_to_change),
        ("check.skipped", N_("Resting, or no occasion"), "s", 5, N_("no occasion"), needs_habit_to_change),
    ),
    *group(
        "check",
        ("check.above", N_("Done one level above"), "+", needs_habit_to_change),
        ("check.all", N_("All done today"), "e a", needs_habit_to_change),
    ),
    *shown(
        "habit",
        ("habit.raise", N_("Raise the level"), "R", 6, N_("raise"), needs_habit_to_change),
        ("habit.explain", N_("Explain the numbers"), "=", 7, N_("numbers"), needs_habit),
    ),
    *group(
        "habit",
        ("habit.lower", N_("Lower the level"), "e r", needs_habit_to_change),
        ("habit.ladder", N_("Ladder of levels"), "e l", needs_habit),
        ("habit.quotes", N_("Quotes behind the habit"), "e q", needs_habit),
        ("habit.plan", N_("Plan: when and what"), "e p", needs_habit_to_change),
        ("habit.cadence", N_("How often"), "e c", needs_habit_to_change),
        ("habit.rest", N_("Rest for some days"), "e s", needs_habit_to_change),
        ("habit.pause", N_("Rest or resume"), "e z", needs_habit_to_change),
        ("habit.rename", N_("Rename"), "e n", needs_habit_to_change),
        ("habit.why", N_("Why it matters"), "e y", needs_habit_to_change),
        ("habit.confidential", N_("Confidential on or off"), "e h", needs_habit_to_change),
    ),
    *shown(
        "days",
        ("days.note", N_("A line, and how much it went by itself"), "i", 6, N_("line"), needs_habit_to_change),
    ),
    *group(
        "days",
        ("days.clear", N_("Clear the answer"), "d", needs_habit_to_change),
        ("days.before", N_("Previous day"), "left, h"),
        ("days.after", N_("Next day"), "right, l"),
        ("days.close", N_("Back"), "escape"),
    ),
    *shown(
        "ladder",
        ("ladder.edit", N_("Write this level"), "enter, i", 1, N_("write"), needs_to_write),
        ("ladder.add", N_("Add a level above"), "o", 2, N_("level above"), needs_to_write),
        ("ladder.drop", N_("Remove the level"), "d", 3, N_("remove"), needs_to_write),
        ("ladder.start", N_("Start from a ready-made ladder"), "t", 4, N_("ready-made"), needs_to_write),
    ),
    *group("ladder", ("ladder.back", N_("Undo the last change here"), "u", needs_to_write)),
    # A practice that was found, one at a time
    *shown(
        "practice",
        ("practice.adopt", N_("Make it a habit"), "a", 1, N_("make it a habit"), needs_practice_to_change),
        (
            "practice.refuse",
            N_("Not mine: never show it again"),
            "X",
            2,
            N_("not mine"),
            needs_practice_to_change,
        ),
        ("practice.merge", N_("Merge with another practice"), "m", 3, N_("merge"), needs_practice_to_change),
        ("practice.quotes", N_("All its quotes"), "enter", 4, N_("all quotes"), needs_practice),
        ("practice.later", N_("Later: the next one"), "s, right, l, j, down", 5, N_("later"), needs_practice),
        ("practice.close", N_("Back to the habits"), "escape", 12, N_("back")),
    ),
    *group(
        "practice",
        ("practice.before", N_("Previous practice"), "left, h, k, up", needs_practice),
        ("practice.explain", N_("Explain the numbers"), "=", needs_practice),
        ("practice.rename", N_("Rename"), "e n", needs_practice_to_change),
        ("practice.given", N_("Already a habit"), "e j", needs_practice_to_change),
    ),
    *shown(
        "adopting",
        ("adopting.keep", N_("Keep the habit"), "enter", 1, N_("keep")),
        ("adopting.drop", N_("Not yet"), "escape", 9, N_("not yet")),
    ),
    *shown(
        "quotes",
        ("quotes.open", N_("Open the record"), "enter, l, right", 1, N_("open"), needs_entry),
        ("quotes.mark", N_("Mark or unmark"), "v", 2, N_("mark"), needs_entry),
        ("quotes.split", N_("Split off the marked quotes"), "e s", 3, N_("split off"), needs_marks_to_change),
        ("quotes.close", N_("Back"), "escape", 12, N_("back")),
    ),
    *shown(
        "numbers",
        ("numbers.open", N_("The sentences behind this figure"), "enter, l, right", 1, N_("sentences")),
    ),
    *shown(
        "told",
        ("told.open", N_("Open the record"), "enter, l, right", 1, N_("open"), needs_entry),
        ("told.close", N_("Back"), "escape", 12, N_("back")),
    ),
    *shown(
        "picture",
        ("picture.open", N_("Open the records of this cell"), "enter", 1, N_("records")),
        ("picture.less", N_("Shorter span per cell"), "<", 2, N_("finer")),
        ("picture.more", N_("Longer span per cell"), ">", 3, N_("coarser")),
        ("picture.close", N_("Back"), "escape, p", 12, N_("back")),
    ),
    *group(
        "picture",
        ("picture.left", N_("Previous cell"), "left, h"),
        ("picture.right", N_("Next cell"), "right, l"),
        ("picture.up", N_("Up one practice"), "up, k"),
        ("picture.down", N_("Down one practice"), "down, j"),
    ),
    *shown(
        "models",
        ("models.yes", N_("Ordinary for this person"), "space", 1, N_("yes"), needs_act_to_change),
        ("models.no", N_("Not ordinary for this person"), "x", 2, N_("no"), needs_act_to_change),
        ("models.unknown", N_("Not known"), "b", 3, N_("not known"), needs_act_to_change),
        ("models.adopt", N_("Make it a habit"), "a", 4, N_("make it a habit"), needs_act_to_change),
        ("models.open", N_("Open the record"), "enter", 5, N_("record"), needs_entry),
        ("models.close", N_("Back"), "escape", 12, N_("back")),
    ),
    *group(
        "models",
        ("models.left", N_("Previous person"), "left, h"),
        ("models.right", N_("Next person"), "right, l"),
        ("models.explain", N_("Explain the numbers"), "=", needs_act),
        ("models.merge", N_("Merge with another act"), "m", needs_act_to_change),
        ("models.trash", N_("Move this observation to the trash"), "d", needs_act_to_change),
        ("models.level", N_("The level of this person"), "e l", needs_act_to_change),
        ("models.given", N_("Already a habit"), "e j", needs_act_to_change),
        ("models.domain", N_("The field of this person"), "e f", needs_act_to_change),
    ),
)
