import type { IncomingMessage } from 'node:http';

const MB = 1024 * 1024;

/** 25 MB of file and what a form puts around it. */
export const UPLOAD_LIMIT = 26 * MB;
const FORM_LIMIT = MB;
/** What is read and thrown away so that the browser gets to see the answer. */
const DRAIN_LIMIT = 256 * MB;

/** Set on a request whose upload was over the limit: its bytes, and the body is empty. */
export const TOO_LARGE = 'x-body-too-large';

export type Verdict = { ok: true } | { ok: false; status: 411 | 413; problem: string };

/**
 * Whether the body may go on to the application.
 * An upload over the limit goes on emptied and marked, so that its own page says the sentence. Uploads without a
 * stated length go on and are cut at the limit by the application's BODY_SIZE_LIMIT.
 */
export async function admitBody(request: IncomingMessage): Promise<Verdict> {
  delete request.headers[TOO_LARGE];
  const upload = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
  const length = statedLength(request);
  if (length === null) return upload ? { ok: true } : lengthRequired(request);
  if (length <= (upload ? UPLOAD_LIMIT : FORM_LIMIT)) return { ok: true };
  if (length <= DRAIN_LIMIT) await drain(request);
  if (!upload || length > DRAIN_LIMIT) return tooLarge(length, upload);
  empty(request, length);
  return { ok: true };
}

/** Bytes; null where a body comes without saying how long it is. */
function statedLength(request: IncomingMessage): number | null {
  if (request.headers['content-length'] !== undefined) return Number(request.headers['content-length']);
  return request.headers['transfer-encoding'] === undefined ? 0 : null;
}

/** Reads the body to its end, or to the limit, keeping nothing. */
async function drain(request: IncomingMessage): Promise<void> {
  let seen = 0;
  for await (const chunk of request) {
    seen += chunk.length;
    if (seen > DRAIN_LIMIT) return;
  }
}

/** Leaves the application an empty plain form and the size of what was thrown away. */
function empty(request: IncomingMessage, length: number): void {
  request.headers[TOO_LARGE] = String(length);
  request.headers['content-length'] = '0';
  request.headers['content-type'] = 'application/x-www-form-urlencoded';
}

function tooLarge(length: number, upload: boolean): Verdict {
  const limit = upload ? '25 MB' : '1 MB';
  const size = (length / MB).toFixed(1).replace('.', ',');
  const advice = upload ? 'Hãy chia nhỏ hoặc nén tệp rồi gửi lại' : 'Hãy rút ngắn rồi gửi lại';
  return {
    ok: false,
    status: 413,
    problem: `Nội dung gửi lên nặng ${size} MB, quá mức ${limit}. ${advice}; nút Quay lại giữ phần đã nhập.`,
  };
}

async function lengthRequired(request: IncomingMessage): Promise<Verdict> {
  await drain(request);
  return {
    ok: false,
    status: 411,
    problem:
      'Nội dung gửi lên không ghi độ dài. Hãy gửi lại bằng trình duyệt, hoặc thêm tiêu đề Content-Length.',
  };
}
