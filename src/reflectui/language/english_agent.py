"""Who acts in an English act: the writer or somebody else."""

from reflectui.language import english_words as lists
from reflectui.language.english_acts import Act, Token


def is_own(act: Act, first_verb: int | None, opening: bool, before: bool) -> bool:
    """Whether the writer acts, read from what stands before the first verb.

    `opening` says that a sentence begins with the act; then a missing subject is the writer. Elsewhere it is
    whoever acted `before`.
    """
    subject = subject_of(act[:first_verb])
    if subject in lists.FIRST_PERSON:
        return True
    if first_verb is None:
        return before or opening
    if not subject:
        return before or opening
    return subject in lists.MY or (opening and _is_note(act, first_verb))


def _is_note(act: Act, verb: int) -> bool:
    """Whether a sentence is a note of something done, like "Card written"."""
    subject, after = act[:verb], act[verb + 1 : verb + 2]
    for number, token in enumerate(subject):
        if token.word in lists.KIN or token.word in lists.OTHERS or (token.name and number):
            return False
    if act[verb].word in lists.PARTICIPLES:
        return True
    told = lists.verb_of(act[verb].word)
    intransitive = not after or after[0].word in lists.PREPOSITIONS
    return told is not None and told.form == "past" and not subject[-1].name and intransitive


def subject_of(before: list[Token]) -> str:
    """The subject among the tokens before a verb: a pronoun, "my", another noun, or "" for none."""
    found = ""
    inside = with_noun = False  # a prepositional phrase, and one that has its noun
    for token in before:
        word = token.word
        if word in lists.SUBJECTS:
            found, inside = word, False
        elif word in lists.MY and not found and not inside:
            found = "my"
        elif word in lists.PREPOSITIONS:
            inside, with_noun = True, False
        elif word in lists.DETERMINERS or token.name:
            inside = inside and not with_noun
            if not inside and _names_another(token) and found not in lists.FIRST_PERSON:
                found = word
            with_noun = with_noun or token.name
        elif _is_no_subject(word):
            with_noun = with_noun or word in lists.TIMES
        elif inside:
            with_noun = True
        elif not found or found == "my":
            found = found if found and word not in lists.KIN else word
    return found


def _names_another(token: Token) -> bool:
    if token.word in lists.TIMES or token.word in lists.JOINING:
        return False
    return token.name or token.word in ("his", "her", "their")


def _is_no_subject(word: str) -> bool:
    lacking = word in lists.EMPTY or word in lists.TIMES or word in lists.NUMBERS or word in lists.UNITS
    return lacking or word.endswith("ly")
