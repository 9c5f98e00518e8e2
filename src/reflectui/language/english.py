"""English text into acts: clauses, each with who acts, whether it was done, and its words."""

import re
from collections.abc import Iterable, Iterator

from reflectui.language import english_grammar as grammar
from reflectui.language.english_acts import LONGEST_ACT, Act, acts, tokens
from reflectui.language.english_agent import is_note, is_own, passive_from
from reflectui.language.english_mood import mood
from reflectui.language.english_words import PARTICLES, kind_of_phrasal, lemma_of, noun_of
from reflectui.language.words import Mark, Phrase, Word

_TICKET = re.compile(r"\b[A-Z]{2,}-\d+|\w/\w|\w\.\w{2,4}\b|\w_\w")
_ANSWERED_NO = re.compile(
    r"\s*[:,–—-]\s*(?:no|none|not|nope|nothing|nil|never|skipped|skip|cancelled|canceled|missed|failed|forgot(?:ten)?|didn[’']?t)\b"
    r"[^.!?;:\n]{0,20}(?=[.!?;]|$)",
    re.I | re.M,
)
_PLANNED = re.compile(r"\b(?:to[- ]?do|plans?|tomorrow|next (?:week|month|time)|later)\s*$", re.I)
_OPEN_BOX = re.compile(r"\[ ?\]$")
_GOES_ON = grammar.JOINING | {"to"}  # "and to …" after what was wanted is wanted too
_OF_THE_CLOCK = frozenset(["o'clock", "am", "pm", "clock"])
_AT = frozenset(["at", "by", "till", "until"])
NEAR = 3  # tokens between "my" and what it belongs to


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
            marks = outside | _marks(act, verb) | (0 if own else Mark.OTHERS)
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
    words = list(_words(act, marks | Mark.ACT if told else marks, undone))
    begin = act[1 if act[0].word in grammar.JOINING and len(act) > 1 else 0].begin
    if not words or act[-1].end - begin > LONGEST_ACT:
        return None
    return Phrase(((begin, act[-1].end),), tuple(words))


def _marks(act: Act, verb: int | None) -> int:
    """The marks that an act gives to all its words, apart from its mood."""
    words = {token.word for token in act}
    marks = 0
    if not grammar.CUES.isdisjoint(words):
        marks |= Mark.CUE
    if not grammar.USUAL.isdisjoint(words):
        marks |= Mark.USUAL
    passive = passive_from(act)
    if passive is not None and (verb is None or verb >= passive):
        marks |= Mark.OTHERS
    return marks


def _words(act: Act, marks: int, undone: list[int]) -> Iterator[Word]:
    """The content words of an act with its marks and their own; `undone` is its mood."""
    mine = -NEAR - 1
    number = ""
    place = 0  # of the number
    name = -1  # place of the name that goes on
    for i, token in enumerate(act):
        word = token.word
        if word in grammar.MY:
            mine = i
        if word in grammar.NUMBERS or word[0].isdigit():
            number, place = grammar.NUMBERS.get(word, word), i
            if said := _number(act, i, number):
                yield Word(*said, i, 0, marks | undone[i])
            continue
        if number and word in grammar.UNITS:
            yield Word(number + noun_of(word), "q", place, 0, marks | undone[i])
        if number and word in grammar.SHORT_UNITS:
            continue
        if word not in ("a", "an", "of"):
            number = ""
        lemma, kind = lemma_of(token, i)
        if token.verb and (particle := _particle(act, i)):
            lemma, kind = kind_of_phrasal(lemma, kind, particle)
        if not kind:
            continue
        name = (i if name < 0 else name) if kind == "p" else -1
        own = marks | undone[i] | (_verb_marks(act, i) if token.verb else 0)
        if i - mine <= NEAR and kind in "nvs":
            own |= Mark.MINE
        yield Word(lemma, kind, i if name < 0 else name, 0, own)


def _number(act: Act, i: int, number: str) -> tuple[str, str] | None:
    """Form and kind of a number: a time ("at six", "7 am"), or one in words, which belongs to what is done;
    in figures it is a measure and tells nothing."""
    before = act[i - 1].word if i else ""
    after = act[i + 1].word if i + 1 < len(act) else ""
    ends = not after or after in grammar.EMPTY
    if after in _OF_THE_CLOCK or (before in _AT and ends and act[i].word != "one"):
        return number + "h", "t"
    return (number, "l") if act[i].word in grammar.NUMBERS else None


def _particle(act: Act, i: int) -> str:
    """The particle that goes with a verb: "write up", "write it up", "put the bins out"."""
    for place in range(i + 1, min(i + 5, len(act))):
        word = act[place].word
        if word in PARTICLES:
            goes_on = place + 1 < len(act) and act[place + 1].word in ("to", "from", "of", "into")
            return "" if goes_on else word
        if act[place].verb or word in grammar.JOINING or word in grammar.PREPOSITIONS:
            return ""
    return ""


def _verb_marks(act: Act, i: int) -> int:
    purpose = act[i].word.endswith("ing") or (i > 0 and act[i - 1].word == "to")
    return Mark.PREDICATE | (Mark.PURPOSE if purpose else 0)
