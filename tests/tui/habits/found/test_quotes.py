"""All quotes of a practice: by date, lit, opened, split off."""

from reflectui.store.journal import Journal
from reflectui.tui.entry.screen import EntryScreen
from reflectui.tui.habits.found.quotes import Quotes
from reflectui.tui.habits.found.screen import FoundPractice
from reflectui.tui.widgets.timeline import Timeline
from tests.tui.habits.found.stage import labels, name, read, shown
from tests.tui.house import opened


async def test_they_stand_by_date_the_cursor_on_the_latest(diary: Journal) -> None:
    best = diary.candidates.last_found(1)[0]
    async with shown(diary) as house:
        await house.press("enter")
        assert list(house.one("quotes", Timeline).ids) == [piece.entry for piece in best.evidence]
        assert house.one("quotes", Timeline).highlighted == best.evidence[-1].entry
        assert best.evidence[-1].quote in house.text
        assert best.label in house.rows[0]
        await house.press("g", "g")
        assert best.evidence[0].quote in house.text


async def test_enter_opens_the_record_and_esc_returns_to_its_quote(diary: Journal) -> None:
    best = diary.candidates.last_found(1)[0]
    async with shown(diary) as house:
        await house.press("enter", "k", "enter")
        screen = house.app.screen
        assert isinstance(screen, EntryScreen)
        assert screen.entry == best.evidence[-2].entry
        assert screen.filtered
        await house.press("K", "escape")
        assert house.one("quotes", Timeline).highlighted == best.evidence[-3].entry


async def test_marked_ones_are_split_off(diary: Journal) -> None:
    best = diary.candidates.last_found(1)[0]
    wording = best.evidence[0].quote
    days = {piece.day for piece in best.evidence if piece.quote == wording}
    async with shown(diary) as house:
        await house.press("enter", "g", "g")
        for piece in best.evidence:
            await house.press("v") if piece.quote == wording else await house.press("j")
        assert str(len(days)) in house.message
        await house.press("e", "s")
        await house.until(lambda: isinstance(house.app.screen, FoundPractice))
        await read(house)
        made = [each for each in diary.candidates.last_found(60) if each.made is not None]
        (first,) = [each for each in made if {piece.day for piece in each.evidence} == days]
        assert name(house) == first.label
        assert len(made) == 2
        await house.press("u")
        assert name(house) == best.label
        await read(house)
        assert name(house) == best.label
        await house.press("U")
        assert name(house) == first.label
        await read(house)
        assert name(house) == first.label
        await house.press("u")
        await read(house)
        assert name(house) == best.label
        assert all(each.made is None for each in diary.candidates.last_found(60))
        assert best.label in labels(diary)


async def test_none_or_all_are_no_split(diary: Journal) -> None:
    async with shown(diary) as house:
        await house.press("enter", "e", "s")
        assert house.message
        count = len(diary.candidates.last_found(1)[0].evidence)
        await house.press("g", "g", *["v"] * count, "e", "s")
        assert house.message
        assert isinstance(house.app.screen, Quotes)


async def test_those_of_a_habit_are_only_read(diary: Journal) -> None:
    best = diary.candidates.last_found(1)[0]
    async with opened(diary) as house:
        await house.press("escape")
        await house.app.push_screen(Quotes(house.app.session, "a habit", best.evidence))
        await house.press("v")
        assert house.message
        assert best.evidence[-1].quote in house.text
        await house.press("enter")
        assert isinstance(house.app.screen, EntryScreen)


async def test_a_record_that_went_takes_its_quote_along(diary: Journal) -> None:
    best = diary.candidates.last_found(1)[0]
    async with shown(diary) as house:
        await house.press("enter")
        diary.entries.delete([best.evidence[-1].entry])
        await house.pilot.pause()
        assert house.one("quotes", Timeline).highlighted == best.evidence[-2].entry
