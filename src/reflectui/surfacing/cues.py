"""The cue that stands most often beside an act: a time word, or "before X", in the writer's own words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from reflectui.language.english_words import CUES
from reflectui.language.japanese_words import TIMES
from reflectui.language.words import is_japanese

FEWEST = 5  # quotes; fewer show no usual cue
LEAST_SHARE = 0.5  # of the quotes hold a cue that is the usual one

_RELATED = "直前|直後|途中|合間|ついで|前|後|あと|まえ|際"
_NEVER_ALONE = frozenset(
    [
        "前",
        "後",
        "途中",
        "直前",
        "直後",
        "合間",
        "最初",
        "最後",
        "寝る",
        "今日",
        "昨日",
        "明日",
        "後刻",
        "早朝",
    ]
)
_TIME_WORDS = "|".join(sorted(TIMES - _NEVER_ALONE, key=lambda word: (-len(word), word)))
_KANJI = "一-鿿々"
# A time word is none inside a longer word (夜勤, 今夜); beside another one, or as in 朝早く, it is.
_JAPANESE = re.compile(
    rf"[{_KANJI}ァ-ヺーA-Za-z]{{1,8}}(?:[るたうくすつむぶぐぬ]|の|して|した|する)?(?:{_RELATED})(?=[にはもで、]|$)"
    rf"|(?:(?<![{_KANJI}])|(?<=[曜日]))(?:{_TIME_WORDS})(?:(?![{_KANJI}])|(?=[早遅]|{_TIME_WORDS}))"
)
_WHEN = "|".join(sorted(CUES - {"before", "after", "until", "when", "whenever", "once"}))
_ENGLISH = re.compile(
    rf"\b(?:before|after)\s+(?:(?:the|my|our|a)\s+)?[a-z'’-]+|\b(?:(?:on|at|in|every|each|over)\s+(?:the\s+)?)?(?:{_WHEN})s?\b",
    re.I,
)


def cue_of(quotes: Iterable[str]) -> str:
    """The cue that most quotes share, as it stands there; '' where too few share one."""
    counts: Counter[str] = Counter()
    wordings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    total = 0
    for quote in quotes:
        total += 1
        found = _cues_in(quote)
        counts.update(found.keys())
        for key, wording in found.items():
            wordings[key][wording] += 1
    if not counts or total < FEWEST:
        return ""
    key, count = min(counts.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
    if count < LEAST_SHARE * total:
        return ""
    return min(wordings[key].items(), key=lambda item: (-item[1], item[0]))[0]


def holds(quote: str, cue: str) -> bool:
    """Whether a cue, as `cue_of` gives it, stands in a quote as a word of its own."""
    return _key(cue) in _cues_in(quote)


def _cues_in(quote: str) -> dict[str, str]:
    """The cues of a quote as they stand there, by their keys."""
    pattern = _JAPANESE if is_japanese(quote) else _ENGLISH
    return {_key(match[0]): " ".join(match[0].split()) for match in pattern.finditer(quote)}


def _key(cue: str) -> str:
    """Equal for cues that differ in grammar alone (朝会の前, 朝会前; the morning, in the morning)."""
    words = cue.casefold().replace("の", "").replace("する", "").split()
    return " ".join(
        [
            word
            for word in words
            if word not in ("on", "at", "in", "every", "each", "over", "the", "my", "our", "a")
        ]
    )
