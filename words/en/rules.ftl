# The rules by which the larger model is asked: one message each. It is the sentence below the answer, why the larger
# model was asked. `.switch` completes "When to escalate" in the settings panel, `.name` is the rule in a word or two in
# the session's report, `.sign` what the details of a turn call such an answer.

rule-important = You marked it as important: the larger model polishes the draft.
    .switch = The question is marked as important: the larger model polishes
    .name = important
rule-empty = The draft is empty.
    .switch = The draft says nothing
    .name = empty
    .sign = says nothing
rule-silent = The draft is polite and says nothing.
rule-echoes = The draft only repeats the question.
rule-cut-off = The draft hit its length limit.
    .switch = The draft hits its length limit
    .name = cut off
    .sign = cut off
rule-looping = The draft repeats itself.
    .switch = The draft repeats itself
    .name = looping
    .sign = repeats itself
rule-other-script = The draft is in another language than the question.
    .switch = The draft is in another writing than the question
    .name = other script
    .sign = other writing
rule-refused = The draft found no answer although the passages look right.
    .switch = The draft finds no answer although the evidence is strong
    .name = refused
    .sign = found no answer
rule-nothing-supported = Nothing of what the draft says is in its passages.
rule-hardly-supported = Only { NUMBER($share, style: "percent", maximumFractionDigits: 0) } of what the draft says is in its passages.
rule-unsupported =
    .switch = The draft says little that is in its passages
    .name = unsupported
# $found is a list such as "12, 1998".
rule-numbers = The draft gives numbers that its passages do not: { $found }.
    .switch = The draft gives a number that its passages do not
    .name = numbers
    .sign = strange numbers
# $found is a list of names.
rule-names = The draft names what its passages do not: { $found }.
    .switch = The draft gives a name that its passages do not
    .name = names
    .sign = strange names
# $found is a list of numbers.
rule-misbound = Its passages say these numbers of something else: { $found }.
    .switch = The draft gives a number to something else than its passages do
    .name = numbers elsewhere
    .sign = numbers of something else
# $found is a sentence of the draft, or several.
rule-denied = Its passages say the opposite: { $found }
    .switch = The draft says the opposite of its passages
    .name = denied
    .sign = the opposite of a passage
# $found is a list of the numbers by which passages are cited.
rule-citations = The draft cites passages that there are not: { $found }.
    .switch = The draft cites a passage that there is not
    .name = citations
    .sign = cites what is not there
rule-unsure = The draft's model was unsure of its words (log probability { NUMBER($confidence, minimumFractionDigits: 1, maximumFractionDigits: 1) }).
    .switch = The draft's model was unsure of its words, where the server tells
    .name = unsure
rule-long-brief = A long brief: the larger model polishes it.
    .switch = A brief, summary or report was asked for and the draft is long
    .name = long brief
rule-topic = The question touches “{ $topic }”, a topic for the larger model.
    .switch = The question touches a flagged topic
    .name = topic
rule-too-short = The draft has fewer than { $count ->
    [one] { $count } character
   *[other] { $count } characters
}.
    .switch = The draft is short
    .name = too short
rule-long-draft = The draft has more than { $count ->
    [one] { $count } character
   *[other] { $count } characters
}.
    .switch = The draft is long, whatever was asked
    .name = long draft
