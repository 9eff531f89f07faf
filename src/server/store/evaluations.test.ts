import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starters } from '#evaluation';
import * as choices from './evaluation-choices.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as holds from './evaluation-holds.ts';
import * as objections from './evaluation-objections.ts';
import * as opening from './evaluation-opening.ts';
import * as own from './evaluation-own.ts';
import * as results from './evaluation-results.ts';
import * as shown from './evaluation-shown.ts';
import * as evaluations from './evaluations.ts';
import { day } from './testing.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { type Judged, judgedWard } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const JANUARY = '2027-01-05T03:00:00Z';
const YES = { kind: 'said', yes: true } as const;

let ward: Judged;
let set: string;

/** A ward whose areas report a number of sessions; every test opens an evaluation of its own. */
beforeAll(async () => {
  ward = await judgedWard({
    areas: 4,
    set: smallSet({}, 'first'),
    questions: { buoi: { kind: 'count', question: 'Số buổi tuyên truyền đã tổ chức' } },
  });
  for (const [place, sessions] of ['4', '2', '4'].entries())
    for (const quarter of [0, 1, 2, 3])
      await ward.send(place, quarter, { buoi: quarter === 0 ? sessions : '0' });
  set = await ward.town.as(ward.town.officer, (act) => keptSet(act, smallSet()));
});
afterAll(() => ward.town.close());

const officer = <T>(work: Parameters<typeof ward.town.as<T>>[1], at = DECEMBER) =>
  ward.town.as(ward.town.officer, work, at);
const head = <T>(place: number, work: Parameters<typeof ward.town.as<T>>[1], at = DECEMBER) => {
  const person = ward.heads[place];
  if (!person) throw new Error('no such head');
  return ward.town.as(person, work, at);
};
const unit = (place: number) => ward.units[place] ?? '';

let year = 2026;
/** The same set is opened once for a year: every test takes a year of its own, whose days are those of 2026. */
function opened(some: Partial<opening.NewEvaluation> = {}) {
  year += 1;
  const sources = [{ criterion: 'buoi', indicator: ward.asked.buoi ?? '' }];
  return officer((act) => openEvaluation(act, ward.movement, { set, year, sources, ...some }));
}

/** Says of every unit what reports do not say, so that nothing is missing. */
async function settled(evaluation: string, places = [0, 1, 2, 3]) {
  for (const place of places) {
    const given = { unit: unit(place), reason: 'Theo hồ sơ' };
    for (const [criterion, entered] of [
      ['chi-dao', YES],
      ['khong-su-co', YES],
      ...(place === 3 ? [['buoi', { kind: 'amount', value: '1' }] as const] : []),
    ] as const)
      await officer((act) => entries.review(act, evaluation, { ...given, criterion, entered }));
  }
}

const stateOf = async (evaluation: string, place: number) =>
  (await officer((act) => results.list(act, evaluation))).find((one) => one.unit === unit(place));

describe('an evaluation', () => {
  it('is opened for the units that its set is for, and once for a year', async () => {
    const evaluation = await opened();
    const listed = await officer((act) => results.list(act, evaluation));
    expect(listed.map(({ unitName, state }) => [unitName, state])).toEqual(
      [1, 2, 3, 4].map((number) => [`Tổ dân phố ${number}`, 'waiting']),
    );
    const again = await officer((act) => openEvaluation(act, ward.movement, { set, year }));
    expect(again).toBe(evaluation);
  });

  it('has days, questions and a title proposed for it', async () => {
    const [first] = await officer((act) => evaluations.setsToChoose(act));
    const proposal = await officer((act) =>
      opening.proposeFor(act, ward.movement, { set: first ?? expect.fail(), year: 2026 }),
    );
    expect(proposal).toMatchObject({ from: '2026-01-01', to: '2026-12-31', decidedOn: '2027-01-01' });
    expect([...proposal.sources]).toEqual([['buoi', ward.asked.buoi]]);
  });

  it('has the year of its paper proposed, and the rule named that nobody has looked up', async () => {
    const content = starters.find(({ set: { key } }) => key === 'safe-agency')?.set ?? expect.fail();
    const asked = { set: { id: '', version: 1, content }, year: 2026 };
    const proposal = await officer((act) => opening.proposeFor(act, ward.movement, asked));
    expect(proposal).toMatchObject({ from: '2026-01-01', yearUnset: { key: 'safety.others.year' } });
  });

  it('is not opened by a question of another kind, nor decided before its days', async () => {
    const wanted = {
      ...{ set, movement: ward.movement, title: 'x', year: 2001, registration: null, targets: [] },
    };
    const days = { from: day('2026-01-01'), to: day('2026-12-31'), selfUntil: null, objectionsUntil: null };
    const open = (some: Partial<opening.NewEvaluation>) =>
      officer((act) =>
        opening.open(act, { ...wanted, ...days, decidedOn: day('2026-12-31'), sources: [], ...some }),
      );
    const wrong = [{ criterion: 'chi-dao', indicator: 'x' }];
    expect(await open({ sources: wrong })).toMatchObject({ problem: 'no question' });
    expect(await open({ decidedOn: day('2025-12-31') })).toMatchObject({ problem: 'decided too early' });
    expect(await open({ set: 'x' })).toMatchObject({ problem: 'no set' });
  });

  it('takes what a unit says of itself piece by piece, until it hands in', async () => {
    const evaluation = await opened();
    const say = (criterion: string, entered: entries.Entering['entered'], reason: string | null = null) =>
      head(0, (act) =>
        entries.assess(act, evaluation, { unit: unit(0), given: [{ criterion, entered, reason }] }),
      );
    expect(await say('chi-dao', YES)).toEqual({ ok: true, kept: 1 });
    expect(await say('chi-dao', YES)).toEqual({ ok: true, kept: 0 });
    expect(await say('khong-su-co', { kind: 'cases', cases: '0' })).toEqual({ ok: true, kept: 1 });
    expect(await say('ngoai', YES)).toMatchObject({ problem: 'other kind', criterion: 'ngoai' });
    expect(await stateOf(evaluation, 0)).toMatchObject({ state: 'class', class: 'good', points: '100' });
    const handIn = () => head(0, (act) => entries.handIn(act, evaluation, unit(0)));
    expect([await handIn(), await handIn()]).toEqual([
      { ok: true, again: false },
      { ok: true, again: true },
    ]);
    expect(await say('chi-dao', { kind: 'said', yes: false })).toMatchObject({ problem: 'handed in' });
    expect(await officer((act) => evaluations.tallyOf(act, evaluation))).toMatchObject({
      handedIn: 1,
      units: 4,
    });
  });

  it('takes nothing from a unit after its last day, or where it was not asked', async () => {
    const late = await opened({ selfUntil: day('2026-12-09') });
    const unasked = await opened({ selfUntil: null });
    for (const evaluation of [late, unasked]) {
      const given = [{ criterion: 'chi-dao', entered: YES, reason: null }];
      const said = head(0, (act) => entries.assess(act, evaluation, { unit: unit(0), given }));
      expect(await said).toMatchObject({ problem: 'too late' });
    }
  });

  it('lets a reviewer change what anybody says only with a reason', async () => {
    const evaluation = await opened();
    const given = { unit: unit(1), criterion: 'buoi', entered: { kind: 'amount', value: '4' } } as const;
    const say = (reason: string | null) =>
      officer((act) => entries.review(act, evaluation, { ...given, reason }));
    expect(await say(null)).toMatchObject({ problem: 'reason missing' });
    expect(await say('Sổ theo dõi ghi 4 buổi')).toEqual({ ok: true, kept: 1 });
    const view = await head(1, (act) => own.view(act, evaluation));
    const seen = view?.criteria.find(({ criterion }) => criterion.id === 'buoi')?.standing;
    expect(seen).toMatchObject({ fact: { value: '2' }, reviewer: null });
  });

  it('does not rate a unit under complaint, until that is settled', async () => {
    const evaluation = await opened();
    await settled(evaluation);
    const hold = (reason: string) => officer((act) => holds.hold(act, evaluation, { unit: unit(0), reason }));
    expect(await hold('')).toMatchObject({ problem: 'reason missing' });
    await hold('Đang xem xét đơn');
    await hold('Đang xem xét đơn');
    // The set names no such rule: only where it does is a unit left out.
    expect(await officer((act) => holds.list(act, evaluation, unit(0)))).toHaveLength(1);
    await officer((act) => holds.release(act, evaluation, unit(0)));
    expect((await officer((act) => holds.list(act, evaluation, unit(0))))[0]?.ended).not.toBeNull();
  });

  it('asks what is assigned only of those to whom it was', async () => {
    const evaluation = await opened();
    await settled(evaluation);
    const assign = (criteria: string[]) =>
      officer((act) => holds.assign(act, evaluation, { unit: unit(0), criteria }));
    expect(await assign(['buoi'])).toMatchObject({ problem: 'not found' });
    expect(await assign(['mo-hinh'])).toEqual({ ok: true });
    expect(await stateOf(evaluation, 0)).toMatchObject({ state: 'waiting' });
    expect(await stateOf(evaluation, 1)).toMatchObject({ state: 'class' });
  });

  it('leaves equals at the edge of a cap to a person, who takes as many as there is room for', async () => {
    const capped = { caps: [{ class: 'good', atMost: { value: '25' }, of: 'rated' as const }] };
    const other = await officer((act) => keptSet(act, smallSet(capped, 'capped')));
    const evaluation = await opened({ set: other });
    await settled(evaluation);
    expect(await stateOf(evaluation, 0)).toMatchObject({ state: 'tied', class: 'good' });
    const choose = (units: string[], reason = 'Có thêm mô hình được nhân rộng') =>
      officer((act) => choices.choose(act, evaluation, { class: 'good', units, reason }));
    expect(await choose([unit(0), unit(2)])).toMatchObject({ problem: 'not as many', room: 1 });
    expect(await choose([unit(1)])).toMatchObject({ problem: 'no tie' });
    expect(await choose([unit(2)], '')).toMatchObject({ problem: 'reason missing' });
    expect(await choose([unit(2)])).toEqual({ ok: true });
    expect(await stateOf(evaluation, 2)).toMatchObject({ state: 'class', class: 'good' });
    expect(await stateOf(evaluation, 0)).toMatchObject({ state: 'capped', class: 'fair' });
    await officer((act) => choices.withdraw(act, evaluation, 'good'));
    expect(await stateOf(evaluation, 0)).toMatchObject({ state: 'tied' });
  });

  it('asks anew among whom to choose when another becomes equal, and takes the same one again', async () => {
    const capped = { caps: [{ class: 'good', atMost: { value: '25' }, of: 'rated' as const }] };
    const other = await officer((act) => keptSet(act, smallSet(capped, 'joined')));
    const evaluation = await opened({ set: other });
    await settled(evaluation);
    const choose = () =>
      officer((act) =>
        choices.choose(act, evaluation, { class: 'good', units: [unit(2)], reason: 'Có mô hình' }),
      );
    await choose();
    expect(await stateOf(evaluation, 2)).toMatchObject({ state: 'class', class: 'good' });
    const given = { unit: unit(1), criterion: 'buoi', entered: { kind: 'amount', value: '4' } } as const;
    await officer((act) => entries.review(act, evaluation, { ...given, reason: 'Theo sổ' }));
    expect(await stateOf(evaluation, 1)).toMatchObject({ state: 'tied', class: 'good' });
    expect(await stateOf(evaluation, 2)).toMatchObject({ state: 'tied', class: 'good' });
    expect(await choose()).toEqual({ ok: true });
    expect(await stateOf(evaluation, 2)).toMatchObject({ state: 'class', class: 'good' });
    expect(await stateOf(evaluation, 1)).toMatchObject({ state: 'capped', class: 'fair' });
  });

  it('shows each unit its own result, hears it once, and answers', async () => {
    const evaluation = await opened();
    await settled(evaluation);
    const explain = (words = 'Còn hai buổi chưa tính', at = DECEMBER) =>
      head(1, (act) => objections.object(act, evaluation, { unit: unit(1), words }), at);
    expect(await explain()).toMatchObject({ problem: 'not shown' });
    expect(await head(1, (act) => own.view(act, evaluation))).toMatchObject({ result: null });
    await officer((act) => shown.show(act, evaluation));
    const before = await head(1, (act) => own.view(act, evaluation));
    expect(before?.result?.grounds).toMatchObject({ score: { points: '70' }, result: { class: 'fair' } });
    expect(await explain('')).toMatchObject({ problem: 'words missing' });
    expect(await explain('muộn', JANUARY)).toMatchObject({ problem: 'too late' });
    expect([await explain(), await explain()]).toEqual([
      { ok: true, again: false },
      { ok: true, again: true },
    ]);
    expect(await explain('lần nữa')).toMatchObject({ problem: 'said already' });
    const decide = (decision: 'kept' | 'changed', answer = 'Đã đối chiếu sổ') =>
      officer((act) => objections.decide(act, evaluation, { unit: unit(1), decision, answer }));
    expect(await decide('kept', '')).toMatchObject({ problem: 'answer missing' });
    expect(await decide('changed')).toMatchObject({ problem: 'nothing changed' });
    const given = { unit: unit(1), criterion: 'buoi', reason: 'Sổ ghi 4 buổi' };
    await officer((act) =>
      entries.review(act, evaluation, { ...given, entered: { kind: 'amount', value: '4' } }),
    );
    expect(await officer((act) => shown.differing(act, evaluation))).toEqual([unit(1)]);
    expect(await decide('changed')).toEqual({ ok: true });
    expect(await officer((act) => shown.differing(act, evaluation))).toEqual([]);
    expect(await decide('kept')).toMatchObject({ problem: 'decided already' });
    const after = await head(1, (act) => own.view(act, evaluation));
    expect(after?.result?.grounds).toMatchObject({ result: { class: 'good' } });
    expect(after?.objection?.decided).toMatchObject({ decision: 'changed', answer: 'Đã đối chiếu sổ' });
  });

  it('is frozen once it was shown, explained and answered, and then nothing changes', async () => {
    const evaluation = await opened();
    await settled(evaluation, [0, 1, 2]);
    const freeze = (code = '', at = JANUARY) => officer((act) => freezing.freeze(act, evaluation, code), at);
    expect(await freeze()).toMatchObject({ problem: 'not shown' });
    await officer((act) => shown.show(act, evaluation));
    expect(await freeze('', DECEMBER)).toMatchObject({ problem: 'round open' });
    await head(1, (act) => objections.object(act, evaluation, { unit: unit(1), words: 'Xin xem lại' }));
    expect(await freeze()).toMatchObject({ problem: 'objections' });
    await officer((act) =>
      objections.decide(act, evaluation, { unit: unit(1), decision: 'kept', answer: 'Giữ nguyên' }),
    );
    expect(await freeze()).toMatchObject({ problem: 'waiting' });
    const open = await officer((act) => freezing.unsettled(act, evaluation), JANUARY);
    expect(open?.waiting.map(({ name }) => name)).toEqual(['Tổ dân phố 4']);
    expect(await freeze(open?.code)).toEqual({ ok: true, again: false, units: 4 });
    expect(await freeze(open?.code)).toMatchObject({ again: true });
    const given = { unit: unit(0), criterion: 'chi-dao', entered: YES, reason: 'muộn' };
    const writes = [
      officer((act) => entries.review(act, evaluation, given)),
      officer((act) => holds.hold(act, evaluation, { unit: unit(0), reason: 'muộn' })),
      officer((act) => shown.show(act, evaluation)),
      officer((act) => choices.choose(act, evaluation, { class: 'good', units: [unit(0)], reason: 'muộn' })),
    ];
    for (const write of writes) expect(await write).toMatchObject({ problem: 'frozen' });
    expect(await head(0, (act) => own.view(act, evaluation))).toMatchObject({
      result: { edition: 1, grounds: { result: { class: 'good' } } },
    });
  });

  it('waits for one of two officers who freeze and change in one moment', async () => {
    const evaluation = await opened({ objectionsUntil: null });
    await settled(evaluation);
    await officer((act) => shown.show(act, evaluation));
    const given = { unit: unit(1), criterion: 'buoi', entered: { kind: 'amount', value: '4' } as const };
    const [frozen, changed] = await Promise.all([
      officer((act) => freezing.freeze(act, evaluation, '')),
      officer((act) => entries.review(act, evaluation, { ...given, reason: 'Cùng lúc' })),
    ]);
    expect(frozen.ok).toBe(true);
    const kept = await head(1, (act) => own.view(act, evaluation));
    expect(kept?.result?.grounds.result).toEqual({ kind: 'class', class: changed.ok ? 'good' : 'fair' });
  });
});
