"""English text into acts: clauses, each with who acts, whether it was done, and its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reflectui.language import english_words as lists
from reflectui.language.words import Mark, Phrase, Word

LONGEST_ACT = 160  # characters
_TOKEN = re.compile(r"\d+(?:[:.,]\d+)*|[A-Za-z]+(?:[-'’][A-Za-z]+)*|,|&")
_TICKET = re.compile(r"\b[A-Z]{2,}-\d+|\w/\w|\w\.\w{2,4}\b|\w_\w")
_CONTRACTION = re.compile(r"^(.+?)(n't|'ll|'d|'re|'m|'ve)$")


class Token(NamedTuple):
    """A word as it stands: lower case, whether it is capitalised, where it begins and ends."""

    word: str
    name: bool
    begin: int
    end: int


@dataclass
class Agent:
    """Who acts, as far as a sentence has told."""

    own: bool = True


def read_acts(text: str, pieces: Iterable[tuple[int, int, bool]]) -> Iterator[Phrase]:
    """The acts of a text cut at its stops; `pieces` are spans and whether a sentence begins there."""
    agent = Agent()
    wanting = False
    for start, end, first in pieces:
        agent = Agent()  # a stop, also ; and :, gives the word back to the writer
        asked = text[end : end + 3].lstrip()[:1] == "?"
        for number, act in enumerate(_acts(_tokens(text, start, end))):
            opening = first and number == 0
            if opening:
                wanting = False
            if phrase := _read(act, agent, opening, wanting, asked, text):
                yield phrase
            wanting = _ends_wanting(act, wanting)


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        plain = word.lower().replace("’", "'")
        if split := _CONTRACTION.match(plain):
            cut = match.end() - len(split[2])
            found.append(Token(split[1], word[0].isupper(), match.start(), cut))
            found.append(Token(split[2], False, cut, match.end()))
        else:
            found.append(Token(plain, word[0].isupper() and word != "I", match.start(), match.end()))
    return found


def _acts(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at commas and before joining words that go on with a verb, a subject or "to"; what has no verb stays with
    the act before."""
    act: list[Token] = []
    piece: list[Token] = []
    for i, token in enumerate(tokens):
        if token.word == "," or (piece and _joins(tokens, i)):
            if act and not _has_verb(piece) and _length(act, piece) <= LONGEST_ACT:
                act += piece
            else:
                if act:
                    yield act
                act = piece
            piece = []
        if token.word != ",":
            piece.append(token)
    if act and piece and not _has_verb(piece) and _length(act, piece) <= LONGEST_ACT:
        act += piece
        piece = []
    for rest in (act, piece):
        if rest:
            yield rest


def _length(act: list[Token], piece: list[Token]) -> int:
    return (piece or act)[-1].end - act[0].begin


def _joins(tokens: list[Token], i: int) -> bool:
    word = tokens[i].word
    if word in lists.SUBORDINATE and word not in ("that", "till", "until"):
        return True
    if word not in lists.JOINING:
        return False
    for token in tokens[i + 1 : i + 3]:
        if token.word in lists.JOINING or token.word.endswith("ly"):
            continue
        verb = lists.verb_of(token.word)
        return (
            token.word in lists.I
            or token.word in lists.OTHERS
            or token.word in ("to", "did", "had", "was")
            or (verb is not None and verb[1] != "s" and not token.name)
        )
    return False


def _has_verb(piece: list[Token]) -> bool:
    return any(_is_verb(piece, i) for i in range(len(piece)))


def _is_verb(act: list[Token], i: int) -> bool:
    """Whether the token is used as a verb here: by its form and by the word before."""
    token = act[i]
    verb = lists.verb_of(token.word)
    if verb is None or (token.name and i):
        return False
    before = act[i - 1].word if i else ""
    if before in lists.DETERMINERS or (
        before in lists.PREPOSITIONS
        and before not in ("to", "before", "after", "without", "by", "of", "in", "from", "for", "up")
    ):
        return False
    if before in lists.PREPOSITIONS and before != "to":
        return verb[1] == "ing"
    if verb[1] in ("base", "s"):
        return (
            not before
            or before in ("to", "not", "n't", "and", "then", "but", "or", "did", "do")
            or before in lists.I
            or before in lists.OTHERS
            or (before in lists.MODALS)
            or before.endswith("ly")
        )
    return True


def _read(
    act: list[Token], agent: Agent, opening: bool, wanting: bool, asked: bool, text: str
) -> Phrase | None:
    first_verb = next((i for i in range(len(act)) if _is_verb(act, i)), None)
    _find_agent(act, first_verb, agent, opening)
    marks = _common_marks(act, text)
    if not agent.own:
        marks |= Mark.OTHERS
    if (
        asked
        or act[0].word in lists.IF
        or (wanting and "to" in (act[0].word, act[1].word if len(act) > 1 else ""))
    ):
        marks |= Mark.MEANT
    passive = _passive_from(act)
    if passive is not None and (first_verb is None or first_verb >= passive):
        marks |= Mark.OTHERS
    if any(token.word in lists.FAILED for token in act):
        marks |= Mark.FAILED
    if any(token.word in lists.NOT for token in act) or any(
        token.word in lists.NOBODY for token in act[first_verb or 0 :]
    ):
        marks |= Mark.NEGATED
    words = _words(act, int(marks), first_verb)
    if not words or act[-1].end - act[0].begin > LONGEST_ACT:
        return None
    begin = act[1].begin if act[0].word in lists.JOINING and len(act) > 1 else act[0].begin
    return Phrase(((begin, act[-1].end),), tuple(words))


def _ends_wanting(act: list[Token], wanting: bool) -> bool:
    """Whether "and to …" after this act would still be only wanted."""
    wants = any(
        _is_modal(act, i) or (act[i].word in lists.WANTING and act[i + 1].word == "to")
        for i in range(len(act) - 1)
    )
    return wants or (wanting and act[0].word in ("to", *lists.JOINING))


def _find_agent(act: list[Token], first_verb: int | None, agent: Agent, opening: bool) -> None:
    """Read who acts from what stands before the first verb; nothing there leaves it as it was."""
    before = act[: len(act) if first_verb is None else first_verb]
    subject = _subject(before)
    if subject in lists.I:
        agent.own = True
    elif first_verb is None and not opening:
        return
    elif subject == "my":
        agent.own = True
    elif subject:
        agent.own = first_verb is None or (opening and _is_note(act, first_verb))
    elif opening:
        agent.own = True


def _is_note(act: list[Token], verb: int) -> bool:
    """Whether a sentence is a note of something done, like "Card written"."""
    before, after = act[:verb], act[verb + 1 : verb + 2]
    if not before or any(
        token.word in lists.KIN or token.word in lists.OTHERS or (token.name and number)
        for number, token in enumerate(before)
    ):
        return False
    if act[verb].word in lists.PARTICIPLES:
        return True
    told = lists.verb_of(act[verb].word)
    return (
        told is not None
        and told[1] == "past"
        and not before[-1].name
        and (not after or after[0].word in lists.PREPOSITIONS)
    )


def _subject(before: list[Token]) -> str:
    """The subject in the tokens before a verb: a pronoun, "my", another noun, or "" for none."""
    inside = False  # a prepositional phrase
    noun_inside = False
    found = ""
    for token in before:
        word = token.word
        if word in lists.I or word in lists.OTHERS:
            found, inside = word, False
        elif word in lists.MY and not found and not inside:
            found = "my"
        elif word in lists.PREPOSITIONS:
            inside, noun_inside = True, False
        elif word in lists.DETERMINERS or token.name:
            if inside and noun_inside:
                inside = False
            if (
                not inside
                and word not in lists.TIMES
                and (token.name or word in ("his", "her", "their"))
                and word not in lists.JOINING
            ):
                found = found if found in lists.I else word
            noun_inside = noun_inside or token.name
        elif (
            word in lists.EMPTY
            or word in lists.TIMES
            or word in lists.NUMBERS
            or word in lists.UNITS
            or word.endswith("ly")
        ):
            noun_inside = noun_inside or word in lists.TIMES
        elif inside:
            noun_inside = True
        elif found == "my":
            found = "kin" if word in lists.KIN else "my"
        elif not found:
            found = word
    return found


def _passive_from(act: list[Token]) -> int | None:
    """Where a form of "be" stands before a past form."""
    for i, token in enumerate(act[:-1]):
        if token.word in lists.BE:
            following = act[i + 2 if act[i + 1].word.endswith("ly") and i + 2 < len(act) else i + 1]
            verb = lists.verb_of(following.word)
            if verb and verb[1] == "past":
                return i
    return None


def _common_marks(act: list[Token], text: str) -> int:
    marks = 0
    for token in act:
        if token.word in lists.CUES:
            marks |= Mark.CUE
        if token.word in lists.USUAL:
            marks |= Mark.USUAL
    if _TICKET.search(text, act[0].begin, act[-1].end):
        marks |= Mark.TICKET
    return int(marks)


def _words(act: list[Token], marks: int, first_verb: int | None) -> list[Word]:
    words: list[Word] = []
    later = 0  # marks that hold from here on
    lacking = False  # after "no": up to a preposition or a verb
    mine = name_place = -1
    number = ""
    for i, token in enumerate(act):
        word = token.word
        if _is_modal(act, i) or (word in lists.WANTING and i + 1 < len(act) and act[i + 1].word == "to"):
            later |= Mark.MEANT
        elif word == "instead" or (word == "without" and _has_verb(act[i + 1 : i + 2])):
            later |= Mark.NEGATED
        if word == "no" or word in lists.NOBODY:
            lacking = i == 0 or _is_verb(act, i - 1)
        elif word in lists.PREPOSITIONS:
            lacking = False
        if word in lists.MY:
            mine = i
        if word in lists.NUMBERS or word[0].isdigit():
            number = lists.NUMBERS.get(word, word)
            continue
        if number and word in lists.UNITS:
            words.append(Word(number + lists.noun_of(word), "q", i, 0, marks | later))
        number = "" if word not in ("a", "an", "of") else number
        is_verb = _is_verb(act, i)
        lemma, kind = _lemma(token, i, is_verb)
        if not kind:
            continue
        name_place = (
            (name_place if name_place >= 0 and words and words[-1].kind == "p" else i) if kind == "p" else -1
        )
        lacking = lacking and not is_verb
        mark = (
            marks
            | later
            | (Mark.NEGATED if lacking else 0)
            | (Mark.PREDICATE if is_verb else 0)
            | (Mark.ACT if first_verb is not None else 0)
        )
        if 0 <= i - mine <= 3 and mine >= 0 and kind in "nvs":
            mark |= Mark.MINE
        if is_verb and (word.endswith("ing") or (i and act[i - 1].word == "to")):
            mark |= Mark.PURPOSE
        words.append(Word(lemma, kind, name_place if kind == "p" else i, 0, int(mark)))
    return words


def _is_modal(act: list[Token], i: int) -> bool:
    """Whether a word tells what is only thought; 'd before a past form is had."""
    if act[i].word == "'d" and i + 1 < len(act):
        told = lists.verb_of(act[i + 1].word)
        return told is None or told[1] != "past"
    return act[i].word in lists.MODALS


def _lemma(token: Token, i: int, is_verb: bool) -> tuple[str, str]:
    """Dictionary form and kind; kind '' for a word that only carries grammar."""
    word = token.word
    if word in lists.CUES and word not in ("before", "after", "until", "whenever", "when", "once"):
        return word, "t"
    if word in lists.EMPTY or len(word) < 2:
        return "up" if word == "up" and i == 0 else "", "i" if word == "up" and i == 0 else ""
    if token.name and i:
        return lists.noun_of(word), "p"
    verb = lists.verb_of(word)
    lemma = verb[0] if verb and (is_verb or verb[0] in lists.BASES) else lists.noun_of(word)
    return lemma, lists.kind_of(lemma)
