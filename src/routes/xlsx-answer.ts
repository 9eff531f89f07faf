import { savedAs } from './saved-as.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to be saved under a name with its ending. */
export function xlsxAnswer(name: string, bytes: Uint8Array): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: { 'content-type': TYPE, 'content-disposition': savedAs(name.replace(/\.xlsx$/, ''), 'xlsx') },
  });
}
