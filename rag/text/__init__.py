"""What a text says: its terms, sentences, passages, tables and headings. Pure: no file, no model, no conversation.

terms          text -> terms, for every script; what of a text to mark for a question
clauses        a message in clauses: which ask, and which words only frame what is asked
abbreviations  abbreviations and their long forms, where a text introduces one by the other
codes          codes, versions and decimals as one term each
dates          dates and times of day, each in one spelling
passages       the nouns of retrieval: Document, Passage, Hit; how a document is cut
weight         how much a stretch of text says, and where it may be cut
places         where in its file a passage stood, as people read it
ends           where a sentence ends: not at the stop of an abbreviation, an initial or an ordinal
sentences      a passage in units that can be quoted
tables         pipe tables as rows and columns
markdown       the blocks of a Markdown text, with the path of headings above each: what all of these are folds over
marks          the marks by which a line of Markdown says what it begins
markup         text written as Markdown that shows it and does nothing else
suspicion      text that a reader does not see, or that speaks to the model instead
injections     sentences that give orders to a language model, in nineteen languages
disguises      a text without emphasis, look-alikes and line ends that hide what it says
controls       control tokens of language models, and how they are broken up
"""
