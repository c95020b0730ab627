"""Every sentence that a person reads, in five languages: `LANGUAGE/AREA.ftl`. Code names a sentence and fills it in.

Besides its messages a language's folder holds `manual.md`, but for English, whose manual is `chainlit.md` at the top,
and `chainlit.json`, the words of Chainlit's own controls.

language  the languages, each with its messages, and which one a browser gets; the one door to Fluent
phrase    a sentence by its name: `say("passages", count=3)`
"""
