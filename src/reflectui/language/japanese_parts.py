"""A Japanese sentence in parts of speech (文節), each with what it is to those after it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reflectui.language import japanese_words as lists
from reflectui.language import roles as r
from reflectui.language.japanese_forms import Form

# what a part is to those after it
ADNOMINAL = 1 << 0  # it describes the next: の, な, 読んだ＋本
OBJECT = 1 << 1
SUBJECT = 1 << 2
TOPIC = 1 << 3
CASE = 1 << 4
BARE = 1 << 5  # a noun or adverb without any particle
GOES_ON = 1 << 6  # 読んで, 読み, 読みながら
JOINS = 1 << 7  # 読んだので: another thing is told from here on
IF = 1 << 8  # 読んだら
ENDS = 1 << 9
QUOTES = 1 << 10  # 読むと＋言う

_DEPENDENT = frozenset(["助詞", "助動詞", "接尾辞"])
_SIGNS = frozenset(["補助記号", "記号", "空白"])
_NOUNS = frozenset(["名詞", "接頭辞", "形状詞", "代名詞"])
_JOINING = frozenset(["が", "けれど", "けれども", "けど", "けども", "ので", "のに", "し", "から", "ものの"])
_GOING_ON = frozenset(["て", "で", "ながら", "つつ", "たり", "だり", "ちゃ"])
_CASES = {"を": OBJECT, "が": SUBJECT, "は": TOPIC, "も": TOPIC, "の": ADNOMINAL}


class Part(NamedTuple):
    """The tokens from `first` to `last` (exclusive) that are one part, without signs; `after` says what it
    is to the next part, `comma` whether a comma stands between them, `stop` whether a sentence or bracket
    ends."""

    first: int
    last: int
    after: int
    comma: bool
    stop: bool


def parts_of(forms: Sequence[Form]) -> list[Part]:
    """The parts of a sentence in order."""
    spans = list(_spans(forms))
    found = []
    for number, (first, last) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else len(forms)
        signs = "".join([form.surface for form in forms[last:following]])
        comma = any(sign in "、，,；;→ \u3000" for sign in signs)
        stop = following == len(forms) or bool(signs.strip("、，,；;→ \u3000・"))
        found.append(Part(first, last, _after(forms[first:last], comma or stop), comma, stop))
    return found


def _spans(forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    first = -1
    for i, form in enumerate(forms):
        if form.pos[0] in _SIGNS and form.surface not in ("々", "ー", "〳〵", "／", "/", "・", "-", "."):
            if first >= 0:
                yield first, i
            first = -1
        elif first < 0 or _begins(forms[i - 1], form):
            if first >= 0:
                yield first, i
            first = i
    if first >= 0:
        yield first, len(forms)


def _begins(before: Form, form: Form) -> bool:
    """Whether a part begins with a token that follows another without a sign between them."""
    kind, earlier = form.pos[0], before.pos[0]
    if (
        kind in _DEPENDENT
        or form.pos[1] == "助動詞語幹"
        or earlier == "接頭辞"
        or earlier in _SIGNS
        or kind in _SIGNS
    ):
        return False
    if kind in _NOUNS and earlier in ("名詞", "接尾辞", "代名詞"):
        return before.pos[2] == "副詞可能" and before.token.kind == "t"
    if kind == "形状詞" and earlier == "形状詞":
        return False
    if kind == "動詞" and form.pos[1] == "非自立可能":
        helper = before.surface in ("て", "で") and before.pos[1] == "接続助詞"
        stem = earlier == "動詞" and before.pos[5].startswith("連用形")
        return not (helper or stem or _makes_verb(before, form))
    return True


def _makes_verb(noun: Form, verb: Form) -> bool:
    done = verb.token.lemma in ("為る", "致す", "出来る")
    return done and noun.pos[0] in ("名詞", "接尾辞", "形状詞", "副詞")


def _after(part: Sequence[Form], ended: bool) -> int:
    last = part[-1]
    before = part[-2] if len(part) > 1 else last
    kind = last.pos[0]
    if kind == "助詞":
        return _after_particle(before, last)
    if kind in ("動詞", "助動詞", "形容詞"):
        return _after_predicate(part, ended)
    if kind == "接尾辞" and last.pos[1] in ("形容詞的", "動詞的"):
        return _after_predicate(part, ended)
    if kind == "連体詞":
        return ADNOMINAL
    return BARE


def _after_particle(before: Form, last: Form) -> int:
    surface, kind = last.surface, last.pos[1]
    predicate = before.pos[0] in ("動詞", "助動詞", "形容詞")
    if kind == "接続助詞":
        if surface in _GOING_ON:
            return GOES_ON
        return IF if surface in ("ば", "と", "なら") else JOINS
    if surface == "から" and before.surface in ("て", "で"):
        return GOES_ON
    if predicate and surface in ("と", "って", "か", "とか"):
        return QUOTES
    if surface in ("たり", "だり", "ながら", "つつ"):
        return GOES_ON
    if predicate and surface in _JOINING:
        return JOINS
    if kind == "終助詞":
        return ENDS
    if surface in ("は", "も") and before.pos[1] == "接続助詞":
        return JOINS
    return _CASES.get(surface, CASE)


def _after_predicate(part: Sequence[Form], ended: bool) -> int:
    last, form = part[-1], part[-1].pos[5]
    if last.token.roles & r.COPULA and len(part) > 1 and part[-2].token.roles & r.THAT:
        return JOINS
    if last.surface in ("たら", "だら", "なら") or form.startswith("仮定"):
        return IF
    if last.surface == "な" and last.dictionary == "だ":
        return ADNOMINAL
    if form.startswith("連用"):
        return GOES_ON
    return ENDS if ended else ADNOMINAL


def carries_meaning(form: Form) -> bool:
    """Whether a part that begins with this token says something by itself (前に and ことを do not)."""
    roles, kind = form.token.roles, form.pos[0]
    if kind in ("接続詞", "感動詞", *_DEPENDENT) or (roles & (r.FORMAL | r.HELPER) and not form.token.kind):
        return False
    if form.token.lemma in lists.BEFORE_AFTER or form.surface in lists.BEFORE_AFTER:
        return False
    return kind not in ("名詞", "代名詞") or not roles & r.FORMAL
