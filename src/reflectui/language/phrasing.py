"""Runs of a quote's words that may name the act it tells."""

from functools import lru_cache
from typing import NamedTuple

from reflectui.language.words import is_japanese


class Phrasing(NamedTuple):
    """A run of the writer's own words, at most its ending brought into the form that names an act.

    `words` are its content words, kind and dictionary form in one, `lost` those of what the act is done to
    where that is left out; `persons` are names of persons that stand in it. `flaw` is what grammar holds
    against it as a name, 0 where it says whole what is done and to what.
    """

    text: str
    words: tuple[str, ...]
    lost: tuple[str, ...]
    persons: tuple[str, ...]
    flaw: float


@lru_cache(maxsize=4096)
def phrasings(quote: str) -> tuple[Phrasing, ...]:
    """The runs of a quote's words that end (Japanese) or begin (English) with what is done."""
    if is_japanese(quote):
        from reflectui.language.japanese_phrasing import read_phrasings  # loads Sudachi

        return tuple(read_phrasings(quote))
    from reflectui.language.english_phrasing import read_english_phrasings

    return tuple(read_english_phrasings(quote))
