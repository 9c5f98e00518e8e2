"""Japanese predicates that name an act, in the form that names it (読んでいた → 読む)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reflectui.language import japanese_parts as p
from reflectui.language import japanese_words as lists
from reflectui.language import roles as r
from reflectui.language.japanese_forms import Form
from reflectui.language.japanese_parts import Part

# what takes from a name, added up
HAPPENS = 0.35  # nobody decides it
STATE = 0.5
REPORTED = 0.35  # said, thought, felt
UNDERGONE = 0.4
IN_PASSING = 0.1  # told as a condition, or with more to come
PLAIN_NOUN = 0.3
NOMINAL = 0.05
IS_SO = 0.1  # 彼は＋夜勤
UNSAID = 0.2  # what is done is not said: 一行をログへ
OLD_FORM = 0.05

_REFUSED = r.NOT | r.NEVER | r.WANT | r.ORDER | r.CONDITION | r.FOR_ME | r.QUESTION | r.HEARSAY
_REFUSED_ENDINGS = frozenset(["か", "そう", "らしい", "よう", "まい"])
_VERBAL = ("五段", "上一段", "下一段", "サ行変格", "カ行変格", "ザ行変格", "文語")
_COLOURS = frozenset(
    ["いる", "ゐる", "居る", "おる", "とる", "てる", "でる", "しまう", "仕舞う", "ちゃう", "じゃう"]
)
_DOING = frozenset(["為る", "遣る", "致す", "やる"])
_OLD_PAST = re.compile(r"(?:だ|か)つ(?:た|て|$)")  # だつた, うれしかつた: a state, read as something else
_NO_NOUN = frozenset(["形容詞", "形状詞", "副詞", "連体詞", "接続詞", "感動詞"])


class Named(NamedTuple):
    """How a predicate names its act: the sentence up to `keep`, then `ending`; `head` is the token of what is
    done. `flaw` is what takes from it as a name."""

    keep: int
    ending: str
    flaw: float
    head: int


def named(found: Sequence[Form], part: Part, before: int, *, old: bool) -> Named | None:
    """How a part names an act; None where it tells none.

    `before` is what the part before is to it; `old` tells the spelling of before 1946.
    """
    verb = next((i for i in range(part.first, part.last) if found[i].pos[0] == "動詞"), None)
    if verb is None:
        return _by_noun(found, part, before)
    return _by_verb(found, part, verb, old)


def _by_verb(found: Sequence[Form], part: Part, verb: int, old: bool) -> Named | None:
    chain = found[verb : part.last]
    if not part.after & (p.GOES_ON | p.JOINS | p.IF | p.ENDS) or _is_refused(chain):
        return None
    last = _last_verb(found, verb, part.last)
    form = found[last]
    undergone = any(one.token.roles & r.PASSIVE for one in chain)
    done = found[verb - 1 if verb > part.first else verb]  # 心配 of 心配する
    flaw = _flaw_of(done) + UNDERGONE * undergone + IN_PASSING * bool(part.after & p.IF)
    flaw += STATE * (last > verb and form.token.lemma == "有る")
    if form.pos[4].startswith("文語"):
        past = next((i for i in range(last + 1, part.last) if found[i].token.roles & r.PAST), last)
        finite = past > last or form.pos[5].startswith(("終止", "連体"))
        return Named(found[past].end, "", flaw + OLD_FORM, verb) if finite else None
    same = _same_letters(form.surface, form.dictionary)
    ending = form.dictionary[same:]
    if old and form.pos[4].startswith("五段-ワア行"):
        ending = ending.replace("う", "ふ")
    return Named(form.begin + same, ending, flaw, verb)


def _is_refused(chain: Sequence[Form]) -> bool:
    """Whether an act was not done, or not by the writer."""
    return any(
        form.token.roles & (_REFUSED | r.FAILURE) or form.surface in _REFUSED_ENDINGS for form in chain
    )


def _last_verb(found: Sequence[Form], verb: int, stop: int) -> int:
    """The last token that is inflected and means something: 書い of 書いていました, おい of 書いておいた."""
    last = verb
    for i in range(verb + 1, stop):
        form = found[i]
        verbal = form.pos[0] == "動詞" or (form.pos[0] == "助動詞" and form.pos[4].startswith(_VERBAL))
        if verbal and form.dictionary not in _COLOURS:
            last = i
    return last


def _same_letters(first: str, second: str) -> int:
    """How many letters both begin with."""
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    return same


def _flaw_of(done: Form) -> float:
    """What takes from a name of which this is the act."""
    lemma = done.token.lemma
    if lemma in _DOING:
        return 0.0
    if lemma in lists.REPORTING:
        return REPORTED
    return STATE if lemma in lists.EMPTY_VERBS else HAPPENS * (done.token.kind == "w")


def _by_noun(found: Sequence[Form], part: Part, before: int) -> Named | None:
    """How a part without a verb names an act: a noun of an act (大掃除), else any that ends a clause."""
    tokens = found[part.first : part.last]
    nouns = [i for i in range(part.first, part.last) if found[i].pos[0] in ("名詞", "接尾辞")]
    if not nouns or not (part.comma or part.stop):
        return None
    if any(form.pos[0] in _NO_NOUN for form in tokens[-2:]) or _is_refused(tokens):
        return None
    last = nouns[-1]
    form = found[last]
    counted = last > part.first and bool(found[last - 1].token.roles & r.NUMBER)
    if form.token.roles & (r.MOMENT | r.FAILURE | (0 if counted else r.FORMAL)):
        return None
    if _OLD_PAST.search("".join([one.surface for one in tokens])):
        return None
    # 本を＋10分 is as good as an act.
    acts = bool(before & (p.OBJECT | p.TOPIC) if counted else form.token.roles & r.ACT_NOUN)
    flaw = (NOMINAL if acts else PLAIN_NOUN) + HAPPENS * (form.token.kind == "w")
    flaw += IS_SO * (bool(before & p.TOPIC) and not counted)
    if part.after & p.BARE:
        return Named(form.end, "", flaw, last)
    if acts and part.after & (p.TOPIC | p.OBJECT | p.ENDS | p.GOES_ON):
        return Named(form.end, "", flaw + IN_PASSING, last)
    if part.after & p.CASE and found[part.last - 1].surface in ("へ", "に"):
        return Named(found[part.last - 1].end, "", UNSAID, last)
    return None
