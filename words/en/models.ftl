# What the models say of themselves: why somebody waits, and what went wrong.
#
# $model is a model's name ("phi-4-mini"), $address a host and port ("127.0.0.1:5273"), $status a number of HTTP ("404"),
# $seconds a limit. "Server" is the model server, a program that runs models. Names like TANDEM_ENDPOINT are settings:
# they stay as they are. A .hint stands right behind its sentence, or behind another sentence of the same kind, and says
# what to do next.

## Names

# The "model" that answers with sentences of the documents, where no language model does. It stands where a model's name
# does ("quotations is reading").
model-quotations = quotations

## Waiting: fragments, after a model's name ("phi-4-mini: in line") or in a table's cell

wait-finding = finding the model
# Other questions are before it.
wait-in-line = in line
wait-busy = busy, trying again
wait-loading = loading
wait-unreachable = not reachable, trying again
# A server refused the question with its passages for their length.
wait-shorter = too long for it, sending less
# A long document is read part by part: "phi-4-mini reads pass 2 of 7, pages 9-16". $place is where the part stands.
wait-pass = pass { $number } of { $count }, { $place }
wait-pass-without-place = pass { $number } of { $count }

## A server that is not there

model-unreachable = { $model } cannot be reached: nothing answers at { $address }.
    .hint = Start the model server, or set TANDEM_ENDPOINT to where it listens.
model-unreachable-slow = { $model } cannot be reached: { $address } did not answer in { $seconds } s.
model-broke-before-answer = The connection to { $model } at { $address } broke before its answer.
model-broke-before-word = The connection to { $model } broke before its answer began.

## A server that does not take the question

# The key is an API key.
model-unauthorized = { $model }'s server wants a key, or another than it was sent ({ $status }).
    .hint = Set the key that this server expects: TANDEM_DRAFT__API_KEY or TANDEM_ESCALATION__API_KEY.
model-not-found = The server at { $address } does not have { $model }.
    .hint = Load the model on the server, or set TANDEM_DRAFT__MODEL or TANDEM_ESCALATION__MODEL to one that it lists.
# $models are up to three names, $more is how many others the server has.
model-not-listed = The server at { $address } does not have { $model }. It has { $more ->
    [0] { $models }
   *[other] { $models } and { $more } more
}.
model-busy = { $model } is busy: its server takes no more questions now.
    .hint = Give the server a moment, then ask again.
model-loading = { $model } is not ready: its server is still loading it, or has too much to do.
model-refused = { $model }'s server did not take the request ({ $status }).
    .hint = The server may not support a parameter that Tandem sends. Look at its log, or pick another model.
# The context is how much text a model reads and writes at once.
model-too-long = The question and its passages are longer than { $model } can read at once.
    .hint = Set TANDEM_CONTEXT_TOKENS to the model's real context, or the longest answer shorter (settings panel).

## Questions that are too long for a model: known before they are sent

# $context and $answer are numbers of tokens; the answer's are part of the context's.
prompt-question-too-long = The question with its answer is longer than the model's context of { $context } tokens, of which the answer may take { $answer }.
prompt-no-passage-fits = No passage fits beside the question into the model's context of { $context } tokens, of which the answer may take { $answer }.
prompt-notes-too-long = The notes with their answer are longer than the model's context of { $context } tokens, of which the answer may take { $answer }.
# Why a passage was found and not sent to the model: a fragment beside the passage.
prompt-no-room = no room in the model's context

## A server that fails or falls silent

# The other models are in a menu of the page.
model-error =
    .hint = Ask again, or pick another model.
model-fault = { $model }'s server reported an error instead of the answer.
    .hint = Look at the server's own log; restarting it often helps. Then ask again.
model-fault-status = { $model }'s server failed ({ $status }).
model-silent = { $model } took the question and said nothing in { $seconds } s.
    .hint = The machine may be busy or the model still loading. Ask again, or raise TANDEM_FIRST_TOKEN_LIMIT_S.
model-not-taken = { $model } did not take the question in { $seconds } s.
model-list-slow = The server at { $address } did not list its models in { $seconds } s.
# "It" in the hint is the model: the part of its answer that came is still on the page.
model-fell-silent = { $model } fell silent: nothing came for { $seconds } s.
    .hint = What it said stays readable. Ask again, or raise TANDEM_IDLE_LIMIT_S.

## An answer that is broken

model-interrupted = { $model }'s answer ended before it was complete.
    .hint = What it said stays readable. Ask again for the whole answer.
model-broke-in-answer = The connection to { $model } broke in the middle of its answer.
# A finish reason is what a server sends with the last word ("stop", "length").
model-broke-off = { $model } broke off: the stream ended without a finish reason.
model-garbled = What came from { $model }'s address is not an answer of a language model.
    .hint = Check that the address is an OpenAI-compatible server's and ends in /v1.
model-garbled-piece = { $model } sent something in its answer that cannot be read.
model-garbled-answer = { $model }'s server sent an answer that cannot be read.
model-no-server = No OpenAI-compatible server answers for { $model } at { $address } ({ $status }).
model-elsewhere = The server at { $address } sends { $model }'s questions elsewhere ({ $status }).
model-list-garbled = The server at { $address } lists its models in an unknown format.
model-empty = { $model } took the question and sent nothing back.
    .hint = Ask again, or put the question in other words.
model-wordless = { $model } finished without a word.
# A model that thinks in a text of its own before it answers.
model-only-thought = { $model } only thought, and gave no answer.

## Answers without a language model

quotes-nothing = There is no passage to quote from.

## Files of Tandem's own

vocabulary-damaged = The token table o200k_base.tiktoken is damaged.
    .hint = Get models/vocab/o200k_base.tiktoken again, from a fresh copy of Tandem.
# $file is models.json, $why the system's own words for it, in English.
prices-unreadable = { $file } cannot be read: { $why }.
# $where is a place in the file ("phi-4-mini, price, currency"), $mistake what is wrong there, in English.
prices-mistake = { $file } holds a mistake, so no costs are shown. { $where }: { $mistake }.
prices-mistake-of-file = { $file } holds a mistake, so no costs are shown. The file: { $mistake }.
