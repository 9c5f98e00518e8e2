"""What makes it doubtful that quotes tell one practice of the writer, apart from how often they do."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import chain

from reflectui.language.general_work import GENERAL_WORK
from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import TRUST, Signs, best_feature_of_words, counted, signs_of
from reflectui.surfacing.quotes import Quote, kinds_in
from reflectui.surfacing.seeds import FEWEST_DAYS

ONE_WORD = 0.5  # of a practice found by one word, which different acts may share
ANYBODYS = 0.05  # of one whose quotes have none but words of work in general in common
COMMON = 0.2  # share of the quotes that hold a word which they have in common
MORE_DAYS = 0.3  # power of how many days tell it, for a score counts closely tied words more than days
STRETCH = 0.5  # of one whose days all stand close together: a project or a book, no practice
VISIT = 0.5  # of one found by others' coming
LEAST_TRUST = 0.1  # where no quote is like the others
LIKE = 1.0  # log odds by its words that a quote tells what the others tell
SHARED = 2  # quotes that a word must stand in to make one like another

TELLING = "nvsgwkbl"  # kinds of words that tell an act apart from others

_COMING = re.compile(r"[ns]来\S")  # 来訪, 来庵, 来客: the writer is who is come to
_COUNT = re.compile(r"[~\d]+")


def trust_of(diary: Diary, ways: Sequence[Signs], quotes: Sequence[Quote]) -> float:
    """What to multiply a practice's score with, above 0."""
    seed = [diary.vocabulary.features[feature] for signs in ways[:1] for feature in signs.seed]
    trust = 1.0
    if len({_COUNT.sub("", name[1:]) for name in seed}) == 1:  # a counter and its unit are one word
        trust *= ONE_WORD
    kinds = [kinds_in(diary, quote) for quote in quotes]
    if _is_anybodys(diary, kinds):
        trust *= ANYBODYS
    if any(map(_COMING.match, seed)):
        trust *= VISIT
    trust *= (len(quotes) / FEWEST_DAYS) ** MORE_DAYS
    first, last = (diary.phrase_day[quotes[place].phrase] for place in (0, -1))
    span = (last - first + 1) / len(diary.days)
    trust *= 1 - STRETCH * (1 - span)
    return float(trust * (LEAST_TRUST + (1 - LEAST_TRUST) * coherence(diary, quotes, kinds)))


def coherence(diary: Diary, quotes: Sequence[Quote], kinds: Sequence[Set[int]]) -> float:
    """The share of quotes whose words, given as `kinds`, tell that they belong to the others, 0 to 1."""
    phrases = [quote.phrase for quote in quotes]
    signs = signs_of(diary, (), counted(diary, phrases), len(phrases), SHARED)
    of_word = best_feature_of_words(diary, signs.weights)
    like = 0
    for held in kinds:
        told = {feature: weight for weight, feature in map(of_word.__getitem__, held & of_word.keys())}
        like += signs.prior + TRUST * sum(told.values()) >= LIKE
    return like / len(quotes)


def _is_anybodys(diary: Diary, kinds: Sequence[Set[int]]) -> bool:
    """Whether all that quotes with these words have in common is work in general."""
    names = [
        diary.vocabulary.distinct[kind]
        for kind, held in Counter(chain.from_iterable(kinds)).items()
        if held >= COMMON * len(kinds)
    ]
    telling = {name[1:] for name in names if name[:1] in TELLING}
    return bool(telling) and telling <= GENERAL_WORK
