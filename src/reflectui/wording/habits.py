"""Habits in words: rhythms, states, phases, and since when and why a level is demanded."""

from datetime import date
from typing import TYPE_CHECKING

from reflectui.i18n import N_, _, language, ngettext
from reflectui.wording.dates import short_day, weekday_names

if TYPE_CHECKING:
    from reflectui.measure.due import Idle
    from reflectui.model.cadence import Cadence
    from reflectui.model.habit import Resting, Step

PHASES = {
    "starting": N_("just begun"),
    "settling": N_("settling"),
    "settled": N_("settled"),
    "thorough": N_("thorough"),
}
STATES = {
    "met": N_("done"),
    "below": N_("done one level below"),
    "missed": N_("not done"),
    "skipped": N_("no occasion"),
}
REASONS = {
    "seen": N_("Seen in someone"),
    "entrusted": N_("Entrusted with more"),
    "pointed_out": N_("Pointed out by someone"),
    "able": N_("Able to do it now"),
}
_WHY = {"seen": N_("seen in someone"), "entrusted": N_("entrusted"), "pointed_out": N_("pointed out")}
_BY_WHOM = {
    "seen": N_("seen in {whom}"),
    "entrusted": N_("entrusted by {whom}"),
    "pointed_out": N_("pointed out by {whom}"),
}
ABLE = N_("able to do it now")
WORKDAYS = frozenset(range(5))
# Periods that have a name of their own.
DAY, WEEK, MONTH, YEAR = 1, 7, 30, 365


def phase_name(phase: str) -> str:
    """始めたて・定着中・定着・徹底."""
    return _(PHASES[phase])


def state_name(state: str) -> str:
    """できた・一段下でやった・しなかった・休み."""
    return _(STATES[state])


def reason_text(step: "Step") -> str:
    """Why a level was raised: seen in Sato; nothing where no reason is known."""
    whom = person(step.whom)
    if step.reason == "able":
        return _(ABLE)
    if not step.reason:
        return ""
    return _(_BY_WHOM[step.reason]).format(whom=whom) if whom else _(_WHY[step.reason])


def idle_text(idle: "Idle", cadence: "Cadence") -> str:
    """That an answer of a day counts for nothing, and why; nothing where it counts."""
    match idle:
        case "resting":
            return _("It does not count: this day is a rest.")
        case "holiday":
            return _("It does not count: this day is a public holiday.")
        case "weekday":
            return _("It does not count: the rhythm is “{cadence}”.").format(cadence=cadence_text(cadence))
        case _:
            return ""


def since_text(step: "Step", today: str) -> str:
    """Since when a level is demanded, and why: 5/20 から　佐藤さんを見て."""
    since = _("since {day}").format(day=short_day(step.first.isoformat(), today))
    reason = reason_text(step)
    return _("{since}  {reason}").format(since=since, reason=reason) if reason else since


def person(whom: str) -> str:
    """A person as a sentence names them: @佐藤 is 佐藤さん."""
    name = whom.strip().removeprefix("@").removeprefix("＠")
    return f"{name}さん" if name != whom.strip() and language() == "ja" and not name.isascii() else name


def cadence_text(cadence: "Cadence") -> str:
    """A rhythm in a few words."""
    match cadence.kind:
        case "cue":
            return _("whenever the cue comes")
        case "weekdays":
            return _weekdays(cadence)
        case "ceiling":
            return _ceiling(cadence)
        case "times":
            return _times(cadence)


def _times(cadence: "Cadence") -> str:
    if cadence.num == cadence.den:
        return _("every day")
    count = {"count": cadence.num, "days": cadence.den}
    if cadence.den == DAY:
        return ngettext("once a day", "{count} times a day", cadence.num).format(**count)
    if cadence.den == WEEK:
        return ngettext("once a week", "{count} times a week", cadence.num).format(**count)
    if cadence.den == MONTH:
        return ngettext("once a month", "{count} times a month", cadence.num).format(**count)
    if cadence.den == YEAR:
        return ngettext("once a year", "{count} times a year", cadence.num).format(**count)
    if cadence.den % MONTH == 0:
        count["months"] = cadence.den // MONTH
        return ngettext(
            "once every {months} months", "{count} times every {months} months", cadence.num
        ).format(**count)
    return ngettext("once every {days} days", "{count} times every {days} days", cadence.num).format(**count)


def _ceiling(cadence: "Cadence") -> str:
    count = {"count": cadence.num, "days": cadence.den}
    if cadence.den == DAY:
        return _("at most {count} a day").format(**count)
    if cadence.den == WEEK:
        return _("at most {count} a week").format(**count)
    return _("at most {count} in {days} days").format(**count)


def _weekdays(cadence: "Cadence") -> str:
    if len(cadence.weekdays) == WEEK:
        days = _("every day")
    elif cadence.weekdays == WORKDAYS:
        days = _("on weekdays")
    else:
        names = weekday_names()
        between = "・" if language() == "ja" else " "
        days = _("on {days}").format(days=between.join(names[day] for day in sorted(cadence.weekdays)))
    return _("{days}, holidays too").format(days=days) if cadence.on_holidays else days


def rest_text(rest: "Resting", today: str) -> str:
    """The days of a span of rest, or from when on it goes."""
    if rest.last is None:
        return _("Rests from {day} on").format(day=short_day(rest.first.isoformat(), today))
    return _("Rests: {days}").format(days=span_text(rest.first, rest.last, today))


def span_text(first: date, last: date, today: str) -> str:
    """A day, or the first and the last of several: 7/1〜7/30."""
    begin, end = short_day(first.isoformat(), today), short_day(last.isoformat(), today)
    return begin if first == last else _("{first} – {last}").format(first=begin, last=end)
