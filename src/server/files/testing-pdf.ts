/** PDFs written by hand, so that they can also be wrong ones. */

/** A PDF whose password no empty one matches (PDF 1.7, 7.6.3: standard security handler, 40 bits). */
export function locked(): Buffer {
  const lock = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
  return byHand('', lock, '/Encrypt 4 0 R /ID [<00><00>]');
}

/** A PDF of one page, written by hand. */
export function byHand(page: string, fourth: string, trailer: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    fourth,
  ];
  return pdfOfObjects(objects, trailer);
}

/** A PDF of these objects, numbered from 1; the first is its catalogue. Streams hold bytes as Latin-1 letters. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(body + table + end, 'latin1');
}
