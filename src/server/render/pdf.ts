import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type OfficialDocument, typstData } from '#documents';
import { covered } from './font-coverage.ts';

const require = createRequire(import.meta.url);
const fontFolder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  join(fontFolder, face, `Tinos_${face}.ttf`),
);
const source = fileURLToPath(new URL('../../domain/documents/official-document.typ', import.meta.url));

export const compiler = NodeCompiler.create({
  workspace: dirname(source),
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});
const drawable = covered(fonts.map((file) => readFileSync(file)));

/** PDF/A-2b of a document. */
export function pdfBytes(document: OfficialDocument): Uint8Array {
  return typstPdf(source, typstData(document));
}

/** PDF/A-2b of what a Typst file makes of data. */
export function typstPdf(mainFilePath: string, given: object): Uint8Array {
  return pdfOf(typeset(mainFilePath, given));
}

/** What a Typst file makes of data. */
export function typeset(mainFilePath: string, given: object): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath, inputs: { data: drawableJson(given) } });
  if (compiled.result === null) throw new Error(diagnosis(compiled));
  return compiled.result;
}

/** As JSON. PDF/A refuses a glyph the font lacks, so such a character becomes a box beforehand. */
export function drawableJson(given: object): string {
  return JSON.stringify(given, (_key, value: unknown) =>
    typeof value === 'string' ? drawable(value) : value,
  );
}

/** PDF/A-2b of what was typeset. */
export function pdfOf(document: NodeTypstDocument): Uint8Array {
  const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2b' }));
  compiler.evictCache(10);
  return bytes;
}

function diagnosis(compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeDiagnostics();
  return `Typst: ${JSON.stringify(error === null ? 'no result' : compiler.fetchDiagnostics(error))}`;
}
