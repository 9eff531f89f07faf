import { randomUUID } from 'node:crypto';
import type { Person } from '#access';
import { addDays, civilDateOf } from '#calendar';
import { type Act, difficulties, groundsOf, movements, registrations } from '#store';
import { ago, type Stage } from './stage.ts';

/** What happened beside the reports: units registered at the start, and one asked what all would like to know. */
export async function liveInRooms(stage: Stage, officer: Person, units: readonly Person[]) {
  const { as } = stage;
  const [movement] = await as(officer, ago(stage, 110), movements.list);
  if (!movement) throw new Error('the trial has no movement');
  const id = await as(officer, ago(stage, 110), (act) => askToRegister(act, movement.id));
  await as(officer, ago(stage, 109), (act) => leaveOut(act, id));
  for (const [place, unit] of units.entries())
    await as(unit, ago(stage, 108 - place / 2), (act) => register(act, id, place));
  await raiseAndShare(stage, officer, { unit: units[4], movement: movement.id });
}

async function askToRegister(act: Act, movement: string): Promise<string> {
  const ground = (await groundsOf(act, movement)).find(({ quote }) => /đăng ký/.test(quote));
  const opened = await registrations.open(act, {
    movement,
    planItem: ground?.id ?? '',
    year: Number(act.today.slice(0, 4)),
    title: 'Đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    standard: 'safety',
    pledge: 'Đơn vị đăng ký phấn đấu đạt tiêu chuẩn và tự chấm điểm vào cuối năm.',
    countsHouseholds: true,
    due: addDays(act.today, 30),
    consideredUntil: null,
    unitKinds: ['area', 'agency', 'school', 'enterprise'],
  });
  if (!opened.ok) throw new Error(`the trial's registration: ${opened.problem}`);
  return opened.registration;
}

/** By the standard's own article: a preschool and a primary school. */
async function leaveOut(act: Act, id: string) {
  const lines = (await registrations.get(act, id))?.lines ?? [];
  const said = { outcome: 'not eligible', households: null, reason: null, received: null } as const;
  for (const { unit, unitCode } of lines) {
    const exclusion = { 'TH-01': 'preschool', 'TH-02': 'primary school' }[unitCode];
    if (exclusion) held(await registrations.answerFor(act, id, unit, { ...said, exclusion }));
  }
}

/** Most registered, areas with their households; one could not, and some have not answered. */
async function register(act: Act, id: string, place: number) {
  const asked = (await registrations.asked(act)).find((one) => one.id === id);
  if (!asked || asked.answer.outcome || place % 3 === 2) return;
  const reason = 'Đơn vị vừa chuyển trụ sở, chưa kiện toàn xong tổ tự quản.';
  const isCounted = asked.answer.unitKind === 'area';
  const whole = 120 + place * 9;
  const households = isCounted ? { registered: whole - 7 - place, whole, on: act.today } : null;
  const said =
    place === 12
      ? ({ outcome: 'declined', households: null, reason } as const)
      : ({ outcome: 'registered', households, reason: null } as const);
  held(await registrations.answer(act, id, said));
}

async function raiseAndShare(
  stage: Stage,
  officer: Person,
  { unit, movement }: { unit: Person | undefined; movement: string },
) {
  if (!unit) throw new Error('the trial has no unit to ask');
  const question = 'Hộ thuê trọ dài hạn có tính vào tổng số hộ của khu phố khi báo cáo không?';
  const words = 'Có. Tính theo số hộ thực tế cư trú tại khu phố đến ngày chốt số liệu, kể cả hộ thuê trọ.';
  const raised = { movement, question: null, words: question, key: randomUUID() };
  await stage.as(unit, ago(stage, 50), async (act) => held(await difficulties.raise(act, raised)));
  await stage.as(officer, ago(stage, 47), async (act) => {
    for (const { id: difficulty, issuer: body } of await difficulties.list(act, movement)) {
      held(await difficulties.answer(act, { difficulty, body, words, on: civilDateOf(act.now), plan: null }));
      held(await difficulties.publish(act, { difficulty, question, answer: words, showsUnit: false }));
    }
  });
}

function held(outcome: { ok: boolean; problem?: string }) {
  if (!outcome.ok) throw new Error(`a small room of the trial refused: ${outcome.problem}`);
}
