import type { IncomingMessage } from 'node:http';

const MB = 1024 * 1024;

/** Paths whose page takes a file and streams it to disk itself, at most 25 MB of it; a house test holds the list. */
export const UPLOADS: ReadonlySet<string> = new Set([
  '/plans',
  '/units/import',
  '/papers/register/import',
  '/rules/packs',
  '/criteria/import',
  '/movements/[movement]/excel',
  '/movements/[movement]/excel/drop',
  '/unit/[period]/excel',
  '/unit/[period]/evidence',
  '/unit/own-plans/[call]',
  '/certificates/[form]',
  '/papers/[paper]/edit',
  '/papers/[paper]/word',
]);

/** A part in brackets is an id. */
const PATHS = [...UPLOADS].map((path) => new RegExp(`^${path.replace(/\[\w+\]/g, '[0-9a-f-]{36}')}$`));

/** The most that goes on to such a page: it drops what is over its own limit, and says so with its form kept. */
export const UPLOAD_CEILING = 200 * MB;

const FORM_LIMIT = MB;

export type Verdict = { ok: true } | { ok: false; status: 411 | 413; problem: string };

/**
 * Whether the body may go on to the application. A refused one is read to its end and thrown away where that is
 * bearable: a browser that is cut off while it sends never shows the answer.
 * An upload without a stated length is cut at the ceiling by the application's BODY_SIZE_LIMIT.
 */
export async function admitBody(request: IncomingMessage): Promise<Verdict> {
  const upload = isUpload(request);
  const limit = upload ? UPLOAD_CEILING : FORM_LIMIT;
  const length = statedLength(request);
  if (length === null ? upload : length <= limit) return { ok: true };
  if (length === null || length <= UPLOAD_CEILING) await drain(request);
  return length === null ? { ok: false, status: 411, problem: lengthRequired } : tooLarge(length, upload);
}

function isUpload(request: IncomingMessage): boolean {
  const [path = ''] = (request.url ?? '').split('?', 1);
  return (
    /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '') &&
    PATHS.some((upload) => upload.test(path))
  );
}

/** Bytes; null where a body comes without saying how long it is. */
function statedLength(request: IncomingMessage): number | null {
  if (request.headers['content-length'] !== undefined) return Number(request.headers['content-length']);
  return request.headers['transfer-encoding'] === undefined ? 0 : null;
}

/** Reads the body to its end, or to the ceiling, keeping nothing. */
async function drain(request: IncomingMessage): Promise<void> {
  let seen = 0;
  for await (const chunk of request) {
    seen += chunk.length;
    if (seen > UPLOAD_CEILING) return;
  }
}

function tooLarge(length: number, upload: boolean): Verdict {
  const size = (length / MB).toFixed(1).replace('.', ',');
  const advice = upload ? 'Hãy chia nhỏ hoặc nén tệp rồi gửi lại' : 'Hãy rút ngắn rồi gửi lại';
  const problem = `Nội dung gửi lên nặng ${size} MB, quá mức ${upload ? '25 MB' : '1 MB'}. ${advice}.`;
  return { ok: false, status: 413, problem };
}

const lengthRequired =
  'Nội dung gửi lên không ghi độ dài. Hãy gửi lại bằng trình duyệt, hoặc thêm tiêu đề Content-Length.';
