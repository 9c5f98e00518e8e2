"""Commands about habits: habits, check, due."""

from datetime import date
from typing import TYPE_CHECKING

import click

from reflectui.cli.commands import as_json, command, option
from reflectui.cli.output import print_json_list, print_row
from reflectui.cli.parameters import Number, Whole, day_of
from reflectui.cli.session import Session
from reflectui.errors import ReflectuiError
from reflectui.i18n import N_, _
from reflectui.language.normalise import fold

if TYPE_CHECKING:
    from reflectui.measure.steps import Measured
    from reflectui.model.habit import Habit
    from reflectui.store.journal import Journal


@command("habits")
@as_json
@click.pass_obj
def habits(session: Session, as_json: bool) -> None:
    from reflectui.measure.steps import measured
    from reflectui.measure.trials import met_rate

    with session.open() as journal:
        today = _today(session, journal)
        found = [(record.habit, measured(record, today)[-1]) for record in journal.habits.records(today)]
    if as_json:
        print_json_list(_shape(*each) for each in found)
        return
    if not found:
        click.echo(_("There is no habit yet. The app shows what it found in your text."), err=True)
    for habit, now in found:
        met = met_rate(now.opportunities)
        print_row(habit.name, f"{now.step.required}/{len(habit.levels)}", f"{met.hits}/{met.trials}")


@command("check")
@click.argument("habit", nargs=-1, required=True)
@option("--level", type=Whole(), help=N_("It was done at this level of the ladder."))
@option("--missed", is_flag=True, help=N_("It was not done."))
@option("--skip", is_flag=True, help=N_("There was no occasion, or it rested."))
@option("--amount", type=Number(), help=N_("How much, for a habit that is counted."))
@option("--day", metavar="DAY", help=N_("The day: yesterday, 7/14, 昨日."))
@option("--note", default="", help=N_("A line about it."))
@click.pass_obj
def check(
    session: Session,
    habit: tuple[str, ...],
    level: int | None,
    missed: bool,
    skip: bool,
    amount: float | None,
    day: str | None,
    note: str,
) -> None:
    from reflectui.measure.due import idle
    from reflectui.wording.habits import idle_text, state_name

    if (level is not None) + missed + skip > 1:
        raise click.UsageError(_("Use only one of --level, --missed and --skip."))
    state = "missed" if missed else "skipped" if skip else "met"
    with session.open() as journal:
        found = journal.habits.find(" ".join(habit))
        on = _today(session, journal) if day is None else date.fromisoformat(day_of(session, journal, day))
        _refuse_unfit(found, level, amount)
        _refuse_coming(found, on, day or "", _today(session, journal))
        before = journal.habits.answer_before(found, on)
        id = journal.habits.check(found.id, on, state, level=level, amount=amount, note=note)
        answer = next(each for each in journal.habits.answers(on) if each.id == id)
        record = journal.habits.record(found.id, max(on, _today(session, journal)))
    if before and before.state != answer.state:
        click.echo(_("It was “{before}” until now.").format(before=state_name(before.state)), err=True)
    if none := idle_text(idle(record, on), found.cadence):
        click.echo(none, err=True)
    print_row(on.isoformat(), found.name, answer.state)


@command("due")
@as_json
@click.pass_obj
def due(session: Session, as_json: bool) -> None:
    with session.open() as journal:
        today = _today(session, journal)
        found = journal.habits.due(today)
    if as_json:
        print_json_list(_due_shape(habit, today) for habit in found)
        return
    if not found:
        click.echo(_("Nothing is due."), err=True)
    for habit in found:
        print_row(habit.name, _demanded(habit, today))


def _refuse_unfit(habit: "Habit", level: int | None, amount: float | None) -> None:
    """Raise `habit.level` for a level below the ladder, `check.no_amount` where no amount is kept."""
    if level is not None and level < 1:
        raise ReflectuiError("habit.level", limit=len(habit.levels))
    if amount is not None and habit.cadence.kind != "ceiling":
        raise ReflectuiError("check.no_amount", name=habit.name)


def _refuse_coming(habit: "Habit", on: date, phrase: str, today: date) -> None:
    """Raise `habit.future` (day) where a day without a year was read as one of a year before the habit."""
    if on < habit.first and str(on.year) not in fold(phrase):
        coming = on.replace(year=on.year + 1)
        if coming > today:
            raise ReflectuiError("habit.future", day=coming.isoformat())


def _today(session: Session, journal: "Journal") -> date:
    return date.fromisoformat(session.now(journal).day)


def _demanded(habit: "Habit", day: date) -> str:
    """The sentence of the level that is required."""
    return habit.levels[habit.required(day) - 1]


def _due_shape(habit: "Habit", day: date) -> dict[str, object]:
    required = habit.required(day)
    return {
        "kind": "habit",
        "id": habit.id,
        "name": habit.name,
        "day": day.isoformat(),
        "required": required,
        "level": _demanded(habit, day),
    }


def _shape(habit: "Habit", now: "Measured") -> dict[str, object]:
    from reflectui.measure.trials import met_rate

    cadence, standing = habit.cadence, now.standing
    met = met_rate(now.opportunities)
    return {
        "id": habit.id,
        "name": habit.name,
        "status": habit.status,
        "cadence": {
            "kind": cadence.kind,
            "num": cadence.num,
            "den": cadence.den,
            "weekdays": sorted(cadence.weekdays),
            "on_holidays": cadence.on_holidays,
        },
        "cue": habit.cue,
        "response": habit.response,
        "levels": list(habit.levels),
        "required": now.step.required,
        "since": now.step.first.isoformat(),
        "reason": now.step.reason,
        "whom": now.step.whom,
        "met": met.hits,
        "answered": met.trials,
        "phase": standing.phase,
        "raise_suggested": standing.raise_suggested,
        "redesign_suggested": standing.redesign_suggested,
        "reproducibility": _rounded(standing.reproducibility),
        "recording_rate": _rounded(now.recording.rate if now.recording else None),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
