export { renderDocx, renderPdf } from './press.ts';
