"""The hint beside a plan whose cue may not carry it; the plan is kept either way."""

from typing import TYPE_CHECKING

from reflectui.i18n import N_, _
from reflectui.measure.plan import doubt
from reflectui.wording.habits import cadence_text

if TYPE_CHECKING:
    from reflectui.model.cadence import Cadence

DOUBTS = {
    "cue.no_event": N_("You may not notice when “{cue}” comes. A moment or a place is a better cue."),
    "cue.too_seldom": N_("“{cue}” comes less often than {cadence}."),
    "cue.too_often": N_("“{cue}” comes more often than {cadence}."),
}


def hint(cue: str, cadence: "Cadence") -> str:
    """Why a cue may not carry a plan of this cadence, in a sentence; empty where nothing tells so."""
    found = doubt(cue, cadence) if cue else None
    return _(DOUBTS[found]).format(cue=cue, cadence=cadence_text(cadence)) if found else ""
