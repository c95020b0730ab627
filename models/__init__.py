"""Python clients of language models. Weights never live here.

chat        the seam: ChatModel.stream(prompt) -> Progress | Chunk
endpoint    any OpenAI-compatible server; the only file that imports openai
wire        the bytes of a chat completion -> Chunks
reasoning   thinking apart from answer in the text of a stream
context     how much a server takes at once: what it lists, and what it refused
discovery   which model servers this machine has at the moment
habits      what servers do that the format does not say, in one table
connection  the one HTTP client, and a count of what it sends to other machines
deadline    a deadline for the many short waits of one answer
errors      what can go wrong with a model, each with what to do next
aliases     from the name people know to the id that a server uses
tokens      how many tokens a text has; the only file that imports tiktoken
prices      what a model's tokens would cost elsewhere, from models.json
scripted    a model that says what it is told: for tests, replay and pictures
memory      memory that is given back when it is free
"""
