import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as paperNumbers from './paper-numbers.ts';
import * as papers from './papers.ts';
import * as posts from './posts.ts';
import { day } from './testing.ts';
import { CHAIR, type NumberedWard, numberedWard, TODAY } from './testing-numbers.ts';

let town: NumberedWard;
beforeAll(async () => {
  town = await numberedWard();
});
afterAll(() => town.close());

describe('a paper that is issued', () => {
  it('needs post and name of everybody who signed, and somebody who may sign where that is asked', async () => {
    const noSigner = { ok: false, problem: 'no signer' };
    for (const given of [{ besides: [{ ...CHAIR, name: null }] }, { signature: { ...CHAIR, position: ' ' } }])
      expect(await town.issue(await town.drawn(given))).toEqual(noSigner);
    expect(await town.issue(await town.drawn({ besides: [CHAIR] }))).toMatchObject({ ok: true });
    const issuer = await town.steering('Ban Chỉ đạo không có ai');
    await town.as(town.officer, async (act) => {
      for (const { id } of (await posts.roster(act)).posts.filter((post) => post.issuer === issuer))
        await posts.leave(act, id, day('2026-01-31'));
    });
    const paper = await town.drawn({ issuer });
    expect(await town.issue(paper, TODAY, { signedThatDay: true })).toEqual(noSigner);
    expect(await town.issue(paper, TODAY)).toMatchObject({ ok: true });
  });

  it('is dated no earlier than the year before it was drawn up, or the year that it prints', async () => {
    const early = { ok: false, problem: 'too early' };
    for (const dated of ['1999-01-05', '2024-12-31'])
      expect(await town.issue(await town.drawn(), dated)).toEqual(early);
    expect(await town.issue(await town.drawn(), '2025-01-01')).toMatchObject({ ok: true });
    expect(await town.issue(await town.drawn({ year: 2024 }), '2024-12-31')).toMatchObject({ ok: true });
    expect(await town.issue(await town.drawn({ year: 1990 }), '1999-12-31')).toEqual(early);
  });

  it('keeps the number that its plan printed, unless another bears it or it is issued anew', async () => {
    const issuer = await town.steering('Ban Chỉ đạo có kế hoạch cũ');
    const given = { issuer, number: 12 };
    const prospectOf = (paper: string) =>
      town.as(town.officer, async (act) => {
        const kept = await papers.get(act, paper);
        return kept && (await paperNumbers.prospect(act, kept, day(TODAY)))?.printed;
      });
    const [one, other] = [await town.drawn(given), await town.drawn(given)];
    expect(await prospectOf(one)).toEqual({ number: 12, isFree: true });
    expect(await town.issue(one)).toEqual({ ok: true, number: 12 });
    expect(await prospectOf(other)).toEqual({ number: 12, isFree: false });
    expect(await town.issue(other)).toEqual({ ok: false, problem: 'printed taken' });
    expect(await town.issue(other, TODAY, { anew: true })).toEqual({ ok: true, number: 13 });
    const kept = { issuer, series: 'TB', year: 2026, title: 'Giữ', number: 40 };
    await town.as(town.officer, (act) => paperNumbers.reserve(act, kept));
    expect(await town.issue(await town.drawn({ issuer, number: 40 }))).toEqual({ ok: true, number: 40 });
    expect(await town.register(issuer)).toHaveLength(3);
    expect(await town.issue(await town.drawn({ issuer, number: 9e9 }))).toEqual({ ok: true, number: 41 });
  });

  it('is replaced by another with its words, without its number and date', async () => {
    const paper = await town.drawn({ title: 'Có sai sót' });
    expect(await town.as(town.officer, (act) => paperNumbers.replace(act, paper))).toBeNull();
    await town.issue(paper);
    const next = await town.as(town.officer, (act) => paperNumbers.replace(act, paper));
    const kept = await town.as(town.officer, (act) => papers.get(act, next ?? ''));
    expect(kept?.title).toBe('Có sai sót');
    expect(kept?.content.document.header).toMatchObject({ number: null, date: { day: null, month: null } });
  });

  it('is replaced with what a person wrote known as such', async () => {
    const paper = await town.drawn({ title: 'Như phần mềm điền' });
    await town.as(town.officer, async (act) => {
      const kept = (await papers.get(act, paper)) ?? expect.fail('gone');
      const { document, figures } = kept.content;
      const content = { document: { ...document, title: 'Lời người viết' }, figures };
      await papers.save(act, { paper, version: 1 }, content);
    });
    await town.issue(paper, TODAY, { version: 2 });
    const next = await town.as(town.officer, (act) => paperNumbers.replace(act, paper));
    const kept = await town.as(town.officer, (act) => papers.get(act, next ?? ''));
    const titles = [kept?.filled, kept?.content].map((one) => one?.document.title);
    expect(titles).toEqual(['Như phần mềm điền', 'Lời người viết']);
    expect(kept?.filled.document.header).toEqual(kept?.content.document.header);
  });
});

describe('a number that was reserved', () => {
  it('is the paper’s or void, never both, when two officers press at once', async () => {
    const issuer = await town.steering('Ban Chỉ đạo hai người bấm');
    for (let at = 0; at < 6; at += 1) {
      const reserved = await town.as(town.officer, (act) =>
        paperNumbers.reserve(act, { issuer, series: 'TB', year: 2026, title: 'Giữ', number: null }),
      );
      const id = reserved.ok ? reserved.id : '';
      const paper = await town.drawn({ issuer });
      const [issued, voided] = await Promise.all([
        town.issue(paper, TODAY, { reserved: id }),
        town.as(town.officer, (act) => paperNumbers.makeVoid(act, id, 'Không dùng', 'reserved')),
      ]);
      const line = (await town.register(issuer)).find((one) => one.id === id);
      expect([issued.ok, voided.ok, line?.state]).toEqual(
        issued.ok ? [true, false, 'issued'] : [false, true, 'void'],
      );
      if (!issued.ok) expect(issued.problem).toBe('not reserved');
      if (!voided.ok) expect(voided.problem).toBe('changed meanwhile');
    }
  });
});
