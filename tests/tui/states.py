"""The states of the screens that screens.md names: what a journal holds, and the keys that lead there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import NamedTuple

from reflectui.model.cadence import Cadence
from reflectui.model.lens import scaffold
from reflectui.store import copying
from reflectui.store.journal import Journal
from reflectui.tui.settings.screen import OPTIONS
from reflectui.wording.lenses import lens
from tests.conftest import Clock
from tests.tui.house import at, days_before, write_days
from tests.tui.texts import TEXTS

TODAY = "2026-07-14"

EVERY_SIZE = ("46x16", "80x24", "120x40")


class State(NamedTuple):
    """What a journal holds (HELD), the keys to the state, and the sizes in which there is such a state.

    A key `<name>` is a text of TEXTS that is typed.
    """

    held: str
    keys: tuple[str, ...] = ()
    sizes: tuple[str, ...] = EVERY_SIZE


def _from_today(held: str, *keys: str) -> State:
    """A state that is reached from the lines of Today."""
    return State(held, ("escape", *keys))


def _from_journal(held: str, *keys: str) -> State:
    return _from_today(held, "2", *keys)


def _of_setting(name: str, *keys: str) -> State:
    """A state behind a setting."""
    return _from_today("season", "g", "c", *["j"] * list(OPTIONS).index(name), "enter", *keys)


STATES = {
    "today-first-day": State("nothing"),
    "today-settled": State("month"),
    "today-open": State("season"),
    "today-lines": _from_today("month", "j"),
    "today-marked": _from_today("lines", "v", "v"),
    "journal": _from_journal("season"),
    "journal-marked": _from_journal("season", "v", "j", "v"),
    "journal-search": _from_today("season", "/", "<word>", "enter"),
    "journal-searching": _from_today("season", "/", "<unread>", " ", "enter"),
    "journal-empty": _from_journal("nothing"),
    "entry-alone": _from_today("lines", "enter"),
    "entry-reading": _from_today("season", "enter", "l"),
    "entry-writing": _from_today("season", "enter", "l", "i", "<begun>"),
    "entry-zoomed": State("season", ("escape", "enter", "l", "z"), ("120x40",)),
    "entry-new": _from_today("season", "o"),
    "entry-found": _from_today("season", "/", "<word>", "enter", "enter"),
    "entry-gathered": _from_today("lines", "v", "v", "v", "enter"),
    "entry-grid": _from_journal("season", "G", "enter", "l"),
    "entry-cutting": _from_today("lines", "V", "enter", "c", "up", "right"),
    "entry-lens": _from_today("season", "enter", "t", "down"),
    "compare": _from_journal("season", "G", "k", "e", "b"),
    "compare-one": _from_today("season", "j", "e", "b"),
    "compare-two-texts": _from_journal("season", "G", "k", "k", "e", "b"),
    "today-due": State("habits by day"),
    "habits": _from_today("habits", "3"),
    "habits-empty": _from_today("lines", "3"),
    "habit": _from_today("habits", "3", "enter", "left", "left"),
    "habit-ladder": _from_today("habits", "3", "e", "l"),
    "habit-numbers": _from_today("habits", "3", "="),
    "habits-picture": _from_today("habits", "3", "p"),
    "practice": _from_today("habits", "3", "f"),
    "practice-adopting": _from_today("habits", "3", "f", "a", "<above>"),
    "practice-quotes": _from_today("habits", "3", "f", "enter"),
    "role-models": _from_today("habits", "g", "r"),
    "role-models-empty": _from_today("lines", "g", "r"),
    "trash": _from_today("season", "g", "x"),
    "trash-reading": _from_today("season", "g", "x", "enter"),
    "trash-habit": _from_today("habits", "3", "d", "g", "x"),
    "trash-search": _from_today("season", "g", "x", "/", "<word>"),
    "trash-empty": _from_today("lines", "g", "x"),
    "calendar": _from_today("season", "g", "d"),
    "year": _from_today("season", "g", "y"),
    "tags": _from_today("season", "g", "t"),
    "named": _from_today("season", "/", "<word>", "enter", "g", "f"),
    "named-empty": _from_today("lines", "g", "f"),
    "settings": _from_today("season", "g", "c"),
    "zones": _of_setting("zone", "<zone>"),
    "keymap": _of_setting("keys"),
    "backups": _of_setting("backups"),
    "journals": _of_setting("journals"),
    "palette": _from_today("season", ":"),
    "palette-nothing": _from_today("season", ":", "<no command>"),
    "menu": _from_journal("season", "e"),
    "help": _from_today("season", "?"),
    "help-text": State("season", ("f1",)),
    "question": _from_journal("season", "e", "D"),
    "answer": _from_journal("season", "e", "w"),
    "lock": _from_today("season", "L"),
}  # fmt: skip


def _lines(journal: Journal, texts: dict[str, str], _clock: Clock) -> None:
    """A first week: lines alone, five of them today."""
    write_days(journal, days_before(TODAY, 6), texts["often"])
    today = {"9:10": "morning", "12:30": "asked", "13:20": "walk", "16:00": "meeting", "19:05": "talk"}
    for time, text in today.items():
        journal.entries.add(at(TODAY, time), experience=texts[text])


def _month(journal: Journal, texts: dict[str, str], _clock: Clock) -> None:
    """Some weeks: a line on most days, one of the same day last year, today three."""
    write_days(journal, days_before(TODAY, 40), texts["often"])
    journal.entries.add(at("2025-07-14", "21:00"), experience=texts["earlier"])
    for time, text in (("12:30", "asked"), ("19:05", "talk")):
        journal.entries.add(at(TODAY, time), experience=texts[text])
    journal.entries.add(at(TODAY, "20:40"), experience=texts["version"], reflection=texts["why"])
    journal.entries.set(journal.entries.newest(2)[1], "entry.star", starred=True)


def _season(journal: Journal, texts: dict[str, str], clock: Clock) -> None:
    """Some months, in which everything was used once."""
    entries = journal.entries
    _advice(journal, texts)
    _reworded(journal, texts, clock)
    _two_texts(journal, texts)
    days = days_before(TODAY, 118)
    for number, text in enumerate(("often", "morning", "estimate", "meeting", "often")):
        write_days(journal, days[number::5], texts[text])
    entries.add(at("2025-07-14", "21:00"), experience=texts["earlier"])
    began = {"experience": texts["version"], "reflection": texts["why"], "concept": texts["rule"]}
    first = entries.add(at("2026-07-02", "18:00"), **began, action=texts["next"])
    entries.set(first, "entry.close", loop="closed")
    for time, text in (("12:30", "asked"), ("19:05", "talk")):
        entries.add(at(TODAY, time), experience=texts[text])
    review = {"title": texts["title"], "experience": texts["review"], "reflection": texts["why"]}
    entries.add(at(TODAY, "20:40"), **review, action=texts["next"], parent=first)
    entries.set(entries.newest(2)[1], "entry.star", starred=True)
    for minutes, text in ((31, "thrown"), (20, "thrown too"), (9, "review")):
        with earlier(clock, minutes=minutes):
            entries.delete([entries.add(at("2026-07-10", "17:00"), experience=texts[text])])
    journal.preferences.keep_filter(texts["name"], texts["named"])
    _backups(journal)


def _habits(journal: Journal, texts: dict[str, str], _clock: Clock) -> None:
    """Three habits and their answers, what else recurs in the text, and three role models."""
    days = days_before(TODAY, 70)
    for number, text in enumerate(("often", "asked", "meeting")):
        write_days(journal, days[number::3], texts[text])
    for text in ("morning", "estimate"):
        write_days(journal, days[1::4], texts[text])
    for time, text in (("12:30", "asked"), ("19:05", "often")):
        journal.entries.add(at(TODAY, time), experience=texts[text])
    _adopted(journal, texts)
    for number, person in enumerate(texts["models"].split()):
        entry = journal.entries.newest(6)[number]
        journal.role_models.observe(person, texts["act"], domain=f"#{number}", entry=entry)
    journal.role_models.observe(person, texts["other act"], domain="#2")
    journal.candidates.drain()
    journal.candidates.found(60)


def _adopted(journal: Journal, texts: dict[str, str]) -> None:
    """Three habits at different levels, with a month of answers."""
    habits, today = journal.habits, date.fromisoformat(TODAY)
    began = today - timedelta(days=40)
    daily = Cadence()
    asking = habits.adopt(
        texts["asking"], [texts[f"asking {level}"] for level in range(1, 5)], cadence=daily, first=began
    )
    reading = habits.adopt(
        texts["reading"],
        [texts["reading 1"], texts["reading 2"]],
        cadence=daily,
        first=began,
        cue=texts["plan"],
        response=texts["respond"],
    )
    minutes = habits.adopt(
        texts["minutes"],
        [texts["minutes"], texts["minutes 1"]],
        cadence=Cadence("weekdays", weekdays=frozenset({1, 3})),
        first=today - timedelta(days=28),
    )
    habits.raise_to(asking, 3, began + timedelta(days=5), "seen", texts["seen"])
    for back in range(30, 0, -1):
        day = today - timedelta(days=back)
        state = "missed" if back == 19 else "below" if back in (8, 27) else "skipped" if back == 22 else "met"
        habits.check(asking, day, state)
        if back != 12:
            habits.check(reading, day, "missed" if back == 25 else "met")
        if day.weekday() in (1, 3):
            habits.check(minutes, day, "below" if back > 20 else "met")


def _habits_by_day(journal: Journal, texts: dict[str, str], clock: Clock) -> None:
    """The same on a day that began at midnight, so that it is day."""
    _habits(journal, texts, clock)
    journal.preferences.set_day_start(0)
    for time, text in (("1:30", "often"), ("2:05", "talk")):
        journal.entries.add(at("2026-07-15", time), experience=texts[text])


@contextmanager
def earlier(clock: Clock, **by: float) -> Iterator[None]:
    """A clock that is behind by so much."""
    now = clock.at
    clock.move(**{unit: -amount for unit, amount in by.items()})
    yield
    clock.at = now


def _advice(journal: Journal, texts: dict[str, str]) -> None:
    """The oldest record, in a way of writing that has a grid, three of its cells filled."""
    headings = lens("alact").part("reflection").headings
    cells = ((headings[0], "I did"), (headings[3], "I wanted"), (headings[6], "they felt"))
    written = "\n\n".join(f"{scaffold([heading]).strip()}\n{texts[text]}" for heading, text in cells)
    moment = at("2025-05-20", "18:00")
    journal.entries.add(moment, experience=texts["talked"], reflection=written, lens="alact")


def _reworded(journal: Journal, texts: dict[str, str], clock: Clock) -> None:
    """The second oldest record, worded anew a week after it was written."""
    with earlier(clock, days=20):
        id = journal.entries.add(at("2025-06-01", "10:00"), experience=texts["lesson"])
    with earlier(clock, days=13):
        entry = journal.entries.get(id)
        entry.experience = texts["lesson again"]
        journal.entries.save(entry)


def _two_texts(journal: Journal, texts: dict[str, str]) -> None:
    """The third oldest record, saved by two windows: both texts are kept."""
    id = journal.entries.add(at("2025-06-02", "9:00"), experience=texts["talk next"])
    here, there = journal.entries.get(id), journal.entries.get(id)
    here.experience, there.experience = texts["talk here"], texts["talk there"]
    journal.entries.save(here)
    journal.entries.save(there)


def _backups(journal: Journal) -> None:
    """Files that are named and as large as backups; the size of a real one depends on SQLite."""
    folder = copying.place(journal.path)
    folder.mkdir(parents=True)
    for day, size in ((14, 1_310_720), (13, 1_310_720), (12, 1_228_800), (5, 1_114_112)):
        with open(folder / f"2026-07-{day:02d}T041005Z.db", "wb") as file:
            file.truncate(size)


HELD: dict[str, Callable[[Journal, dict[str, str], Clock], None]] = {
    "nothing": lambda _journal, _texts, _clock: None,
    "lines": _lines,
    "month": _month,
    "season": _season,
    "habits": _habits,
    "habits by day": _habits_by_day,
}


def fill(journal: Journal, held: str, language: str, clock: Clock) -> None:
    """A journal as somebody would have it who writes in `language`."""
    HELD[held](journal, TEXTS[language], clock)
