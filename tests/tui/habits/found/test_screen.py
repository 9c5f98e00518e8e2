"""One found practice at a time: what stands there, adopting it, and what else is decided about it."""

from dataclasses import replace

import pytest

from reflectui.errors import ReflectuiError
from reflectui.language.cells import width
from reflectui.model.cadence import Cadence
from reflectui.store.candidates import Candidates
from reflectui.store.journal import Journal
from reflectui.surfacing.candidates import Candidate
from reflectui.surfacing.rules import Rule
from reflectui.tui.habits.found.rhythm import cadence_of
from reflectui.tui.habits.found.screen import FoundPractice
from tests.tui.habits.found.stage import labels, name, read, shown
from tests.tui.house import PHONE, TERMINAL, WIDE, at, now


def quotes_of(journal: Journal, place: int = 0) -> list[str]:
    return [piece.quote for piece in journal.candidates.last_found(60)[place].evidence]


@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
async def test_it_stands_alone_with_its_oldest_middle_and_latest_sentence(
    diary: Journal, size: tuple[int, int]
) -> None:
    best = diary.candidates.last_found(1)[0]
    async with shown(diary, size) as house:
        assert all(width(row) <= size[0] for row in house.rows)
        text = "".join("".join(row.split()) for row in house.rows)
        for words in (best.label, best.evidence[0].quote, best.evidence[-1].quote):
            assert "".join(words.split()) in text
        middle = best.evidence[(best.days - 1) // 2].quote
        assert "".join(middle.split()) in text
        assert str(best.days) in text
        # No tabs, no clock.
        assert "26:10" not in text
        assert "…" not in text


async def test_the_keys_are_those_of_the_practice(japanese: Journal) -> None:
    count = len(quotes_of(japanese))
    async with shown(japanese) as house:
        assert house.footer == f"a 凡事にする  X ちがう  m まとめる  enter {count}件ぜんぶ  s あとで"


async def test_rhythm_and_cue_are_said(japanese: Journal) -> None:
    async with shown(japanese) as house:
        while "神社" not in name(house):
            await house.press("s")
        assert "だいたい週2回　よく「昼休み」" in house.text


async def test_one_line_and_enter_make_it_a_habit(diary: Journal) -> None:
    first, second, *_rest = labels(diary)
    best = diary.candidates.last_found(1)[0]
    async with shown(diary) as house:
        await house.press("a")
        assert house.focus == "level"
        assert first in house.text
        await house.write("level two")
        await house.press("enter")
        assert name(house) == second
    (habit,) = diary.habits.all()
    assert (habit.name, habit.levels, habit.rules) == (first, (first, "level two"), best.rules)
    assert habit.required(habit.first) == 1
    assert habit.first.isoformat() == now().day
    assert habit.cadence == cadence_of(best)
    assert first not in labels(diary)


async def test_u_takes_it_back_and_it_is_shown_again(diary: Journal) -> None:
    before = labels(diary)
    async with shown(diary) as house:
        await house.press("a", "enter", "u")
        await read(house)
        assert name(house) == before[0]
        assert not diary.habits.all()
        await house.press("U")
        await read(house)
        assert name(house) == before[1]
        assert len(diary.habits.all()) == 1


@pytest.mark.parametrize("size", [PHONE, TERMINAL])
async def test_a_long_line_is_seen_whole_as_it_is_written(japanese: Journal, size: tuple[int, int]) -> None:
    first = labels(japanese)[0]
    line = "差分を頭から読み返して気になるところを直し、人に聞かれそうなことを先に書いてから出している"
    async with shown(japanese, size) as house:
        await house.press("a")
        await house.receive(line)
        rows = [row.strip() for row in house.rows if row.strip()]
        assert line in "".join(rows)
        assert rows[1] == first
        assert f"1   {first}" in rows
        await house.press("enter")
    assert japanese.habits.all()[0].levels == (first, line)


async def test_an_empty_line_keeps_the_first_level_alone(diary: Journal) -> None:
    async with shown(diary) as house:
        await house.press("a", "enter")
    (habit,) = diary.habits.all()
    assert len(habit.levels) == 1


async def test_what_was_typed_stands_there_again_after_esc(diary: Journal) -> None:
    first = labels(diary)[0]
    async with shown(diary) as house:
        await house.press("a")
        await house.write("half a")
        await house.press("escape")
        assert "half a" not in house.text
        assert name(house) == first
        await house.press("a")
        await house.write(" level")
        await house.press("enter")
    assert diary.habits.all()[0].levels == (first, "half a level")


async def test_what_cannot_be_kept_is_said_and_stays(diary: Journal) -> None:
    first = labels(diary)[0]
    diary.habits.adopt(first, ["once"], cadence=Cadence(), first=diary.habits.today())
    async with shown(diary) as house:
        await house.press("a")
        await house.write("level two")
        await house.press("enter")
        assert first[:10] in house.message
        assert "level two" in house.text
        assert house.focus == "level"


async def test_where_seven_are_active_it_asks_which_one_rests(diary: Journal) -> None:
    for number in range(7):
        diary.habits.adopt(f"habit {number}", ["so"], cadence=Cadence(), first=diary.habits.today())
    first = labels(diary)[0]
    async with shown(diary) as house:
        await house.press("a")
        await house.write("two")
        await house.press("enter")
        assert "habit 6" in house.text
        await house.press("escape")
        assert "two" in house.text
        await house.press("enter", "2")
        active = {habit.name for habit in diary.habits.active()}
        assert len(active) == 7
        assert first in active
        assert "habit 1" not in active
        await house.press("u")
        assert {habit.name for habit in diary.habits.active()} == {f"habit {n}" for n in range(7)}


async def test_after_the_last_one_the_place_below_says_what_was_done(diary: Journal) -> None:
    async with shown(diary) as house:
        for _each in range(len(labels(diary)) - 1):
            await house.press("X")
        last = name(house)
        await house.press("a", "enter")
        assert not isinstance(house.app.screen, FoundPractice)
        assert last[:10] in house.message


async def test_refused_it_stays_away(diary: Journal) -> None:
    first, second, *_rest = labels(diary)
    told = quotes_of(diary)
    async with shown(diary) as house:
        await house.press("X")
        assert name(house) == second
        assert first[:10] in house.message
    # After everything is read anew, and after new entries in the same words.
    for day in ("2026-07-12", "2026-07-13", "2026-07-14"):
        diary.entries.add(at(day, "19:00"), experience=told[0])
    with diary.transaction():
        diary.connection.execute("DELETE FROM phrases")
        diary.connection.execute("INSERT OR IGNORE INTO stale_phrases (entry) SELECT id FROM entry")
    async with shown(diary) as house:
        assert first not in labels(diary)
        assert told[0] not in {
            piece.quote for each in diary.candidates.last_found(60) for piece in each.evidence
        }
        assert name(house) == labels(diary)[0]


async def test_what_the_same_sentences_tell_does_not_follow(
    diary: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_rest = diary.candidates.last_found(60)
    twin = replace(first, label="twin", rule=Rule((replace(first.rule.ways[0], seed=("nX",)),)))
    last_found = Candidates.last_found

    def with_twin(self: Candidates, limit: int) -> list[Candidate]:
        known = last_found(self, limit)
        return [*known[:1], twin, *known[1:]] if known[:1] == [first] else [twin, *known]

    monkeypatch.setattr(Candidates, "last_found", with_twin)
    async with shown(diary) as house:
        await house.press("X")
        assert name(house) == second.label
        await house.press("u")
        assert name(house) == first.label
        await house.press("s")
        assert name(house) == "twin"


async def test_u_brings_a_refused_one_back(diary: Journal) -> None:
    before = labels(diary)
    async with shown(diary) as house:
        await house.press("s", "X", "u")
        await read(house)
        assert name(house) == before[1]
        assert sorted(labels(diary)) == sorted(before)


async def test_two_are_joined_with_all_their_days(diary: Journal) -> None:
    first, second, *_rest = diary.candidates.last_found(60)
    days = {piece.day for piece in (*first.evidence, *second.evidence)}
    async with shown(diary) as house:
        await house.press("m")
        await house.write(second.label.split("、")[-1])
        await house.press("enter")
        assert str(len(days)) in house.text
        await read(house)
        assert str(len(days)) in house.text
        assert not {first.label, second.label} <= set(labels(diary))
        await house.press("u")
        await read(house)
        assert {first.label, second.label} <= set(labels(diary))


async def test_renamed_it_keeps_its_place_and_its_name(diary: Journal) -> None:
    before = labels(diary)
    async with shown(diary) as house:
        await house.press("e", "n")
        await house.press("ctrl+u")
        await house.write("my own name")
        await house.press("enter")
        await read(house)
        assert name(house) == "my own name"
        await house.press("u")
        await read(house)
        assert name(house) == before[0]


@pytest.mark.parametrize("reading_ends", [True, False])
async def test_taken_back_or_done_again_it_is_the_one_that_is_shown(
    diary: Journal, *, reading_ends: bool
) -> None:
    first, second, third, *_rest = diary.candidates.last_found(60)
    async with shown(diary) as house:

        async def settle() -> None:
            await read(house) if reading_ends else await house.pilot.pause()

        await house.press("j", "m")
        await house.write(third.label)
        await house.press("enter")
        await settle()
        joined = name(house)
        for key, expected in (("u", second.label), ("U", joined), ("u", second.label)):
            await house.press(key)
            await settle()
            assert name(house) == expected
            await read(house)
            assert name(house) == expected
        await house.press("e", "n", "ctrl+u")
        await house.write("my own name")
        await house.press("enter")
        await settle()
        for key, expected in (("u", second.label), ("U", "my own name"), ("u", second.label)):
            await house.press(key)
            await settle()
            assert name(house) == expected
        await read(house)
        assert name(house) == second.label
        await house.press("k")
        assert name(house) == first.label


async def test_taken_back_after_a_return_it_is_shown_once_it_is_found(diary: Journal) -> None:
    _first, second, third, *_rest = diary.candidates.last_found(60)
    diary.candidates.merge(second, third)
    diary.candidates.found(60)
    async with shown(diary) as house:
        made = next(each for each in diary.candidates.last_found(60) if each.made is not None)
        while name(house) != made.label:
            await house.press("j")
        await house.press("u")
        await read(house)
        assert name(house) in (second.label, third.label)


async def test_given_to_a_habit_it_tells_that_one(diary: Journal) -> None:
    diary.habits.adopt("reading", ["so"], cadence=Cadence(), first=diary.habits.today())
    first, second, *_rest = labels(diary)
    rules = diary.candidates.last_found(1)[0].rules
    async with shown(diary) as house:
        await house.press("e", "j", "enter")
        assert name(house) == second
        assert diary.habits.all()[0].rules == rules
        await house.press("u")
        await read(house)
        assert name(house) == first
        assert not diary.habits.all()[0].rules


async def test_without_a_habit_there_is_nothing_to_give_it_to(diary: Journal) -> None:
    async with shown(diary) as house:
        await house.press("e", "j")
        assert house.message


async def test_later_goes_on_and_back_and_stops_at_the_ends(diary: Journal) -> None:
    known = labels(diary)
    async with shown(diary) as house:
        await house.press("left")
        assert name(house) == known[0]
        assert house.message
        for expected in (*known[1:], known[-1]):
            await house.press("s")
            assert name(house) == expected
        assert house.message
        await house.press("left")
        assert name(house) == known[-2]


async def test_the_parts_are_told_in_words(japanese: Journal) -> None:
    count = len(quotes_of(japanese))
    async with shown(japanese) as house:
        await house.press("=")
        assert f"{count}日の記録にあります" in house.text
        await house.press("escape")
        assert name(house) == labels(japanese)[0]


async def test_esc_leads_back(diary: Journal) -> None:
    async with shown(diary) as house:
        await house.press("escape")
        assert not isinstance(house.app.screen, FoundPractice)


async def test_hostile_words_are_shown_as_they_are(journal: Journal) -> None:
    for number in range(40):
        day = f"2026-0{5 + number // 30}-{number % 30 + 1:02d}"
        text = "[bold]差分[/]を\x1b[31m読み返して\u202eから出した" if number % 2 else f"雨が{number}回"
        journal.entries.add(at(day, "9:00"), experience=text)
    async with shown(journal) as house:
        assert "\x1b" not in house.text
        assert "\u202e" not in house.text
        for keys in (("a",), ("escape", "enter"), ("escape", "=")):
            await house.press(*keys)
            assert "\x1b" not in house.text


async def test_while_another_program_writes_nothing_is_lost(
    diary: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = [True]
    adopt = type(diary.habits).adopt

    def busy(*given: object, **more: object) -> int:
        if refusing.pop() if refusing else False:
            raise ReflectuiError("disk.full")
        return adopt(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(type(diary.habits), "adopt", busy)
    async with shown(diary) as house:
        await house.press("a")
        await house.write("two")
        await house.press("enter")
        assert house.message
        assert not diary.habits.all()
        await house.press("enter")
        assert diary.habits.all()[0].levels[1] == "two"
