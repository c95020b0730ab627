"""Numbers one can defend: each module runs as `python -m measure.NAME`.

doctor     what works here and what does not, one finding a line with one remedy
serving    what a role's server is and does, for the doctor
findings   what a doctor says
settings   the table of docs/settings.md
parsers    how the libraries that could read documents compare, on files of your own
retrieval  how well retrieval finds, and knows what it has not
asked      what conversations over files are answered, and from what
quotes     how often the answer is in what is quoted when no model answers
counting   how questions over tables are answered by code, against their truths
support    what the check of an answer notices, and what it says of answers that are right
suspicion  how often ordinary text is suspected
"""
