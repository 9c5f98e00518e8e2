"""The dictionary of Japanese words, with a tokenizer for every thread; importing it loads Sudachi."""

import threading
from functools import cache

from sudachipy import Dictionary, SplitMode, Tokenizer

_local = threading.local()


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="small")


def tokenizer(*fields: str) -> Tokenizer:
    """The tokenizer of this thread that reads these fields of a word, and no others."""
    found: Tokenizer | None = _local.__dict__.get(" ".join(fields))
    if found is None:
        found = _dictionary().tokenizer(mode=SplitMode.C, fields=set(fields))
        _local.__dict__[" ".join(fields)] = found
    return found
