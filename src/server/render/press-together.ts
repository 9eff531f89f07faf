import { fileURLToPath } from 'node:url';
import { type OfficialDocument, typstData } from '#documents';
import { compiler, drawableJson, pdfOf, typeset } from './pdf.ts';

const source = fileURLToPath(new URL('../../domain/documents/many-documents.typ', import.meta.url));

/** One PDF of several documents. */
export interface Together {
  bytes: Uint8Array;
  /** The page on which each document begins, from 0. */
  starts: number[];
}

/**
 * Several documents in one PDF, each with pages numbered anew. They share the letters that they embed: twenty of a page each take
 * a tenth of what twenty files take. What it costs a document grows with how many there are: some tens at a time.
 */
export function togetherBytes(documents: readonly OfficialDocument[]): Together {
  const printed = typeset(
    source,
    documents.map((document) => drawableJson(typstData(document))),
  );
  return { bytes: pdfOf(printed), starts: startsIn(printed) };
}

function startsIn(document: ReturnType<typeof typeset>): number[] {
  const [told]: number[][] = compiler.query(document, { selector: '<told>', field: 'value' });
  return (told ?? []).map((page) => page - 1);
}
