"""Runs of a Japanese clause that name an act: from something it is done to or with, to its predicate."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from reflectui.language import japanese_parts as p
from reflectui.language import japanese_words as lists
from reflectui.language import roles as r
from reflectui.language.japanese_forms import Form, forms
from reflectui.language.japanese_parts import Part, carries_meaning, parts_of
from reflectui.language.japanese_sentence import read_sentence
from reflectui.language.japanese_spelling import spelt
from reflectui.language.phrasing import Phrasing
from reflectui.language.words import REFUSED, Word

LONGEST = 40  # characters
FARTHEST = 9  # parts before the predicate

# what takes from a name, added up
HAPPENS = 0.35  # nobody decides it
STATE = 0.5
REPORTED = 0.35  # said, thought, felt
UNDERGONE = 0.4
PLAIN_NOUN = 0.3
NOMINAL = 0.05
ALONE = 0.12  # … and nothing says of what or with what
IS_SO = 0.1  # 彼は＋夜勤
NO_PREDICATE = 0.2
OLD_FORM = 0.05
STRAY = 0.1  # told in a condition or on the way to something else
OBJECT_LOST = 0.25
ARGUMENT_LOST = 0.04
SUBJECT_TOLD = 0.25
MORE_ACTS = 0.06  # each further act before the last
ALSO = 0.06
POINTING = 0.1  # こんな手紙
COMMA = 0.05
DESCRIBED = 0.04  # what describes the first word is left out
POOR = 0.2  # … and the first word has but one letter: it hardly means anything alone
TORN = 0.2  # a word is left out that may belong to the first
ADVERB_FIRST = 0.12
OWN_FIRST = 0.15

_REFUSED = r.NOT | r.NEVER | r.WANT | r.ORDER | r.CONDITION | r.FOR_ME | r.QUESTION | r.HEARSAY
_VERBAL = ("五段", "上一段", "下一段", "サ行変格", "カ行変格", "ザ行変格", "文語")
_COLOURS = frozenset(
    ["いる", "ゐる", "しまう", "おる", "てる", "でる", "ちゃう", "じゃう", "とる", "居る", "仕舞う"]
)
_ARGUMENTS = p.OBJECT | p.SUBJECT | p.TOPIC | p.CASE
_BARRED = p.JOINS | p.ENDS | p.QUOTES
_BRACKETS = ("「」", "『』", "（）", "()", "“”", "【】", "[]")


_OLD_PAST = re.compile(r"(?:だ|か)つ(?:た|て|$)")  # だつた, うれしかつた: a state, read as something else


class _Named(NamedTuple):
    """How a predicate names its act: the sentence up to `keep`, then `ending`; the token of what is done."""

    keep: int
    ending: str
    flaw: float
    verb: int


def read_phrasings(quote: str) -> Iterator[Phrasing]:
    """Every run of a quote that ends with something done, and begins at any part before it."""
    found = forms(spelt(quote))
    parts = parts_of(found)
    phrase = read_sentence(quote, 0, len(quote))
    words = phrase.words if phrase else ()
    told = {word.place for word in words}
    for end, part in enumerate(parts):
        named = _named(quote, found, part, parts[end - 1].after if end else 0)
        if named and not (found[named.verb].token.kind and _is_silent(part, named.verb, told)):
            yield from _runs(quote, found, parts, end, named, words)


def _is_silent(part: Part, verb: int, told: Container[int]) -> bool:
    """Whether a word only helps an expression (に＋対する): it is none of those that were read."""
    return not any(place in told for place in range(part.first, verb + 1))


def _runs(
    quote: str, found: Sequence[Form], parts: Sequence[Part], end: int, named: _Named, words: Sequence[Word]
) -> Iterator[Phrasing]:
    flaw = named.flaw
    for begin in range(end, max(end - FARTHEST, -1), -1):
        part = parts[begin]
        if begin < end:
            if part.after & _BARRED or part.stop:
                break
            flaw += _passed(found, part)
        if named.keep - found[part.first].begin > LONGEST:
            break
        if carries_meaning(found[part.first]) and (begin == end or not _is_function(found[part.first])):
            yield from _run(quote, found, parts, begin, end, named, words, flaw)


def _is_function(form: Form) -> bool:
    """Whether a verb or adjective before the predicate only carries grammar (という, ない)."""
    return form.pos[0] in ("動詞", "形容詞", "助動詞") and not form.token.kind


def _passed(found: Sequence[Form], part: Part) -> float:
    """What a part takes from a name that holds it before its predicate."""
    flaw = (
        ALSO * (found[part.last - 1].surface == "も")
        + MORE_ACTS * bool(part.after & p.GOES_ON)
        + STRAY * bool(part.after & p.IF)
    )
    flaw += POINTING * (found[part.first].pos[0] == "連体詞")
    return flaw + SUBJECT_TOLD * bool(part.after & p.SUBJECT) + COMMA * part.comma


def _run(
    quote: str,
    found: Sequence[Form],
    parts: Sequence[Part],
    begin: int,
    end: int,
    named: _Named,
    words: Sequence[Word],
    flaw: float,
) -> Iterator[Phrasing]:
    first, last = parts[begin].first, parts[end].last
    text = quote[found[first].begin : named.keep] + named.ending
    held = [word for word in words if first <= word.place < last]
    if any(word.marks & REFUSED for word in held):
        return
    if any(text.count(pair[0]) != text.count(pair[1]) for pair in _BRACKETS):
        return
    if not _has_argument(found, parts, begin, end, named):
        flaw += NO_PREDICATE
    if begin == end and found[named.verb].pos[0] != "動詞":
        flaw += ALONE
    yield Phrasing(
        text,
        tuple([word.kind + word.lemma for word in held]),
        tuple(_persons(found[first:last])),
        flaw + _begun(found, parts, begin, end),
    )


def _has_argument(found: Sequence[Form], parts: Sequence[Part], begin: int, end: int, named: _Named) -> bool:
    """Whether する, やる and other verbs of no meaning have what is done before them in the run."""
    if found[named.verb].token.kind or found[named.verb].pos[0] != "動詞":
        return True
    return named.verb > parts[end].first or begin < end


def _begun(found: Sequence[Form], parts: Sequence[Part], begin: int, end: int) -> float:
    """What the beginning of a run takes from it."""
    first = found[parts[begin].first]
    flaw = ADVERB_FIRST * (first.pos[0] == "副詞") + OWN_FIRST * (first.token.lemma in lists.OWN)
    if not begin or parts[begin - 1].stop:
        return flaw
    before = parts[begin - 1]
    if not before.comma and before.after & p.BARE and first.token.kind != "t":
        flaw += TORN
    if before.after & (p.CASE | p.TOPIC) and found[before.first].token.kind != "t":
        flaw += ARGUMENT_LOST
    if before.after & p.ADNOMINAL:
        flaw += POOR if parts[begin].last - parts[begin].first < 3 and len(first.surface) == 1 else DESCRIBED
    if begin < end and before.after & _ARGUMENTS and _tells(found, parts[begin]):
        flaw += OBJECT_LOST
    for part in reversed(parts[:begin]):
        if part.after & (_BARRED | p.GOES_ON | p.IF) or part.stop:
            break
        if part.after & p.OBJECT and not any(one.after & (p.GOES_ON | p.OBJECT) for one in parts[begin:end]):
            return flaw + OBJECT_LOST
    return flaw


def _tells(found: Sequence[Form], part: Part) -> bool:
    """Whether a part is a predicate itself, to which what stands before it belongs."""
    return any(form.pos[0] == "動詞" for form in found[part.first : part.last])


def _persons(tokens: Sequence[Form]) -> Iterator[str]:
    """Names of persons among tokens."""
    for i, form in enumerate(tokens):
        if form.pos[2] == "人名":
            yield form.surface
        elif i and form.pos[0] == "接尾辞" and form.token.roles & r.PERSON:
            yield tokens[i - 1].surface + form.surface


def _named(quote: str, found: Sequence[Form], part: Part, before: int) -> _Named | None:
    """How the part names an act; None where it tells none."""
    verbs = [i for i in range(part.first, part.last) if found[i].pos[0] == "動詞"]
    if verbs:
        return _by_verb(quote, found, part, verbs[0])
    return _by_noun(found, part, before)


def _by_verb(quote: str, found: Sequence[Form], part: Part, verb: int) -> _Named | None:
    if part.after & (p.ADNOMINAL | p.QUOTES | p.OBJECT | p.SUBJECT | p.TOPIC | p.CASE | p.BARE):
        return None
    chain = found[verb : part.last]
    roles = 0
    for form in chain:
        roles |= form.token.roles
    if (
        roles & (_REFUSED | r.FAILURE)
        or any(form.surface == "か" for form in chain)
        or any(form.surface in ("そう", "らしい", "よう", "まい") for form in chain)
    ):
        return None
    last = _last_verb(found, verb, part.last)
    flaw = _flaw_of(found[verb]) + UNDERGONE * bool(roles & r.PASSIVE)
    flaw += STRAY * bool(part.after & p.IF) + STATE * (found[last].token.lemma == "有る" and last > verb)
    form = found[last]
    if _OLD_PAST.search(quote, form.begin, _end_of(found, part)):
        return None
    if form.pos[4].startswith("文語"):
        past = _past_end(found, last, part.last)
        if past == last and not form.pos[5].startswith(("終止", "連体")):
            return None
        keep = found[past].end
        return _Named(keep, "", flaw + OLD_FORM, verb)
    same = 0
    for mine, other in zip(form.surface, form.dictionary, strict=False):
        if mine != other:
            break
        same += 1
    ending = form.dictionary[same:]
    if spelt(quote) != quote and form.pos[4].startswith("五段-ワア行"):
        ending = ending.replace("う", "ふ")
    return _Named(form.begin + same, ending, flaw, verb)


def _end_of(found: Sequence[Form], part: Part) -> int:
    return found[part.last - 1].end


def _last_verb(found: Sequence[Form], verb: int, stop: int) -> int:
    """The last token that is inflected and means something: 書い of 書いていました, おい of 書いておいた."""
    last = verb
    for i in range(verb + 1, stop):
        form = found[i]
        if form.dictionary in _COLOURS:
            continue
        if form.pos[0] == "動詞" or (form.pos[0] == "助動詞" and form.pos[4].startswith(_VERBAL)):
            last = i
    return last


def _past_end(found: Sequence[Form], last: int, stop: int) -> int:
    for i in range(last + 1, stop):
        if found[i].token.roles & r.PAST:
            return i
    return last


def _flaw_of(verb: Form) -> float:
    lemma, kind = verb.token.lemma, verb.token.kind
    if lemma in ("為る", "遣る", "致す", "やる"):
        return 0.0
    if lemma in lists.REPORTING:
        return REPORTED
    if lemma in lists.EMPTY_VERBS:
        return STATE
    return HAPPENS * (kind == "w")


def _by_noun(found: Sequence[Form], part: Part, before: int) -> _Named | None:
    """How a part without a verb names an act: a noun of an act (大掃除), else any that ends a clause."""
    ended = part.comma or part.stop
    tokens = found[part.first : part.last]
    if not ended or any(
        form.pos[0] in ("形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞") for form in tokens[-2:]
    ):
        return None
    nouns = [i for i in range(part.first, part.last) if found[i].pos[0] in ("名詞", "接尾辞")]
    if not nouns or any(form.token.roles & _REFUSED for form in tokens):
        return None
    last = nouns[-1]
    form = found[last]
    counted = last > part.first and bool(found[last - 1].token.roles & r.NUMBER)
    if form.token.roles & (r.MOMENT | r.FAILURE | r.FORMAL * (not counted)):
        return None
    acts = bool(form.token.roles & r.ACT_NOUN) and not counted
    if _OLD_PAST.search("".join([one.surface for one in tokens])):
        return None
    acts = acts or (counted and bool(before & (p.OBJECT | p.TOPIC)))  # 本を＋10分
    flaw = (
        (NOMINAL if acts else PLAIN_NOUN)
        + IS_SO * bool(before & p.TOPIC and not counted)
        + HAPPENS * (form.token.kind == "w")
    )
    if part.after & p.BARE:
        return _Named(form.end, "", flaw, last)
    if acts and part.after & (p.TOPIC | p.OBJECT | p.ENDS | p.GOES_ON):
        return _Named(form.end, "", flaw + STRAY, last)
    if part.after & p.CASE and found[part.last - 1].surface in ("へ", "に"):
        return _Named(found[part.last - 1].end, "", NO_PREDICATE, last)
    return None
