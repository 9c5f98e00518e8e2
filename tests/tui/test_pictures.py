"""The states that screens.md names, as pictures: in both languages, on a phone, a terminal and a wide one.

`pytest tests/tui/test_pictures.py --snapshot-update` draws them anew; look at every one that changed.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from reflectui import i18n
from reflectui.settings import Settings
from reflectui.store.journal import Journal
from reflectui.tui.app import ReflectuiApp
from tests.tui.house import PHONE, TERMINAL, WIDE, at, days_before, write_days

SIZES = {"46x16": PHONE, "80x24": TERMINAL, "120x40": WIDE}
EVERY_SIZE = tuple(SIZES)
# Fonts and hosts do not belong into a picture that is compared or shown.
FONT_FACE = re.compile(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)
FONT_FAMILY = re.compile(r"font-family: [^;]+;")

TODAY = {
    "ja": (
        ("12:30", "昼、先輩の質問の仕方を見た #質問 @佐藤", ""),
        ("19:05", "LTの資料、背景から書き直した", ""),
        ("20:40", "レビューで前提の確認漏れを指摘された。版が古かった", "確認する場所が決まっていなかった。"),
    ),
    "en": (
        ("12:30", "Watched how a colleague asks #asking @sato", ""),
        ("19:05", "Rewrote the talk, this time from the background", ""),
        ("20:40", "Review: built on an old version of the spec", "There is no fixed place to check."),
    ),
}  # fmt: skip
EARLIER = {"ja": "聞く前に5分、が守れない", "en": "Five minutes before asking: not kept"}
SEARCHED = "a word"
WORDS = {"ja": "レビュー", "en": "review"}
OFTEN = {"ja": "差分を読み返してから出した", "en": "Read the diff again before sending it"}


class State(NamedTuple):
    """What a journal holds (nothing or months), the keys to the state, and the sizes to see it in."""

    held: str
    keys: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ("46x16", "80x24")


STATES = {
    "today-first-day": State("nothing"),
    "today-settled": State("months", sizes=EVERY_SIZE),
    "today-lines": State("months", ("escape", "j")),
    "journal": State("months", ("escape", "2")),
    "journal-reading": State("months", ("escape", "2", "enter"), EVERY_SIZE),
    "journal-search": State("months", ("escape", "slash", SEARCHED, "enter"), EVERY_SIZE),
    "journal-empty": State("nothing", ("escape", "2")),
    "palette": State("months", ("escape", "colon")),
    "menu": State("months", ("escape", "2", "e")),
    "help": State("months", ("escape", "question_mark")),
    "question": State("months", ("escape", "2", "e", "D")),
}


def fill(journal: Journal, held: str, language: str) -> None:
    """A journal as somebody would have it after some months."""
    if held == "nothing":
        return
    write_days(journal, days_before("2026-07-14", 40), OFTEN[language])
    journal.entries.add(at("2025-07-14", "21:00"), experience=EARLIER[language])
    for time, experience, reflection in TODAY[language]:
        journal.entries.add(at("2026-07-14", time), experience=experience, reflection=reflection)
    journal.entries.set(journal.entries.newest(2)[1], "entry.star", starred=True)


@pytest.fixture
def plain_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    export = ReflectuiApp.export_screenshot

    def stripped(app: ReflectuiApp, **options: Any) -> str:
        picture = FONT_FACE.sub("", export(app, **options))
        return FONT_FAMILY.sub("font-family: monospace;", picture)

    monkeypatch.setattr(ReflectuiApp, "export_screenshot", stripped)
    # The name of a backup holds the second in which it was made.
    monkeypatch.setattr(ReflectuiApp, "_after_start", lambda _app: None)


@pytest.mark.usefixtures("plain_pictures")
@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(
    ("state", "size"), [(name, size) for name, state in STATES.items() for size in state.sizes]
)
def test_picture(
    state: str, language: str, size: str, journal: Journal, snap_compare: Callable[..., bool]
) -> None:
    i18n.set_language(language)
    fill(journal, STATES[state].held, language)
    app = ReflectuiApp(journal, Settings())
    keys = [key for each in STATES[state].keys for key in (WORDS[language] if each == SEARCHED else [each])]
    assert snap_compare(app, press=keys, terminal_size=SIZES[size])
