export { letterWidth } from './letter-widths.ts';
export { renderAnnex, renderCertificates, renderDocx, renderPdf } from './press.ts';
