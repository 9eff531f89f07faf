import type { getDocumentProxy } from 'unpdf';

/** One page as pdf.js gives it. */
export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Words drawn in one go. Points; `y` grows downwards; as the page is seen, its rotation applied. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

/** From the points of a file to those of its page as it is seen, upright. */
export type Viewport = ReturnType<Page['getViewport']>;
