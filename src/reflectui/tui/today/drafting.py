"""What stands in the field survives: kept while it is typed, taken over from a program that is gone."""

from collections.abc import Callable, Mapping

from reflectui.i18n import _
from reflectui.store.drafts import FIELD, Draft
from reflectui.store.journal import Journal
from reflectui.tui.keeping import Keeping, recorded
from reflectui.tui.screen import BaseScreen
from reflectui.tui.today.line import Held

SHOWN = 24


class Drafting(Keeping):
    """The drafts of one field: `texts` gives what is to be kept, each text under the line it will replace."""

    def __init__(
        self, screen: BaseScreen[int | None], journal: Journal, texts: Callable[[], Mapping[Held, str]]
    ) -> None:
        super().__init__(screen, journal)
        self._texts = texts
        self._kept: Mapping[Held, str] = {}

    def begin(self) -> Draft | None:
        """The newest draft of a program that is gone; one of a program that still runs is named."""
        if self._journal.read_only:
            return None
        drafts = self._journal.drafts
        if draft := drafts.take_over(FIELD, None):
            if recorded(self._journal, draft):
                drafts.drop(FIELD, draft.entry)
                return None
            self._kept = {Held(draft.entry, draft.version): draft.text}
            return draft
        if living := drafts.of_the_living(FIELD, None):
            begins = living[0].text.strip().split("\n")[0][:SHOWN]
            self._screen.say(_("Another window holds a draft: “{text}”").format(text=begins))
        return None

    def unfinished(self) -> Draft | None:
        """The newest draft of a stage of an opened entry whose program is gone."""
        if self._journal.read_only:
            return None
        drafts = (draft for draft in self._journal.drafts.of_the_gone() if draft.stage != FIELD)
        return next((draft for draft in drafts if not recorded(self._journal, draft)), None)

    def due(self) -> bool:
        return self._texts() != self._kept

    def write(self) -> None:
        """Write what is new before what is over is dropped, so that there is always one of them."""
        drafts, texts = self._journal.drafts, self._texts()
        for held, text in texts.items():
            if self._kept.get(held) != text:
                drafts.keep(text, FIELD, held.entry, held.version)
        for entry in {held.entry for held in self._kept} - {held.entry for held in texts}:
            drafts.drop(FIELD, entry)
        self._kept = texts
