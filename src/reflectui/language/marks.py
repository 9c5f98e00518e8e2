"""Tags and people that a text carries in itself: `#tag` and `@name`, ＃ and ＠ too.

A mark stands at the start of a line, after a space or after CJK punctuation; so mail addresses, `C#` and the
fragments of URLs are none. Its name is letters, digits, `_` and `-`, beginning and ending with neither hyphen
nor space, and not digits alone (`#123` is an issue).
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

from reflectui.language.normalise import fold

Kind = Literal["tag", "person"]

_PUNCTUATION = "、。〃〈-】〔-〟〜・…‥—―！（），．／：；？［］｛｝｟-･"
_LETTER = r"[\w\u0300-\u036f\u3099\u309a]"
_MARK = re.compile(
    rf"(?<![^\s{_PUNCTUATION}])(?P<sign>[#＃@＠])(?!\d+(?!-*{_LETTER}))(?=[_-]*[^\W_])"
    rf"(?P<name>{_LETTER}(?:-*{_LETTER})*)"
)


class Marks(NamedTuple):
    """Names without their sign, in NFKC, in order of first appearance; names that fold alike stand once."""

    tags: tuple[str, ...]
    people: tuple[str, ...]


def marks(text: str) -> Marks:
    """The tags and people of `text`."""
    found: dict[Kind, dict[str, str]] = {"tag": {}, "person": {}}
    for match in _MARK.finditer(text):
        name = unicodedata.normalize("NFKC", match["name"])
        found[_kind(match)].setdefault(fold(name), name)
    return Marks(tuple(found["tag"].values()), tuple(found["person"].values()))


def given_tags(words: Iterable[str]) -> list[str]:
    """The names of tags that are given beside a text: without sign, spaces made `_`, each once.

    What has no letter names nothing and is left out.
    """
    found: dict[str, str] = {}
    for word in words:
        name = "_".join(unicodedata.normalize("NFKC", word).lstrip("#@ ").split())
        if any(map(str.isalpha, name)):
            found.setdefault(fold(name), name)
    return list(found.values())


def spans(text: str) -> list[tuple[int, int, Kind]]:
    """Start, end and kind of every mark of `text`, the sign included."""
    return [(*match.span(), _kind(match)) for match in _MARK.finditer(text)]


def _kind(match: re.Match[str]) -> Kind:
    return "tag" if match["sign"] in "#＃" else "person"
