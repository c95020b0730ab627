# What one can choose and press: the pickers in the composer, the settings panel, the buttons under an answer, starters.

## Pickers in the composer

picker-model = Model
picker-auto = Auto
    .about = The small model drafts, the larger one steps in when needed.
    .none = No model is connected: answers are quotations from your documents.
# Beside a model's own name.
picker-alone = Answers alone.
picker-quotes = Quotations
    .about = The best sentences of your documents, without a model.
picker-replay = Replay
    .about = A recorded session answers, with its own timing; no model is asked.
picker-scope = Answer from
scope-everything = Everything
    .about = Your uploads and the documents that Tandem was started with.
scope-uploads = My uploads
    .about = Only files that you attached to this conversation.
scope-corpus = The documents here
    .about = Only the documents that Tandem was started with.
scope-nothing = The model alone
    .about = No documents: the model answers from general knowledge.
# A command beside the pickers; one word.
important = Important
    .about = Important: { $model } polishes the draft

## Settings panel

settings-answers = Answers
settings-passages = Passages
    .about = How many are searched for.
settings-temperature-draft = Temperature of the draft
settings-temperature-escalation = Temperature of the larger model
settings-max-tokens-draft = Longest answer of the draft, in tokens
settings-max-tokens-escalation = Longest answer of the larger model, in tokens
# Each rule's `.switch`, in rules.ftl, completes this sentence.
settings-rules = When to escalate
settings-topics = Flagged topics, between commas

## Starters: questions to begin with

starter-about = What is “{ $title }” about?

## Buttons under an answer

keep-draft = Keep the draft
ask-larger = Ask { $model }
ask-anyway = Ask the model anyway
replay-recording = Replay the recording
try-again = Try again
copy-cited = Copy with citations
good-answer = Good answer
bad-answer = Bad answer

## Titles of the side panel

side-passage = Passage

## Said for a moment above the page

toast-nothing-more = There is nothing more to read around these passages by now.
toast-busy = Another answer is being written: stop it, or wait for its end.
toast-write = Write a question, or attach a file.

## Where a request is refused, in place of the page

# A host name is the part of the address before the port.
refused-host = This address is not one of Tandem's: open the one printed at start, or allow this host name.
refused-origin = Requests from other pages are refused.
