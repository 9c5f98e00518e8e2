"""Numbers that stand alone as an instrument shows them: 12.8, 128/79, 上が138."""

from collections.abc import Sequence

from reflectui.language.japanese import Token
from reflectui.language.roles import COUNTER, LINK, NOUN, NUMBER, OF, PAIRS, SIGN

_JOINED = NUMBER | COUNTER | LINK
_DECIMAL, _PAIR, _THREE_FIGURES = "·", "/", "#"  # stand where a counter would
_MONTHS = 12  # a pair that begins with no more is a date, a score or a fraction


def reading(items: Sequence[Token], i: int) -> str | None:
    """The number that begins at token i, with a sign for its shape for a counter; None for any other."""
    number = items[i].lemma
    before = items[i - 1].roles if i else 0
    after = [item.roles for item in items[i + 1 : i + 4]] + [SIGN] * 3
    if before & _JOINED:
        return None
    if after[0] & (PAIRS | OF) and after[1] & NUMBER and not after[2] & _JOINED:
        other = items[i + 2].lemma
        return f"{number}{_PAIR}{other}" if _is_pair(number, other) else None
    if after[0] & (_JOINED | NOUN):
        return None
    if "." in number:
        return number + _DECIMAL
    return number + _THREE_FIGURES if after[0] & SIGN and len(number) == 3 and number.isdigit() else None


def _is_pair(number: str, other: str) -> bool:
    figures = number.isdigit() and other.isdigit()
    return figures and 2 <= len(other) <= len(number) <= 3 and int(number) > _MONTHS


def is_degree(number: str, counter: str) -> bool:
    """Whether 度 tells a temperature and not how many times."""
    return counter == "度" and ("." in number or len(number) > 1)
