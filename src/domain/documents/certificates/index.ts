export * from './award.ts';
export type { WidthOf } from './fitted.ts';
export * from './form.ts';
export { unlisted } from './listed.ts';
export {
  type CertificateSheets,
  certificateSheets,
  hinders,
  noOffset,
  type PrinterOffset,
  pictureOn,
  type SheetRemark,
} from './sheets.ts';
export { crossFromEdge, testSheet } from './test-sheet.ts';
