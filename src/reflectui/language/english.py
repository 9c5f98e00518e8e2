"""English text into acts: clauses, each with who acts, whether it was done, and its words."""

import re
from collections.abc import Iterable, Iterator

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import LONGEST_ACT, Act, acts, tokens
from reflectui.language.english_agent import is_event, is_note, is_own, passive_from
from reflectui.language.english_content import is_time_phrase, words_of
from reflectui.language.english_mood import mood
from reflectui.language.words import Mark, Phrase

_TICKET = re.compile(r"\b[A-Z]{2,}-\d+|\w/\w|\w\.\w{2,4}\b|\w_\w")
_ANSWERED_NO = re.compile(
    r"\s*[:,–—-]\s*(?:no|none|not|nope|nothing|nil|never|skipped|skip|cancelled|canceled|missed|failed|forgot(?:ten)?|didn[’']?t)\b"
    r"[^.!?;:\n]{0,20}(?=[.!?;]|$)",
    re.I | re.M,
)
_PLANNED = re.compile(r"\b(?:to[- ]?do|plans?|tomorrow|next (?:week|month|time)|later)\s*$", re.I)
_OPEN_BOX = re.compile(r"\[ ?\]$")
_GOES_ON = grammar.JOINING | {"to"}  # "and to …" after what was wanted is wanted too


def read_acts(text: str, pieces: Iterable[tuple[int, int, bool]]) -> Iterator[Phrase]:
    """The acts of a text cut at its stops; `pieces` are spans and whether a sentence begins there."""
    wanting = planned = noted = False
    for start, end, first in pieces:
        own = True  # a stop, also ; and :, gives the word back to the writer
        planned = (planned and not first) or _OPEN_BOX.search(text[max(start - 3, 0) : start]) is not None
        outside = Mark.MEANT if planned or text[end : end + 3].lstrip()[:1] == "?" else 0
        if text[end : end + 1] and _ANSWERED_NO.match(text, end):
            outside |= Mark.FAILED
        for number, act in enumerate(acts(tokens(text, start, end))):
            opening = first and number == 0
            wanting = wanting and not opening
            verb = next((i for i, token in enumerate(act) if token.verb), None)
            noted = (noted and number > 0) or (
                opening and verb is not None and verb > 0 and is_note(act, verb)
            )
            own = is_own(act, verb, opening or noted, own)
            marks = outside | _marks(act, verb) | (0 if own and not is_event(act) else Mark.OTHERS)
            if wanting and "to" in [token.word for token in act[:2]]:
                marks |= Mark.MEANT
            if _TICKET.search(text, act[0].begin, act[-1].end):
                marks |= Mark.TICKET
            told = verb is not None or (opening and own and _is_bare(act))
            undone = mood(act)
            if phrase := _phrase(act, marks, undone, told):
                yield phrase
            wanting = bool(undone[-1] & Mark.MEANT) or (wanting and act[0].word in _GOES_ON)
        planned = planned or (text[end : end + 1] == ":" and _PLANNED.search(text, start, end) is not None)


def _is_bare(act: Act) -> bool:
    """Whether a sentence is a note without any verb, "Portuguese before breakfast": what its writer did."""
    return not any(token.word in grammar.BE for token in act)


def _phrase(act: Act, marks: int, undone: list[int], told: bool) -> Phrase | None:
    words = list(words_of(act, marks | Mark.ACT if told else marks, undone))
    begin = act[1 if act[0].word in grammar.JOINING and len(act) > 1 else 0].begin
    if not words or act[-1].end - begin > LONGEST_ACT:
        return None
    return Phrase(((begin, act[-1].end),), tuple(words))


def _marks(act: Act, verb: int | None) -> int:
    """The marks that an act gives to all its words, apart from its mood."""
    words = {token.word for token in act if token.word != "lord's"}
    marks = 0
    if not grammar.CUES.isdisjoint(words) or any(is_time_phrase(act, i) for i in range(len(act))):
        marks |= Mark.CUE
    if not grammar.USUAL.isdisjoint(words):
        marks |= Mark.USUAL
    passive = passive_from(act)
    if passive is not None and (verb is None or verb >= passive):
        marks |= Mark.OTHERS
    return marks
