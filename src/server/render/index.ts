export { renderAnnex, renderDocx, renderPdf } from './press.ts';
