"""One spelling for words that are spelled in several ways: British and American, of today and of 1660."""

import re
from functools import cache

from reflectui.language.english_kinds import VERBS

# Pattern and replacement; all that fit are applied in order. They need not give a word that is in use, only
# one spelling for all that are read as the same word.
_RULES = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^v(?=[bcdfghjklmnpqrstvwxz])", "u"),  # vpon
        (r"(?<=[aeo])(?<!qu.)u(?=[aeiy])", "v"),  # haue, euery
        (r"æ", "e"),
        (r"(?<=[aeiouy])([bdgklmnprt])\1e$", r"\1"),  # sonne, programme
        (r"(?<=.(?:ee|oo|ea|ai|oa)[dklmnprt])e$", ""),  # roome, weeke, speake
        (r"(?<=.[ct]h)e$", ""),
        (r"(?<=[^aeiou]ow)e$|(?<=[^aeiou]ew)e$|(?<=[^eo]y)e$", ""),  # vowe, newe, daye
        (r"(?<=..ss)e$", ""),  # businesse
        (r"(?<=[aeiouy].)ick(?=$|s$)|(?<=[aeiouy]..)ick(?=$|s$)", "ic"),  # musick
        (r"(?<=[aeiouy][b-df-hj-np-tv-z])all$|(?<=[aeiou][^aeiou]{2})all$", "al"),  # journall
        (r"(?<=.f)ull$", "ul"),
        (r"(?<=...)ie$", "y"),  # studie
        (r"(?<=[b-df-hj-np-tv-z])y(?=[b-df-hj-np-tv-z]e$)", "i"),  # tyme, tyre
        (r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|er$|ite)", "or"),  # labour, favourite
        (r"(?<=[aeiouy]..)ise(?=[sd]?$|r)|(?<=[aeiouy].)ise(?=[sd]?$|r)", "ize"),
        (r"(?<=[aeiouy].)isation|(?<=[aeiouy]..)isation", "ization"),
        (r"(?<=[aeiouy].)ising$|(?<=[aeiouy]..)ising$", "izing"),
        (r"(?<=[bcdfgt])re$", "er"),  # centre, theatre
        (r"(?<=[aeiouy][^aeiou][aeiou])ll(?=er$)", "l"),  # traveller
        (r"ogue$", "og"),
        (r"(?<=[a-z]{2}e)nce$", "nse"),  # licence, defence
    )
]
_SINGLE = {
    "grey": "gray", "practice": "practise", "plough": "plow", "cheque": "check", "tyre": "tire",
    "aluminium": "aluminum", "pyjamas": "pajamas", "mum": "mom", "mam": "mom", "mummy": "mom",
    "mama": "mom", "daddy": "dad",
    "papa": "dad", "publick": "public", "shew": "show", "shewed": "showed", "chuse": "choose",
    "musique": "music", "dayly": "daily", "dyet": "diet", "sayd": "said", "payd": "paid", "beene": "been",
    "goe": "go", "wee": "we", "hee": "he", "shee": "she", "mee": "me", "untill": "until",
}  # fmt: skip
_ODD = re.compile(
    r"æ|^v[^aeiouy]|[aeo]u[aeiy]|(?:[bdgklmnprt]|ch|th|w|y|ss|i)e$|icks?$|all$|ull$|our|is[ei]"
    r"|isation|re$|ll|y.e$|ogue$|ence$"
)


@cache
def one_spelling(word: str) -> str:
    """The spelling under which a dictionary form meets its variants; the word itself where it has none."""
    if word in _SINGLE:
        return _SINGLE[word]
    if len(word) < 4 or not _ODD.search(word) or (word in VERBS and not word.endswith(("ise", "our"))):
        return word
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
