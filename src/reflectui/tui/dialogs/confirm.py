"""A question with yes and no."""

from textual.app import ComposeResult
from textual.containers import Vertical

from reflectui.tui.over import Over
from reflectui.tui.session import Session
from reflectui.tui.words import Words


class Confirm(Over[bool | None]):
    """Asks; gives back True for yes, False for no, None when it was closed."""

    CHAIN = "question"
    CSS_PATH = "../over.tcss"

    def __init__(self, session: Session, question: str) -> None:
        super().__init__(session)
        self._question = question

    def compose_body(self) -> ComposeResult:
        with Vertical(id="panel"):
            yield Words(self._question, id="question")

    def action_question_yes(self) -> None:
        self.dismiss(True)

    def action_question_no(self) -> None:
        self.dismiss(False)
