import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stripped } from './strip.ts';
import { asFromPhone, edges, picture, pngAsFromPhone, SECRETS, webpAsFromPhone } from './testing-photo.ts';

const size = { width: 400, height: 300 };
const plain = (format: 'jpeg' | 'png' | 'webp') => picture(format, size.width, size.height);
const FROM_PHONE = {
  jpeg: asFromPhone(plain('jpeg'), 6),
  png: pngAsFromPhone(plain('png')),
  webp: webpAsFromPhone(plain('webp'), size),
} as const;

for (const [format, photo] of Object.entries(FROM_PHONE) as ['jpeg' | 'png' | 'webp', Buffer][])
  it(`keeps of a ${format} what draws it, and nothing that tells about it`, async () => {
    expect(SECRETS.some((secret) => photo.includes(secret))).toBe(true);
    const kept = stripped(format, photo)?.bytes ?? Buffer.alloc(0);
    for (const secret of [...SECRETS, 'Exif', 'EXIF', 'PK\x03\x04', 'MZ behind'])
      expect([secret, kept.includes(secret)]).toEqual([secret, false]);
    expect(await edges(kept)).toEqual(await edges(plain(format)));
    expect(kept.length).toBeLessThan(photo.length);
  });

it('finds how a photo lies', () => {
  expect(stripped('jpeg', FROM_PHONE.jpeg)?.orientation).toBe(6);
  expect(stripped('jpeg', asFromPhone(plain('jpeg'), 99))?.orientation).toBe(1);
});

it('takes nothing that is cut off', () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = plain(format);
    expect(stripped(format, whole)).not.toBeNull();
    for (const part of [0.2, 0.5, 0.9])
      expect([format, part, stripped(format, whole.subarray(0, whole.length * part))]).toEqual([
        format,
        part,
        null,
      ]);
  }
});

it('takes no PNG of which a chunk was changed, and nothing that moves', () => {
  const png = Buffer.from(plain('png'));
  png.writeUInt8((png[60] ?? 0) ^ 1, 60);
  expect(stripped('png', png)).toBeNull();
  const webp = webpAsFromPhone(plain('webp'), size);
  expect(stripped('webp', Buffer.from(webp.toString('latin1').replace('XMP ', 'ANMF'), 'latin1'))).toBeNull();
});

it('never throws, whatever is changed in a photo', () => {
  const kinds = fc.constantFrom('jpeg', 'png', 'webp');
  const changes = fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 20 });
  fc.assert(
    fc.property(kinds, changes, fc.double({ min: 0, max: 1, noNaN: true }), (format, changed, part) => {
      const photo = Buffer.from(FROM_PHONE[format]);
      for (const [at, byte] of changed) if (at < photo.length) photo[at] = byte;
      const kept = stripped(format, photo.subarray(0, Math.ceil(photo.length * part)));
      expect(kept === null || (kept.orientation >= 1 && kept.orientation <= 8)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
