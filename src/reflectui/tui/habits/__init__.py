"""The place of the habits."""
