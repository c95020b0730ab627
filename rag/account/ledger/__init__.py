"""One entry a turn, kept on disk, and what a session's entries add up to.

entry        Turn -> the entry that is kept of it
check        what is kept of the signals, without a word of an answer
ledger       the file: entries are written beside the turn, never in its way
pace         how fast a model has read prompts on this machine
figures      entries -> what a session was worth, in numbers
sections     those numbers as tables of words
spreadsheet  those numbers as CSV
"""
