# The presenter's desk and the session's report, in the side panel: what left the machine, the pre-flight, the figures.

## The desk

# The panel's title: one session with Tandem.
desk-title = Session
desk-away = { $count ->
    [one] { $count } request left this machine
   *[other] { $count } requests left this machine
}
# $hosts: a list of addresses, "a.example, b.example".
desk-away-to = { $count ->
    [one] { $count } request left this machine: { $hosts }
   *[other] { $count } requests left this machine: { $hosts }
}
# The pre-flight asks each question once before the room fills: small, below a question to which nothing was found.
desk-flight-not-found = not in the documents
# Of the recording: so many turns are in it; $path is a file's.
desk-recorded = { $count ->
    [one] { $count } turn in { $path }
   *[other] { $count } turns in { $path }
}
# What a recording can answer, above the list.
desk-replay = { $count ->
    [one] { $count } recorded question
   *[other] { $count } recorded questions
}
# A button: the pre-flight.
desk-run = { $count ->
    [one] Run { $count } question once
   *[other] Run { $count } questions once
}

## The presenter's list of questions, a Markdown file ($file). $why is the operating system's own words

starters-unread = The file of starters, { $file }, cannot be read: { $why }.
starters-encoding = The file of starters, { $file }, is not UTF-8: save it again as UTF-8.
starters-empty = The file of starters, { $file }, holds no list item, a line that begins with “- ”.

## The ledger: a line of figures for each turn, on disk. $why is the operating system's own words: "permission denied"

ledger-unwritten = The ledger in { $folder } cannot be written, so turns are kept until Tandem ends: { $why }.
ledger-unread = The ledger in { $folder } cannot be read: { $why }.

## What to do next, after a sentence that says what went wrong

error-documents =
    .hint = Look at the documents, then ask again.
# TANDEM_… are names of settings.
error-corpus =
    .hint = Set TANDEM_CORPUS to a folder that you can read, with .md, .markdown or .txt files in it.
error-passage =
    .hint = Ask again: the documents may have changed since this answer.
error-recording =
    .hint = Set TANDEM_DATA_DIR to a folder that you can write to, then record again.
error-unsettled =
    .hint = Play another turn, or record this one again to its end.

## The report: the line above its tables

# The title of the report as a file.
desk-report = Tandem: session report
desk-nothing-yet = No turns yet.
# $period: one of the next three.
desk-summary = { $count ->
    [one] { $count } turn, { $period }.
   *[other] { $count } turns, { $period }.
}
# 2026-11-26 05:50
desk-period-moment = { $at } UTC
# $first: 2026-11-26 05:50; $last: as $first, or 07:01 of the same day.
desk-period = { $first } to { $last } UTC
desk-unread = { $count ->
    [one] { $count } line of the ledger could not be read.
   *[other] { $count } lines of the ledger could not be read.
}

## Titles of the tables

desk-turns = Turns
desk-times = Where the time went
# The mean over turns with and without the larger model.
desk-blend = Blended seconds a turn
desk-tokens = Tokens
desk-costs = Hypothetical cost
desk-rules = What each rule alone would do

## Heads of the columns: narrow

desk-column-turns = turns
# What is said about a row, in a last column.
desk-column-note = note
desk-column-stage = stage
desk-column-mean = mean
# The median.
desk-column-p50 = p50
desk-column-max = max
desk-column-seconds = seconds
desk-column-model = model
# How many times the model was asked.
desk-column-asked = asked
desk-column-in = in
desk-column-out = out
desk-column-rate = tokens/s
desk-column-cost = cost
desk-column-rule = rule
# Under "What each rule alone would do": so many it would have escalated; in so many of those it was asked; helped.
desk-column-would = would
desk-column-done = asked
desk-column-helped = helped

## Table "Turns": rows, and what is said about them

desk-all = all turns
desk-none = no turns yet
desk-outcome-answered = answered
desk-outcome-not-found = not in the documents
desk-outcome-greeted = greeted
desk-outcome-read = files read
desk-outcome-stopped = stopped
desk-outcome-failed = failed
desk-drafted = had a draft
    .note = judged, or failed
desk-escalated = escalated
    .note = { NUMBER($share, style: "percent", maximumFractionDigits: 0) } of the drafts
desk-draft-failed = draft failed
    .note = of those escalated
desk-rated-up = rated up
desk-rated-down = rated down

## Table "Where the time went": the first word and the whole turn, after the stages

desk-first-word = first word
desk-total = total
# A stage of one who answers: "draft: writing".
desk-stage = { $lane }: { $stage }

## Table "Blended seconds a turn"

desk-blended = blended
    .note = { $count ->
        [one] as it was: mean of { $count } turn with a draft
       *[other] as it was: mean of { $count } turns with a draft
    }
desk-drafts-only = drafts only
    .note = without the larger model's time
desk-larger-only = larger only
    .note = { $count ->
        [one] without the drafts' time; the larger model's mean of { $count } turn, for all
       *[other] without the drafts' time; the larger model's mean of { $count } turns, for all
    }
    .none = it has answered no turn
desk-blend-note = Of the turns whose draft was judged and which nobody stopped; estimates.

## Tables "Tokens" and "Hypothetical cost"

desk-number = { $number }
desk-thousands = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }k
desk-millions = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }M
# About so many.
desk-about = ≈ { $number }
desk-rate = { NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }
desk-tokens-note = ≈: not all counted by the server.
desk-cost = { NUMBER($cost, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $currency }
desk-cost-small = { NUMBER($cost, minimumFractionDigits: 6, maximumFractionDigits: 6) } { $currency }
# A price: what a model reads (in) and what it writes (out).
desk-price = { NUMBER($in, maximumFractionDigits: 6) } in, { NUMBER($out, maximumFractionDigits: 6) } out for a million
desk-costs-note = What these tokens would cost at the prices in models/models.json. Here they cost electricity.

## Table "What each rule alone would do": the rules' names are in rules.ftl

# Helped in 1 of 2.
desk-helped = { $helped } of { $judged }
# The rule is switched off.
desk-rule-off = off
desk-rule-untold = { $count } unknown
desk-rules-of = { $count ->
    [one] Of { $count } draft.
   *[other] Of { $count } drafts.
}
# "Would", "Asked" and "Helped" are heads of columns.
desk-rules-note = Would: so many it would have escalated, were it the only one, with the thresholds as they are now. Asked: in so many of those the larger model was asked. Helped: its answer stood and was not rated down, where that can be told. Unknown: no question is kept, so whether it touched a flagged topic or was marked as important may be lost.

## The same for a spreadsheet: what a line is about

csv-turns = turns
csv-drafts = drafts
csv-ratings = ratings
csv-stage = stage
csv-blend = blend
csv-model = model
csv-rule = rule alone

## The spreadsheet: of what

csv-all = all
csv-judged = judged or failed
csv-escalated = escalated
csv-fallbacks = escalated because the draft failed
csv-up = up
csv-down = down
csv-as-it-was = as it was
csv-drafts-only = drafts only
csv-larger-only = larger only

## The spreadsheet: what was measured

csv-count = count
csv-share = share
csv-note = note
csv-seconds-mean = mean seconds
csv-seconds-p50 = p50 seconds
csv-seconds-max = max seconds
csv-asked = asked
csv-tokens-in = tokens in
csv-tokens-out = tokens out
csv-counted = counted by the server
    .yes = yes
    .no = not all
csv-rate = tokens/s
csv-cost = cost in { $currency }
# Of so many drafts; for so many of them it cannot be told; so many it would have escalated; did; judged; helped.
csv-of = of
csv-untold = untold
csv-would = would
csv-did = did
csv-judged-drafts = judged
csv-helped = helped
