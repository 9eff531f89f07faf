import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, figuresPlaced, type Paper, plain } from '#documents';
import type { Act } from './act.ts';
import * as communes from './communes.ts';
import * as movements from './movements.ts';
import * as paperContents from './paper-contents.ts';
import * as papers from './papers.ts';
import { type Judged, judgedWard, setOf } from './testing-facts.ts';

const JANUARY = '2027-01-05T03:00:00Z';

let ward: Judged;
let issuer: string;
/** Quarters, in order. */
let periods: string[];

beforeAll(async () => {
  ward = await judgedWard({
    areas: 2,
    set: setOf([], {}, 'first'),
    questions: { buoi: { measure: 'buổi' } },
  });
  issuer = (await officer(communes.issuers)).find(({ kind }) => kind === 'committee')?.id ?? '';
  periods = (await officer((act) => movements.periods(act, ward.movement))).map(({ id }) => id);
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>) => ward.town.as(ward.town.officer, work, JANUARY);
const send = (place: number, quarter: number, buoi: string) => ward.send(place, quarter, { buoi }, JANUARY);
const drawn = (period = '') =>
  officer((act) =>
    paperContents.draw(act, { kind: 'mergedReport', issuer, movement: ward.movement, about: { period } }),
  );
const kept = async (id: string | null) =>
  (await officer((act) => papers.get(act, id ?? ''))) ?? expect.fail('there is no such paper');
const refill = (id: string | null, version: number) =>
  officer((act) => paperContents.refill(act, { paper: id ?? '', version }));
const compared = async (id: string | null) => {
  const paper = await kept(id);
  return officer((act) => paperContents.comparedWithNow(act, paper));
};
const others = async (id: string | null) =>
  Object.values((await compared(id))?.now ?? {}).filter(({ state }) => state === 'changed').length;
const added = (content: Paper, words: string): Paper => {
  const block: Block = { block: 'paragraph', text: plain(words) };
  return { ...content, document: { ...content.document, body: [...content.document.body, block] } };
};

describe('a paper of figures', () => {
  it('is drawn up of what there is, and of nothing that there is not', async () => {
    await send(0, 0, '3');
    const paper = await kept(await drawn(periods[0]));
    expect(paper).toMatchObject({ kind: 'mergedReport', version: 1, about: { period: periods[0] } });
    expect(figuresPlaced(paper.content.document).map(({ text }) => text)).toContain('3');
    expect(await drawn(randomUUID())).toBeNull();
  });

  it('is taken whole as it is filled now where nobody edited it, and keeps what it was', async () => {
    await send(0, 1, '3');
    const id = await drawn(periods[1]);
    expect(await refill(id, 1)).toEqual({ ok: true, extent: 'nothing', renewed: 0, byHand: 0, otherDays: 0 });
    await send(1, 1, '5');
    expect(await others(id)).toBeGreaterThan(0);
    expect(await refill(id, 1)).toMatchObject({ ok: true, extent: 'whole' });
    const now = await kept(id);
    expect(now.version).toBe(2);
    expect(now.filled).toEqual(now.content);
    expect(await others(id)).toBe(0);
    expect(await officer((act) => papers.before(act, id ?? '', 1))).not.toEqual(now.content);
    expect(await refill(id, 1)).toEqual({ ok: false, problem: 'changed meanwhile' });
  });

  it('keeps an officer’s words, and takes into them the figures that are others', async () => {
    await send(0, 2, '3');
    const id = await drawn(periods[2]);
    const first = await kept(id);
    const words = 'Phường biểu dương các khu dân cư đã tuần tra.';
    await officer((act) => papers.save(act, { paper: id ?? '', version: 1 }, added(first.content, words)));
    await send(1, 2, '5');
    expect(await refill(id, 2)).toMatchObject({ ok: true, extent: 'figures', byHand: 0, otherDays: 0 });
    const now = await kept(id);
    expect(now.content.document.body.at(-1)).toEqual({ block: 'paragraph', text: plain(words) });
    expect(now.content).not.toEqual(added(first.content, words));
    expect(now.content).toEqual(added(now.filled, words));
    expect(await others(id)).toBe(0);
  });

  it('is held against nothing once nothing changes it any more', async () => {
    const id = await drawn(periods[1]);
    expect(await compared(id)).not.toBeNull();
    await officer((act) => papers.drop(act, { paper: id ?? '', version: 1 }));
    expect(await compared(id)).toBeNull();
    const paper = await kept(await drawn(periods[1]));
    const frozen = { ...paper, frozenAt: paper.changedAt };
    expect(await officer((act) => paperContents.comparedWithNow(act, frozen))).toBeNull();
  });

  it('whose source is gone stays as it is', async () => {
    const { content } = await kept(await drawn(periods[0]));
    const id = await officer((act) =>
      papers.draw(act, { kind: 'mergedReport', issuer, movement: ward.movement, about: {}, filled: content }),
    );
    expect(await refill(id, 1)).toEqual({ ok: false, problem: 'source gone' });
    expect(await compared(id)).toEqual({ now: {}, added: 0 });
  });
});
