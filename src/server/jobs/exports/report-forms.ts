import { officers } from '#access';
import { blanksNotSent } from '#excel';
import { type Packed, packed } from '#files';
import { movements } from '#store';
import { type ExportKind, fileName } from './kind.ts';

/** The Excel forms of all units that have not sent their report of a period, in one archive: a form a step, a transaction each. */
export const reportForms: ExportKind = {
  who: officers,
  needs: ['movement', 'period'],
  async name(act, { movement = '', period = '' }) {
    const found = (await movements.periods(act, movement)).find(({ id }) => id === period);
    return found ? fileName(`Mẫu báo cáo ${found.name}`, 'zip') : null;
  },
  async *make({ open, particulars: { movement = '', period = '' }, progress }) {
    const { count, files } = await blanksNotSent(open, { movement, period });
    if (count === 0) return 'Không còn đơn vị nào chưa gửi báo cáo kỳ này nên không có mẫu để tạo.';
    progress(0, count);
    yield* packed(
      counted(files, (done) => progress(done, count)),
      await open(async (act) => act.today),
    );
    return undefined;
  },
};

async function* counted(files: AsyncIterable<Packed>, tell: (done: number) => void): AsyncGenerator<Packed> {
  let done = 0;
  for await (const file of files) {
    done += 1;
    tell(done);
    yield file;
  }
}
