import * as v from 'valibot';
import { expect, it } from 'vitest';
import { filled, maybe, readForm } from './form.ts';

const schema = v.object({
  name: filled('name missing'),
  note: maybe(),
  password: filled('password missing'),
});

const read = (fields: Record<string, string>) =>
  readForm(new Request('http://local', { method: 'POST', body: new URLSearchParams(fields) }), schema);

it('reads a form into trimmed NFC values, an empty wish into null', async () => {
  const form = await read({ name: ' Tổ một '.normalize('NFD'), note: ' ', password: 'p' });
  expect(form).toMatchObject({ ok: true, value: { name: 'Tổ một', note: null, password: 'p' } });
});

it('says what is wrong with each field and gives back what was typed, but never a password', async () => {
  const form = await read({ name: ' ', note: 'ghi chú', password: 'bí mật', password_again: 'bí mật' });
  expect(form).toEqual({
    ok: false,
    values: { name: ' ', note: 'ghi chú' },
    refusal: { values: { name: ' ', note: 'ghi chú' }, errors: { name: 'name missing' } },
  });
});
