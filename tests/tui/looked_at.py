"""What is wrong with the words of a screen: cut, in another language, wider than it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from babel.messages.pofile import read_po
from textual.screen import Screen
from textual.widget import Widget

from reflectui.model.entry import STAGES
from reflectui.tui.commands import COMMANDS, key_shown
from reflectui.tui.help import QUERY_PARTS, TEXT_KEYS
from reflectui.wording.dates import month_name, weekday_names
from reflectui.wording.lenses import lenses
from tests.contracts.catalogues import FILE
from tests.tui.texts import TEXTS

# Keys, names, and what is typed as it stands: all that may be Latin on a Japanese screen.
LATIN = {
    *("esc", "enter", "tab", "shift", "ctrl", "space", "home", "end", "pgup", "pgdn"),
    *("EDITOR", "IME", "MB", "English", "Slack", "reflectui", "YWT", "KPT", "ALACT", "Kolb"),
    *("from", "to", "stage", "is", "starred", "open", "config", "toml"),
    *("data", "backups", "journal", "db"),
}
# Names out of files and of zones; commands as config.toml calls them.
TECHNICAL = re.compile(r"~?(?:/[\w.-]+)+|\b[A-Z]\w+/[A-Z]\w+\b|\b[a-z]+\.[a-z_]+\b|`[^`]*`")
CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
# What a piece of a row is parted from the next by.
APART = re.compile(r"\s{2,}|[│┃]|^\s*[▸●·]\s*")
# A number with its counter, as the beginning of nothing.
FIGURE = re.compile(r"[\d,.]+\S{1,2}")
# Letters of the rest of a label by which it is found in the next row.
REST = 4
# Letters of a cut text that must be the person's own before the sign of the cut.
BEFORE_CUT = 8


@cache
def _labels(language: str) -> frozenset[str]:
    """All that reflectui says without anything put in, and what the ways of writing ask."""
    said: set[str] = set()
    with FILE.open("rb") as file:
        for message in read_po(file, locale="ja"):
            words: Any = message.string if language == "ja" else message.id
            said |= {words} if isinstance(words, str) else set(words)
    for way in lenses():
        for stage in STAGES:
            part = way.part(stage)
            said |= {part.name, part.question}
            for heading in part.headings:
                said |= {heading.name, heading.question, heading.row, heading.column}
    said |= {*weekday_names(), *(month_name(month) for month in range(1, 13))}
    return frozenset(label for label in said if label and "{" not in label)


@cache
def _keys() -> tuple[str, ...]:
    return tuple({key_shown(key) for command in COMMANDS for key in command.keys})


def _own(language: str) -> str:
    return "\n".join(TEXTS[language].values())


def cut_words(rows: Sequence[str], language: str) -> Iterator[str]:
    """Pieces of rows that are the beginning of what reflectui says; what is cut and not a person's own."""
    own, labels = _own(language), _labels(language)
    literal = {sign for sign, _label in (*TEXT_KEYS, *QUERY_PARTS)} | {each for each in labels if "…" in each}
    for y, row in enumerate(rows):
        following = "".join(rows[y + 1 : y + 3])
        for piece in filter(None, map(str.strip, APART.split(row))):
            if "…" in piece:
                before = piece.split("…")[0].rstrip()
                if not any(sign in row for sign in literal) and before[-BEFORE_CUT:] not in own:
                    yield f"cut: {piece}"
            elif FIGURE.fullmatch(piece) is None and not any(
                _whole(words, labels, own, following) for words in _without_key(piece)
            ):
                yield f"cut: {piece}"


def _without_key(piece: str) -> Iterator[str]:
    """A piece as it stands, and without the key it begins with; nothing is left of one that is a key."""
    yield "" if piece in _keys() else piece
    yield from (piece[len(key) + 1 :] for key in _keys() if piece.startswith(f"{key} "))


def _whole(words: str, labels: frozenset[str], own: str, following: str) -> bool:
    """Whether words are not the beginning alone of a label; what follows may stand in the next rows."""
    if words in labels or words in own or not words[-1:].isalpha():
        return True
    begun = [label[len(words) :].lstrip() for label in labels if label.startswith(words)]
    return not begun or any(rest[:REST] in following for rest in begun)


def foreign_words(rows: Sequence[str], language: str) -> Iterator[str]:
    """Latin words on a Japanese screen, and Japanese ones on an English screen, that have no reason there."""
    for row in rows:
        if language == "en":
            if CJK.search(row.replace("日本語", "")):
                yield f"Japanese: {row.strip()}"
            continue
        for word in re.findall(r"[A-Za-z]{2,}", TECHNICAL.sub(" ", row)):
            if word not in LATIN and word not in _own(language):
                yield f"Latin: {word}"


def too_wide(screen: Screen[Any]) -> Iterator[str]:
    """Parts of the screen that reach beyond its edge or could be moved sideways."""
    for widget in screen.walk_children(Widget):
        moves = widget.styles.overflow_x != "hidden" and widget.max_scroll_x > 0
        if widget.display and (moves or widget.region.right > screen.size.width):
            yield f"wide: {widget!r}"
