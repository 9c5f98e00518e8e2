"""What makes it doubtful that quotes tell one practice of the writer, apart from how often they do."""

import re
from collections.abc import Sequence

from reflectui.surfacing.diary import Diary
from reflectui.surfacing.evidence import Signs
from reflectui.surfacing.quotes import Quote

ONE_WORD = 0.8  # of a practice found by one word, which different acts may share
STRETCH = 0.5  # of one whose days all stand close together: a project or a book, no practice
VISIT = 0.5  # of one found by others' coming

_COMING = re.compile(r"[ns]来\S")  # 来訪, 来庵, 来客: the writer is who is come to
_COUNT = re.compile(r"[~\d]+")


def trust_of(diary: Diary, ways: Sequence[Signs], quotes: Sequence[Quote]) -> float:
    """What to multiply a practice's score with, above 0 and at most 1."""
    seed = [diary.vocabulary.features[feature] for signs in ways[:1] for feature in signs.seed]
    trust = 1.0
    if len({_COUNT.sub("", name[1:]) for name in seed}) == 1:  # a counter and its unit are one word
        trust *= ONE_WORD
    if any(map(_COMING.match, seed)):
        trust *= VISIT
    first, last = (diary.phrase_day[quotes[place].phrase] for place in (0, -1))
    span = (last - first + 1) / len(diary.days)
    return trust * (1 - STRETCH * (1 - span))
