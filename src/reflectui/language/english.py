"""English text into acts: clauses, each with who acts, whether it was done, and its words."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import LONGEST_ACT, acts, depends
from reflectui.language.english_agent import (
    is_bare_note,
    is_event,
    is_note,
    is_own,
    is_received,
    passive_from,
    subject_of,
)
from reflectui.language.english_content import is_time_phrase, words_of
from reflectui.language.english_mood import mood
from reflectui.language.english_tokens import Act, tokens
from reflectui.language.words import Mark, Phrase

_TICKET = re.compile(r"\b[A-Z]{2,}-\d+|\w/\w|\w\.\w{2,4}\b|\w_\w")
_ANSWERED_NO = re.compile(
    r"\s*[:,–—-]\s*(?:no|none|not(?! (?:an?|one|the|any)\b)|nope|nothing|nil|never|skipped|skip|cancelled"
    r"|canceled|missed|failed|forgot(?:ten)?|didn[’']?t)\b"
    r"[^.!?;:\n]{0,20}(?=[.!?;]|$)",
    re.I | re.M,
)
_PLANNED = re.compile(r"\b(?:to[- ]?do|plans?|tomorrow|next (?:week|month|time)|later)\s*$", re.I)
_OPEN_BOX = re.compile(r"\[ ?\]$")
_SAYING = grammar.words("say tell ask answer reply remark declare advise warn order beg shout whisper")
NEAR_COLON = 3  # words before a colon in which what is said is announced
_RELATIVE = grammar.words("who which whom whose that")
_INVERTED = grammar.AUXILIARY | grammar.MODALS
_ASKING = _INVERTED | grammar.words("who what which why how when where whose whether whom")
_JOINED = grammar.JOINING - {"then"}  # what follows goes on with the act before
_GOES_ON = grammar.JOINING | {"to"}  # "and to …" after what was wanted is wanted too


def read_acts(text: str, pieces: Iterable[tuple[int, int, bool]]) -> Iterator[Phrase]:
    """The acts of a text cut at its stops; `pieces` are spans and whether a sentence begins there."""
    wanting = planned = noted = False
    for start, end, first in pieces:
        planned = (planned and not first) or _OPEN_BOX.search(text[max(start - 3, 0) : start]) is not None
        outside = Mark.MEANT if planned else 0
        if text[end : end + 1] and _ANSWERED_NO.match(text, end):
            outside |= Mark.FAILED
        told_here = list(acts(tokens(text, start, end)))
        asked = _asked_from(told_here) if text[end : end + 3].lstrip()[:1] == "?" else len(told_here)
        subjects = _Subjects()
        for number, act in enumerate(told_here):
            opening = first and number == 0
            wanting = wanting and not opening
            verb = next((i for i, token in enumerate(act) if token.verb), None)
            noted = (noted and number > 0) or _begins_note(act, verb, opening, subjects)
            own = subjects.own(act, verb, opening or noted)
            marks = (
                outside
                | _marks(act, verb)
                | (0 if own and not is_event(act) and not is_received(act) else Mark.OTHERS)
            )
            if number >= asked or (wanting and "to" in [token.word for token in act[:2]]):
                marks |= Mark.MEANT
            if _TICKET.search(text, act[0].begin, act[-1].end):
                marks |= Mark.TICKET
            told = verb is not None or (opening and own and _is_bare(act))
            undone = mood(act)
            if phrase := _phrase(act, marks, undone, told):
                yield phrase
            wanting = bool(undone[-1] & Mark.MEANT) or (wanting and act[0].word in _GOES_ON)
        if text[end : end + 1] == ":":
            planned = planned or _PLANNED.search(text, start, end) is not None or _says(told_here)


class _Subjects:
    """Who acts, from act to act up to a stop: that, also ; and :, gives the word back to the writer."""

    def __init__(self) -> None:
        self.main = self.last = True  # the writer acts in the main clause, in the act before
        self._named = ""  # the subject that waits for its verb behind a clause of its own

    def own(self, act: Act, verb: int | None, opening: bool) -> bool:
        """Whether the writer acts; an act that names nobody goes on with the act before where a joining word
        stands, else with the main clause."""
        dependent = depends(act) and not (opening and act[0].word == "that")
        if self._named and act[0].word in _RELATIVE:
            self.main = False
        joined = dependent or act[0].word in _JOINED
        own = self.last = is_own(act, verb, opening, self.last if joined else self.main)
        self._named = subject_of(act) if verb is None and opening else ""
        if not dependent:
            self.main = own
        return own


def _says(told: list[Act]) -> bool:
    """Whether what follows a colon is only said: "Ewa said: read it twice"."""
    return bool(told) and any(token.verb and token.verb.base in _SAYING for token in told[-1][-NEAR_COLON:])


def _begins_note(act: Act, verb: int | None, opening: bool, subjects: _Subjects) -> bool:
    """Whether notes like "Card written" begin with the act."""
    if not verb or not is_note(act, verb):
        return False
    return opening or (subjects.main and is_bare_note(act, verb))


def _asked_from(told: list[Act]) -> int:
    """The number of the act with which a question begins; the first where none shows it."""
    asking = [i for i, act in enumerate(told) if _asks(act)]
    return asking[-1] if asking else 0


def _asks(act: Act) -> bool:
    first = act[1 if act[0].word in grammar.JOINING and len(act) > 1 else 0].word
    return first in _ASKING or any(
        one.word in _INVERTED and other.word in grammar.SUBJECTS for one, other in pairwise(act)
    )  # "could you"


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
