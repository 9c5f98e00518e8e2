"""With the narrow signs the program itself draws nothing that a terminal could take two cells for."""

from collections.abc import Iterator
from unicodedata import east_asian_width

import pytest

from reflectui import i18n
from reflectui.store.journal import Journal
from reflectui.tui.widgets.glyphs import NARROW, Glyphs, said, use
from tests.tui.house import PHONE, TERMINAL, WIDE, at, days_before, opened, write_days

PLACES = {
    "today": (),
    "lines": ("escape",),
    "journal": ("escape", "2"),
    "entry": ("escape", "2", "enter"),
    "menu": ("escape", "e"),
    "help": ("escape", "question_mark"),
    "palette": ("escape", "colon"),
    "calendar": ("escape", "g", "d"),
    "year": ("escape", "g", "y"),
    "settings": ("escape", "g", "c"),
    "trash": ("escape", "g", "x"),
    "search": ("escape", "slash"),
    "lock": ("escape", "L"),
    "history": ("escape", "2", "e", "b"),
}


@pytest.fixture(autouse=True)
def narrow_signs() -> Iterator[None]:
    use(NARROW)
    yield
    use(Glyphs())


def doubtful(text: str) -> set[str]:
    """The characters that a terminal draws one or two cells wide as it is set."""
    return {character for character in text if east_asian_width(character) == "A"}


@pytest.fixture
def settled(journal: Journal) -> Journal:
    """A journal with everything that is shown by a sign."""
    write_days(journal, days_before("2026-07-14", 40))
    journal.entries.add(at("2025-07-14", "21:00"), experience="a year ago")
    for number in range(30):
        journal.entries.add(at("2026-07-14", f"9:{number:02d}"), experience="line\n" * number + "end")
    written = journal.entries.add(at("2026-07-14", "12:00"), experience="a line " * 40, reflection="seen")
    journal.entries.set(written, "entry.star", starred=True)
    journal.entries.delete([journal.entries.add(at("2026-07-14", "13:00"), experience="gone")])
    return journal


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, TERMINAL, WIDE])
@pytest.mark.parametrize("place", PLACES)
async def test_no_sign_of_ours_is_doubtful(
    settled: Journal, place: str, size: tuple[int, int], language: str
) -> None:
    i18n.set_language(language)
    async with opened(settled, size) as house:
        await house.press(*PLACES[place])
        assert doubtful(house.text) == set()


def test_a_line_of_text_keeps_its_own_signs_with_the_usual_ones() -> None:
    assert said("“a”…") == '"a"~'
    use(Glyphs())
    assert said("“a”…") == "“a”…"


@pytest.mark.parametrize("sign", NARROW)
def test_every_narrow_sign_is_one_cell(sign: str) -> None:
    assert sign.isascii()
    assert len(sign) == 1
