# One turn: what stands in the message, the line of the decision, its reasons, the step above it, the latency table.
# $model is a model's name, as "phi-4-mini"; it is never inflected.

## The message itself

greeting = Ask me about your documents: I search them, answer from what I find, and show under every answer which model wrote it, from which passages, and where the time went.
not-found = **This is not in your documents.**
not-found-nearest = **This is not in your documents.** The nearest passages are below.
quoted-not-connected = *No language model is connected, so these are the best sentences of your documents. To connect one, start Tandem with* `TANDEM_ENDPOINT=http://127.0.0.1:PORT/v1`*, the address of an OpenAI-compatible server.*
quoted-not-answered = *No language model answered, so these are the best sentences of your documents.*
stopped-before-a-word = *Stopped before the first word.*
broken-body = **Tandem made a mistake.** It is in the log; please ask again.
nobody-answered = **Nobody could answer.** Start Tandem with `TANDEM_ENDPOINT` set to an OpenAI-compatible server, then ask again.
said-nothing = *The model said nothing.*

## What is being done, while it runs

doing-search = Searching your documents
doing-found = Found { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
doing-reading = { $model } is reading
# $why is a phrase such as "in line", "busy, trying again".
doing-waiting = { $model }: { $why }
# $part is a phrase such as "pass 2 of 7, page 12".
doing-pass = { $model } reads { $part }
doing-thinking = { $model } is thinking
doing-writing = { $model } is writing
doing-check = Checking what { $model } wrote
doing-failed = { $model } could not answer
doing-larger = The larger model steps in
doing = Working

## Who answered

settled-greeted = No search was needed
settled-not-found = Not in your documents
settled-counted = Counted by Tandem
settled-asked-back = Tandem asks which is meant
settled-quoted = Quoted from your documents
settled-stopped = You stopped
settled-stopped-model = You stopped { $model }
settled-broken = Tandem made a mistake
settled-no-model = No model could answer
settled-broke-off = { $model } broke off
settled-kept = You kept the draft of { $model }
settled-draft-stands = The draft of { $model } stands
settled-unsupported = { $model } answered, and its passages do not bear it out
settled-answered = { $model } answered

## Why these words stand: sentences below the line

why-good-enough = No rule spoke against the draft.
why-better-supported = The larger model's answer is at least as well supported.
why-less-supported = The larger model's answer was less well supported.
why-larger-supported = The draft is not borne out by its passages, the larger model's answer is.
why-larger-whole = The draft is not whole, the larger model's answer is.
why-larger-answers = The draft found no answer, the larger model did.
why-larger-unsupported = The larger model's answer is not borne out by its passages.
why-larger-not-whole = The larger model's answer is not whole.
why-larger-refused = The larger model found no answer.
why-honest = The larger model found no answer, and nothing in the passages bears out the draft.
why-unsupported = Nothing in the passages bears out either answer: this one is the nearer.
why-only-one = The other model could not answer.
why-no-second = There was no other model to ask.
why-picked = You picked this model.

## Why the larger model is not asked; why it is, is in rules.ftl

no-larger = No larger model is connected.
same-server = The larger model is on the same server, which cannot be reached.
good-enough = The draft is good enough.

## Small badges beside the line, each with an explanation

badge-general = not from your documents
    .title = The model answered from general knowledge.
badge-well-supported = well supported
badge-partly-supported = partly supported
badge-hardly-supported = hardly supported
badge-support-title = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } of its own words are in the passages it was shown.
badge-weak-evidence = weak evidence
    .title = The passages match the question only in part.

## Details: label, value, note

detail-evidence = Evidence
    .note = score { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, floor { NUMBER($floor, minimumFractionDigits: 2, maximumFractionDigits: 2) }
# A value beside "Evidence".
evidence-none = none
evidence-weak = weak
evidence-strong = strong
detail-gap = Lead of the first passage
    .note = over the second, 0 to 1
detail-unknown = Unknown words
    .note = of the question, by weight, occur in no document
detail-length = Length of { $model }
    .note = characters
detail-support = Support of { $model }
    .note = not in the passages: { $missing }
detail-confidence = Confidence of { $model }
    .note = log probability, least sure tenth
detail-signs = Signs of { $model }
sign-none = none

## The step above the answer. The page writes "Reading" or "Read" before its name

step-found-nothing = your documents: nothing found
step-files = the attached files
step-no-documents = no documents
step-documents = your documents
step-asked = { $model } is asked: { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}, { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}
step-waits = { $model } waits: { $why }
step-answered = { $model } has answered

## What was found

found-nothing = No passage shares a word with the question
found = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} from { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
how-leading = leading passages, spread over the document
how-again = the same passages again
how-whole = the whole document
how-counted = every row was looked at
evidence-none-foreign = hardly any of its words are in your documents; are they in another language?
evidence-none-long = no evidence
evidence-weak-long = weak evidence
evidence-strong-long = strong evidence

## Why a passage was found and not sent

left-not-asked = no model was asked
left-later = found later, for the larger model
left-not-read = not read
left-not-taken = the model was not reached

## What the model read of each document

# $share is a percentage or "less than 1%"; $parts a list such as "5 passages sent, 1 left out".
covered = { $share } read: { $parts }
# The same where no model read, and sentences were quoted.
covered-quoted = { $share } of the text: { $parts }
covered-sent = { $count ->
    [one] { $count } passage sent
   *[other] { $count } passages sent
}
covered-searched = { $count ->
    [one] { $count } passage searched
   *[other] { $count } passages searched
}
covered-left-out = { $count } left out
covered-little = less than 1%

## Where the time went

first-word = first word after { $time }
in-all = { $time } in all
timing = timing
tokens-in = { $count } in
tokens-out = { $count } out
tokens-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } tokens/s
tokens-estimated = estimated

# Rows of the latency table: what a span of time was spent on.
stage-read = read
stage-retrieve = retrieve
stage-stopped = stopped
stage-decide = decide
stage-page = page
stage-prompt = prompt
stage-failed = failed
stage-wait = wait
stage-send = send
stage-first-token = first token
stage-thinking = thinking
stage-writing = writing

# Who took part, where no model's name is known: what it is, or what it does.
role-reading = reading
role-draft = draft
role-escalation = escalation
role-quotes = quotes
role-count = count
role-documents = documents
role-replay = replay

## A question while a recording answers: what is wrong, then what to do

replay-unknown-question = This question is not in the recording.
# $questions is a list of recorded questions, between semicolons.
replay-recorded = Recorded are: { $questions }.
replay-none = Start Tandem with TANDEM_RECORDING, a recorded session.
