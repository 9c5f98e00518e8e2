"""Relations between English words that may tell the same practice.

Groups are relations between words, not meanings: a practice takes of them what its own phrases share.
"""

from functools import cache

from reflectui.language.english_derivation import verb_in
from reflectui.language.english_grammar import words
from reflectui.language.english_kinds import PEOPLE, VERBS, kind_of
from reflectui.language.english_spelling import one_spelling
from reflectui.language.english_thesaurus import GROUPS

PARTICLES = words("""
    up down over out off away back through in on aside by together about along round around after
""")


def _groups() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for members in GROUPS:
        kind = kind_of(members[0], members[0] in VERBS and kind_of(members[0]) == "n")
        weak = kind in _WEAK and members[0] not in PEOPLE
        name = (kind if weak else "") + "=" + members[0]
        for member in members:
            groups.setdefault(one_spelling(member), []).append(name)
    return groups


_WEAK = "kbi"  # kinds whose groups weigh no more than their words
_GROUPS_OF = _groups()
PHRASAL = frozenset(member for member in _GROUPS_OF if " " in member)


@cache
def relations(lemma: str, kind: str) -> tuple[str, ...]:
    """Features that join a word of a kind to its relatives: `=call` is a group of synonyms, `k=office` of
    what only sets the scene; a verb with a particle is also the verb alone, a noun of an act that act."""
    lemma = lemma.replace("_", " ")
    if kind == "a" or (kind == "i" and " " in lemma):
        return ()
    groups = tuple(_GROUPS_OF.get(lemma, ()))
    verb, particle, _ = (*lemma.split(" "), "", "")[:3]
    if not particle:
        verb = verb_in(lemma) if kind == "n" else ""
        groups += tuple(_GROUPS_OF.get(one_spelling(verb), ()))
    return (kind_of(verb, True) + one_spelling(verb), *groups) if verb else groups
