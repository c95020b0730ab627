"""Turns written whole, and played again."""
