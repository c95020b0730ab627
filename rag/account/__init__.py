"""A turn becomes what people see of it, and what is kept.

body         Turn -> the text of its message: what stands, or a sentence where nothing does
report       Turn -> words: headline, badges, reasons, problems, details
latency      Turn -> spans, in lanes: one for the turn, one for each contender
timetable    Turn -> the latency table in words: rows that add up, tokens, the two numbers people feel
coverage     Turn -> what of each document the model read, and what was left out
keeping      what is kept of a conversation's turns, and by whom
attachments  Turn -> words about the files that came with the message
ledger/      one entry a turn, and what a session's entries add up to
recording/   turns written whole, and played again
export/      a conversation as Markdown or HTML
"""
