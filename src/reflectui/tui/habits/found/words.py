"""What is said of a practice that was found: on how many days, when, how often, on what cue."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from reflectui.i18n import N_, _, language, ngettext
from reflectui.surfacing.parts import Parts
from reflectui.tui.habits.found.rhythm import (
    A_DAY,
    MONTH_DAYS,
    WEEK_DAYS,
    WEEKEND_FREE,
    has_rhythm,
    is_always,
    is_enough,
    skips_weekends,
    times,
)
from reflectui.wording.dates import WEEKDAYS_JA, short_day

if TYPE_CHECKING:
    from reflectui.surfacing.candidates import Candidate

# Of a practice that is told so long, and not long ago, it says something that it goes on.
LONG_DAYS, RECENT_DAYS = 365, 60
WEEKDAYS = (
    N_("mostly on Mondays"),
    N_("mostly on Tuesdays"),
    N_("mostly on Wednesdays"),
    N_("mostly on Thursdays"),
    N_("mostly on Fridays"),
    N_("mostly on Saturdays"),
    N_("mostly on Sundays"),
)
WEEKDAYS_EN = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Once, twice, more often.
A_WEEK = (N_("about once a week"), N_("about twice a week"), N_("about {count} times a week"))
A_MONTH = (N_("about once a month"), N_("about twice a month"), N_("about {count} times a month"))
A_YEAR = (N_("about once a year"), N_("about twice a year"), N_("about {count} times a year"))
TRENDS = {"emerging": N_("more lately"), "fading": N_("less lately")}


def heading(count: int) -> str:
    """41日、くり返していること."""
    return ngettext("You did this on {count} day", "You did this on {count} days", count).format(count=count)


def days(count: int) -> str:
    """41日."""
    return ngettext("{count} day", "{count} days", count).format(count=count)


def all_quotes(count: int) -> str:
    """41件ぜんぶ: the footer's word for the key that shows every quote."""
    return ngettext("its quote", "all {count} quotes", count).format(count=count)


def when(day: str, today: str) -> str:
    """A day of a quote, always with its year; today and yesterday by their names."""
    at = date.fromisoformat(day)
    if day == today:
        return _("today")
    if at == date.fromisoformat(today) - timedelta(days=1):
        return _("yesterday")
    return day.replace("-", "/") if language() == "ja" else short_day(day)


def rhythm_said(candidate: "Candidate", today: str) -> list[str]:
    """だいたい週5回, 金曜が多い, いつも「朝」, 最近増えている: what can be said, each for itself."""
    parts = candidate.parts
    if not is_enough(candidate):
        return [span_words(parts.span)]
    said = [how_often(candidate) if has_rhythm(candidate) else span_words(parts.span)]
    if not _names_rhythm(parts):
        said.append(rhythm_words(parts))
    return list(filter(None, [*said, cue_words(candidate), trend_words(candidate, today)]))


def between() -> str:
    """What stands between things that are said in one line."""
    return "　" if language() == "ja" else " · "


def how_often(candidate: "Candidate") -> str:
    """About how often the practice is told between its first day and its last."""
    weekly = candidate.parts.per_week
    if weekly >= A_DAY:
        return _("almost every day")
    if weekly >= WEEKEND_FREE and skips_weekends(candidate):
        return _("almost every weekday")
    count, period = times(candidate.parts)
    said = {WEEK_DAYS: A_WEEK, MONTH_DAYS: A_MONTH}.get(period, A_YEAR)
    return _(said[min(count, len(said)) - 1]).format(count=count)


def span_words(span: int) -> str:
    """Over how long, from its first day to its last, where no rhythm can be told."""
    if span >= 2 * LONG_DAYS:
        years = round(span / LONG_DAYS)
        return ngettext("over about {count} year", "over about {count} years", years).format(count=years)
    if span >= 2 * MONTH_DAYS:
        months = round(span / MONTH_DAYS)
        return ngettext("over about {count} month", "over about {count} months", months).format(count=months)
    if span >= 2 * WEEK_DAYS:
        weeks = round(span / WEEK_DAYS)
        return ngettext("over about {count} week", "over about {count} weeks", weeks).format(count=weeks)
    return ngettext("within {count} day", "within {count} days", span).format(count=span)


def rhythm_words(parts: Parts) -> str:
    """The weekday on which most of its days stand, or that they stand at month's end."""
    if parts.month_end:
        return _("mostly at the end of the month")
    return "" if parts.weekday is None else _(WEEKDAYS[parts.weekday])


def _names_rhythm(parts: Parts) -> bool:
    """Whether the cue says itself on which day it is."""
    if parts.month_end:
        return "月末" in parts.cue or "end of" in parts.cue
    if parts.weekday is None:
        return False
    return (
        WEEKDAYS_JA[parts.weekday] + "曜" in parts.cue or WEEKDAYS_EN[parts.weekday] in parts.cue.casefold()
    )


def cue_words(candidate: "Candidate") -> str:
    """The usual cue in the writer's own words, and how surely it is there."""
    cue = candidate.parts.cue
    if not cue:
        return ""
    return (_("always “{cue}”") if is_always(candidate) else _("often “{cue}”")).format(cue=cue)


def trend_words(candidate: "Candidate", today: str) -> str:
    """Whether it grows, fades, or has gone on for long; nothing where that says nothing."""
    trend, span = candidate.parts.trend, candidate.parts.span
    if trend in TRENDS:
        return _(TRENDS[trend])
    ago = (date.fromisoformat(today) - date.fromisoformat(candidate.last)).days
    if span < LONG_DAYS or ago > RECENT_DAYS:
        return ""
    years = span // LONG_DAYS
    return ngettext("for over a year", "for over {count} years", years).format(count=years)
