import { DOUBTFUL, type JoinedPages, joinPages, type ScannedWord, scanProblem } from '#files';
import { type Note, type Reading, readPlan } from '#plan';
import { scans } from '#store';
import { type AskedOfScan, acting, type Desk, failed, refused } from './desk.ts';
import { problems } from './problems.ts';

/** Makes the plan of a scan whose pages have all had their turn. */
export async function putTogether(desk: Desk, job: AskedOfScan): Promise<void> {
  const read = await acting(desk, job, (act) => scans.pagesRead(act, job));
  if (!read) return failed(desk, job, problems.missing(''));
  if (read.failed.length > 0 && !read.incomplete) return failed(desk, job, problems.pages(read.failed));
  const pages = read.pages.map(({ page, text, words }) => ({ page, text, words: words.map(unpacked) }));
  const problem = scanProblem(
    pages.map((page) => ({ ...page, stamps: '', problem: null })),
    read.file.name,
    true,
  );
  if (problem?.code === 'secret') return refused(desk, job, problem.message);
  if (problem) return failed(desk, job, problem.message);
  const joined = joinPages(pages);
  const placed = placesOf(pages, joined);
  const starts = placed.map(({ start }) => start);
  const reading = readPlan({ file: read.file.name, text: joined.text, pages: starts });
  const notes = [...missingNote(read.failed), ...doubtNote(joined.text, placed), ...reading.notes];
  await acting(desk, job, (act) =>
    scans.finish(act, job, { file: read.file, reading: { ...reading, notes }, pages: placed }),
  );
}

interface Page {
  page: number;
  text: string;
}

/** Where each page stands in the whole: pages follow each other unchanged, with a seam between them. */
function placesOf(pages: readonly Page[], { text, words }: JoinedPages): scans.PlacedPage[] {
  let from = 0;
  return pages.map(({ page, text: own }, index) => {
    const start = own === '' ? from : text.indexOf(own, from);
    from = start + own.length;
    const doubtful = words.filter((word) => word.page === index + 1 && isDoubtful(word, text)).map(packed);
    return { page, start, end: from, doubtful };
  });
}

/** A word that the engine was not sure of; a rule or a stain that was taken for a sign is none. */
function isDoubtful({ start, end, confidence }: ScannedWord, text: string): boolean {
  return confidence < DOUBTFUL && /[\p{L}\d]/u.test(text.slice(start, end));
}

function packed({ start, end, box, confidence }: ScannedWord): scans.PackedWord {
  return [start, end, ...box, confidence];
}

function unpacked([start, end, x, y, width, height, confidence]: scans.PackedWord): ScannedWord {
  return { start, end, box: [x, y, width, height], confidence };
}

function missingNote(failed: readonly number[]): Note[] {
  if (failed.length === 0) return [];
  const message = `Thiếu trang ${failed.join(', ')}: chưa đọc được nên nội dung không có trong văn bản bên cạnh. Xin đối chiếu với bản giấy và tự thêm các mục của trang này.`;
  return [{ code: 'pagesMissing', quote: '', span: [0, 0], message }];
}

function doubtNote(text: string, pages: readonly scans.PlacedPage[]): Note[] {
  const [first] = pages.flatMap(({ doubtful }) => doubtful);
  if (!first) return [];
  const counted = pages.filter(({ doubtful }) => doubtful.length > 0);
  const count = counted.reduce((sum, { doubtful }) => sum + doubtful.length, 0);
  const where = counted.map(({ page, doubtful }) => `trang ${page}: ${doubtful.length}`).join(', ');
  const message = `Có ${count} chữ nhận dạng chưa chắc (${where}), gạch chân chấm trong văn bản. Phần mềm không tự sửa chữ nào: xin đối chiếu với ảnh trang trước khi xác nhận.`;
  const span: Reading['notes'][number]['span'] = [first[0], first[1]];
  return [{ code: 'doubtfulWords', quote: text.slice(...span), span, message }];
}
