"""While the journal is read for practices: what is said, what can be done, and how it ends."""

import threading

import pytest

from reflectui.errors import ReflectuiError
from reflectui.i18n import language
from reflectui.store.candidates import Candidates
from reflectui.store.journal import Journal
from reflectui.tui.habits.found import reading
from reflectui.tui.habits.found.screen import FoundPractice
from tests.conftest import Clock
from tests.tui.habits.found.diary import write
from tests.tui.habits.found.stage import labels, name, read, shown
from tests.tui.house import House, at, opened


async def over(house: House) -> None:
    await house.press("escape")
    await house.app.push_screen(FoundPractice(house.app.session))
    await house.pilot.pause()


async def test_after_an_import_the_first_practice_comes_by_itself(journal: Journal) -> None:
    write(journal, "ja")
    async with opened(journal) as house:
        await over(house)
        await read(house)
        assert name(house) == labels(journal)[0]
        assert name(house) in house.text


async def test_how_far_it_is_is_said_and_other_keys_act(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal, "en")
    begun, go_on = threading.Event(), threading.Event()
    drain = Candidates.drain

    def slow(self: Candidates, *given: object) -> int:
        begun.set()
        go_on.wait(30)
        return drain(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Candidates, "drain", slow)
    async with opened(journal) as house:
        await over(house)
        await house.until(begun.is_set)
        every = journal.entries.count()
        assert f"Reading your journal  0 / {every}" in house.text
        await house.press("a")
        assert house.message
        go_on.set()
        await read(house)
        assert name(house) == labels(journal)[0]


async def test_what_was_found_last_stands_there_meanwhile_and_stays(
    diary: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = labels(diary)[0]
    diary.entries.add(at("2026-07-14", "9:00"), experience="ok")
    go_on = threading.Event()
    drain = Candidates.drain

    def slow(self: Candidates, *given: object) -> int:
        go_on.wait(30)
        return drain(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Candidates, "drain", slow)
    async with opened(diary) as house:
        await over(house)
        assert name(house) == first
        every = diary.entries.count()
        assert f"{every - 1} / {every}" in house.message
        go_on.set()
        await read(house)
        assert name(house) == first
        assert not house.message


async def test_nothing_found_is_one_sentence(journal: Journal) -> None:
    journal.entries.add(at("2026-07-14", "9:00"), experience="once")
    async with shown(journal) as house:
        assert "thirty days" in house.text
        await house.press("a")
        assert house.message == "Nothing has been found yet."
        assert "esc back" in house.footer


async def test_a_refusal_is_told_and_not_tried_again_and_again(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal, "en")
    tried = []

    def refuse(_self: Candidates, *_given: object) -> int:
        tried.append(1)
        raise ReflectuiError("disk.full")

    monkeypatch.setattr(Candidates, "drain", refuse)
    async with shown(journal) as house:
        assert house.message.startswith("The disk is full.")
    assert len(tried) == 1


async def test_a_journal_that_can_only_be_read_is_shown(diary: Journal) -> None:
    diary.read_only = True
    async with shown(diary) as house:
        assert name(house) == labels(diary)[0]
        await house.press("X")
        assert house.message
        assert name(house) == labels(diary)[0]


async def test_at_the_start_a_journal_without_habits_is_read_by_itself(journal: Journal) -> None:
    write(journal, "en")
    async with opened(journal) as house:
        await house.until(lambda: reading.seen(house.app.session))
        count = len(labels(journal))
        assert reading.seen(house.app.session) == f"What you do again and again begins to show  {count}"
        await house.press("escape", "3", "a", "enter")
        assert not reading.seen(house.app.session)


async def test_today_says_that_practices_were_found(diary: Journal, own_clock: Clock) -> None:
    own_clock.move(hours=-5)
    said = (
        "くり返していることが見えてきました"
        if language() == "ja"
        else "What you do again and again begins to show"
    )
    async with opened(diary) as house:
        await house.until(lambda: said in house.text)
        await house.press("escape", "3")
        await read(house)
        await house.press("a", "enter", "escape", "1")
        assert said not in house.text


async def test_at_the_start_a_long_journal_waits(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    write(journal, "en")
    monkeypatch.setattr(reading, "AT_START", 3)
    async with opened(journal) as house:
        await house.until(lambda: house.app.session.threads)
        await house.until(lambda: not any(thread.is_alive() for thread in house.app.session.threads))
        await house.pilot.pause()
        assert house.app.session.reading is None


async def test_so_many_as_are_found_at_once_are_not_counted(
    diary: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(labels(diary))
    words = "見つかった凡事" if language() == "ja" else "Found practices"
    for limit, said in ((count, ""), (count + 1, str(count))):
        monkeypatch.setattr(reading, "FOUND", limit)
        async with opened(diary) as house:
            await house.press("escape", "3", "escape")
            await read(house)
            (row,) = [row for row in house.rows if words in row]
            assert "".join(letter for letter in row if letter.isdigit()) == said
