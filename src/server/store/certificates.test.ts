import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, type CertificateField, type Paper, plain } from '#documents';
import { type Act, communeOf } from './act.ts';
import * as awards from './certificate-awards.ts';
import * as forms from './certificate-forms.ts';
import * as printers from './certificate-printers.ts';
import * as communes from './communes.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as shown from './evaluation-shown.ts';
import * as paperNumbers from './paper-numbers.ts';
import * as papers from './papers.ts';
import { confirmedPlan, day, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';
import { keptSet, openEvaluation } from './testing-evaluations.ts';
import { criterion, setOf } from './testing-facts.ts';

/** After the day on which the decision is issued. */
const LATER = '2026-12-31T05:00:00Z';
const HEADER = {
  parentBody: null,
  issuingBody: 'ỦY BAN NHÂN DÂN',
  number: null,
  symbol: 'UBND',
  place: 'Mẫu',
};

let town: Ward;
let other: Ward;

beforeAll(async () => {
  town = await ward();
  other = await ward(town.database);
});
afterAll(async () => {
  await other.close();
  await town.close();
});

const officer = <T>(work: (act: Act) => Promise<T>) => town.as(town.officer, work);
const a4 = { width: 297, height: 210 };
async function made(name: string) {
  const outcome = await officer((act) => forms.make(act, { name, ...a4 }));
  return outcome.ok ? outcome.id : expect.fail(outcome.problem);
}
const kept = async (id: string) => (await officer((act) => forms.get(act, id))) ?? expect.fail('not kept');
const background = { hash: 'd'.repeat(64), format: 'jpeg', width: 1600, height: 1131, size: 9 } as const;

describe('a certificate form', () => {
  it('begins with fields, and is changed from what was seen', async () => {
    const id = await made('Giấy khen khổ A4');
    const { fields, version } = await kept(id);
    expect(fields.map(({ name }) => name)).toContain('recipient');
    const moved = fields.map((field): CertificateField => ({ ...field, x: field.x + 0.5 }));
    const save = () =>
      officer((act) => forms.save(act, { form: id, version, name: 'Giấy khen A4', ...a4, fields: moved }));
    expect(await save()).toEqual({ ok: true });
    expect(await save()).toEqual({ ok: false, problem: 'changed meanwhile' });
    expect((await kept(id)).fields).toEqual(moved);
  });

  it('refuses fields beyond the sheet, a name that stands, and paper no printer takes', async () => {
    const id = await made('Mẫu thứ nhất');
    const { fields, version } = await kept(id);
    const beyond = fields.map((field) => ({ ...field, x: 290 }));
    const save = (change: object) =>
      officer((act) =>
        forms.save(act, { form: id, version, name: 'Mẫu thứ nhất', ...a4, fields, ...change }),
      );
    expect(await save({ fields: beyond })).toMatchObject({ ok: false, problem: 'fields' });
    await made('Mẫu thứ hai');
    expect(await save({ name: ' Mẫu thứ hai ' })).toEqual({ ok: false, problem: 'name taken' });
    expect(await save({ width: 20 })).toEqual({ ok: false, problem: 'size' });
  });

  it('shows a picture until another, or none, takes its place, and is offered no more once dropped', async () => {
    const id = await made('Có ảnh');
    expect(await officer((act) => forms.setBackground(act, id, background))).toBe(true);
    const { size: _, ...shown } = background;
    expect((await kept(id)).background).toEqual(shown);
    expect(await officer((act) => communes.fileIsHeld(act, background.hash))).toBe(true);
    await officer((act) => forms.setBackground(act, id, null));
    expect((await kept(id)).background).toBeNull();
    expect(await officer((act) => forms.drop(act, id))).toBe(true);
    expect(await officer((act) => forms.get(act, id))).toBeNull();
    expect(await made('Có ảnh')).not.toBe(id);
  });

  it('is its commune’s alone, and no leader’s to change', async () => {
    const id = await made('Của phường này');
    const others = await town.as(other.officer, async (act) => [
      await forms.get(act, id),
      await forms.setBackground(act, id, background),
    ]);
    expect(others).toEqual([null, false]);
    const leader = await town.person('leader');
    expect(await town.as(leader, (act) => forms.get(act, id))).not.toBeNull();
    await expect(town.as(leader, (act) => forms.make(act, { name: 'Mẫu lạ', ...a4 }))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('writes down how many were printed, and nobody’s name', async () => {
    const id = await made('Để in');
    await officer(async (act) => {
      const printed = { count: 2, evaluation: null, decision: '12/QĐ-UBND' };
      await forms.notePrinted(act, { id, name: 'Để in' }, printed);
    });
    const events = await officer((act) =>
      act.tx
        .selectFrom('event')
        .select('after')
        .where('commune_id', '=', communeOf(act))
        .where('verb', '=', 'printed')
        .execute(),
    );
    expect(events).toEqual([
      { after: { name: 'Để in', count: 2, evaluation: null, decision: '12/QĐ-UBND' } },
    ]);
  });
});

describe('a printer', () => {
  it('is kept with its shift, measured anew, and dropped', async () => {
    const keep = (id: string | null, change: object = {}) =>
      officer((act) => printers.keep(act, { id, name: 'Máy A', dx: -1.5, dy: 0.5, scale: 100, ...change }));
    expect(await keep(null)).toEqual({ ok: true });
    expect(await keep(null)).toEqual({ ok: false, problem: 'name taken' });
    expect(await keep(null, { name: 'Máy B', dx: 31 })).toEqual({ ok: false, problem: 'dx' });
    const [printer] = await officer(printers.list);
    expect(await keep(printer?.id ?? '', { dx: -1.2 })).toEqual({ ok: true });
    expect(await officer(printers.list)).toMatchObject([{ name: 'Máy A', dx: -1.2, dy: 0.5, scale: 100 }]);
    expect(await town.as(other.officer, printers.list)).toEqual([]);
    expect(await officer((act) => printers.drop(act, printer?.id ?? ''))).toEqual({ ok: true });
    expect(await officer(printers.list)).toEqual([]);
  });
});

describe('who is awarded', () => {
  it('are the units of the classes chosen of settled results, and of no others', async () => {
    const units: string[] = [];
    for (const place of [1, 2, 3]) units.push(await town.unit('area', `T${place}`, `Tổ dân phố ${place}`));
    const set = setOf(
      [criterion('nep', { title: 'Giữ nếp', scores: { kind: 'full', points: '100' } })],
      {},
      'nep',
    );
    const { evaluation, early } = await officer(async (act) => {
      const plan = await confirmedPlan(act, readingOf({ quote: 'Mỗi tổ dân phố giữ nếp' }));
      const movement = await openedMovement(act, { plan, units, periods: [period()] });
      const made = await keptSet(act, set);
      const days = { decidedOn: day('2026-11-10'), to: day('2026-11-10'), selfUntil: day('2026-11-10') };
      const about = { set: made, title: 'Tổ dân phố năm 2026', objectionsUntil: null };
      const evaluation = await openEvaluation(act, movement, { ...about, ...days });
      for (const [place, unit] of units.entries()) {
        const entered = { kind: 'said', yes: place < 2 } as const;
        const said = { unit, criterion: 'nep', entered, reason: 'Đã xem' };
        expect(await entries.review(act, evaluation, said)).toMatchObject({ ok: true });
      }
      const early = await awards.settled(act);
      expect(await shown.show(act, evaluation)).toMatchObject({ ok: true });
      expect(await freezing.freeze(act, evaluation, '')).toMatchObject({ ok: true });
      return { evaluation, early };
    });
    expect(early).toEqual([]);
    const [found] = await officer(awards.settled);
    expect(found).toMatchObject({ id: evaluation, title: 'Tổ dân phố năm 2026' });
    const reached = await officer((act) => awards.classesOf(act, evaluation));
    expect(reached.map(({ units }) => units).filter((units) => units > 0)).toEqual([2]);
    const classes = reached.map(({ key }) => key);
    const names = await officer((act) => awards.unitsIn(act, { evaluation, classes }));
    expect(names.map(({ name }) => name)).toEqual(['Tổ dân phố 1', 'Tổ dân phố 2']);
    expect(await town.as(other.officer, (act) => awards.unitsIn(act, { evaluation, classes }))).toEqual([]);
  });

  it('are told by a decision with its number, and by its list', async () => {
    const text = (words: string): Cell[] => [[plain(words)]];
    const paper: Paper = {
      document: {
        trial: false,
        header: { ...HEADER, date: { day: null, month: null, year: 2026 } },
        ...{
          type: { name: 'QUYẾT ĐỊNH', code: 'QĐ' },
          title: 'Công nhận',
          legalBases: [],
          addressees: [],
          body: [],
        },
        signature: { authority: [], position: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' },
        recipients: null,
        annexes: [
          {
            title: 'DANH SÁCH',
            body: [
              { block: 'table', columns: [], head: [], rows: [text('Tổ dân phố 1'), text('Tổ dân phố 2')] },
            ],
          },
        ],
      },
      figures: {},
    };
    await town.as(
      town.officer,
      async (act) => {
        const issuer = (await communes.issuers(act)).find(({ kind }) => kind === 'committee')?.id ?? '';
        const about = { evaluation: 'an evaluation', least: 'good' };
        const drawn = { issuer, kind: 'recognition', movement: null, about, filled: paper } as const;
        const id = await papers.draw(act, drawn);
        const issuing = { paper: id, version: 1, dated: day('2026-11-10'), reserved: null };
        expect(await paperNumbers.issue(act, issuing)).toMatchObject({ ok: true });
      },
      LATER,
    );
    const [decision] = await officer(awards.decisions);
    expect(decision).toMatchObject({
      ...{ number: '01/QĐ-UBND', dated: '2026-11-10', title: 'Công nhận' },
      ...{ evaluation: 'an evaluation', least: 'good' },
    });
    const id = decision?.id ?? '';
    expect(await officer((act) => awards.listsOf(act, id))).toEqual(paper.document.annexes);
    expect(await town.as(other.officer, (act) => awards.listsOf(act, id))).toBeNull();
    expect(await town.as(other.officer, awards.decisions)).toEqual([]);
  });

  it('get a certificate of the chair, in a power of the chair’s own', async () => {
    const { issuer, signerPosition, place, address } = await officer(awards.usual);
    expect(issuer).toMatch(/^Chủ tịch Ủy ban nhân dân phường Thử/);
    expect(signerPosition).toBe('CHỦ TỊCH');
    expect([place, address].join()).toMatch(/Thử.*tỉnh Mẫu/);
  });
});
