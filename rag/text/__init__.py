"""What a text says: its terms, sentences, passages, tables and headings. Pure: no file, no model, no conversation.

terms       text -> terms, for every script; what of a text to mark for a question
passages    the nouns of retrieval: Document, Passage, Hit; how a document is cut
places      where in its file a passage stood, as people read it
sentences   a passage in units that can be quoted
tables      pipe tables as rows and columns, and written back so that no cell becomes markup
markdown    headings of a Markdown text, and what is none: front matter, fenced code
suspicion   text that a reader does not see, or that speaks to the model instead
injections  sentences that give orders to a language model, in eleven languages
"""
