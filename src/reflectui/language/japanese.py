"""Japanese text into classified tokens; importing it loads Sudachi."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from sudachipy import Morpheme, Tokenizer

from reflectui.language import japanese_words as lists
from reflectui.language import roles as r
from reflectui.language.japanese_dictionary import tokenizer
from reflectui.language.japanese_expressions import BEGINS, OFTEN
from reflectui.language.japanese_happening import HAPPENING, VISITS
from reflectui.language.japanese_particles import ending_roles, particle_roles, sign_roles


class Token(NamedTuple):
    """A class of tokens: roles (bits of `roles`), kind of word ('' for none) and dictionary form."""

    roles: int
    kind: str
    lemma: str


_FIELDS = ("pos", "normalized_form")  # what is read of a word; less would leave 三五 two numbers
_known: dict[int, Token] = {}
_unknown: dict[tuple[int, str], Token] = {}
_FIRST_UNKNOWN_WORD = 0xF000_0000
_UNKNOWN_KEPT = 50_000
_STEM = re.compile(r"[\u3400-\u9fff].*[いきぎしちにひびみりえけげせてでねべめれ]$")
_TAIL = re.compile(r"[\u3400-\u9fff][いきぎしちにびみりえけげせてねべめれ]+$")
_ONE_THING = re.compile(r"[一二三四五六七八九]つ")
_ADVERBIAL = ("副詞可能", "形状詞可能", "サ変形状詞可能")  # 実際, 毎度; 元気, 自由; 心配, 苦労


def _tokenizer() -> Tokenizer:
    return tokenizer(*_FIELDS)


def tokens(sentence: str) -> tuple[list[Token], Callable[[int], int]]:
    """The tokens of a sentence, and a function that tells where one ends, by its number.

    A sentence is far shorter here than the 49,149 bytes that Sudachi takes.
    """
    morphemes = _tokenizer().tokenize(sentence)
    words = list(map(Morpheme.word_id, morphemes))
    try:
        known = list(map(_known.__getitem__, words))
    except KeyError:
        known = [_known.get(word) or classified(morphemes[i], word) for i, word in enumerate(words)]
    return known, lambda number: morphemes[number].end()


def classified(morpheme: Morpheme, word: int) -> Token:
    """The class of a token; `word` is the number of its word in the dictionary."""
    if word < _FIRST_UNKNOWN_WORD:
        return _known.setdefault(word, _classify(morpheme))
    key = (word, morpheme.surface())
    if key not in _unknown:
        if len(_unknown) > _UNKNOWN_KEPT:
            _unknown.clear()
        _unknown[key] = _classify(morpheme)
    return _unknown[key]


def _classify(morpheme: Morpheme) -> Token:
    roles, kind, lemma = _class_of(morpheme)
    surface = morpheme.surface()
    if surface in BEGINS:
        roles |= r.BEGINS_OFTEN if surface in OFTEN else r.BEGINS
    return Token(roles | r.WORD if kind else roles, kind, lemma)


def _class_of(morpheme: Morpheme) -> Token:
    pos = morpheme.part_of_speech()
    lemma = unicodedata.normalize("NFKC", morpheme.normalized_form()).casefold()
    surface = morpheme.surface()
    roles = _LISTED.get(lemma, 0) | _LISTED.get(surface, 0)
    main = pos[0]
    if lemma in ("無い", "無し", "なし"):
        never = r.NEVER if surface == "なく" else 0
        return Token(roles | r.ADJECTIVE | r.NOT | r.LIGHT | never, "", lemma)
    if lemma in lists.GREETINGS or surface in lists.GREETINGS:
        return Token(roles, "", lemma)
    if main == "動詞":
        return _verb(lemma, pos, roles)
    if main == "名詞":
        return _noun(lemma, surface, pos, roles)
    if pos[1] == "助動詞語幹":  # よう, そう, みたい
        return Token(roles | r.TAIL, "", lemma)
    if main in ("形容詞", "形状詞"):
        return _adjective(lemma, roles)
    if main == "副詞":
        return Token(roles, "d", lemma)
    if main in ("助動詞", "助詞"):
        return Token(roles | particle_roles(lemma, surface, pos), "", lemma)
    if main == "接尾辞":
        return Token(ending_roles(lemma, surface, pos, roles), "", lemma)
    if main == "代名詞":
        return Token(0 if lemma in lists.OWN else roles | r.PERSON * lists.is_person(lemma), "", lemma)
    if main in ("補助記号", "記号", "空白"):
        return Token(sign_roles(surface, pos), "", "")
    return Token(roles, "", lemma)


def _listed() -> dict[str, int]:
    """Word → the roles that the lists give it."""
    found: defaultdict[str, int] = defaultdict(int)
    for words, role in (
        (lists.FAILURE, r.FAILURE),
        (lists.LATER, r.LATER),
        (lists.PUT_OFF, r.PUT_OFF),
        (lists.BEFORE_AFTER, r.MOMENT),
        (lists.USUAL, r.USUAL),
        (lists.INTENT, r.WANT | r.FORMAL),
        (lists.SKIPS, r.SKIPS),
        (VISITS, r.OTHERS_ACT),
    ):
        for word in words:
            found[word] |= role
    return dict(found)


_LISTED = _listed()


def _verb(lemma: str, pos: tuple[str, ...], roles: int) -> Token:
    roles |= r.VERB
    if pos[5].startswith("意志"):
        roles |= r.WANT
    elif pos[5].startswith("命令"):
        roles |= r.ORDER
    elif pos[5].startswith("仮定"):
        roles |= r.CONDITION
    if pos[1] == "非自立可能" and (lemma in lists.AFTER_TE or lemma in lists.EMPTY_VERBS):
        roles |= r.HELPER
        if lemma in ("呉れる", "下さる"):
            roles |= r.FOR_ME
        elif lemma in ("貰う", "頂く"):
            roles |= r.RECEIVE
    if lemma in lists.LIGHT:
        roles |= r.LIGHT
    if lemma in lists.EMPTY_VERBS or lemma in lists.REPORTING:
        return Token(roles, "", lemma)
    return Token(roles, _kind(lemma, "v"), lemma)


def _adjective(lemma: str, roles: int) -> Token:
    if lemma == "欲しい":
        return Token(roles | r.WANT | r.TAIL, "", lemma)
    roles |= r.ADJECTIVE | (r.GOOD if lemma in ("良い", "宜しい") else 0)
    return Token(roles, "" if lemma in lists.REPORTING else "a", lemma)


def _kind(lemma: str, kind: str) -> str:
    if lemma in HAPPENING:
        return "w"
    if lemma in lists.GENERAL:
        return "l"
    return "w" if kind == "v" and _happens(lemma) else kind


def _noun(lemma: str, surface: str, pos: tuple[str, ...], roles: int) -> Token:
    roles |= r.NOUN | (r.THING if surface in lists.THING_ENDINGS else 0)
    if pos[1] == "数詞":
        return Token(r.NUMBER, "", lemma)
    if pos[2] == "人名":
        return Token(roles | r.PERSON, "", lemma)
    if pos[2] == "助数詞可能":
        roles |= r.COUNTER | (r.DATE if surface in lists.DATE_COUNTERS else 0)
    if surface == "半":
        return Token(r.COUNTER | r.DATE, "", lemma)  # 七時半, 二年半
    if _ONE_THING.fullmatch(surface):
        return Token(roles, "q", str("一二三四五六七八九".index(surface[0]) + 1) + "つ")
    if lemma in lists.TIMES or surface in lists.TIMES:
        return Token(roles | r.MOMENT, "t", surface if surface in lists.TIMES else lemma)
    if lemma in lists.FORMAL or surface in lists.FORMAL:
        return Token(roles | r.FORMAL | r.LIGHT * (surface in ("こと", "事")), "", lemma)
    if lemma in lists.OWN:
        return Token(r.NOUN, "", lemma)
    if pos[2] != "サ変可能" and (lists.is_person(lemma) or lists.is_person(surface)):
        return Token(roles | r.PERSON, "k", lemma)
    return _thing_or_act(lemma, surface, pos, roles)


def _thing_or_act(lemma: str, surface: str, pos: tuple[str, ...], roles: int) -> Token:
    if _STEM.fullmatch(surface) and (verb := _verb_of_stem(surface)):
        kind = "" if verb in lists.EMPTY_VERBS or verb in lists.REPORTING else _kind(verb, "v")
        return Token(roles | r.ACT_NOUN, kind, verb)
    if pos[1] == "固有名詞":
        return Token(roles, "p", lemma)
    if len(lemma) == 1 and not lists.JAPANESE_LETTER.match(lemma):
        return Token(roles, "", lemma)
    if pos[2] == "サ変可能":
        return Token(roles | r.ACT_NOUN, _kind(lemma, "s"), lemma)
    if lemma in lists.REPORTING:
        return Token(roles, "", lemma)
    if pos[2] in _ADVERBIAL and surface[0] not in "一二三四五六七八九":
        return Token(roles, _kind(lemma, "l" if pos[2] == "副詞可能" else "a"), lemma)
    return Token(roles | (r.ACT_NOUN if _ends_in_act(lemma) else 0), _kind(lemma, "n"), lemma)


def _ends_in_act(noun: str) -> bool:
    """Whether a noun is one of an act by its last part (皿＋洗い, 水＋遣り)."""
    tail = _TAIL.search(noun)
    return tail is not None and tail.start() > 0 and _verb_of_stem(tail[0]) is not None


def _verb_of_stem(surface: str) -> str | None:
    """The verb whose stem a noun is (読み直し → 読み直す), None where it is none."""
    probe = list(_tokenizer().tokenize(surface + "ました"))
    if probe[0].part_of_speech()[0] == "動詞" and probe[0].end() == len(surface):
        verb = str(probe[0].normalized_form())
        return verb if verb[0] == surface[0] else None
    return None


def _happens(verb: str) -> bool:
    """Whether a verb is the intransitive of a pair (壊れる/壊す, 決まる/決める): nobody decides it."""
    return verb not in lists.MOVING and any(map(_is_verb, lists.transitives_of(verb)))


def _is_verb(form: str) -> bool:
    """Whether the dictionary has a verb of this form, under which it puts other spellings."""
    return _verb_of(form) == form


def is_verb(form: str) -> bool:
    """Whether the dictionary has a verb of this form."""
    return _verb_of(form) is not None


@cache
def _verb_of(form: str) -> str | None:
    found = list(_tokenizer().tokenize(form))
    verb = len(found) == 1 and found[0].part_of_speech()[0] == "動詞"
    return str(found[0].normalized_form()) if verb else None
