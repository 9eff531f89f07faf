export { letterWidth } from './letter-widths.ts';
export {
  mergePdfs,
  renderAnnex,
  renderCertificates,
  renderDocx,
  renderPdf,
  renderTogether,
} from './press.ts';
export { PRESSES } from './presses.ts';
