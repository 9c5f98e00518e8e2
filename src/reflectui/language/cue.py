"""The cue of a plan (when …, I …), Japanese or English: whether it is an event, and how often it comes.

A condition that says only that nothing is in the way (時間があれば, if I have time) or that one is willing
(気が向いたら, when I feel like it) is no event: nothing happens at a moment that one could perceive. Nor is a
mere frequency or degree (毎日, たまに, as often as possible) where the cue says nothing else.
"""

import re
from collections.abc import Mapping

from reflectui.language import cue_english, cue_japanese
from reflectui.language.normalise import fold

_CONDITIONS = (cue_japanese.CONDITION, cue_english.CONDITION)
_VAGUE = (cue_japanese.VAGUE, cue_english.VAGUE)
_WEEKDAYS = (cue_japanese.weekdays, cue_english.weekdays)
_RATES = (*cue_japanese.RATES, *cue_english.RATES)
_NUMBERS: Mapping[str, int] = cue_japanese.NUMBERS | cue_english.NUMBERS
_STOPS = re.compile(r"[。.!?]+$")


def is_no_event(cue: str) -> bool:
    """Whether nothing is perceived when the cue comes; False where that cannot be judged."""
    words = _plain(cue)
    return any(condition.search(words) for condition in _CONDITIONS) or any(
        vague.fullmatch(words) for vague in _VAGUE
    )


def times_a_day(cue: str) -> float | None:
    """Roughly how many times a day the cue comes (a Friday evening 1/7); None where the words do not tell."""
    words = _plain(cue)
    found = [_factor(match) * rate for pattern, rate in _RATES for match in pattern.finditer(words)]
    found += [len(days) / 7 for weekdays in _WEEKDAYS if (days := weekdays(words))]
    return min(found, default=None)


def _factor(match: re.Match[str]) -> float:
    """The number of `times` that is said, or one by that of an interval; 1 without any."""
    said = match.groupdict()
    if times := said.get("times"):
        return float(_number(times))
    if every := said.get("every"):
        return 1 / max(_number(every), 1)
    return 1.0


def _number(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def _plain(cue: str) -> str:
    return _STOPS.sub("", " ".join(fold(cue).replace("’", "'").split()))
