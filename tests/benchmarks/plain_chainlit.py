"""What Tandem is compared with: a good plain Chainlit app, which streams each token as it comes."""

import os

import chainlit as cl
from openai import AsyncOpenAI

client = AsyncOpenAI(base_url=os.environ["STUB_URL"], api_key="none")


@cl.on_message
async def answer(message: cl.Message) -> None:
    said = cl.Message(content="")
    stream = await client.chat.completions.create(
        model="phi-4-mini", stream=True, messages=[{"role": "user", "content": message.content}]
    )
    async for part in stream:
        if part.choices and (token := part.choices[0].delta.content):
            await said.stream_token(token)
    await said.send()
