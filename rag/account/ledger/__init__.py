"""One row a turn, kept on disk, and what a session's rows add up to.

row          Turn -> the row that is kept of it
check        what is kept of the signals, without a word of an answer
ledger       the file: rows are written beside the turn, never in its way
figures      rows -> what a session was worth, in numbers
words        those numbers as tables of words
spreadsheet  those numbers as CSV
"""
