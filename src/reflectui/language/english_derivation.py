"""The verb that an English noun of an act is made from: rehearsal, correction, payment."""

from functools import cache

from reflectui.language.english_grammar import words
from reflectui.language.english_kinds import CHOSEN

# A noun's ending and what may stand for it in the verb, tried in this order.
_ENDINGS = (
    ("anation", ("ain",)),
    ("enance", ("ain",)),
    ("ification", ("ify",)),
    ("ication", ("y", "icate")),
    ("isation", ("ise",)),
    ("ization", ("ize", "ise")),
    ("ation", ("ate", "e", "")),
    ("iption", ("ibe",)),
    ("ption", ("ve",)),
    ("uction", ("uce", "uct")),
    ("olution", ("olve",)),
    ("ission", ("it",)),
    ("ssion", ("ss", "de")),
    ("sion", ("d", "de", "se", "t")),
    ("ition", ("", "e", "ish")),
    ("ion", ("", "e")),
    ("al", ("", "e")),
    ("ment", ("", "e")),
    ("ance", ("", "e")),
    ("ence", ("", "e")),
    ("ery", ("er", "e", "")),
    ("age", ("", "e")),
)
_NO_ACTS = words("""
    apartment average bakery balance bandage battery cabbage capital carriage cement compartment
    cottage cutlery dental department distance element equipment fence final finance gallery garage
    garment general grocery image instance language luggage manage massage material medal message
    moment motion nation nursery oral package page passage pedal petal portal portion postage ration
    sausage savage science section sentence signal stage station village
""")


@cache
def verb_in(noun: str) -> str:
    """The verb of something chosen that a noun of an act is made from, '' where there is none."""
    if noun in _NO_ACTS or len(noun) < 6:
        return ""
    for ending, replacements in _ENDINGS:
        if not noun.endswith(ending):
            continue
        stem = noun[: -len(ending)]
        for replacement in replacements:
            if len(stem) > 1 and stem + replacement in CHOSEN:
                return stem + replacement
        if stem[-2:-1] == stem[-1:] and stem[:-1] in CHOSEN:
            return stem[:-1]
    return ""
