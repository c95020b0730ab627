"""A question becomes events, from what was found to whose words stand.

turn           the nouns: every event of a turn, and the Turn one reads afterwards; the first word
why            why the words of a turn stand, or none do
log            the log of a turn while it runs: clock, events, who follows
ask            one question, with all that its answer depends on
roles          who has a part in a turn, and what differs between them
router         a question becomes events: from what, then by whom
understanding  what a message is taken to be: its request, its documents, what must be there, what it points back to
lexicon        the words by which messages show that, in nine languages
parts          the part of a document that a message names, and where it stands
required       codes, years, dates and names that must stand in what answers a question
retrieve       what to answer from: a search, documents whole, a named part, a follow-up
told           what code answers, and the model that says it
itself         what code answers about the conversation: which files, what was asked
counting/      questions about whole tables, answered by code
cascade        draft, check, decide, perhaps escalate, settle
contest        models answering, one or several at once, merged in the order things arrived
prompt         question, hits, history -> a prompt that fits, and what was left out
digest         a document longer than a model's context, read in passes
marker         the marker by which a model says that the passages do not hold the answer
quotes         answers without a language model: sentences of the passages, each cited
checks/         what an answer says, held against what its model was given
settling       whose words stand when two models have answered, and why
signals        what is measured of an answer before anyone decides on it
refusal        does an answer begin by saying that it has none?
support        is an answer's text in the passages it was given?
policy         the rules: when to escalate and why
conversation   what was asked and what stands as answered
starters       a fixed list of questions from a Markdown file
preflight      that list, run once with each model
warmth         keeps models loaded
"""
