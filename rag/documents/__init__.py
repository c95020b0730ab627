"""Files become a library that can be searched.

parsers/  files -> text with places, in a process of its own
reader    files -> segments: that process, its limits of time and memory, how it is ended
receipt   what came of a file that was given to be read
segment   documents cut and indexed, packed tightly
postings  which terms stand in which passages, and how often
index     BM25 over passages; the only file that imports rank_bm25
library   what a conversation may be answered from, searchable
versions  which document is an older version of which, by their names
evidence  how good what was found looks: none, weak or strong
shelf     a conversation's own documents, and which of them count
corpus    a folder -> a segment
"""
