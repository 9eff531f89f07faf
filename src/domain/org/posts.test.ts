import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '#calendar';
import {
  type Delegation,
  delegationKinds,
  flawOf,
  isIn,
  type Post,
  type Roster,
  ranks,
  signatureOn,
} from './posts.ts';

const BODY = { id: 'committee', onBehalfOf: 'TM. Ủy ban nhân dân' };
const POLICE = { id: 'committee', onBehalfOf: null };
const TODAY = day('2026-11-10');

function day(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

function post(given: Partial<Post> & { id: string }): Post {
  return {
    issuer: 'committee',
    unit: null,
    title: 'Chủ tịch',
    rank: 'head',
    holder: `Người ${given.id}`,
    since: null,
    until: null,
    document: null,
    ...given,
  };
}

function delegation(given: Partial<Delegation> & { receiver: string }): Delegation {
  return {
    id: `to ${given.receiver}`,
    issuer: 'committee',
    kind: 'KT',
    giver: 'chair',
    since: day('2026-11-01'),
    until: day('2026-11-30'),
    document: 'Quyết định số 05/QĐ-UBND',
    matters: 'Báo cáo phong trào thi đua',
    ...given,
  };
}

const chair = post({ id: 'chair' });
const deputy = post({ id: 'deputy', rank: 'deputy', title: 'Phó Chủ tịch' });
const office = post({ id: 'office', rank: 'other', title: 'Chánh Văn phòng' });
const all = [chair, deputy, office];

function signed(delegations: Delegation[], posts: Post[] = all, date = TODAY) {
  const signing = signatureOn(BODY, date, { posts, delegations });
  if (!signing.ok) return signing.why;
  const { authority, position, name } = signing.signature;
  return [...authority, position, name];
}

describe('who signs for a committee', () => {
  it('is its head while nothing is delegated', () => {
    expect(signed([])).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Người chair']);
  });

  it.each([
    ['KT', 'deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Người deputy']],
    ['TL', 'office', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Người office']],
    ['TUQ', 'office', ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Người office']],
  ] as const)('is under %s. the one to whom it was given', (kind, receiver, lines) => {
    expect(signed([delegation({ kind, receiver })])).toEqual(lines);
  });

  it('is an acting head where the post is empty, and his deputy by KT.', () => {
    const former = post({ id: 'chair', until: day('2026-10-31') });
    const acting = delegation({ kind: 'Q', receiver: 'deputy', giver: null });
    const second = post({ id: 'second', rank: 'deputy', title: 'Phó Chủ tịch' });
    const posts = [former, deputy, second];
    expect(signed([acting], posts)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH', 'Người deputy']);
    const given = delegation({ receiver: 'second', giver: 'deputy' });
    expect(signed([acting, given], posts)).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Người second',
    ]);
  });

  it('is a deputy in charge, by KT., where the body above has put him there', () => {
    const former = post({ id: 'chair', until: day('2026-10-31') });
    expect(signed([delegation({ receiver: 'deputy', giver: null })], [former, deputy])).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Người deputy',
    ]);
  });

  it('is said without TM. where the body is led by one', () => {
    const signing = signatureOn(POLICE, TODAY, { posts: [chair], delegations: [] });
    expect(signing).toMatchObject({ ok: true, signature: { authority: [], position: 'CHỦ TỊCH' } });
  });

  it('is nobody, and says why, where the head is missing, doubled, or two hold a delegation', () => {
    expect(signed([], [deputy, office])).toBe('no head');
    expect(signed([], [chair, post({ id: 'other' })])).toBe('two heads');
    expect(signed([delegation({ kind: 'Q', receiver: 'deputy', giver: null })])).toBe('two heads');
    const two = [delegation({ receiver: 'deputy' }), delegation({ kind: 'TL', receiver: 'office' })];
    expect(signed(two)).toBe('two delegations');
  });

  it('is the head again on the day after a delegation ends', () => {
    const given = delegation({ receiver: 'deputy' });
    expect(signed([given], all, day('2026-11-30'))).toContain('KT. CHỦ TỊCH');
    expect(signed([given], all, day('2026-12-01'))).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Người chair',
    ]);
  });
});

describe('a delegation does not hold', () => {
  it.each([
    ['without end', { kind: 'TUQ', receiver: 'office', until: null }],
    ['without paper', { kind: 'TUQ', receiver: 'office', document: ' ' }],
    ['without matters', { kind: 'TUQ', receiver: 'office', matters: null }],
    ['no deputy', { kind: 'KT', receiver: 'office' }],
    ['receiver gone', { kind: 'TL', receiver: 'nobody' }],
    ['giver not head', { kind: 'TL', receiver: 'office', giver: 'deputy' }],
    ['giver not head', { kind: 'TUQ', receiver: 'office', giver: null }],
  ] as const)('%s', (flaw, given) => {
    const one = delegation(given);
    expect(flawOf(one, TODAY, { posts: all, delegations: [one] })).toBe(flaw);
    expect(signed([one])).toContain('CHỦ TỊCH');
  });

  it('where one who holds an authorisation gives it on', () => {
    const held = delegation({ kind: 'TUQ', receiver: 'deputy' });
    const on = delegation({ kind: 'TUQ', receiver: 'office', giver: 'deputy' });
    expect(flawOf(on, TODAY, { posts: all, delegations: [held, on] })).toBe('passed on');
  });
});

const dates = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
const maybe = fc.option(dates);
const posts = fc.array(
  fc.record({ rank: fc.constantFrom(...ranks), since: maybe, until: maybe }).map((given) => given),
  { maxLength: 5 },
);
const rosters: fc.Arbitrary<Roster> = posts.chain((given) => {
  const held = given.map((one, index) => post({ id: `p${index}`, ...one }));
  const ids = fc.constantFrom('none', ...held.map(({ id }) => id));
  const one = fc.record({
    kind: fc.constantFrom(...delegationKinds),
    giver: fc.option(ids),
    receiver: ids,
    since: maybe,
    until: maybe,
    document: fc.constantFrom(null, '', 'Giấy ủy quyền số 01/GUQ-UBND'),
    matters: fc.constantFrom(null, 'Báo cáo'),
  });
  return fc.array(one, { maxLength: 4 }).map((some) => ({
    posts: held,
    delegations: some.map((fields, index) => delegation({ ...fields, id: `d${index}` })),
  }));
});

describe('whatever was written down', () => {
  it('nobody signs while two are head', () => {
    fc.assert(
      fc.property(rosters, dates, (roster, date) => {
        const heads = roster.posts.filter((one) => one.rank === 'head' && isIn(one, date));
        fc.pre(heads.length > 1);
        expect(signatureOn(BODY, date, roster)).toEqual({ ok: false, why: 'two heads' });
      }),
    );
  });

  it('nobody signs out of his term or by a delegation that has ended, has no paper or was passed on', () => {
    fc.assert(
      fc.property(rosters, dates, (roster, date) => {
        const signing = signatureOn(BODY, date, roster);
        if (!signing.ok) return;
        const signer = roster.posts.find(({ id }) => id === signing.post);
        expect(signer && isIn(signer, date)).toBe(true);
        const by = roster.delegations.find(({ id }) => id === signing.delegation);
        if (!by) return;
        expect(isIn(by, date)).toBe(true);
        const received = roster.delegations.filter((one) => one.kind === 'TUQ' && one.receiver === by.giver);
        const isHead = roster.posts.some(({ id, rank }) => id === by.giver && rank === 'head');
        const acts = roster.delegations.some(
          (one) => one.kind === 'Q' && one.receiver === by.giver && isIn(one, date),
        );
        if (received.some((one) => isIn(one, date))) expect(isHead || acts).toBe(true);
        if (by.kind === 'TUQ') expect(Boolean(by.until && by.document && by.matters)).toBe(true);
      }),
    );
  });

  it('a reason stands where nobody signs, and the head signs where nothing holds', () => {
    fc.assert(
      fc.property(rosters, dates, (roster, date) => {
        const signing = signatureOn(BODY, date, roster);
        if (signing.ok && signing.delegation === null) {
          const held = roster.delegations.filter(
            (one) => one.kind !== 'Q' && flawOf(one, date, roster) === null,
          );
          expect(held).toEqual([]);
        } else if (!signing.ok) expect(['no head', 'two heads', 'two delegations']).toContain(signing.why);
      }),
    );
  });
});
