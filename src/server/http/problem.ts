import type { IncomingMessage, ServerResponse } from 'node:http';

/** A plain page with one sentence, or the like as JSON where the caller asked for that; closes the connection. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
): void {
  const json = (request.headers.accept ?? '').includes('application/json');
  const body = json
    ? JSON.stringify({ type: 'error', status, error: { message: sentence } })
    : page(status, sentence);
  response.statusCode = status;
  response.setHeader('content-type', json ? 'application/json' : 'text/html; charset=utf-8');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  response.setHeader('connection', 'close');
  response.end(request.method === 'HEAD' ? undefined : body);
}

function page(status: number, sentence: string): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lỗi ${status} – Thi Đua</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color:#1b1b1b}a{color:#0b5394}</style>
<h1>Chưa làm được việc này</h1>
<p>${sentence}</p>
<p><a href="/">Về trang đầu</a></p>
</html>
`;
}
