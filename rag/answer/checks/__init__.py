"""What an answer says, held against what its model was given: one module for each kind of sign.

arithmetic     numbers that follow from others: sums, differences, shares, ages
bindings       numbers that a passage gives to something else
chatter        courtesies, which claim nothing
citations      citation marks and the sentences they stand behind
dates          dates as they are written
figures        numbers that neither stand in what was given nor follow from it
folding        text without case, accents and the invisible
languages      which language a text is in, as far as looking up goes
names          names that stand nowhere
numbers        every number of a text, with what it can mean
numerals       number words
polarity       negations and opposites
refusal_words  the words of refusals, by language
speech         what an answer says at all
synonyms       everyday words that stand for each other
telling        the words that say what a text is about
units          units of measure and scales
"""
