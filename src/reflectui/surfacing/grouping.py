"""One rank for one practice: practices that tell the same act are joined, the better one first."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from reflectui.surfacing.diary import Diary, Told
from reflectui.surfacing.evidence import Practice, Signs, weights_of
from reflectui.surfacing.sides import Lean

INSIDE = 0.5  # share of a practice's phrases that stand in one before: it is a part of that one
INSIDE_ALL = 0.6  # share that stand in any before: it tells nothing new
ALIKE = 0.35  # phrases of both ÷ phrases of either: two wordings of one act
FEWEST_SHARED = 3
WITHIN = 0.6  # share of a practice's phrases that stand in a wider one
FITTING = 4.0  # weight of a phrase's words that makes it fit
TWIN = 0.7  # share of a practice's phrases that must fit another of its name, else they are two


@dataclass(slots=True)
class Group:
    """A practice with those that it took in. Where it is `fixed` it takes in nothing, it only hides."""

    score: float
    ways: list[Signs]
    told: dict[int, Sequence[int]]
    core: Set[int]  # its own phrases
    weights: Mapping[int, float]
    fixed: bool

    @property
    def practice(self) -> Practice:
        """All that it tells."""
        return Practice(self.score, Told(sorted(self.told.items())), self.ways)

    def take_in_twin(self, diary: Diary, other: "Group") -> bool:
        """Take in what is characteristic of this practice too, if that is most of one of the same name."""
        names = diary.vocabulary.features
        # So many minutes or lines are spent on any act.
        told_by = {feature: weight for feature, weight in self.weights.items() if names[feature][0] != "q"}
        lean = Lean(told_by, -FITTING)
        fitting = {phrase: words for phrase, words in other.told.items() if lean.of(diary, phrase) > 0}
        if len(fitting) < TWIN * len(other.told):
            return False
        self.ways += [replace(way, sides=(*way.sides, lean)) for way in other.ways]
        self.told = fitting | self.told
        return True


class Groups:
    """Practices, the best first; `joined` holds those that were not taken in or left out."""

    def __init__(self, diary: Diary) -> None:
        self.diary = diary
        self.joined: list[Group] = []
        self._of_phrase: defaultdict[int, list[int]] = defaultdict(list)

    def fix(self, practice: Practice) -> None:
        """A practice that stays as it is; what is a part of it or like it is left out."""
        self._begin(practice, 0.0, True)

    def add(self, practice: Practice, score: float) -> None:
        """A practice that is joined to one before which is like it, left out as a part of one, or stands
        by itself."""
        told = dict(practice.told)
        shared: Counter[int] = Counter()
        for phrase in told:
            shared.update(self._of_phrase.get(phrase, ()))
        known = sum(phrase in self._of_phrase for phrase in told)
        before = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        if before and before[0][1] > INSIDE * len(told):
            return
        if (number := self._alike(told.keys(), before)) is not None:
            self._take_in(number, practice.ways, told)
        elif known <= INSIDE_ALL * len(told):
            self._begin(practice, score, False)

    def widen(self) -> None:
        """Let a practice that alone lies in a wider one of the same word become that wider one."""
        gone: set[int] = set()
        for number, within in sorted(self._lying_in().items()):
            wide, group = self.joined[number], self.joined[within[0]]
            if len(within) > 1 or number in gone or wide.fixed or group.fixed:
                continue
            if self._of_one_word(group, wide):
                gone.add(within[0])
                wide.score = max(wide.score, group.score)
                wide.ways += group.ways
                wide.told = group.told | wide.told
        left = [group for number, group in enumerate(self.joined) if number not in gone]
        self.joined = sorted(left, key=lambda group: -group.score)

    def _lying_in(self) -> dict[int, list[int]]:
        """Which practices lie in a wider one, by number of the wider one."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, group in enumerate(self.joined):
            size = len(group.told)
            shared = Counter(chain.from_iterable([self._of_phrase[phrase] for phrase in group.told]))
            for other, count in shared.items():
                if other != number and count >= WITHIN * size and len(self.joined[other].told) > size:
                    found[other].append(number)
        return found

    def _of_one_word(self, first: Group, second: Group) -> bool:
        shared = {feature for way in first.ways[:1] for feature in way.seed}.intersection(
            feature for way in second.ways[:1] for feature in way.seed
        )
        return any(map(self.diary.vocabulary.is_core, shared))

    def _begin(self, practice: Practice, score: float, fixed: bool) -> None:
        told = dict(practice.told)
        for phrase in told:
            self._of_phrase[phrase].append(len(self.joined))
        group = Group(score, list(practice.ways), told, set(told), weights_of(practice.ways), fixed)
        self.joined.append(group)

    def _alike(self, phrases: Set[int], before: list[tuple[int, int]]) -> int | None:
        """The number of the practice before that is most alike, if any is alike enough."""
        best, found = ALIKE, None
        for number, _ in before:
            core = self.joined[number].core
            both = len(phrases & core)
            alike = both / (len(phrases) + len(core) - both)
            if both >= FEWEST_SHARED and (alike > best or (alike == best and found is None)):
                best, found = alike, number
        return found

    def _take_in(self, number: int, ways: Sequence[Signs], told: Mapping[int, Sequence[int]]) -> None:
        group = self.joined[number]
        rest = {phrase: words for phrase, words in told.items() if phrase not in group.told}
        if group.fixed or not rest:
            return
        group.ways += ways
        group.told |= rest
        for phrase in rest:
            self._of_phrase[phrase].append(number)
