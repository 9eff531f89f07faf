import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfOfObjects } from '../testing-pdf.ts';
import { activityOf } from './activity.ts';

const MEGABYTE = 1024 * 1024;
const CATALOGUE = '<< /Type /Catalog >>';
const ACTION = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

const stream = (head: string, body: Uint8Array) =>
  `<< ${head} /Length ${body.length} >>\nstream\n${Buffer.from(body).toString('latin1')}\nendstream`;
const packed = (objects: string | Uint8Array) =>
  stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(objects));
const image = (body: Uint8Array) => stream('/Subtype /Image /Filter /DCTDecode', body);
const found = (...objects: string[]) => activityOf(pdfOfObjects([CATALOGUE, ...objects]));

/** Random bytes in which short names stand as they do by chance. */
const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom('/JS ', '/JS(', '/XFA ', '>>\nstream\n', '/ObjStm'),
    ),
  )
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part))));
/** Each letter as it is, or by its code. */
const name = (letters: string) =>
  fc
    .array(fc.constantFrom('plain', 'small', 'large'), {
      minLength: letters.length,
      maxLength: letters.length,
    })
    .map((ways) => [...letters].map((letter, at) => spelt(letter, ways[at])).join(''));

function spelt(letter: string, way = 'plain') {
  const code = letter.charCodeAt(0).toString(16);
  return way === 'plain' ? letter : `#${way === 'small' ? code : code.toUpperCase()}`;
}

describe('a PDF', () => {
  it('is never active by the bytes that its streams hold', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 4 }), (bodies) => {
        expect(found(...bodies.map(image), packed('1 0 << /Title (x) >>'))).toBeNull();
      }),
    );
  });

  it('is always active by a script in an object, wherever it stands and however it is spelt', () => {
    const action = fc.oneof(name('JS'), name('XFA'), name('Launch')).map((said) => `<< /${said} (x) >>`);
    fc.assert(
      fc.property(bytes, bytes, action, fc.boolean(), (before, after, said, isPacked) => {
        const object = isPacked ? packed(`1 0 ${said}`) : said;
        expect(found(image(before), object, image(after))).toBe('active');
      }),
    );
  });

  it('is active where its script lies in a stream that says to be another thing', () => {
    expect(found(image(Buffer.from(`9 0 obj ${ACTION} endobj`)))).toBe('active');
  });

  it('is refused where its packed objects cannot be looked at', () => {
    const whole = packed(`1 0 ${ACTION}`);
    const cut = stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(`1 0 ${ACTION}`).subarray(0, -4));
    expect(found(cut)).toBe('damaged');
    expect(found(whole.replace('stream\n', 'stream %\n'), image(deflateSync('x')))).toBe('damaged');
    expect(activityOf(pdfOfObjects([CATALOGUE, cut], '/Encrypt 3 0 R'))).toBe('locked');
    expect(found(stream('/Type /ObjStm', Buffer.from(`1 0 ${ACTION}`)))).toBe('active');
  });
});

describe('packed objects', () => {
  it('are unpacked once, however often they are named', () => {
    const marks = '/Type /ObjStm '.repeat(600);
    const large = deflateSync(Buffer.alloc(7 * MEGABYTE, ' '));
    expect(found(stream(`${marks} /Filter /FlateDecode`, large))).toBeNull();
  });

  it('that unpack to too much, one by one or together, or are too many, are refused', () => {
    const blank = (size: number) => packed(Buffer.alloc(size * MEGABYTE, ' '));
    expect(found(blank(9))).toBe('heavy');
    expect(found(...Array.from({ length: 4 }, () => blank(7)))).toBeNull();
    expect(found(...Array.from({ length: 5 }, () => blank(7)))).toBe('heavy');
    expect(found(...Array.from({ length: 4_001 }, () => packed('1 0 << >>')))).toBe('heavy');
  });
});
