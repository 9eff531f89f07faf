import type { Person } from '#access';
import { acceptAll, answerAgain, excuse, giveBack } from './desk.ts';
import { attach } from './evidence.ts';
import { draftMerged, passOn } from './merged.ts';
import { minutes } from './minutes.ts';
import { drawReport, writeToThoseMissing } from './papers.ts';
import { firePoint } from './picture.ts';
import { saveDraft, sendReport } from './reports.ts';
import { ago, type Stage } from './stage.ts';
import { urgeByLetter, urgeByMessage, urgeTheGroup } from './urged.ts';

interface Chapter {
  stage: Stage;
  officer: Person;
  /** Who checks the merged report. */
  office: Person;
  heads: readonly Person[];
  movement: string;
  period: string;
}

/** Places among the units that never send in the first period: an area, a body of the ward, and one that is only asked. */
const NEVER: ReadonlySet<number> = new Set([5, 13, 16]);
const isLate = (place: number) => place % 7 === 3;

/** Due 25 days ago: on time, urged, late, missing; what came was accepted, and the merged report waits for the signature. */
export async function firstPeriod({ stage, officer, office, heads, movement, period }: Chapter) {
  const at = (days: number) => ({ by: officer, on: ago(stage, days), movement, period });
  const send = async (place: number, days: number) => {
    const by = heads[place];
    if (by) await sendReport(stage, { by, on: ago(stage, days), period, place });
  };
  const places = [...heads.keys()].filter((place) => !NEVER.has(place));
  for (const place of places) if (!isLate(place)) await send(place, 26.2 + ((place * 5) % 9) * 0.77);
  await urgeTheGroup(stage, at(25.4));
  await urgeByMessage(stage, at(24));
  for (const place of places) if (isLate(place)) await send(place, 22 + place / 29);
  await urgeByLetter(stage, at(15));
  await writeToThoseMissing(stage, at(14.9));
  await acceptAll(stage, at(14));
  const words =
    'Phong trào được triển khai đều ở các khu phố; việc trông coi điểm chữa cháy công cộng đã có người nhận.';
  await draftMerged(stage, at(3), words);
  await passOn(stage, at(1), office);
  await drawReport(stage, at(0.9), 'Ủy ban nhân dân phường tiếp tục đôn đốc các đơn vị chưa gửi báo cáo.');
}

const ANSWERED = 1;
const RETURNED = 4;
const ACCEPTED = [7, 10] as const;
const FIRE_POINTS = /điểm chữa cháy/;

/** Due in nine days: some have sent, one answered what was asked for again, one has not; some have more time, one nothing to report. */
export async function secondPeriod({ stage, officer, heads, movement, period }: Chapter) {
  const head = (place: number) => named(heads, place);
  const at = (days: number) => ({ by: officer, on: ago(stage, days), movement, period });
  const of = (place: number, days: number) => ({ by: head(place), on: ago(stage, days), period });
  const [accepted] = ACCEPTED;
  const paper = { beside: /sinh hoạt chuyên đề/, name: 'Biên bản sinh hoạt chuyên đề.docx' };
  await attach(stage, {
    ...of(accepted, 6),
    ...paper,
    bytes: await minutes(head(accepted).unit?.name ?? ''),
  });
  for (const place of heads.keys()) {
    if (place % 3 === 1) await sendReport(stage, { ...of(place, 8 - place / 3.4), place: place + 1 });
    if (place % 8 === 2) await saveDraft(stage, { ...of(place, 0.1), place });
  }
  await giveBack(stage, { ...at(6.5), head: head(ANSWERED), beside: FIRE_POINTS });
  await giveBack(stage, { ...at(5.6), head: head(RETURNED), beside: FIRE_POINTS });
  await acceptAll(stage, { ...at(2.4), units: ACCEPTED.map(head) });
  await excuse(stage, at(1.5), { later: head(8), exempt: head(21), until: 18 });
  await draftMerged(stage, at(1.2));
  await drawReport(stage, at(1.1));
  await attach(stage, {
    ...of(ANSWERED, 0.6),
    beside: FIRE_POINTS,
    name: 'Điểm chữa cháy.png',
    bytes: firePoint(),
  });
  await answerAgain(stage, { ...of(ANSWERED, 0.5), beside: FIRE_POINTS, figure: '2' });
}

function named(heads: readonly Person[], place: number): Person {
  const head = heads[place];
  if (!head) throw new Error(`the trial has no unit ${place}`);
  return head;
}
