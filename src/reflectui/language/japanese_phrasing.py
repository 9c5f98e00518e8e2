"""Runs of a Japanese clause that name an act: from something it is done to or with, to its predicate."""

from collections.abc import Iterator, Sequence

from reflectui.language import japanese_parts as p
from reflectui.language import japanese_words as lists
from reflectui.language import roles as r
from reflectui.language.japanese_forms import Form, forms
from reflectui.language.japanese_parts import Part, carries_meaning, parts_of
from reflectui.language.japanese_predicates import Named, named
from reflectui.language.japanese_sentence import read_sentence
from reflectui.language.japanese_spelling import spelt
from reflectui.language.phrasing import Phrasing
from reflectui.language.words import REFUSED

LONGEST = 40  # characters
FARTHEST = 9  # parts before the predicate

# what takes from a name, added up
SUBJECT_TOLD = 0.25
CONDITION = 0.1
MORE_ACTS = 0.06  # each further act before the last
ALSO = 0.1
POINTING = 0.1  # こんな手紙
ASKING = 0.3
COMMA = 0.05
EMPTY = 0.2  # する without what is done
ALONE = 0.2  # a noun of an act, of nothing and with nothing
TORN = 0.2  # a word is left out that may belong to the first
POOR = 0.2  # what describes the first word is left out, which says little by itself
DESCRIBED = 0.04  # … or enough
ARGUMENT_LOST = 0.04  # what the act is done with or at is left out
HALF_TOLD = 0.25  # the first act has lost what it was done to
ADVERB_FIRST = 0.08
OWN_FIRST = 0.15

_ARGUMENTS = p.OBJECT | p.SUBJECT | p.TOPIC | p.CASE
_BARRED = p.JOINS | p.ENDS | p.QUOTES
_ASKED = frozenset(
    ["何", "なに", "なん", "誰", "だれ", "どこ", "何処", "いつ", "どれ", "どちら", "なぜ", "どう", "幾つ"]
)
_GENERAL = frozenset(["", "l", "t"])
_BRACKETS = ("「」", "『』", "（）", "()", "“”", "【】", "[]")


def read_phrasings(quote: str) -> Iterator[Phrasing]:
    """Every run of a quote that ends with something done, and begins at any part before it."""
    return _Clause(quote).runs()


class _Clause:
    """A quote in its parts, with the words that are read in it."""

    def __init__(self, quote: str) -> None:
        sentence = quote + "。"  # without its end the old spelling of the last verb is not seen
        modern = spelt(sentence)[: len(quote)]
        self.quote = quote
        self.old = modern != quote
        self.forms = forms(modern)
        self.parts = parts_of(self.forms)
        phrase = read_sentence(sentence, 0, len(quote))
        self.words = phrase.words if phrase else ()

    def runs(self) -> Iterator[Phrasing]:
        """The runs of all predicates."""
        told = {word.place for word in self.words}
        for end, part in enumerate(self.parts):
            act = named(self.forms, part, self.parts[end - 1].after if end else 0, old=self.old)
            # A verb that is none of the words read only helps an expression: に＋対する.
            if act and (not self._head(act).token.kind or told.intersection(range(part.first, act.head + 1))):
                yield from self._runs_to(end, act)

    def _head(self, act: Named) -> Form:
        return self.forms[act.head]

    def _first(self, part: int) -> Form:
        return self.forms[self.parts[part].first]

    def _runs_to(self, end: int, act: Named) -> Iterator[Phrasing]:
        flaw = act.flaw
        for begin in range(end, max(end - FARTHEST, -1), -1):
            part, first = self.parts[begin], self._first(begin)
            if begin < end and (part.after & _BARRED or part.stop):
                break
            flaw += self._passed(part) if begin < end else 0.0
            if act.keep - first.begin > LONGEST:
                break
            if carries_meaning(first) and (begin == end or not _is_function(first)):
                yield from self._run(begin, end, act, flaw)

    def _passed(self, part: Part) -> float:
        """What a part takes from a name that holds it before its predicate."""
        first, last = self.forms[part.first], self.forms[part.last - 1]
        anothers = part.after & p.TOPIC and any(
            form.token.roles & r.PERSON for form in self.forms[part.first : part.last]
        )
        flaw = SUBJECT_TOLD * bool(part.after & p.SUBJECT or anothers) + CONDITION * bool(part.after & p.IF)
        flaw += MORE_ACTS * bool(part.after & p.GOES_ON) + ALSO * (last.surface == "も")
        return (
            flaw
            + POINTING * (first.pos[0] == "連体詞")
            + ASKING * (first.surface in _ASKED)
            + COMMA * part.comma
        )

    def _run(self, begin: int, end: int, act: Named, flaw: float) -> Iterator[Phrasing]:
        first, last = self.parts[begin].first, self.parts[end].last
        text = self.quote[self.forms[first].begin : act.keep] + act.ending
        held = [word for word in self.words if first <= word.place < last]
        if any(word.marks & REFUSED for word in held):
            return
        if any(text.count(pair[0]) != text.count(pair[1]) for pair in _BRACKETS):
            return
        yield Phrasing(
            text,
            tuple([word.kind + word.lemma for word in held]),
            tuple(self._lost(begin, end)),
            tuple(_persons(self.forms[first:last])),
            flaw + self._alone(begin, end, act) + self._begun(begin, end),
        )

    def _alone(self, begin: int, end: int, act: Named) -> float:
        """What an act takes from a name that is said without anything it is done to or with."""
        if begin < end:
            return 0.0
        if self._head(act).pos[0] != "動詞":
            return ALONE
        return EMPTY * (not self._head(act).token.kind and act.head == self.parts[end].first)

    def _begun(self, begin: int, end: int) -> float:
        """What the beginning of a run takes from it."""
        first = self._first(begin)
        flaw = ADVERB_FIRST * (first.pos[0] == "副詞") + OWN_FIRST * (first.token.lemma in lists.OWN)
        if not begin or self.parts[begin - 1].stop:
            return flaw
        part, before = self.parts[begin], self.parts[begin - 1]
        if not before.comma and before.after & p.BARE and first.token.kind != "t":
            flaw += TORN
        if before.after & (p.CASE | p.TOPIC) and self._first(begin - 1).token.kind != "t":
            flaw += ARGUMENT_LOST
        if before.after & p.ADNOMINAL:
            pointed = self._first(begin - 1).pos[0] == "連体詞"
            poor = part.last - part.first < 3 and (pointed or first.token.kind in _GENERAL)
            flaw += POOR if poor else DESCRIBED
        half = begin < end and before.after & _ARGUMENTS and self._tells(part)
        return flaw + HALF_TOLD * bool(half)

    def _tells(self, part: Part) -> bool:
        """Whether a part is a predicate itself, to which what stands before it belongs."""
        return any(form.pos[0] == "動詞" for form in self.forms[part.first : part.last])

    def _lost(self, begin: int, end: int) -> Iterator[str]:
        """The words of what the act is done to, where a run leaves it out."""
        if any(part.after & (p.GOES_ON | p.OBJECT) for part in self.parts[begin:end]):
            return
        for part in reversed(self.parts[:begin]):
            if part.after & (_BARRED | p.GOES_ON | p.IF) or part.stop:
                return
            if part.after & p.OBJECT:
                for word in self.words:
                    if part.first <= word.place < part.last:
                        yield word.kind + word.lemma


def _is_function(form: Form) -> bool:
    """Whether a verb or adjective before the predicate only carries grammar (という, ない)."""
    return form.pos[0] in ("動詞", "形容詞", "助動詞") and not form.token.kind


def _persons(tokens: Sequence[Form]) -> Iterator[str]:
    """Names of persons among tokens."""
    for i, form in enumerate(tokens):
        if form.pos[2] == "人名":
            yield form.surface
        elif i and form.pos[0] == "接尾辞" and form.token.roles & r.PERSON:
            yield tokens[i - 1].surface + form.surface
