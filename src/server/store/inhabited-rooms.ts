import { randomUUID } from 'node:crypto';
import type { Person } from '#access';
import type { Act } from './act.ts';
import { groundsOf } from './calls.ts';
import * as difficulties from './difficulties.ts';
import * as movements from './movements.ts';
import * as ownPlans from './own-plans.ts';
import * as posts from './posts.ts';
import * as registrations from './registrations.ts';
import { day, type Ward } from './testing.ts';

/** What both units of an inhabited ward did in the small rooms: registered, handed in a plan, raised a difficulty. */
export async function liveInRooms(town: Ward, heads: readonly Person[]) {
  const movement = (await town.as(town.officer, movements.list))[0]?.id ?? '';
  await town.as(town.officer, (act) => ask(act, movement));
  await town.as(town.officer, (act) => delegate(act, heads));
  for (const head of heads) await town.as(head, (act) => answerAll(act, movement, head));
  await town.as(town.officer, (act) => settle(act, movement));
}

async function ask(act: Act, movement: string) {
  const planItem = (await groundsOf(act, movement))[0]?.id ?? '';
  const [year, due, unitKinds] = [2026, day('2026-12-31'), ['area']];
  const nothing = { standard: null, pledge: null, countsHouseholds: false, consideredUntil: null };
  const asked = { movement, planItem, year, due, unitKinds };
  for (const title of ['Đăng ký đầu năm', 'Đăng ký đã khóa'])
    held(await registrations.open(act, { ...asked, title, ...nothing }));
  held(await ownPlans.call(act, asked));
}

async function delegate(act: Act, heads: readonly Person[]) {
  const chair = (await posts.roster(act)).posts.find(
    ({ rank, issuer }) => rank === 'head' && issuer !== null,
  );
  const post = { title: 'Phó Chủ tịch', holder: 'Người Phó', since: null, document: null };
  const deputy = await posts.take(act, { ...post, body: chair?.issuer ?? '', rank: 'deputy' });
  for (const { unit } of heads)
    held(await posts.take(act, { ...post, title: 'Tổ trưởng', body: unit?.id ?? '', rank: 'head' }));
  const days = { since: day('2026-11-01'), until: day('2026-11-02') };
  const words = { document: null, matters: null, kind: 'KT' } as const;
  const receiver = deputy.ok ? deputy.id : '';
  const ends = { issuer: chair?.issuer ?? '', giver: chair?.id ?? null, receiver };
  held(await posts.delegate(act, { ...ends, ...days, ...words }));
}

async function answerAll(act: Act, movement: string, head: Person) {
  for (const { id } of await registrations.asked(act))
    held(await registrations.answer(act, id, { outcome: 'registered', households: null, reason: null }));
  const [call] = await ownPlans.asked(act);
  const file = { hash: 'd'.repeat(64), name: 'ke-hoach.docx', size: 10 };
  const targets = [{ words: 'Họp mỗi quý', value: '4', measure: 'cuộc' }];
  const words = { number: null, signedOn: day('2026-10-01'), signerPost: 'Tổ trưởng', targets };
  held(await ownPlans.handIn(act, call?.id ?? '', file, words));
  const raised = `Vướng mắc của ${head.login}`;
  held(await difficulties.raise(act, { movement, question: null, words: raised, key: randomUUID() }));
}

async function settle(act: Act, movement: string) {
  const closed = (await registrations.list(act, movement)).find(({ title }) => title === 'Đăng ký đã khóa');
  held(await registrations.close(act, closed?.id ?? ''));
  for (const { units } of await ownPlans.list(act, movement))
    for (const { plans } of units) held(await ownPlans.giveBack(act, plans[0]?.id ?? '', 'Chưa có chỉ tiêu'));
  for (const { id, issuer } of await difficulties.list(act, movement)) {
    const said = { difficulty: id, words: 'Đã trả lời', on: act.today, plan: null };
    held(await difficulties.answer(act, { ...said, body: issuer }));
    const shown = { difficulty: id, question: 'Câu hỏi', answer: 'Trả lời', showsUnit: true };
    held(await difficulties.publish(act, shown));
  }
}

function held(outcome: { ok: boolean; problem?: unknown }) {
  if (!outcome.ok) throw new Error(`a small room of the inhabited ward refused: ${outcome.problem}`);
}
