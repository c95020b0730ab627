"""Turns written whole, and played again.

lines     a sealed turn as lines of JSON, and back
codec     the nouns of a turn -> what JSON knows, and back
recorder  a session that is being recorded: a file of its own in the data folder
replay    recorded turns in the place of a router, each event when its time comes
"""
