/** What pages were drawn from that ship no application. */
const drawn = new WeakSet<object>();

/**
 * Data of a page without the application (`csr = false`): it is drawn here, so its data need not be put into words again for a
 * browser, which takes as long as the drawing of a large page. Where the application of another page asks for it, it is sent.
 */
export function drawnFrom<Data extends object>(
  { isDataRequest }: { isDataRequest: boolean },
  data: Data,
): Data {
  if (!isDataRequest) drawn.add(data);
  return data;
}

export function isDrawn(thing: unknown): boolean {
  return typeof thing === 'object' && thing !== null && drawn.has(thing);
}
