"""English sentences cut into acts."""

from collections.abc import Iterator

from reflectui.language import english_grammar as grammar
from reflectui.language.english_adjectives import ADJECTIVES
from reflectui.language.english_kinds import PERCEIVING, SPEAKING, STATIVE
from reflectui.language.english_tokens import Act, Token

LONGEST_ACT = 160  # characters

_GOES_ON = grammar.words("to did had was")
_ON = grammar.words("there here thence again also still even")
_CONJUNCTIONS = grammar.words("as before after since once")
_OTHER_SUBJECTS = grammar.OTHERS - {"one"}
_NOMINATIVE = grammar.words("i we he she they")
_NO_NOUN = grammar.EMPTY | ADJECTIVES
_NO_MORE_SUBJECT = grammar.PREPOSITIONS | grammar.JOINING | grammar.SUBJECTS
_WITH_CLAUSE = PERCEIVING | SPEAKING | STATIVE  # "when I thought he slept"
_BEGINS_ANOTHER = grammar.words("i he she we they and but or nor who which whereupon")


def acts(found: list[Token]) -> Iterator[Act]:
    """Cut at commas and before joining words that go on with a verb, a subject or "to".

    A piece without a verb stays with the act before, while both are no longer than LONGEST_ACT; what follows
    the comma after a clause that depends on another is told for itself.
    """
    act: Act = []
    for piece in _pieces(found):
        alone = has_verb(piece) or _says_how(piece) or (act and piece[0].comma and depends(act))
        if not act or (not alone and piece[-1].end - act[0].begin <= LONGEST_ACT):
            act += piece
        else:
            yield _without_beginning(act)
            act = piece
    if act:
        yield _without_beginning(act)


def _says_how(piece: Act) -> bool:
    """Whether a piece only says how somebody or something is: "and it's not bad"."""
    first = piece[1:] if piece[0].word in grammar.JOINING else piece
    return len(first) > 1 and first[0].word in grammar.SUBJECTS and first[1].word in grammar.BE


def depends(act: Act) -> bool:
    """Whether the act depends on another: "while it rained", "who came late", "before she wrote"."""
    begin = 1 if act[0].word in grammar.JOINING and len(act) > 1 else 0
    word = act[begin].word
    if word in grammar.SUBORDINATE or word == "that":
        return True
    if word not in _CONJUNCTIONS or begin + 1 == len(act):
        return False
    return act[begin + 1].word in grammar.SUBJECTS or (
        (act[begin + 1].name or act[begin + 1].word in grammar.DETERMINERS) and _acts_itself(act, begin + 1)
    )


def _without_beginning(act: Act) -> Act:
    """An act without the words at its end that only begin another one: "…, and they"."""
    last = len(act)
    while last > 1 and act[last - 1].word in _BEGINS_ANOTHER:
        last -= 1
    return act[:last]


def _pieces(found: list[Token]) -> Iterator[Act]:
    piece: Act = []
    comma = False
    for i, token in enumerate(found):
        if piece and (token.word == "," or _joins(found, i) or _begins_main(found, i, piece)):
            yield piece
            piece = []
        if token.word == ",":
            comma = True
        else:
            piece.append(token._replace(comma=True) if comma else token)
            comma = False
    if piece:
        yield piece


def _begins_main(found: list[Token], i: int, piece: Act) -> bool:
    """Whether the clause that another depends on begins at `i` without a comma: "When they'd gone we …"."""
    if found[i].word not in _NOMINATIVE:
        return False
    before = found[i - 1]
    if before.verb and found[i].word in grammar.FIRST_PERSON and before.verb.form in ("ing", "done"):
        return True  # "the boy preaching I slept"
    if not depends(piece) or not has_verb(piece) or before.word in _NO_NOUN - grammar.OBJECTS:
        return False
    return not before.verb or before.verb.form in ("ing", "done") or before.verb.base not in _WITH_CLAUSE


def _joins(found: list[Token], i: int) -> bool:
    """Whether another act begins with the joining word at `i`."""
    word = found[i].word
    if word in grammar.SUBORDINATE or (word == "that" and _tells_of_noun(found, i)):
        return True
    if word in _CONJUNCTIONS and _has_subject(found, i):
        return True
    if word not in grammar.JOINING:
        return False
    for place, token in enumerate(found[i + 1 : i + 4], i + 1):
        if token.word in grammar.JOINING or token.word in _ON or token.word.endswith("ly"):
            continue
        if token.word in grammar.SUBJECTS or token.word in _GOES_ON:
            return True
        if token.verb:
            return token.verb.form != "s"
        alone = any(one.verb for one in found[max(i - 12, 0) : i])  # else two subjects are joined
        return alone and (token.name or token.word in grammar.DETERMINERS) and _acts_itself(found, place)
    return False


def _has_subject(found: list[Token], i: int) -> bool:
    """Whether "as", "before" … begins what somebody else does: not "before I slept" nor "as it was"."""
    following = found[i + 1 : i + 4]
    if len(following) < 2 or following[0].word not in _OTHER_SUBJECTS:
        return False
    return following[1].word not in grammar.BE or any(token.verb for token in following[2:])


def _tells_of_noun(found: list[Token], i: int) -> bool:
    """Whether "that" begins what a noun does or is: "a card that turned into a letter"."""
    if not i or i + 1 == len(found) or found[i - 1].verb or found[i - 1].word in _NO_NOUN | {","}:
        return False
    after = found[i + 1]
    return after.word in grammar.BE or (after.verb is not None and after.verb.form in ("past", "both", "s"))


def _acts_itself(found: list[Token], i: int) -> bool:
    """Whether the noun phrase that begins at `i` is followed at once by what it does."""
    for token in found[i + 1 : i + 5]:
        if token.word in grammar.BE or token.word in grammar.MODALS or token.word in ("did", "had", "has"):
            return True
        if token.verb:
            return token.verb.form in ("past", "both", "s")
        if token.word == "," or token.word in _NO_MORE_SUBJECT:
            return False
    return False


def has_verb(act: Act) -> bool:
    """Whether any token is used as a verb."""
    return any(token.verb for token in act)
