"""The numbers of the product, measured on the real program as ratios to an empty Textual app and to jrnl."""
