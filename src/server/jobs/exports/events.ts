import { administrators } from '#access';
import { civilDateOf, clockTimeOf, inWords } from '#calendar';
import { writeRows } from '#files';
import { actorInWords, happeningInWords } from '#log';
import { events as log } from '#store';
import { type ExportKind, fileName, type Making } from './kind.ts';

/** The log of the commune as Excel, newest first, as its page tells it: some thousand lines a step, a transaction each. */
export const events: ExportKind = {
  who: administrators,
  needs: [],
  name: async ({ today }) => fileName(`Nhật ký đến ${inWords(today)}`, 'xlsx'),
  async *make(making) {
    yield* writeRows(SHEET, rowsOf(making));
    return undefined;
  },
};

const SHEET = {
  sheet: 'Nhật ký',
  columns: [
    { header: 'Ngày', width: 12 },
    { header: 'Giờ', width: 8 },
    { header: 'Ai', width: 24 },
    { header: 'Việc', width: 44 },
    { header: 'Về', width: 36 },
    { header: 'Lý do', width: 40 },
  ],
};
const AT_A_TIME = 2_000;

/** What happens while it is made is not in it: it begins with the newest of its beginning and goes back. */
async function* rowsOf({ open, progress }: Pick<Making, 'open' | 'progress'>): AsyncGenerator<string[]> {
  const total = await open(log.count);
  let lines: log.Logged[] = [];
  let done = 0;
  do {
    const last = lines.at(-1)?.id ?? null;
    lines = await open((act) => log.olderThan(act, last, AT_A_TIME));
    yield* lines.map(rowOf);
    done += lines.length;
    progress(Math.min(done, total), total);
  } while (lines.length === AT_A_TIME);
}

function rowOf(line: log.Logged): string[] {
  const day = inWords(civilDateOf(line.at));
  const what = happeningInWords(line, 'vi');
  return [day, clockTimeOf(line.at), actorInWords(line, 'vi'), what, line.about ?? '', line.reason ?? ''];
}
