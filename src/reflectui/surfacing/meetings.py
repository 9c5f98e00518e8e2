"""Where features stand in phrases, and where two of them meet."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Set

from reflectui.language.words import REFUSED
from reflectui.surfacing.diary import Diary

FARTHEST = 10  # places between two words that meet

Place = tuple[int, ...]  # a phrase and one or two of its words


def standings(diary: Diary, phrases: Iterable[int], feature: int) -> list[Place]:
    """Where a feature stands in phrases: (phrase, word)."""
    words = set(diary.vocabulary.feature_words[feature])
    begins, kinds = diary.phrase_words, diary.word_kind
    return [
        (phrase, number)
        for phrase in phrases
        for number, word in enumerate(kinds[begins[phrase] : begins[phrase + 1]], begins[phrase])
        if word in words
    ]


def meetings(diary: Diary, phrases: Iterable[int], feature: int, others: Set[int]) -> dict[int, list[Place]]:
    """Where others meet a feature within phrases, by other: (phrase, the other's word, its own word)."""
    feature_words = diary.vocabulary.feature_words
    own = set(feature_words[feature])
    others_of: defaultdict[int, list[int]] = defaultdict(list)
    for other in others:
        for word in feature_words[other]:
            others_of[word].append(other)
    found: defaultdict[int, list[Place]] = defaultdict(list)
    begins, kinds, place = diary.phrase_words, diary.word_kind, diary.word_place
    near = others_of.keys()
    for phrase in phrases:
        begin = begins[phrase]
        words = kinds[begin : begins[phrase + 1]]
        if near.isdisjoint(words):
            continue
        mine = [(number, place[number]) for number, word in enumerate(words, begin) if word in own]
        for number, word in enumerate(words, begin):
            if word in near:
                at = place[number]
                for one, here in mine:
                    if 0 < abs(here - at) <= FARTHEST:
                        for other in others_of[word]:
                            found[other].append((phrase, number, one))
    return found


def done_in(diary: Diary, features: tuple[int, ...]) -> list[Place]:
    """Where a seed's features stand or meet as something done, phrases ascending."""
    return done_of(diary, met_in(diary, features))


def met_in(diary: Diary, features: tuple[int, ...]) -> list[Place]:
    """Where a seed's features stand or meet, phrases ascending."""
    if not features:
        return []
    *others, feature = features
    phrases = diary.phrases_with(feature)
    if others:
        (other,) = others
        both = sorted(set(phrases).intersection(diary.phrases_with(other)))
        return meetings(diary, both, feature, {other})[other]
    return standings(diary, phrases, feature)


def done_phrases(diary: Diary, feature: int) -> "array[int]":
    """The phrases in which a feature stands as done, ascending, once each."""
    found = diary.done_phrases.get(feature)
    if found is None:
        done = done_of(diary, standings(diary, diary.phrases_with(feature), feature))
        found = diary.done_phrases[feature] = array("I", dict.fromkeys([place[0] for place in done]))
    return found


def done_of(diary: Diary, places: list[Place]) -> list[Place]:
    """Those of the places that tell something done by the writer."""
    marks = diary.word_marks
    return [place for place in places if not (marks[place[1]] | marks[place[-1]]) & REFUSED]
