import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { receiveForm } from './form.ts';
import { folder } from './testing-files.ts';

const LIMIT = 100_000;

/** A request as a browser sends it. */
function sent(parts: Record<string, string | File>): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  return new Request('http://127.0.0.1/', { method: 'POST', body: form });
}

/** A request of these bytes, told to be a form with the boundary `b`. */
function raw(...chunks: (string | Uint8Array | Error)[]): Request {
  const body = new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else if (chunk instanceof Error) controller.error(chunk);
      else controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  return new Request('http://127.0.0.1/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const FILE = '--b\r\nContent-Disposition: form-data; name="tep"; filename="a.txt"\r\n\r\n';

describe('a sent form', () => {
  it('gives its fields as NFC and its file kept, under its own name', async () => {
    const file = new File(['nội dung'], 'Kế hoạch số 12.docx'.normalize('NFD'));
    const form = await receiveForm(
      sent({ ten: 'Tổ'.normalize('NFD'), tep: file, ghi: 'sau tệp' }),
      await folder(),
      LIMIT,
    );
    expect(form).toMatchObject({ fields: { ten: 'Tổ', ghi: 'sau tệp' }, problem: null });
    expect(form.file).toMatchObject({ name: 'Kế hoạch số 12.docx', size: 10 });
    expect(await readFile(form.file?.path ?? '', 'utf8')).toBe('nội dung');
  });

  it('without a chosen file has none, and no problem', async () => {
    const form = await receiveForm(sent({ ten: 'x', tep: new File([], '') }), await folder(), LIMIT);
    expect(form).toEqual({ fields: { ten: 'x' }, file: null, problem: null });
  });

  it('keeps what was typed when its file is too large, before or after it', async () => {
    const large = new File([Buffer.alloc(LIMIT + 1)], 'to.docx');
    const form = await receiveForm(sent({ truoc: 'một', tep: large, sau: 'hai' }), await folder(), LIMIT);
    expect(form).toMatchObject({
      fields: { truoc: 'một', sau: 'hai' },
      file: null,
      problem: { code: 'tooLarge' },
    });
    const just = new File([Buffer.alloc(LIMIT)], 'vua.docx');
    expect(await receiveForm(sent({ tep: just }), await folder(), LIMIT)).toMatchObject({
      file: { size: LIMIT },
    });
  });

  it('says so when its file is empty', async () => {
    const form = await receiveForm(sent({ a: 'x', tep: new File([], 'rong.txt') }), await folder(), LIMIT);
    expect(form).toMatchObject({ fields: { a: 'x' }, file: null, problem: { code: 'empty' } });
  });

  it('takes the name of a file without its folders', async () => {
    const form = await receiveForm(
      sent({ tep: new File(['x'], '..\\..\\c:\\a/b.txt') }),
      await folder(),
      LIMIT,
    );
    expect(form.file?.name).toBe('b.txt');
  });

  it('of simple fields needs no file part', async () => {
    const body = new URLSearchParams({ a: 'một', __proto__: 'x' });
    const form = await receiveForm(new Request('http://x/', { method: 'POST', body }), await folder(), LIMIT);
    expect(form).toMatchObject({ fields: { a: 'một' }, file: null, problem: null });
  });

  it('that is none is refused', async () => {
    const json = new Request('http://x/', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(await receiveForm(json, await folder(), LIMIT)).toMatchObject({ problem: { code: 'notForm' } });
    expect(await receiveForm(new Request('http://x/'), await folder(), LIMIT)).toMatchObject({
      problem: { code: 'notForm' },
    });
  });

  it('with a field over 1 MB is refused, naming the field', async () => {
    const form = await receiveForm(sent({ ghi: 'x'.repeat(1024 * 1024 + 1) }), await folder(), LIMIT);
    expect(form.problem?.message).toContain('“ghi”');
  });

  it('that breaks off says that the line was cut, whether it ends or fails', async () => {
    const field = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nmột\r\n';
    const ended = await receiveForm(raw(field, FILE, 'nội'), await folder(), LIMIT);
    expect(ended).toMatchObject({ fields: { a: 'một' }, file: null, problem: { code: 'cutOff' } });
    const unnamed = FILE.replace('a.txt"', '"\r\nContent-Type: application/octet-stream');
    expect(await receiveForm(raw(unnamed, 'nội'), await folder(), LIMIT)).toMatchObject({
      problem: { code: 'cutOff' },
    });
    const failed = await receiveForm(raw(field, FILE, 'nội', new Error('reset')), await folder(), LIMIT);
    expect(failed).toMatchObject({ fields: { a: 'một' }, file: null, problem: { code: 'cutOff' } });
  });

  it('that breaks off after its file keeps no file, unless it was known', async () => {
    const kept = await folder();
    const cut = () => raw(FILE, 'nội dung\r\n--b\r\n', new Error('reset'));
    expect(await receiveForm(cut(), kept, LIMIT)).toMatchObject({ file: null, problem: { code: 'cutOff' } });
    expect(await filesIn(kept)).toEqual([]);
    await receiveForm(sent({ tep: new File(['nội dung'], 'a.txt') }), kept, LIMIT);
    await receiveForm(cut(), kept, LIMIT);
    expect(await filesIn(kept)).toHaveLength(1);
  });

  it('without end is not read for ever', async () => {
    const piece = new Uint8Array(LIMIT);
    for (const pieces of [50, 200]) {
      const body = Array<Uint8Array>(pieces).fill(piece);
      const form = await receiveForm(raw(FILE, ...body), await folder(), LIMIT);
      expect(form).toMatchObject({ file: null, problem: { code: 'tooLarge' } });
    }
  });
});
