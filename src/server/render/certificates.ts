import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CertificateSheets } from '#documents';
import { compiler, typstPdf } from './pdf.ts';

const source = fileURLToPath(new URL('../../domain/documents/certificates/certificate.typ', import.meta.url));

/** PDF/A-2b of certificates, a page each. */
export function certificateBytes({ background, ...sheets }: CertificateSheets): Uint8Array {
  if (background === null) return typstPdf(source, { ...sheets, background });
  const name = `background.${background.format === 'jpeg' ? 'jpg' : background.format}`;
  const path = join(dirname(source), name);
  compiler.mapShadow(path, Buffer.from(background.bytes, 'base64'));
  try {
    return typstPdf(source, { ...sheets, background: name });
  } finally {
    compiler.unmapShadow(path);
  }
}
