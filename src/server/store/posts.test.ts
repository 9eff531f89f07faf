import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communes, merged, movements, posts } from './index.ts';
import { confirmedPlan, day, openedMovement, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let committee: string;

beforeAll(async () => {
  town = await ward();
  committee = (await issuers()).find(({ kind }) => kind === 'committee')?.id ?? '';
});
afterAll(() => town.close());

const issuers = () => town.as(town.officer, communes.issuers);
const roster = () => town.as(town.officer, posts.roster);
const chair = async () =>
  (await roster()).posts.find((post) => post.issuer === committee && post.rank === 'head');

async function deputyTaken(holder: string): Promise<string> {
  const taken = await town.as(town.officer, (act) =>
    posts.take(act, {
      body: committee,
      title: 'Phó Chủ tịch',
      rank: 'deputy',
      holder,
      since: null,
      document: null,
    }),
  );
  return taken.ok ? taken.id : taken.problem;
}

async function given(wanted: Partial<posts.NewDelegation> & { receiver: string }) {
  const giver = (await chair())?.id ?? null;
  return town.as(town.officer, (act) =>
    posts.delegate(act, {
      issuer: committee,
      kind: 'KT',
      giver,
      since: day('2026-11-01'),
      until: day('2026-11-30'),
      document: 'Quyết định số 05/QĐ-UBND',
      matters: 'Báo cáo',
      ...wanted,
    }),
  );
}

/** The lines above the signature of a merged report that is made at a time. */
async function signature(at: string) {
  return town.as(
    town.officer,
    async (act) => {
      const [movement] = await movements.list(act);
      const [period] = await movements.periods(act, movement?.id ?? '');
      const paper = await merged(act, movement?.id ?? '', period?.id ?? '');
      return paper && [...paper.signature.authority, paper.signature.position, paper.signature.name];
    },
    at,
  );
}

describe('the posts of a commune', () => {
  it('begin with the head of each body, whose name is still to be written down', async () => {
    const { posts: all } = await roster();
    expect(all.map(({ title, rank, holder }) => [title, rank, holder])).toContainEqual([
      'CHỦ TỊCH',
      'head',
      null,
    ]);
    expect(all).toHaveLength((await issuers()).length);
  });

  it('name their holder once', async () => {
    const id = (await chair())?.id ?? '';
    const name = (holder: string) => town.as(town.officer, (act) => posts.nameHolder(act, id, holder));
    expect(await name('  Người   Chủ Tịch ')).toEqual({ ok: true, id });
    expect((await chair())?.holder).toBe('Người Chủ Tịch');
    expect(await name('Người Khác')).toEqual({ ok: false, problem: 'not found' });
  });

  it('have no two heads at once, not even by raw SQL', async () => {
    const second = {
      body: committee,
      title: 'Chủ tịch',
      rank: 'head',
      holder: 'Người Hai',
      document: null,
    } as const;
    const taken = await town.as(town.officer, (act) =>
      posts.take(act, { ...second, since: day('2026-12-01') }),
    );
    expect(taken).toEqual({ ok: false, problem: 'two heads' });
    const raw = town.as(town.officer, (act) =>
      act.tx
        .insertInto('post')
        .values({ commune_id: town.commune, issuer_id: committee, title: 'CHỦ TỊCH', rank: 'head' })
        .execute(),
    );
    await expect(raw).rejects.toMatchObject({ code: '23P01' });
  });

  it('belong to one commune', async () => {
    const other = await ward(town.database);
    expect((await other.as(other.officer, posts.roster)).posts.map(({ id }) => id)).not.toContain(
      (await chair())?.id,
    );
    await other.store.close();
  });
});

describe('a delegation', () => {
  it('changes the signature of a merged report while it lasts', async () => {
    await town.as(town.officer, async (act) =>
      openedMovement(act, { plan: await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình' })) }),
    );
    const deputy = await deputyTaken('Người Phó');
    expect(await given({ receiver: deputy })).toMatchObject({ ok: true });
    expect(await signature('2026-10-31T05:00:00Z')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Người Chủ Tịch',
    ]);
    expect(await signature('2026-11-30T16:59:00Z')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Người Phó',
    ]);
    expect(await signature('2026-11-30T17:00:00Z')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Người Chủ Tịch',
    ]);
  });

  it('does not stand beside another, and ends when it is taken back', async () => {
    const deputy = await deputyTaken('Người Phó Hai');
    expect(await given({ receiver: deputy, since: day('2026-11-30'), until: null })).toEqual({
      ok: false,
      problem: 'overlaps',
    });
    const [first] = (await roster()).delegations;
    const back = await town.as(town.officer, (act) =>
      posts.takeBack(act, first?.id ?? '', day('2026-11-15')),
    );
    expect(back).toMatchObject({ ok: true });
    expect(await signature('2026-11-16T05:00:00Z')).toContain('CHỦ TỊCH');
    expect(await given({ receiver: deputy, since: day('2026-11-16') })).toMatchObject({ ok: true });
  });

  it('is refused where it would not hold', async () => {
    const deputy = await deputyTaken('Người Phó Ba');
    const later = { since: day('2027-01-01'), until: day('2027-01-31') };
    const refusal = async (wanted: Partial<posts.NewDelegation>) => {
      const outcome = await given({ receiver: deputy, ...later, ...wanted });
      return outcome.ok ? 'given' : outcome.problem;
    };
    expect(await refusal({ kind: 'TUQ', until: null })).toBe('without end');
    expect(await refusal({ kind: 'TUQ', document: null })).toBe('without paper');
    expect(await refusal({ giver: deputy, receiver: (await chair())?.id ?? '' })).toBe('no deputy');
    expect(await refusal({ kind: 'Q', giver: null })).toBe('head in office');
    expect(await refusal({ until: day('2026-12-01') })).toBe('before it began');
  });

  it('leaves nobody to sign once the head has left, and says so', async () => {
    const id = (await chair())?.id ?? '';
    const left = await town.as(town.officer, (act) => posts.leave(act, id, day('2027-02-28')));
    expect(left).toMatchObject({ ok: true });
    const signing = await town.as(
      town.officer,
      async (act) =>
        posts.signingOf(act, (await communes.issuers(act)).find((one) => one.id === committee) ?? never()),
      '2027-03-01T05:00:00Z',
    );
    expect(signing).toEqual({ ok: false, why: 'no head' });
    expect(await signature('2027-03-01T05:00:00Z')).toEqual(['TM. ỦY BAN NHÂN DÂN', '', null]);
  });
});

function never(): never {
  throw new Error('no committee');
}
