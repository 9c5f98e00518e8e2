"""Japanese text into tokens with all that tells how they are inflected."""

from typing import NamedTuple

from reflectui.language.japanese import Token, classified
from reflectui.language.japanese_dictionary import tokenizer

_FIELDS = ("pos", "normalized_form", "dictionary_form")


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
            classified(morpheme, morpheme.word_id()),
            morpheme.surface(),
            morpheme.part_of_speech(),
            morpheme.dictionary_form(),
            morpheme.begin(),
            morpheme.end(),
        )
        for morpheme in tokenizer(*_FIELDS).tokenize(sentence)
    ]
