import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CertificateSheets } from '#documents';
import { compiler, typstPdf } from './pdf.ts';

const source = fileURLToPath(new URL('../../domain/documents/certificates/certificate.typ', import.meta.url));

/** PDF/A-2b of certificates, a page each. */
export function certificateBytes({ background, ...sheets }: CertificateSheets): Uint8Array {
  if (background === null) return typstPdf(source, { ...sheets, background });
  const { bytes, format, ...place } = background;
  const name = `background.${format === 'jpeg' ? 'jpg' : format}`;
  const path = join(dirname(source), name);
  compiler.mapShadow(path, Buffer.from(bytes, 'base64'));
  try {
    return typstPdf(source, { ...sheets, background: { ...place, path: name } });
  } finally {
    compiler.unmapShadow(path);
  }
}
