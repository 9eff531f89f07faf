import { json } from '@sveltejs/kit';
import type { Verdict } from '#excel';
import { streamOf } from '../../../../streamed.ts';
import { begin } from '../begun.ts';
import type { RequestHandler } from './$types.ts';

/**
 * The drop of the page as its script sends it (multipart/form-data): first how many files there are, then the verdict
 * of each as it falls. Closing the line stops it after the file under way.
 */
export const POST: RequestHandler = async (event) => {
  const begun = await begin(event);
  if (!begun.ok) return json({ problem: begun.problem }, { status: 422 });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  return new Response(streamOf(messages(begun.count, begun.verdicts)), { headers });
};

async function* messages(count: number, verdicts: AsyncIterable<Verdict>): AsyncGenerator<Uint8Array> {
  yield message({ count });
  for await (const verdict of verdicts) yield message({ verdict });
}

function message(content: { count: number } | { verdict: Verdict }): Uint8Array {
  return new TextEncoder().encode(`data: ${JSON.stringify(content)}\n\n`);
}
