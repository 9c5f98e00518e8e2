"""Which characters of a quote tell its practice: those of the words that its rule holds to."""

import re
from collections.abc import Iterable

from reflectui.language.words import is_japanese
from reflectui.surfacing.rules import Rule

Span = tuple[int, int]

_INFLECTED = re.compile(r"[ぁ-ゖー]+$")
_ONE_FORM = re.compile(r"[いきぎしじちにびみりえけげせぜてでねべめれ]る$")
_KANJI = re.compile(r"[一-鿿々]")
_KATAKANA = re.compile(r"[ァ-ヺー]")
# What follows a noun: する and particles; other kana after a kanji are the ending of a verb.
_ENDING_KANA = "[ぁ-ゖ](?<![しすさせをがはもでにのとやへ])"
_VERB = re.compile(_ENDING_KANA)
_LETTERS = re.compile(r"[a-z]{2,}")
_ENDING = re.compile(r"(?:e|y|ies|es|s)$")
LEAST_STEM = 3
KANJI_OF_ACT = "^"  # kind of a feature: 読 of 読む and 音読


class Lit:
    """Finds, for a rule as text, the spans (begin, end) of a quote to be lit, in order and apart."""

    def __init__(self, rules: str) -> None:
        names = {name for way in Rule.from_json(rules).ways for name in (*way.seed, *way.binding)}
        # The longest first, and whole words before the kanji alone.
        ordered = sorted(names, key=lambda name: (name[0] == KANJI_OF_ACT, -len(name), name))
        stems = list(dict.fromkeys(stem for name in ordered for stem in _stems(name)))
        self._pattern = re.compile("|".join(stems), re.IGNORECASE) if stems else None

    def __call__(self, quote: str) -> list[Span]:
        if self._pattern is None:
            return []
        return joined(_whole(quote, *match.span()) for match in self._pattern.finditer(quote))


def _stems(name: str) -> list[str]:
    """Patterns for the forms of a feature, its kind and dictionary form in one: those it is inflected to."""
    kind, lemma = name[0], name[1:]
    if is_japanese(lemma):
        if kind == KANJI_OF_ACT:
            return [f"{re.escape(lemma)}(?:{_ENDING_KANA})?"]
        if not _INFLECTED.sub("", lemma) or not _INFLECTED.search(lemma):
            return [re.escape(lemma)]
        # 片付ける stays 片付け, of 読む stays 読.
        ending = "[るれろよ]?" if _ONE_FORM.search(lemma) else "[ぁ-ゖ]"
        return [re.escape(lemma[:-1]) + ending]
    stems = (
        _ENDING.sub("", word) if len(word) > LEAST_STEM + 1 else word for word in _LETTERS.findall(lemma)
    )
    return [rf"\b{stem}\w*" if len(stem) > LEAST_STEM else rf"\b{stem}(?:s|ed|ing)?\b" for stem in stems]


def _whole(quote: str, begin: int, end: int) -> Span:
    """A span that does not begin or end inside a word: a row of katakana is one; of a row of kanji two and
    two are, unless the last of it is a verb's."""
    while _KATAKANA.match(quote[begin]) and begin and _KATAKANA.match(quote[begin - 1]):
        begin -= 1
    while _KATAKANA.match(quote[end - 1]) and end < len(quote) and _KATAKANA.match(quote[end]):
        end += 1
    alone = _KANJI.match(quote[begin]) and not _KANJI.match(quote[begin + 1 : end])
    if not alone or _VERB.match(quote[begin + 1 : begin + 2]):
        return begin, end
    first = last = begin
    while first and _KANJI.match(quote[first - 1]):
        first -= 1
    while last < len(quote) and _KANJI.match(quote[last]):
        last += 1
    first += (begin - first) // 2 * 2
    return first, max(end, min(first + 2, last))


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order of their beginning, those that touch each other as one."""
    found: list[Span] = []
    for begin, end in spans:
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found
