"""Numbers over whole tables, worked out by code over every row: a question, a query, its result, its words.

vocabulary  the words by which people ask, in ten languages, and what columns are of
values      what a cell amounts to, in every writing
days        dates as people write them
query       what is worked out: operation, column, conditions, group
comparing   the numbers and dates that a question compares with
question    what a question wants, by its own words, before any table is read
sheet       a table, or several of the same columns, as questions speak of it
sources     the tables of documents
nouns       what is counted: rows, values, or quantities that add up
reading     what the words of a question were taken for, in one table
reader      goes through the words once
comparable  the columns that a comparison may be on
conditions  what is asked of a row, or a doubt
measures    the column that is added up or compared
ranking     the most, the largest, the latest
meaning     a reading becomes a query
running     a query over every row
tally       one table of all documents: the answer, or what is asked back
words       the answer in the reader's language
stated      a query as JSON states it, checked against a table
choose      a model chooses a query where the rules are not sure
over        a question over the tables of a conversation
"""
