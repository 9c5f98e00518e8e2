"""An opened entry: its four stages in the plane's order, to read and to write in."""
