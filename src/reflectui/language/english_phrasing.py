"""Runs of an English clause that name an act: from its verb, or its first word, to where a phrase ends."""

from collections.abc import Iterator, Sequence

from reflectui.language import english_grammar as grammar
from reflectui.language.english import read_acts
from reflectui.language.english_acts import acts
from reflectui.language.english_tokens import Act, Token, tokens
from reflectui.language.english_words import PARTICLES
from reflectui.language.phrasing import Phrasing
from reflectui.language.words import REFUSED, Phrase

LONGEST = 70  # characters
NEAR = 3  # words before a verb in which what makes its clause dependent stands

# what takes from a name, added up
NO_VERB = 0.15
STATE = 0.4
PARTICIPLE = 0.25
SUBORDINATE = 0.25
THEIRS = 0.25
MORE_ACTS = 0.1  # for each joining word
POINTING = 0.1
COMMA = 0.08
AIMLESS = 0.06  # being, moving, holding oneself
TRAILING = 0.06  # it ends in an adverb of time
RELATIVE = 0.05
MINE = 0.05  # "I", which names never need
BEFORE_VERB = 0.15  # it begins before its verb
CUT_SHORT = 0.03  # the clause goes on
PURPOSE = 0.03
BASE = 0.02

_CANNOT_END = (
    grammar.JOINING
    | grammar.SUBORDINATE
    | grammar.MODALS
    | grammar.AUXILIARY
    | grammar.MY
    | grammar.THEIRS
    | grammar.FIRST_PERSON
    | grammar.words("""
    he she they thou ye who the a an no every of at for with from into onto upon among amongst as than like
    per during without against between beside concerning to by what such very so too this these those some any
    """)
)
# Verbs of being, having, perceiving, thinking and feeling.
_STATES = grammar.words("""
    be have seem feel look think know hear see find become mean want need like love hope hate prefer
    wish believe suppose expect wonder remember forget understand doubt fear please vex trouble
    satisfy content delight surprise amaze tire worry matter happen appear remain belong contain
    depend exist own possess deserve weigh cost fit lack sound smell taste notice realize realise
""")
_LEADING = grammar.JOINING | grammar.words("""
    there thence thereupon here hence also again still even just then only now already today yesterday tonight
    well so finally at last
""")
_TIMES = grammar.words(
    "again today yesterday tonight now then here there too also though anyway early late once twice"
)
_BEGIN_SUBORDINATE = grammar.SUBORDINATE | grammar.words("before after that since as what how")
_POINTING = grammar.words("it this that these those them one")
_OTHERS = grammar.THEIRS | grammar.words("he she they him them")
_DIRECTED = PARTICLES | {"at", "after"}  # "looked at" and "looked over" are done on purpose
_BOUNDS = (
    (grammar.PREPOSITIONS - grammar.words("of"))
    | grammar.JOINING
    | grammar.SUBORDINATE
    | grammar.MODALS
    | {"to"}
    | _TIMES
)


def read_english_phrasings(quote: str) -> Iterator[Phrasing]:
    """Every run of a quote that begins with what is done and ends where a phrase ends."""
    phrases = {phrase.clauses[0][1]: phrase for phrase in read_acts(quote, [(0, len(quote), True)])}
    for act in acts(tokens(quote, 0, len(quote))):
        if phrase := phrases.get(act[-1].end):
            yield from _of_act(quote, act, phrase)


def _of_act(quote: str, act: Act, phrase: Phrase) -> Iterator[Phrasing]:
    for first, flaw in _beginnings(act):
        for last in _ends(quote, act, first):
            held = [word for word in phrase.words if first <= word.place < last]
            if not held or any(word.marks & REFUSED for word in held):
                continue
            text = quote[act[first].begin : act[last - 1].end]
            if len(text) > LONGEST or text.count("(") != text.count(")"):
                continue
            yield Phrasing(
                text,
                tuple([word.kind + word.lemma.replace(" ", "_") for word in held]),
                (),
                (),
                flaw
                + AIMLESS * (held[0].kind == "i")
                + _flaw_inside(text, act[first:last])
                + CUT_SHORT * (last < len(act)),
            )


def _beginnings(act: Act) -> Iterator[tuple[int, float]]:
    """Where a run may begin, and what takes from it there."""
    verbs = [i for i, token in enumerate(act) if token.verb and token.word not in grammar.AUXILIARY]
    first = 0
    while first < len(act) - 1 and (act[first].word in _LEADING or act[first].word.endswith("ly")):
        first += 1
    if not verbs:
        yield first, NO_VERB + STATE * any(token.word in grammar.AUXILIARY for token in act)
        return
    for verb in verbs:
        yield verb, _flaw_of_verb(act, verb)
    if first < verbs[0] and act[first].word not in grammar.SUBJECTS | _BEGIN_SUBORDINATE:
        yield first, _flaw_of_verb(act, verbs[0]) + BEFORE_VERB


def _flaw_of_verb(act: Act, i: int) -> float:
    verb = act[i].verb
    if verb is None:
        return NO_VERB
    directed = i + 1 < len(act) and act[i + 1].word in _DIRECTED
    flaw = STATE * (verb.base in _STATES and not directed)
    flaw += SUBORDINATE * any(token.word in _BEGIN_SUBORDINATE for token in act[max(i - NEAR, 0) : i])
    flaw += PURPOSE * (i > 0 and act[i - 1].word == "to") + BASE * (verb.form == "base")
    return flaw + PARTICIPLE * (verb.form == "done" and i > 0)


def _ends(quote: str, act: Act, first: int) -> Iterator[int]:
    """Where a run may end (exclusive): at the end of the act, at a comma, or before a phrase or an adverb."""
    for last in range(first + 2, len(act)):
        token, before = act[last], act[last - 1]
        comma = "," in quote[before.end : token.begin]
        bound = token.word in _BOUNDS or (token.word.endswith("ly") and len(token.word) > 4)
        if not (comma or bound) or before.word in _CANNOT_END:
            continue
        if not comma and token.word in PARTICLES and (before.verb or _is_adverb(act, last)):
            continue
        if before.word in grammar.PREPOSITIONS and before.word not in PARTICLES:
            continue
        yield last
    last = len(act)
    while last > first + 1 and act[last - 1].word in _CANNOT_END:
        last -= 1
    yield last


def _is_adverb(act: Act, i: int) -> bool:
    """Whether a particle belongs to the verb before: "wiped the machines down"."""
    return i + 1 == len(act) or act[i + 1].word in _BOUNDS


def _flaw_inside(text: str, run: Sequence[Token]) -> float:
    """What takes from a run in all its words."""
    said = [token.word for token in run]

    def among(words: frozenset[str]) -> int:
        return sum(word in words for word in said)

    flaw = (
        COMMA * text.count(",") + MORE_ACTS * among(grammar.JOINING) + RELATIVE * among(grammar.SUBORDINATE)
    )
    flaw += (
        THEIRS * (among(_OTHERS) > 0) + POINTING * (among(_POINTING) > 0) + MINE * among(grammar.FIRST_PERSON)
    )
    return flaw + TRAILING * (said[-1] in _TIMES)
