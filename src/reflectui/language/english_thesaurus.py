"""Everyday acts, their tools and what they are done to, in groups of words that tell the same practice.

Words whose commonest sense is another one (coach, bed, book for accounts) and verbs that mean little by
themselves (make, get, take) are left out: they would join what has nothing to do with each other. Words stand
as reading gives them, verbs with a particle after commas; a word may stand in several groups.
"""

import re

from reflectui.language.english_thesaurus_home import HOME
from reflectui.language.english_thesaurus_work import WORK

_NEXT_GROUP = re.compile(r"\n+ {4}(?=\S)")


def _group(text: str) -> tuple[str, ...]:
    """The words of a group, then its verbs with a particle."""
    alone, *phrasal = " ".join(text.split()).split(", ")
    return (*alone.split(), *phrasal)


GROUPS = tuple(_group(text) for text in _NEXT_GROUP.split(HOME.rstrip() + WORK.rstrip()) if text)
