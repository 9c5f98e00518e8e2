"""Japanese and English text."""
