import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUOTAS } from '#evidence';
import { storedPath } from '../index.ts';
import { file, folder, paragraph, word, zip } from '../testing-files.ts';
import { pdfOfObjects } from '../testing-pdf.ts';
import { hugePng, printed } from '../testing-scan.ts';
import { sourceFile } from '../thread.ts';
import { takeEvidence } from './take.ts';
import { asFromPhone, edges, picture, pngAsFromPhone, SECRETS } from './testing-photo.ts';

const SECRET_PDF = '#set par(first-line-indent: 0pt)\n#align(center)[MẬT]\n\nSố: 12/BB\n\nBIÊN BẢN';

async function take(name: string, content: string | Uint8Array) {
  const kept = await folder();
  const taking = await takeEvidence({ path: await file('raw', content), name }, kept);
  const left = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  if (!taking.ok) {
    expect(left).toEqual([]);
    return taking.problem.code;
  }
  return { ...taking, bytes: readFileSync(storedPath(kept, taking.file.hash)), folder: kept };
}

async function taken(name: string, content: string | Uint8Array) {
  const outcome = await take(name, content);
  if (typeof outcome === 'string') throw new Error(`${name} was refused: ${outcome}`);
  return outcome;
}

describe('a photo', () => {
  it('is kept byte for byte but for what tells about it, where it lies right and is small', async () => {
    const photo = asFromPhone(picture('jpeg', 800, 600));
    const { bytes, format, width, height, small } = await taken('hop-dan.jpg', photo);
    for (const secret of SECRETS) expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 800, height: 600 });
    expect(bytes.length).toBeGreaterThan(picture('jpeg', 800, 600).length - 1_000);
    expect(small?.size).toBeLessThan(20_000);
    expect((await taken('man-hinh.png', pngAsFromPhone(picture('png', 300, 200)))).format).toBe('png');
  });

  it('is turned upright from all eight ways a phone may lie', async () => {
    const ways = [
      [1, { top: 'lime', left: 'red', right: 'blue' }],
      [2, { top: 'lime', left: 'blue', right: 'red' }],
      [3, { bottom: 'lime', left: 'blue', right: 'red' }],
      [4, { bottom: 'lime', left: 'red', right: 'blue' }],
      [5, { left: 'lime', top: 'red', bottom: 'blue' }],
      [6, { right: 'lime', top: 'red', bottom: 'blue' }],
      [7, { right: 'lime', top: 'blue', bottom: 'red' }],
      [8, { left: 'lime', top: 'blue', bottom: 'red' }],
    ] as const;
    for (const [way, seen] of ways) {
      const { bytes, width } = await taken('anh.jpg', asFromPhone(picture('jpeg', 400, 300), way));
      expect([way, await edges(bytes)]).toMatchObject([way, seen]);
      expect([way, width]).toEqual([way, way >= 5 ? 300 : 400]);
      for (const secret of SECRETS) expect(bytes.includes(secret)).toBe(false);
    }
  });

  it('is made smaller where it is large', async () => {
    const { width, height, format } = await taken('lon.png', picture('png', 4_000, 2_000));
    expect({ width, height, format }).toEqual({ width: 1_600, height: 800, format: 'jpeg' });
  });

  it('of a hundred million pixels is refused by its header', async () => {
    const header = Buffer.from(picture('jpeg', 64, 64));
    const frame = header.indexOf(Buffer.from([0xff, 0xc0]));
    header.writeUInt16BE(10_000, frame + 5);
    header.writeUInt16BE(10_000, frame + 7);
    const png = hugePng();
    expect(await take('100mp.png', png)).toBe('tooManyPixels');
    expect(await take('100mp.jpg', header)).toBe('tooManyPixels');
  });
});

describe('what is no evidence', () => {
  it('is refused by what it is, whatever it is called', async () => {
    expect(await take('hop-dan.jpg', 'MZ\x90\0 This program cannot be run in DOS mode')).toBe('program');
    expect(await take('hop-dan.jpg', '#!/bin/sh\nrm -rf /')).toBe('program');
    expect(await take('anh.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')).toBe('page');
    expect(await take('anh.jpg', '<!doctype html><script>x()</script>')).toBe('page');
    expect(await take('anh.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('heic');
    expect(await take('anh.gif', 'GIF89a')).toBe('otherPicture');
    expect(await take('bien-ban.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('oldOffice');
    expect(await take('so-lieu.csv', 'a;b;c')).toBe('unknown');
    expect(await take('trong.jpg', '')).toBe('empty');
  });

  it('is refused where only its beginning is a picture', async () => {
    expect(await take('anh.jpg', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500, 7)]))).toBe(
      'damaged',
    );
    const whole = picture('jpeg', 400, 300);
    expect(await take('cat.jpg', whole.subarray(0, whole.length / 2))).toBe('damaged');
    const header = picture('png', 40, 30);
    expect(await take('rong.png', Buffer.concat([header.subarray(0, 33), header.subarray(-12)]))).toBe(
      'damaged',
    );
  });

  it('is refused where it is a document that runs or hides something', async () => {
    const body = paragraph('BIÊN BẢN họp tổ dân phố');
    const macro = zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: body },
      { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' },
    ]);
    expect(await take('bien-ban.docx', macro)).toBe('macros');
    const pdf = pdfOfObjects([
      '<< /Type /Catalog /OpenAction << /S /Java#53cript /JS (app.alert\\(1\\)) >> >>',
    ]);
    expect(await take('bien-ban.pdf', pdf)).toBe('active');
    const page = printed('BIÊN BẢN', await folder());
    expect(await take('bien-ban.pdf', Buffer.concat([page, Buffer.alloc(5_000, 80)]))).toBe('damaged');
    expect(await take('bien-ban.pdf', Buffer.concat([Buffer.from('GIF89a'), page]))).toBe('otherPicture');
    expect(await take('nang.pdf', Buffer.concat([page, Buffer.alloc(QUOTAS.file)]))).toBe('tooLarge');
  });

  it('is refused where it bears a secrecy mark', async () => {
    expect(await take('bien-ban.docx', word({ document: paragraph('MẬT') + paragraph('BIÊN BẢN') }))).toBe(
      'secret',
    );
    expect(await take('bien-ban.pdf', printed(SECRET_PDF, await folder()))).toBe('secret');
  });
});

describe('minutes', () => {
  it('are kept as they are, as Word or PDF', async () => {
    const bytes = word({ document: paragraph('BIÊN BẢN họp tổ dân phố') });
    const kept = await taken('bien-ban.docx', bytes);
    expect(kept).toMatchObject({ kind: 'word', named: 0, small: null });
    expect(kept.bytes.equals(bytes)).toBe(true);
    const pdf = printed('BIÊN BẢN họp', await folder());
    expect((await taken('bien-ban.pdf', pdf)).kind).toBe('pdf');
  });

  it('are kept under as much of a long name as the commune keeps', async () => {
    const bytes = word({ document: paragraph('BIÊN BẢN họp tổ dân phố') });
    expect((await taken(`${'biên bản '.repeat(40)}.docx`, bytes)).name).toHaveLength(200);
  });

  it('that seem to name a person are kept with a warning', async () => {
    const named = word({ document: paragraph('Đối tượng Nguyễn Văn Mẫu, căn cước 001099123456, vi phạm') });
    expect((await taken('bien-ban.docx', named)).named).toBe(2);
    expect((await taken('doi tuong Mau.jpg', picture('jpeg', 40, 30))).named).toBe(0);
    expect((await taken('cháu_Lê_Thị_Mẫu.jpg', picture('jpeg', 40, 30))).named).toBe(1);
  });
});

/** A process in a namespace of its own may mount a disk that has no room for even one folder. */
const MAY_MOUNT = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0;

it.skipIf(!MAY_MOUNT)(
  'says that the disk is full where the file has no place to come to either',
  async () => {
    const [full, kept] = [await folder(), await folder()];
    const script = `
    const { receiveEvidence } = await import(${JSON.stringify(sourceFile('evidence/receive.ts'))});
    const body = new FormData();
    body.append('file', new File(['x'], 'anh.png'));
    const request = new Request('http://127.0.0.1/', { method: 'PUT', body });
    console.log(JSON.stringify(await receiveEvidence(request, ${JSON.stringify(kept)})));`;
    const run = `mount -t tmpfs -o nr_inodes=1 none ${full}; TMPDIR=${full} exec "${process.execPath}" --input-type=module -e "$0"`;
    const cwd = join(import.meta.dirname, '../../../..');
    const said = execFileSync('unshare', ['-rm', 'bash', '-c', run, script], { encoding: 'utf8', cwd });
    expect(JSON.parse(said).taking).toMatchObject({ ok: false, problem: { code: 'diskFull' } });
  },
);

it('says that the disk is full, and keeps nothing half', async () => {
  const [raw, kept] = [await file('raw', picture('png', 2_000, 2_000)), await folder()];
  // a real limit of the system on what a file may hold; Node ignores the signal and gets the error
  const script = `
    const { takeEvidence } = await import(${JSON.stringify(sourceFile('evidence/take.ts'))});
    const taking = await takeEvidence({ path: ${JSON.stringify(raw)}, name: 'anh.png' }, ${JSON.stringify(kept)});
    console.log(JSON.stringify(taking));
    process.exit();`;
  const run = `ulimit -f 4; exec "${process.execPath}" --input-type=module -e "$0"`;
  const said = execFileSync('bash', ['-c', run, script], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '../../../..'),
  });
  expect(JSON.parse(said)).toMatchObject({ ok: false, problem: { code: 'diskFull' } });
  expect(
    readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  ).toEqual([]);
});
