import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dimensionsOf,
  type Format,
  formatOf,
  kindOf,
  NOTHING_USED,
  overQuota,
  QUOTAS,
  shrunkTo,
  sizeInWords,
  takesEvidence,
} from './index.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

const HEADS: Record<Format, Uint8Array> = {
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0]),
  png: bytes('\x89PNG\r\n\x1a\n'),
  webp: bytes('RIFF\0\0\0\0WEBPVP8 '),
  pdf: bytes('%PDF-1.7'),
  docx: bytes('PK\x03\x04'),
};

describe('what a file is by its first bytes', () => {
  it('knows what is kept', () => {
    for (const [format, head] of Object.entries(HEADS)) expect(formatOf(head)).toBe(format);
  });

  it('knows programs, pages and pictures that are not kept, whatever they are called', () => {
    expect(formatOf(bytes('MZ\x90\0'))).toBe('program');
    expect(formatOf(bytes('\x7fELF\x02'))).toBe('program');
    expect(formatOf(bytes('#!/bin/sh\n'))).toBe('program');
    expect(formatOf(bytes('\xef\xbb\xbf <svg xmlns="…" onload="x()">'))).toBe('page');
    expect(formatOf(bytes('  <!DOCTYPE html>'))).toBe('page');
    expect(formatOf(bytes([0, 0, 0, 24], 'ftypheic'))).toBe('heic');
    expect(formatOf(bytes('GIF89a'))).toBe('otherPicture');
    expect(formatOf(bytes('xin chào'))).toBe('unknown');
    expect(formatOf(bytes())).toBe('unknown');
  });

  it('takes nothing for a PDF or a picture that has bytes before its first', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.constantFrom(...Object.values(HEADS)),
        (junk, head) => {
          const found = formatOf(Uint8Array.from([...junk, ...head]));
          fc.pre(!Object.values(HEADS).some((other) => other.every((byte, at) => junk[at] === byte)));
          fc.pre(junk[0] !== 0x52);
          fc.pre(!(junk[0] === 0xff && junk[1] === 0xd8) && junk[0] !== 0x50);
          expect(Object.keys(HEADS)).not.toContain(found);
        },
      ),
    );
  });
});

describe('the dimensions a header tells', () => {
  it('reads JPEG, PNG and WebP', () => {
    const jpeg = bytes([
      0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3,
    ]);
    expect(dimensionsOf('jpeg', jpeg)).toEqual({ width: 4000, height: 3000 });
    const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
    expect(dimensionsOf('png', png)).toEqual({ width: 10_000, height: 10_000 });
    const webp = bytes('RIFF\0\0\0\0WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x3f, 1, 0], [0xef, 0, 0]);
    expect(dimensionsOf('webp', webp)).toEqual({ width: 320, height: 240 });
  });

  it('never throws, and never tells of a picture of nothing', () => {
    const format = fc.constantFrom<Format>('jpeg', 'png', 'webp', 'pdf', 'docx');
    const body = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(format, body, fc.boolean(), (one, junk, begun) => {
        const size = dimensionsOf(one, begun ? Uint8Array.from([...HEADS[one], ...junk]) : junk);
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
    );
  });

  it('shrinks to the longest side, keeps the shape and never enlarges', () => {
    expect(shrunkTo({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
    expect(shrunkTo({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
    expect(shrunkTo({ width: 100_000, height: 1 })).toEqual({ width: 1600, height: 1 });
  });
});

describe('quotas', () => {
  const over = (used: Partial<typeof NOTHING_USED>, size = 0) =>
    overQuota({ ...NOTHING_USED, ...used }, size, 'anh.jpg')?.code ?? null;

  it('refuses the file after the last, before its size is known', () => {
    expect(over({ files: QUOTAS.files - 1 })).toBeNull();
    expect(over({ files: QUOTAS.files })).toBe('reportFull');
    expect(over({ question: QUOTAS.question })).toBe('questionFull');
  });

  it('weighs the file, the report and the commune', () => {
    expect(over({}, QUOTAS.file + 1)).toBe('tooLarge');
    expect(over({ bytes: QUOTAS.bytes - 10 }, 11)).toBe('reportHeavy');
    expect(over({ bytes: QUOTAS.bytes - 10 }, 10)).toBeNull();
    expect(over({ commune: QUOTAS.commune }, 1)).toBe('communeFull');
  });

  it('says what is used, and what to do', () => {
    const said = overQuota({ ...NOTHING_USED, bytes: 19.8 * 1024 * 1024 }, 1024 * 1024, 'anh.jpg')?.message;
    expect(said).toContain('đã dùng 19,8 MB trong 20 MB');
    expect(said).toContain('Bỏ bớt một tệp');
    expect(sizeInWords(640 * 1024)).toBe('640 kB');
  });
});

it('takes nothing beside a question of which only the count is kept', () => {
  expect(takesEvidence({ countOnly: true })).toBe(false);
  expect(takesEvidence({ countOnly: false })).toBe(true);
  expect((['jpeg', 'pdf', 'docx'] as const).map(kindOf)).toEqual(['photo', 'pdf', 'word']);
});
