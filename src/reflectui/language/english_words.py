"""The dictionary form and the kind of an English word, and its relatives."""

import re
from functools import cache

from reflectui.language import english_grammar as grammar
from reflectui.language.english_grammar import CUES
from reflectui.language.english_kinds import HAPPENING_PHRASAL, KIN, LANGUAGES, NEVER_NOUNS, SCENE, kind_of
from reflectui.language.english_names import GIVEN, TITLES
from reflectui.language.english_spelling import one_spelling
from reflectui.language.english_synonyms import PARTICLES, PHRASAL, relations
from reflectui.language.english_tokens import Token
from reflectui.language.english_verbs import BASES, verb_of

__all__ = ["CUES", "PARTICLES", "kind_of_phrasal", "lemma_of", "noun_of", "relations"]

RISING = "get up"
_TICKET = re.compile(r"[a-z]+-\d+")
_EVERY = {
    "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year",
    "annual": "year",
}  # fmt: skip


@cache
def noun_of(word: str) -> str:
    """The singular of a word that is no verb, without 's."""
    for ending in ("'s", "s'"):
        if word.endswith(ending):
            return word[:-2]
    if word in _PLURALS:
        return _PLURALS[word]
    if len(word) < 4 or not word.endswith("s") or word in _SINGULAR or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    if word.endswith("oes") and word[:-1] not in _IN_OE:
        return word[:-2]
    return word[:-1]


_PLURALS = {
    "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth", "knives": "knife",
    "lives": "life", "wives": "wife", "loaves": "loaf", "shelves": "shelf", "leaves": "leaf", "mice": "mouse",
    "halves": "half", "scarves": "scarf", "calves": "calf", "wolves": "wolf", "thieves": "thief",
    "hooves": "hoof", "sheaves": "sheaf", "elves": "elf", "selves": "self", "geese": "goose", "oxen": "ox",
    "pence": "penny", "brethren": "brother", "buses": "bus", "gases": "gas", "lenses": "lens",
    "viruses": "virus", "bonuses": "bonus", "choruses": "chorus", "quizzes": "quiz", "menus": "menu",
    "taxis": "taxi", "skis": "ski", "caches": "cache", "aches": "ache", "axes": "axe", "analyses": "analysis",
    "workmen": "workman",
}  # fmt: skip
# Words in -s that are no plurals, apart from those in -ss, -us and -is.
_SINGULAR = grammar.words("""
    atlas canvas gas bias alias pancreas christmas overseas whereas lens series species means news
    summons mathematics physics economics politics athletics gymnastics ethics linguistics genetics
    always perhaps afterwards towards besides upwards downwards forwards backwards headquarters
    kudos chaos cosmos pathos ethos rhinoceros cutlass trousers
""")
_IN_OE = grammar.words("shoe toe hoe canoe oboe foe doe woe aloe floe roe tiptoe horseshoe")


@cache
def name_of(word: str) -> str:
    """A name without 's."""
    return word[:-2] if word.endswith("'s") else word.removesuffix("'")


def lemma_of(token: Token, i: int) -> tuple[str, str]:
    """Dictionary form and kind; kind '' for a word that only carries grammar. `i` is its place in the act."""
    word = token.word
    if word == "up" and i == 0:
        return RISING, "b"
    if word in _EVERY:
        return _EVERY[word], "t"
    if word in grammar.CUES and word not in grammar.EMPTY:
        return word, "t"
    if word in grammar.EMPTY or len(word) < 2 or (token.name and _TICKET.fullmatch(word)):
        return "", ""
    if word in LANGUAGES:
        return word, "n"
    if token.name and (i or word in GIVEN or word in TITLES) and word not in KIN:
        return name_of(word), "p"
    return _content(word, token.verb.base if token.verb else "")


@cache
def _content(word: str, base: str) -> tuple[str, str]:
    """The dictionary form and kind of a content word that is no name; `base` where it is used as a verb."""
    verb = verb_of(word)
    if not base and verb and verb.base in BASES and verb.form not in ("base", "s") and word not in SCENE:
        return one_spelling(verb.base), kind_of(verb.base, True)  # "baking", "a drawn bow"
    lemma = base or (verb.base if verb and verb.form == "s" and verb.base in NEVER_NOUNS else noun_of(word))
    act = verb_of(lemma) if lemma.endswith("ing") and lemma != word else None
    if act and act.base in BASES:
        return one_spelling(act.base), kind_of(act.base, True)  # "drawings"
    kind = kind_of(lemma, bool(base))
    modern = one_spelling(lemma)
    return modern, kind_of(modern) if kind == "n" else kind


@cache
def kind_of_phrasal(lemma: str, kind: str, particle: str) -> tuple[str, str]:
    """A verb with a particle: another verb where the thesaurus has both as one, else the verb alone."""
    both = f"{lemma} {particle}"
    if both == RISING or both == "wake up":
        return RISING, "b"
    if both in ("bring in order", "keep in order", "lay in order"):
        both = "put in order"
    if both in PHRASAL:
        general = kind in "lg" and particle != "in order"
        return both, "g" if general else "v"
    if both in HAPPENING_PHRASAL:
        return both, "i"
    return lemma, kind
