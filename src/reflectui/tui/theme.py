"""The two house themes, and one of the terminal's own sixteen colours."""

import os

from textual.theme import Theme

DARK = {
    "ground": "#16181d",
    "band": "#1e2129",
    "ink": "#d6d9df",
    "soft": "#8a909c",
    "faint": "#4a505c",
    "focus": "#8fb8de",
    "due": "#e0af68",
    "done": "#9ece6a",
}
LIGHT = {
    "ground": "#fbfaf7",
    "band": "#f1efe9",
    "ink": "#26292f",
    "soft": "#6b7079",
    "faint": "#c3c1ba",
    "focus": "#2f6690",
    "due": "#9a5b00",
    "done": "#3f7d20",
}
# For 256 colours chosen by hand: rounded, the band would be darker than the ground.
DARK_256 = {**DARK, "ground": "#1c1c1c", "band": "#262626", "soft": "#8a8a8a", "faint": "#4e4e4e"}
LIGHT_256 = {**LIGHT, "ground": "#ffffff", "band": "#eeeeee", "soft": "#6c6c6c", "faint": "#c6c6c6"}
SIXTEEN = {
    "ground": "ansi_default",
    "band": "ansi_default",
    "ink": "ansi_default",
    "soft": "ansi_bright_black",
    "faint": "ansi_bright_black",
    "focus": "ansi_blue",
    "due": "ansi_yellow",
    "done": "ansi_green",
}


def theme_of(name: str, colours: str | None) -> Theme:
    """The theme 'dark' or 'light' for a terminal whose colour system Rich calls `colours`."""
    if colours == "standard":
        return _theme(f"sixteen-{name}", SIXTEEN, dark=name == "dark", ansi=True)
    light, dark = (LIGHT_256, DARK_256) if colours == "256" else (LIGHT, DARK)
    return _theme(name, light if name == "light" else dark, dark=name == "dark")


def theme_of_terminal() -> str:
    """'light' where the terminal says that its ground is light, else 'dark'."""
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if ground in ("7", "15") else "dark"


def _theme(name: str, colours: dict[str, str], *, dark: bool, ansi: bool = False) -> Theme:
    ground, ink, soft = colours["ground"], colours["ink"], colours["soft"]
    ours = {
        **colours,
        "text": ink,
        "text-muted": soft,
        "text-disabled": colours["faint"],
        "input-selection-background": colours["faint"] if not ansi else "ansi_cyan",
        "ansi-background": "ansi_black" if dark else "ansi_white",
        "ansi-foreground": "ansi_white" if dark else "ansi_black",
        "scrollbar": colours["faint"],
        "scrollbar-hover": soft,
        "scrollbar-active": soft,
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
    }
    return Theme(
        name=name,
        primary=colours["focus"],
        secondary=soft,
        accent=colours["focus"],
        warning=colours["due"],
        error=colours["due"],
        success=colours["done"],
        foreground=ink,
        background=ground,
        surface=colours["band"],
        panel=colours["band"],
        boost=colours["band"],
        dark=dark,
        variables=ours,
        ansi=ansi,
    )
