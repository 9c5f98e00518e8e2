"""What is said of a practice's rhythm, and the cadence that is guessed from it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from reflectui import i18n
from reflectui.model.cadence import Cadence
from reflectui.surfacing.candidates import Candidate
from reflectui.surfacing.parts import Parts
from reflectui.surfacing.quotes import Evidence
from reflectui.surfacing.rules import Rule
from reflectui.tui.habits.found.rhythm import cadence_of
from reflectui.tui.habits.found.words import rhythm_said, when
from reflectui.wording.habits import cadence_text

TODAY = "2026-07-14"


def practice(
    per_week: float,
    *,
    weekday: int | None = None,
    month_end: bool = False,
    cue: str = "",
    quote: str = "",
    weekends: bool = True,
    trend: str = "steady",
    span: int = 100,
) -> Candidate:
    """A practice told on ten days up to yesterday."""
    days = [date(2026, 7, 13) - timedelta(days=back) for back in range(20)]
    told = sorted(day.isoformat() for day in days if weekends or day.weekday() < 5)[-10:]
    parts = Parts(10, span, per_week, weekday, month_end, 1.0, 1.0, trend, cue)  # type: ignore[arg-type]
    evidence = tuple([Evidence(day, number, quote or cue) for number, day in enumerate(told)])
    return Candidate("act", 1.0, evidence, Rule(()), parts)


@pytest.mark.parametrize(
    ("found", "cadence"),
    [
        (practice(6.4), Cadence("times", 1, 1)),
        (practice(4.6, weekends=False), Cadence("weekdays", weekdays=frozenset(range(5)))),
        (practice(4.6), Cadence("times", 5, 7)),
        (practice(0.9), Cadence("times", 1, 7)),
        (practice(0.5), Cadence("times", 2, 30)),
        (practice(0.2), Cadence("times", 1, 30)),
        (practice(0.1), Cadence("times", 1, 60)),
        (practice(0.0), Cadence("times", 1, 365)),
        (practice(0.9, weekday=4), Cadence("weekdays", weekdays=frozenset([4]))),
        (practice(0.2, month_end=True, weekday=3), Cadence("times", 1, 30)),
        (practice(2.0, cue="出す前"), Cadence("cue")),
        (practice(2.0, cue="before the review"), Cadence("cue")),
        # Seldom there; or an hour, which comes daily anyway.
        (practice(2.0, cue="出す前", quote="読み返す"), Cadence("times", 2, 7)),
        (practice(2.0, cue="毎朝"), Cadence("times", 2, 7)),
    ],
)
def test_the_cadence_is_that_of_its_days(found: Candidate, cadence: Cadence) -> None:
    assert cadence_of(found) == cadence


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (practice(6.4, cue="朝"), ["ほとんど毎日", "いつも「朝」"]),
        (practice(4.6, weekends=False), ["平日はほとんど毎日"]),
        (practice(5.0), ["だいたい週5回"]),
        (practice(1.1, weekday=4), ["だいたい週1回", "金曜が多い"]),
        (practice(1.1, weekday=4, cue="金曜"), ["だいたい週1回", "いつも「金曜」"]),
        (practice(0.2, month_end=True), ["だいたい月1回", "月末が多い"]),
        (practice(0.06), ["年に3回ほど"]),
        (practice(2.0, trend="emerging"), ["だいたい週2回", "最近増えている"]),
        (practice(2.0, span=800), ["だいたい週2回", "2年以上続いている"]),
    ],
)
def test_what_can_be_said_of_it(found: Candidate, said: list[str]) -> None:
    i18n.set_language("ja")
    assert rhythm_said(found, TODAY) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2025-06-09", "2025-08-04", "2025-10-27"], ["およそ5か月にわたって"]),
        (["2026-07-01", "2026-07-13"], ["13日のあいだに"]),
        (["2026-06-11", "2026-06-18", "2026-06-25", "2026-07-01"], ["およそ3週間にわたって"]),
        # Enough of them, but all within a few days and one long after.
        (
            ["2023-07-01", "2023-07-02", "2023-07-03", "2023-07-04", "2023-07-05", "2026-07-05"],
            ["およそ3年にわたって"],
        ),
        (["2026-06-10", "2026-06-17", "2026-06-24", "2026-07-01", "2026-07-08"], ["だいたい週1回"]),
    ],
)
def test_a_rhythm_is_said_of_days_that_are_enough_and_even(days: list[str], said: list[str]) -> None:
    i18n.set_language("ja")
    span = (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days + 1
    found = practice(round(len(days) * 7 / span, 2), span=span)
    found = replace(found, evidence=tuple([Evidence(day, 1, "読む") for day in days]))
    found = replace(found, parts=found.parts._replace(days=len(days), trend="emerging"))
    assert rhythm_said(found, TODAY)[:1] == said
    assert len(days) >= 5 or rhythm_said(found, TODAY) == said


def test_a_guess_of_more_than_a_month_is_said_in_months() -> None:
    i18n.set_language("ja")
    assert cadence_text(cadence_of(practice(7 / 64))) == "2か月に1回"
    assert cadence_text(cadence_of(practice(0.0))) == "年に1回"


def test_in_english_twice_has_its_own_word() -> None:
    assert rhythm_said(practice(2.0, cue="before lunch"), TODAY) == [
        "about twice a week",
        "always “before lunch”",
    ]


def test_that_it_goes_on_is_not_said_of_what_is_long_ago() -> None:
    assert rhythm_said(practice(2.0, span=800), "2027-07-14") == ["about twice a week"]


@pytest.mark.parametrize(
    ("language", "day", "shown"),
    [
        ("ja", "2026-07-14", "今日"),
        ("ja", "2026-07-13", "昨日"),
        ("ja", "2026-07-04", "2026/07/04"),
        ("en", "2026-07-13", "yesterday"),
        ("en", "2025-11-04", "Nov 4, 2025"),
    ],
)
def test_days_are_named(language: str, day: str, shown: str) -> None:
    i18n.set_language(language)
    assert when(day, TODAY) == shown


@pytest.mark.parametrize("per_week", [0.02, 0.1, 0.3, 0.5, 0.6, 0.74, 0.9, 1.6, 3.0, 5.0, 6.0])
def test_the_cadence_says_what_was_said_of_the_practice(per_week: float) -> None:
    found = practice(per_week)
    cadence = cadence_of(found)
    units = {1: "almost every day", 7: "a week", 30: "a month"}
    said = rhythm_said(found, TODAY)[0]
    assert units.get(cadence.den, "a year") in said
    words = {1: "once", 2: "twice"}.get(cadence.num, f"{cadence.num} times")
    assert cadence.den not in (7, 30) or words in said
