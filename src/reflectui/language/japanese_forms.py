"""Japanese text into tokens with all that tells how they are inflected."""

import threading
from typing import NamedTuple

from sudachipy import SplitMode, Tokenizer

from reflectui.language.japanese import Token, _classified, _dictionary

_FIELDS = {"pos", "normalized_form", "dictionary_form"}
_local = threading.local()


class Form(NamedTuple):
    """A token as it stands in a sentence: its class, letters, part of speech and inflection as the dictionary
    gives them, dictionary form in the spelling of the letters, begin and end (exclusive)."""

    token: Token
    surface: str
    pos: tuple[str, ...]
    dictionary: str
    begin: int
    end: int


def forms(sentence: str) -> list[Form]:
    """The tokens of a sentence, the same as `tokens` gives."""
    return [
        Form(
            _classified(morpheme, morpheme.word_id()),
            morpheme.surface(),
            morpheme.part_of_speech(),
            morpheme.dictionary_form(),
            morpheme.begin(),
            morpheme.end(),
        )
        for morpheme in _tokenizer().tokenize(sentence)
    ]


def _tokenizer() -> Tokenizer:
    """One tokenizer a thread."""
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = _dictionary().tokenizer(mode=SplitMode.C, fields=_FIELDS)
    tokenizer: Tokenizer = _local.tokenizer
    return tokenizer
