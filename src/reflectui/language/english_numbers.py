"""English numbers, in figures and in words, the times they tell and the units and sums that they count."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import is_adjective

# Units that tell what was done even without its name; minutes and things are of anything.
TELLING_UNITS = grammar.words("""
    mile km yard metre meter kilometre kilometer lap length rep push-up page word chapter
""") | frozenset("$£€¥")

_SIGNS = "$£€¥"
_CURRENCIES = {
    word: sign
    for sign, written in (("$", "dollar buck"), ("£", "pound quid"), ("€", "euro"), ("¥", "yen"))
    for one in written.split()
    for word in (one, f"{one}s")
}
_NOTES = {"fiver": "5£", "tenner": "10£"}  # a word that is a sum by itself
_MULTIPLIERS = frozenset(["hundred", "thousand", "million", "dozen"])
_BEFORE_UNIT = grammar.words("a an of more or so and half bit")
_AT = frozenset(["at", "by", "till", "until"])
_OF_THE_CLOCK = frozenset(["o'clock", "am", "pm", "clock"])
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:(?P<sign>[:.])\d\d)?$")
_HOURS = 24
_MINUTES = frozenset(map(str, range(5, 60, 5)))
_NEAR = 5  # tokens in which what a number counts follows it
_TENS = 10
_LONGEST = 9  # digits of a number that words may go on from
_HUNDRED = 100


class Numeral(NamedTuple):
    """A number that begins at a token: how it is told, and the place after its last word."""

    told: str
    end: int


@cache
def number_of(word: str) -> str:
    """A single word's number in figures, "half" or "quarter"; '' where it is none."""
    if word[0].isdecimal():
        return word
    if word in grammar.NUMBERS:
        return grammar.NUMBERS[word]
    tens, joined, ones = word.partition("-")
    if joined and tens in grammar.NUMBERS and ones in grammar.NUMBERS:
        first, second = grammar.NUMBERS[tens], grammar.NUMBERS[ones]
        if first.isdecimal() and second.isdecimal() and int(first) % _TENS == 0 and 0 < int(second) < _TENS:
            return str(int(first) + int(second))
    return ""


def is_quantity(word: str) -> bool:
    """Whether a word is a number or a sum of money."""
    return bool(number_of(word) or sum_of(word))


def numeral_at(words: Sequence[str], i: int) -> Numeral:
    """The number that begins with the one at `i`, all its words: "four hundred and ten", "two and a half"."""
    told = number_of(words[i])
    if not told.isdecimal() or len(told) > _LONGEST:
        return Numeral(told, i + 1)
    value, end = _whole(words, i)
    told = str(value) if end > i + 1 else told
    if list(words[end : end + 3]) == ["and", "a", "half"]:
        return Numeral(f"{told}.5", end + 3)
    return Numeral(told, end)


def _whole(words: Sequence[str], i: int) -> tuple[int, int]:
    """The value of the words for a whole number from `i` on, and the place after them."""
    total, current = 0, int(number_of(words[i]))
    end = i + 1
    while end < len(words):
        joined = words[end] == "and" and words[end - 1] in _MULTIPLIERS and end + 1 < len(words)
        word = words[end + 1] if joined else words[end]
        told = number_of(word)
        if not told.isdecimal():
            break
        if word in _MULTIPLIERS:
            current *= int(told)
            if int(told) > _HUNDRED:
                total, current = total + current, 0
        elif words[end - 1] in _MULTIPLIERS and not word[0].isdecimal():
            current += int(told)
        else:
            break
        end += 2 if joined else 1
    return total + current, end


def unit_after(words: Sequence[str], end: int, stop: int) -> int | None:
    """The place before `stop` of the unit or currency that a number counts whose words end before `end`:
    "three slow miles", "four and a bit minutes"."""
    for place in range(end, min(end + _NEAR, stop)):
        word = words[place]
        if word in grammar.UNITS or word in _CURRENCIES:
            return place
        if word not in _BEFORE_UNIT and not is_adjective(word):
            break
    return None


def hour_at(words: Sequence[str], i: int, stop: int) -> Numeral | None:
    """The hour told at `i`, in words that go on before `stop`: "at six thirty", "by 8.50", "6:40", "7 am"."""
    told = _CLOCK.match(number_of(words[i]))
    if not told or int(told["hour"]) > _HOURS:
        return None
    before, end = words[i - 1] if i else "", i + 1
    if end < stop and number_of(words[end]) in _MINUTES and before in _AT:
        end += 1
    closed = end >= stop or words[end] in grammar.EMPTY
    if (end < stop and words[end] in _OF_THE_CLOCK) or told["sign"] == ":":
        return Numeral(f"{int(told['hour'])}h", end)
    if before in _AT and closed and words[i] != "one":
        return Numeral(f"{int(told['hour'])}h", end)
    return None


def is_measure(word: str) -> bool:
    """Whether a word only measures where a number stands before it: kilos, yards, pounds."""
    return word in grammar.MEASURES or word in grammar.SHORT_UNITS or word in _CURRENCIES


def sum_of(word: str) -> str:
    """A sum of money in one word, as number and sign: "140$" for "$140", "10£" for a tenner; '' for none."""
    if word[0] in _SIGNS:
        return word[1:].strip() + word[0]
    return _NOTES.get(word, "")


def currency_of(word: str) -> str:
    """The sign of a currency's name; '' for another word."""
    return _CURRENCIES.get(word, "")
