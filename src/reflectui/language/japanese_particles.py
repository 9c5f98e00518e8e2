"""What Japanese particles, auxiliaries, endings and signs do in a sentence, as roles."""

from reflectui.language import japanese_words as lists
from reflectui.language import roles as r

_DONE = ("済み", "済", "ずみ")  # 点検済み: an act that was done
_PARTICLES = {
    "が": r.TOPIC | r.SUBJECT,
    "は": r.TOPIC,
    "も": r.TOPIC,
    "を": r.OBJECT,
    "の": r.OF,
    "に": r.TO,
    "から": r.SOURCE,
    "しか": r.LIMIT,
} | dict.fromkeys(("ながら", "つつ", "たり", "だけ", "まで", "きり"), r.TAIL)


def particle_roles(lemma: str, surface: str, pos: tuple[str, ...]) -> int:
    """The roles of a particle or an auxiliary."""
    if pos[0] == "助動詞":
        return _auxiliary_roles(lemma, surface, pos)
    if pos[1] == "接続助詞":
        return r.TAIL | _joining_roles(surface)
    if pos[1] == "終助詞":
        return r.TAIL | (r.QUESTION if surface == "か" else 0)
    if pos[1] == "準体助詞":
        return r.THAT
    if pos[1] == "格助詞" and surface in ("と", "って"):
        return r.QUOTE
    return _PARTICLES.get(surface, 0)


def _joining_roles(surface: str) -> int:
    if surface in ("て", "で", "ちゃ", "じゃ"):
        return r.TE
    if surface in ("ば", "なら"):
        return r.CONDITION
    return 0 if surface in ("ながら", "つつ", "たり", "と") else r.JOIN


def _auxiliary_roles(lemma: str, surface: str, pos: tuple[str, ...]) -> int:
    form = pos[5]
    roles = r.TAIL | r.AUXILIARY
    if pos[4] == "助動詞-ヌ" and surface != "ん":
        roles |= r.NEVER if surface in ("ず", "ぬ", "ざる") else r.NOT
    elif lemma in ("ない", "まい", "へん") or (surface == "ん" and pos[4] == "助動詞-ヌ"):
        roles |= r.NOT
    elif lemma in ("たい", "べし", "たがる", "う", "よう", "む"):
        roles |= r.WANT
    elif lemma in ("れる", "られる"):
        roles |= r.PASSIVE
    elif lemma in ("せる", "させる"):
        roles |= r.CAUSE
    if form.startswith("意志"):
        roles |= r.WANT
    if form.startswith("仮定"):
        roles |= r.THEN if surface in ("たら", "だら") else r.CONDITION
    if lemma == "た":
        roles |= r.PAST
    elif lemma == "だ" and surface == "で":
        roles |= r.COPULA
    return roles


def ending_roles(lemma: str, surface: str, pos: tuple[str, ...], listed: int) -> int:
    """The roles of a suffix; `listed` are those that the lists give it."""
    if surface in _DONE:
        return listed | r.TAIL
    if lemma in lists.PERSON_ENDINGS:
        return r.PERSON
    if pos[2] == "助数詞" or pos[2] == "助数詞可能":
        return r.COUNTER | (r.DATE if lemma in lists.DATE_COUNTERS else 0)
    if pos[1] in ("動詞的", "形容詞的"):
        return listed | r.TAIL
    return listed | r.WAY | (r.THING if lemma in lists.THING_ENDINGS else 0)


def sign_roles(surface: str, pos: tuple[str, ...]) -> int:
    """The roles of a sign."""
    if pos[1] == "読点" or surface in ("，", "；", ";", "→", "、"):
        return r.COMMA | r.SIGN
    if pos[1] == "括弧開" and surface in "「『“":
        return r.OPEN | r.SIGN
    if pos[1] == "括弧閉" and surface in "」』”":
        return r.CLOSE | r.SIGN
    if surface in (":", "：", ".", "．"):
        return r.LINK | r.SIGN
    if surface in ("/", "／", "-", "－"):
        return r.LINK | r.PAIRS | r.SIGN
    return r.SIGN | (r.QUESTION if surface in ("？", "?") else 0)
