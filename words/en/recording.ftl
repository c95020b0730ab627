# Recordings of a session, and their replay when the models are not there.

## What stands beside a replayed turn

# A badge, a single word, as short as it can be: nothing here is live.
replay-mark = REPLAY
# $date: 2026-11-26
replay-explained-on = Recorded on { $date }, replayed with its own timing: no model was asked.
replay-explained = Recorded, replayed with its own timing: no model was asked.
replay-unsettled = This turn was recorded without its end.
# $at: 2026-11-26 12:00:00
replay-no-end = The turn recorded on { $at } has no end and cannot be replayed.

## A file that cannot be written, or read at all. $why is the operating system's own words: "Permission denied"

recording-unwritten = The recording { $file } cannot be written: { $why }.
recording-unread = The recording { $file } cannot be read: { $why }.
recording-unopened = The recording { $file } cannot be opened: { $why }.
# Stands for $why where the system gives no reason.
recording-refused = the system refuses
recording-too-large = The recording { $file } is larger than { $megabytes } MB, the most that is read.
recording-more = { $count } more could not be read.

## A turn that is left out

# $wrong: one of the fragments below, "is longer than 8,388,608 characters".
recording-left-out = Line { $line } { $wrong }. The turn that begins in line { $first } is left out.
recording-no-turn = Line { $line } belongs to no turn: it { $wrong }. What follows is left out up to the next header.
recording-no-header =
    Line { $line } belongs to no turn: no header stands before it. What follows is left out up to the next header.

## What is wrong with a line: fragments after "Line 12", or after "it"; the full stop follows

recording-line-long = is longer than { $count } { $count ->
    [one] character
   *[other] characters
}
recording-line-broken = is not JSON, or is cut off
recording-line-last = is the last of a turn that is cut off
recording-line-foreign = begins something else than a turn of Tandem
recording-line-version = is of another version: this Tandem reads version { $version } of recordings
recording-line-header = is no whole header: it has a format, a version, a date and a question, and nothing else
recording-line-date = has no date and time in recorded_at, as 2026-11-26T14:03:00+00:00
# "Received", "Drawn" and "Settled" are names in the file and stay.
recording-line-place = is out of place: a turn begins with Received, and has one
recording-line-question = asks another question than the header
recording-line-after = comes after the end: Drawn alone follows Settled
recording-line-time = has a time before the one above it, or after { $seconds } seconds
recording-line-event = is no event that this Tandem knows
# $noun: the name of a kind of thing in the file, "Token"; $field: one with a field of it, "Token.text". They stay.
recording-line-more = has a field that { $noun } has not
recording-line-lacks = lacks { $field }
# $wrong: one of the fragments of the next group.
recording-line-wrong = is wrong: { $field } { $wrong }

## What is wrong with a field: fragments after its name, "Token.text"

recording-field-list = is no such list
recording-field-noun = is no { $noun }
recording-field-error = is no error: that has a class, a sentence and a hint
recording-field-word = is none of the words that may stand there
recording-field-text = is no text
recording-field-truth = is neither true nor false
recording-field-whole = is no whole number
recording-field-number = is no number that can be meant
