"""Questions about whole tables, answered by code over every row.

question  what a question wants counted or listed, by its own words, before any table is read
reading   a question beside one table: what each of its words is taken for
tally     the count itself, over every row
words     a count as an answer, in the reader's language
"""
