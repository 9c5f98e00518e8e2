"""Cues in English, folded: conditions that are no event, vague words, and how often an event comes."""

import re

_SOME = r"(?:(?:the|a|an|any|some|enough|more|spare|free|extra|few|bit|little|lot|of|good) )*"
_FREE = "(?:time|energy|chances?|opportunity|opportunities|moments?|minutes?|seconds?|hours?|capacity|need)"
_LESS = "(?:not|less) (?:(?:too|so|very|that) )?(?:busy|tired|sleepy|lazy)"
_WILLING = "free|available|able|willing|motivated|inspired|energetic|rested|ready|up (?:to|for)|in the mood"
_END = "(?= ?(?:$|[,;]))"
_STATES = (
    f"i(?: have| get| find| can find| can spare|(?: have|'ve)? got|'ve) {_SOME}{_FREE}",
    f"there(?:'s| is| are) {_SOME}{_FREE}",
    f"i (?:can|could|want(?: to)?|wish|feel it|get a?round to it){_END}",
    f"i feel (?:like|good|well|{_WILLING})",
    "i (?:happen to|manage|remember|think of it|don't forget|do not forget)",
    f"(?:i'm|i am|i feel) (?:feeling )?(?:too busy|too tired|{_LESS}|{_WILLING})",
    "i(?: have|'ve(?: got)?) nothing (?:else|better)",
    "(?:time|energy|work|life|health|circumstances|(?:my|the) schedule) (?:permits?|allows?)",
    "the mood (?:strikes|takes me)",
    f"(?:it's |it is )?(?:possible|convenient|necessary|needed|appropriate|feasible|required){_END}",
)

_IF = "(?:if(?: and when)?|when(?:ever)?|wherever|where|once|as long as|in case)"

CONDITION = re.compile(
    rf"\b{_IF} (?:{'|'.join(_STATES)})(?!\w)"
    r"|\b(?:time|energy|circumstances) permitting\b|\bin (?:my|any) (?:spare|free) (?:time|moments?)\b"
)
"""Says only that nothing is in the way, or that one is willing."""

VAGUE = re.compile(
    "(?:"
    "(?:every|each) (?:day|week|month|year)|daily|weekly|monthly|yearly|always|often|sometimes|occasionally|"
    "regularly|frequently|usually|now and (?:then|again)|from time to time|once in a while|any ?time|"
    "whenever|ideally|hopefully|eventually|some ?day|sooner or later|one of these days|"
    r"(?:at|in) some (?:point|time)|as (?:\w+ as )?(?:possible|i can|needed|necessary|required|appropriate)|"
    r"(?:once|twice|\w+ times) (?:a|per) (?:day|week|month|year)|at least|more|[, ]"
    ")+"
)
"""A frequency or degree; no cue where it is all that is said."""

_FIGURES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate(_FIGURES, 1)} | {
    "once": 1,
    "twice": 2,
    "other": 2,
    "second": 2,
    "third": 3,
}

_FULL = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_N = r"[0-9]{1,3}|" + "|".join(_FIGURES)
_TIMES = rf"\b(?P<times>once|twice|{_N})(?: times)? (?:a|per)"
_EVERY = rf"\bevery (?P<every>other|second|third|{_N})"
_DAILY = (
    r"\b(?:(?:every|each) day|daily|mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|"
    r"sunrise|sunset|breakfast|lunch(?:time)?|dinner|supper|wak(?:e|es|ing) up|waking|woken?|"
    r"get(?:ting)? up|got up|bed(?:time)?|asleep|alarm|brush(?:ed|ing)? my teeth|shower|commut(?:e|ing)|"
    r"(?:get|come|coming|getting|arrive) home|"
    r"(?:leav(?:e|ing)|arriv(?:e|ing) (?:at|in)|start(?:ing)?|finish(?:ing)?) (?:work|the office|school)|"
    r"(?:start|end) of (?:the|my) (?:work(?:ing)? ?)?day)\b|"
    r"\b[0-9]{1,2} ?(?:am|pm|a\.m|p\.m|o'clock)\b|\b[0-9]{1,2}:[0-9]{2}\b"
)
_PATTERNS = (
    (_DAILY, 1.0),
    (r"\bmeals\b|\b(?:every|each|a|after|before) meal\b", 3.0),
    (r"\b(?:hourly|(?:every|each) hour)\b", 12.0),
    (rf"{_TIMES} day\b", 1.0),
    (rf"{_EVERY} days?\b", 1.0),
    (r"\b(?:weekdays?|work(?:ing)? ?days?|stand-?ups?)\b", 5 / 7),
    (r"\bweekends?\b", 2 / 7),
    (r"\b(?:weekly|(?:every|each) week|(?:end|start|beginning|middle) of (?:the|each|every) week)\b", 1 / 7),
    (rf"{_TIMES} week\b", 1 / 7),
    (rf"{_EVERY} (?:weeks?|{_FULL})\b", 1 / 7),
    (r"\b(?:fortnight(?:ly)?|bi-?weekly|sprints?)\b", 1 / 14),
    (r"\b(?:monthly|(?:every|each|new|the) month|month'?s?[- ]end|payday)\b", 1 / 30),
    (rf"{_TIMES} month\b", 1 / 30),
    (r"\bquarter(?:s|ly|'s)?\b", 1 / 91),
    (r"\b(?:half-?year(?:ly)?|six months)\b", 1 / 182),
    (
        r"\b(?:yearly|annual(?:ly)?|(?:every|each|a|new|the) year|year'?s?[- ](?:end|eve|day)|birthday)\b",
        1 / 365,
    ),
)
RATES = tuple((re.compile(pattern), rate) for pattern, rate in _PATTERNS)
"""How often the cue comes, in times a day: for each of the `times`, or over the `every`, that is said."""

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SHORT = "(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_RANGE = re.compile(rf"\b({_FULL}|{_SHORT})s? ?(?:to|through|till|until|-|–) ?({_FULL}|{_SHORT})s?\b")
# Short names are words of their own (the sun, I sat), so they count in lists and after on, every or each.
_SAID = re.compile(
    rf"\b{_FULL}(?=s?\b)|(?:(?<=on )|(?<=every )|(?<=each )|(?<=[/,&])|(?<=[/,&] )){_SHORT}\b"
    rf"|\b{_SHORT}(?= ?[/,&])|(?<=and ){_SHORT}(?=$|[,;]| at\b)"
)


def weekdays(words: str) -> set[int]:
    """The days of the week that are said, 0 Monday."""
    if found := _RANGE.search(words):
        first, last = _WEEK.index(found[1][:3]), _WEEK.index(found[2][:3])
        return {(first + place) % 7 for place in range((last - first) % 7 + 1)}
    return {_WEEK.index(day[:3]) for day in _SAID.findall(words)}
