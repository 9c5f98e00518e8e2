"""How well words read as the name of a practice, by their signs and closed classes alone."""

import re
from collections.abc import Iterable

from reflectui.language import english_grammar as grammar
from reflectui.language.english_verbs import verb_of
from reflectui.language.words import is_japanese

# what takes from a name, added up
TAG = 0.6  # a tag, a person or a time stamp
HEADING = 0.5
CUT = 0.4  # it begins or ends in the middle of something
ANOTHERS = 0.25  # it tells of somebody's else's
SAID = 0.25  # it quotes what was said or written on that day
LOOSE = 0.2  # it leans on what was said before or on its day, or goes on
UNENDED = 0.1  # it may end in a stem, to which more is joined
PAST = 0.05

SHORTEST = 6  # characters that are left without what stands in brackets

_TAG = re.compile(r"[#＃@＠]\w|\b\d{1,2}[:：]\d{2}\b|[0-9０-９]{1,2}時[0-9０-９]{1,2}分")
_TICKET = re.compile(r"[A-Z]{2,}-\d")
_HEADING = re.compile(r"[:：]$|^[【＜《〔■□◆◇●○◎▼▽▲△]")
_MARKS = re.compile(
    r"^(?:[\s・*\-–—●○◆◇■□▼▽▲△※☆★◎>＞→+]|\[[ xX]?\]|[0-9]{1,2}[.)]\s|[0-9０-９]{1,2}[:：][0-9０-９]{2}\s*)+"
)
_ASIDE = re.compile(r"[、,:：]?\s*(?:「[^」]*」|（[^）]*）|\([^)]*\))$|^(?:（[^）]*）|\([^)]*\))\s*")
_PAIRS = ("「」", "『』", "（）", "()", "“”", "【】", "[]")

_JOINING = re.compile(
    r"^(?:(?:そして|それから|それで|そこで|それに|しかし|だから|けれども?|すると|つまり|ちなみに|ということで|というわけで"
    r"|おかげで|ところが|ところで)[、,]?|(?:また|でも|よって|さて|ただし|ただ|なお|さらに|とりあえず)[、,])\s*"
)
_IN_THE_MIDDLE = re.compile(
    r"^(?:という|といった|とか|のような|のように|のため|について|に対し|において|によ[っりる]|として|とともに|に関し"
    r"|[をがはもにでとのへ](?=[\u3400-\u9fffァ-ヶA-Za-z0-9]))"
)
_POINTING = re.compile(
    r"^(?:その|この|あの|それ|これ|あれ|そこ|ここ|どちらも|いずれも|どれも|同じく|こちら|そちら)"
)
_GOES_ON = re.compile(
    r"(?:けれども?|けど|ので|たら|れば|なら|ながら|たり|ために?|つつ|[をがはもにへとのして]|から)$"
)
_PERSON = re.compile(r"[\u3400-\u9fffァ-ヶーA-Za-zＡ-Ｚ](?:さん|さま|君|くん|ちゃん|氏)")
_INITIAL = re.compile(r"[Ａ-Ｚ](?![Ａ-Ｚａ-ｚ])")  # Ｓ子, Ｗ屋: somebody who is not named
_ONCE = re.compile(r"今[日朝晩夜回]|きょう|けさ|昨[日夜晩]|きのう|ゆうべ|一昨日|先日|[間日年月し]ぶり")
_STEM = re.compile(r"[\u3400-\u9fff][きぎしちにびみりいえけせてねべめれ]$")
_PAST = re.compile(r"[\u3040-\u309f][ただ]$")

_LEADING = grammar.JOINING | grammar.words("there thence thereupon here hence also again")
_CANNOT_END = grammar.JOINING | grammar.SUBORDINATE | grammar.MODALS | grammar.BE | grammar.MY
_CANNOT_END |= grammar.SUBJECTS - grammar.words("you it one")
_CANNOT_END |= grammar.words("""
    his their your its thy the a an no every of at for with from into onto upon among amongst as than like per
    during without against between beside concerning to by what such
""")
_CANNOT_BEGIN = grammar.PREPOSITIONS | grammar.SUBORDINATE | grammar.THEIRS | grammar.OTHERS | {"to", "than"}
_OF_OTHERS = grammar.THEIRS | grammar.words("he she they him them himself herself themselves")
_OF_ONE_DAY = grammar.words("today yesterday tonight tomorrow this these")
_TAIL = re.compile(r",?\s+(?:and|then|&)\s+(?:so|then|thence)\b(?!.*\band\s+(?:so|then|thence)\b).*$", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def trimmed(words: str) -> str:
    """A quote without what only joins it to the words around it, and without list marks and time stamps."""
    text = _MARKS.sub("", " ".join(words.split()))
    text = _JOINING.sub("", text) if is_japanese(text) else _trimmed_english(text)
    shorter = _ASIDE.sub("", text)
    return (shorter if len(shorter) >= SHORTEST else text) or words


def _trimmed_english(text: str) -> str:
    found = list(_WORD.finditer(text))
    first, last = 0, len(found) - 1
    while last > first and _hangs(text, found[last]):
        last -= 1
    while first < last - 1 and found[first][0].lower() in _LEADING:
        first += 1
    if not found or last - first < 1:
        return text
    if found[first][0].lower() == "to" and last - first > 1 and _is_base(found[first + 1][0].lower()):
        first += 1
    if tail := _TAIL.search(text, found[first].end()):
        begin = sum(word.start() < tail.start() for word in found)
        if begin - first > 1 and not any(_is_told(word[0].lower()) for word in found[begin:]):
            return text[found[first].start() : tail.start()]
    end = len(text) if last == len(found) - 1 else found[last].end()
    return text[found[first].start() if first else 0 : end]


def _hangs(text: str, word: re.Match[str]) -> bool:
    """Whether a clause does not end with a word; "in" may end one, but not right after a comma."""
    said = word[0].lower()
    after_comma = text[: word.start()].rstrip().endswith(",")
    return said in _CANNOT_END or (after_comma and said in grammar.PREPOSITIONS)


def _is_told(word: str) -> bool:
    verb = verb_of(word)
    return verb is not None and verb.form in ("past", "both", "ing")


def _is_base(word: str) -> bool:
    verb = verb_of(word)
    return verb is not None and verb.base == word


def flaws(words: str) -> float:
    """What trimmed words lack as a name, 0 where they lack nothing."""
    flaw = TAG * (_TAG.search(words) is not None or _TICKET.search(words) is not None) + HEADING * (
        _HEADING.search(words) is not None
    )
    flaw += CUT * any(words.count(pair[0]) != words.count(pair[1]) for pair in _PAIRS)
    flaw += SAID * ("「" in words or "“" in words or '"' in words)
    if is_japanese(words):
        flaw += ANOTHERS * (_PERSON.search(words) is not None or _INITIAL.search(words) is not None)
        flaw += LOOSE * (_ONCE.search(words) is not None)
        flaw += UNENDED * (_STEM.search(words) is not None)
        flaw += CUT * (_IN_THE_MIDDLE.match(words) is not None) + LOOSE * (_POINTING.match(words) is not None)
        return flaw + LOOSE * (_GOES_ON.search(words) is not None) + PAST * (_PAST.search(words) is not None)
    said = [match[0].lower() for match in _WORD.finditer(words)]
    begun = said[:1] != [] and said[0] in _CANNOT_BEGIN
    return flaw + CUT * begun + ANOTHERS * _any(said, _OF_OTHERS) + LOOSE * _any(said, _OF_ONE_DAY)


def _any(said: Iterable[str], kind: frozenset[str]) -> bool:
    return not kind.isdisjoint(said)
