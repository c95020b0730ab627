"""A conversation as a document of its own.

markdown  turns -> Markdown, and what is copied
html      turns -> one page that needs nothing else, runs nothing and loads nothing
typeset   an answer's Markdown -> HTML; the only file that imports markdown_it
"""
