"""Which characters of a quote tell its practice: those of the words that its rule holds to."""

import re
from collections.abc import Iterable

from reflectui.language.words import is_japanese
from reflectui.surfacing.rules import Rule

Span = tuple[int, int]

_INFLECTED = re.compile(r"[ぁ-ゖー]+$")
_LETTERS = re.compile(r"[a-z]{2,}")
_ENDING = re.compile(r"(?:e|y|ies|es|s)$")
LEAST_STEM = 3


class Lit:
    """Finds, for a rule as text, the spans (begin, end) of a quote to be lit, in order and apart."""

    def __init__(self, rules: str) -> None:
        names = {name for way in Rule.from_json(rules).ways for name in (*way.seed, *way.binding)}
        stems = sorted({stem for name in names for stem in _stems(name[1:])}, key=len, reverse=True)
        self._pattern = re.compile("|".join(stems), re.IGNORECASE) if stems else None

    def __call__(self, quote: str) -> list[Span]:
        if self._pattern is None:
            return []
        return joined(match.span() for match in self._pattern.finditer(quote))


def _stems(lemma: str) -> list[str]:
    """Patterns for the forms of a dictionary form: what stays the same when it is inflected."""
    if is_japanese(lemma):
        stem = _INFLECTED.sub("", lemma) or lemma
        return [re.escape(stem)]
    stems = (
        _ENDING.sub("", word) if len(word) > LEAST_STEM + 1 else word for word in _LETTERS.findall(lemma)
    )
    return [rf"\b{stem}\w*" if len(stem) > LEAST_STEM else rf"\b{stem}(?:s|ed|ing)?\b" for stem in stems]


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order of their beginning, those that touch each other as one."""
    found: list[Span] = []
    for begin, end in spans:
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found
