import type { Handle } from '@sveltejs/kit/hooks';
import { withApart } from './apart.ts';

type Resolved = Parameters<Handle>[0];

/**
 * The answer; of a page without the application, only what it draws. Left out are the marks by which the application
 * would find its place again, a sixth of a form, and the sum of the page: no browser may keep one to compare.
 */
export async function answer(event: Resolved['event'], resolve: Resolved['resolve']): Promise<Response> {
  const plain: { page?: string } = {};
  let scripted = false;
  const response = await resolve(event, {
    preload: ({ type }) => {
      scripted ||= type === 'js';
      return type === 'js' || type === 'css';
    },
    transformPageChunk: ({ html }) => {
      if (scripted) return html;
      plain.page = (plain.page ?? '') + withoutMarks(html);
      return '';
    },
  });
  return plain.page === undefined ? response : ofPage(withApart(event, plain.page), response);
}

/** What people typed is written with `&lt;`, or in a block of data with `\u003c`: a comment is never theirs. */
export function withoutMarks(html: string): string {
  return html.replace(/<!--(?:\[[!-]?\d*|\]|)-->/g, '');
}

/** Of bytes: an answer of a string would have its letters looked over once more before they become bytes. */
function ofPage(page: Uint8Array<ArrayBuffer>[], { status, headers }: Response): Response {
  headers.delete('etag');
  headers.set('content-length', String(page.reduce((sum, { length }) => sum + length, 0)));
  return new Response(page.length === 1 ? page[0] : streamOf(page), { status, headers });
}

function streamOf(chunks: Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}
