"""The dictionary form and the kind of an English word, and its relatives."""

from functools import cache

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import Token
from reflectui.language.english_grammar import CUES
from reflectui.language.english_kinds import LANGUAGES, kind_of
from reflectui.language.english_names import GIVEN, TITLES
from reflectui.language.english_spelling import one_spelling
from reflectui.language.english_synonyms import PARTICLES, PHRASAL, relations
from reflectui.language.english_verbs import BASES, verb_of

__all__ = ["CUES", "PARTICLES", "kind_of_phrasal", "lemma_of", "noun_of", "relations"]

RISING = "get up"


@cache
def noun_of(word: str) -> str:
    """The singular of a word that is no verb, without 's."""
    for ending in ("'s", "s'"):
        if word.endswith(ending):
            return word[:-2]
    if word in _PLURALS:
        return _PLURALS[word]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "xes", "sses", "zes")):
            return word[:-2]
        return word[:-1]
    return word


_PLURALS = {
    "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth", "knives": "knife",
    "lives": "life", "wives": "wife", "loaves": "loaf", "shelves": "shelf", "leaves": "leaf", "mice": "mouse",
}  # fmt: skip


@cache
def name_of(word: str) -> str:
    """A name without 's."""
    return word[:-2] if word.endswith("'s") else word.removesuffix("'")


def lemma_of(token: Token, i: int) -> tuple[str, str]:
    """Dictionary form and kind; kind '' for a word that only carries grammar. `i` is its place in the act."""
    word = token.word
    if word == "up" and i == 0:
        return RISING, "b"
    if word in grammar.CUES and word not in grammar.EMPTY:
        return word, "t"
    if word in grammar.EMPTY or len(word) < 2:
        return "", ""
    if word in LANGUAGES:
        return word, "n"
    if token.name and (i or word in GIVEN or word in TITLES):
        return name_of(word), "p"
    return _content(word, token.verb.base if token.verb else "")


@cache
def _content(word: str, base: str) -> tuple[str, str]:
    """The dictionary form and kind of a content word that is no name; `base` where it is used as a verb."""
    verb = verb_of(word)
    if not base and verb and verb.base in BASES and verb.form not in ("base", "s"):
        return one_spelling(verb.base), kind_of(verb.base, True)  # "baking", "a drawn bow"
    lemma = base or noun_of(word)
    kind = kind_of(lemma, bool(base))
    modern = one_spelling(lemma)
    return modern, kind_of(modern) if kind == "n" else kind


@cache
def kind_of_phrasal(lemma: str, kind: str, particle: str) -> tuple[str, str]:
    """A verb with a particle: another verb where the thesaurus has both as one, else the verb alone."""
    both = f"{lemma} {particle}"
    if both == RISING or both == "wake up":
        return RISING, "b"
    if both in PHRASAL:
        return both, "v"
    return lemma, kind
