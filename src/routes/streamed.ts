/** A file to be saved that is made while it is taken. */
export function streamed(
  chunks: AsyncGenerator<Uint8Array>,
  { name, type }: { name: string; type: string },
): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(streamOf(chunks), { headers });
}

/** Bytes as they come; whoever stops taking them stops what makes them. */
export function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
