"""Everyday acts and things in groups of words that tell the same: native, Chinese and borrowed ones.

A word may stand in several groups; forms as the dictionary normalizes them.
"""

import re

from reflectui.language.japanese_thesaurus_arts import ARTS
from reflectui.language.japanese_thesaurus_body import BODY
from reflectui.language.japanese_thesaurus_home import HOME
from reflectui.language.japanese_thesaurus_life import LIFE
from reflectui.language.japanese_thesaurus_work import WORK

_NEXT_GROUP = re.compile(r"\n+(?=\S)")


def _groups(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split()) for group in _NEXT_GROUP.split(text.strip()))


GROUPS = tuple(group for field in (HOME, BODY, LIFE, ARTS, WORK) for group in _groups(field))
