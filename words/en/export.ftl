# A conversation as a file to keep and to hand on: Markdown, or an HTML page. And an answer that is copied.

export-title = A conversation with Tandem
# $at: 2026-11-26 12:00
export-made = Exported on { $at }
export-empty = Nothing has been asked yet.

## One turn, from its head to its foot

# In the place of the question.
export-no-question = Files without a question
export-unfinished = This turn has not ended.
export-outcome-answered = Outcome: answered.
export-outcome-not-found = Outcome: not found.
export-outcome-greeted = Outcome: greeted.
export-outcome-read = Outcome: files read.
export-outcome-stopped = Outcome: stopped.
export-outcome-failed = Outcome: failed.
export-sources = Sources
export-nearest = Nearest passages
# Stands before a passage that has no number.
export-passage = Passage
export-omitted = { $count ->
    [one] { $count } more is left out here: it is not cited.
   *[other] { $count } more are left out here: none of them is cited.
}
# $timing: "first word after 0.52 s · 3.10 s in all"
export-time = Time: { $timing }
export-column-who = Who
export-column-what = What
export-column-time = Time
# What was done, and why it took so long: "wait: in line".
export-what = { $stage }: { $why }
export-total = total
# $model: a model's name; $tokens: "812 in · 143 out".
export-tokens = { $model }: { $tokens }
