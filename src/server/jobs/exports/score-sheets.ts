import { staff } from '#access';
import { scoreSheet } from '#documents';
import { scoreSheetsOf, sheetUnits } from '#store';
import { type ExportKind, fileName, type Open, titleOf } from './kind.ts';
import { printed, printedForm, type Titled } from './printed.ts';

/** The score sheets of all units of an evaluation, some at a time in a transaction of their own. */
export const scoreSheets: ExportKind = {
  who: staff,
  needs: ['evaluation', 'form'],
  async name(act, { evaluation = '', form }) {
    const found = printedForm(form) && (await sheetUnits(act, evaluation));
    return found ? fileName(`Phiếu đánh giá ${found.title}`, form ?? '') : null;
  },
  async *make({ open, particulars: { evaluation = '', form }, progress }) {
    const found = await open((act) => sheetUnits(act, evaluation));
    const wanted = printedForm(form);
    if (!found || !wanted) return 'Đợt đánh giá này không còn hoặc đã hủy nên không có phiếu để in.';
    const { title, units } = found;
    if (units.length === 0) return 'Đợt đánh giá này chưa có đơn vị nào nên không có phiếu để in.';
    const ids = units.map(({ id }) => id);
    const documents = each(open, evaluation, ids);
    yield* printed(
      wanted,
      { title: `Phiếu đánh giá ${title}`, count: ids.length, documents },
      { open, progress },
    );
    return undefined;
  },
};

/** As many as results are read at a time. */
const AT_A_TIME = 200;

async function* each(open: Open, evaluation: string, units: readonly string[]): AsyncGenerator<Titled> {
  for (let from = 0; from < units.length; from += AT_A_TIME) {
    const some = units.slice(from, from + AT_A_TIME);
    for (const sheet of await open((act) => scoreSheetsOf(act, evaluation, some)))
      yield { title: titleOf(sheet.grounds.unit), document: scoreSheet(sheet) };
  }
}
