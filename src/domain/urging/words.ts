import { type CivilDate, inWords } from '#calendar';
import type { BaseKind } from '#org';

/** How an officer reminds: a message to one unit, one for a group of them, an e-mail, a formal letter. */
export const ways = ['message', 'group', 'mail', 'letter'] as const;
export type Way = (typeof ways)[number];

/** What is urged for. */
export interface Matter {
  /** Who urges: `Ủy ban nhân dân phường …`. */
  from: string;
  movement: string;
  /** `Năm 2026`. */
  period: string;
  today: CivilDate;
}

/** A unit that has not sent, or not answered. */
export interface Urged {
  name: string;
  /** It is only asked (đề nghị): nothing is overdue for it. */
  asked: boolean;
  /** Its last day on time. */
  due: CivilDate;
  /** Since when it was asked for more; null where nothing came. */
  returnedOn: CivilDate | null;
}

/** Bodies of the Front and of the Party are asked (đề nghị), never ordered; by the base kind that a unit's kind is like. */
export function onlyAsked(like: BaseKind): boolean {
  return like === 'organisation';
}

/** Where a personal link stands in what is kept of a message. */
export const LINK_KEPT = '[liên kết riêng của đơn vị]';

/** The message to one unit, to be pasted. `link` opens its one report. */
export function messageTo(unit: Urged, matter: Matter, link: string | null): string {
  return [
    `Kính gửi ${unit.name}.`,
    sentenceOf(unit, matter),
    ...(link === null ? [] : [`Nhập và gửi báo cáo tại: ${link}`]),
    `${CLOSING} Trân trọng.`,
  ].join('\n');
}

/** One message for a whole group: it names units only where `named` says so, in that order, and compares nobody. */
export function messageToGroup(
  units: readonly Urged[],
  matter: Matter,
  named: readonly string[] | null,
): string {
  const [first] = units;
  if (!first) return '';
  const due = units.map((unit) => unit.due).sort()[0] ?? first.due;
  return [
    'Kính gửi các đơn vị.',
    `${request(
      units.some(({ asked }) => asked),
      matter,
    )} các đơn vị chưa gửi ${subject(matter)} quan tâm, gửi báo cáo, hạn đến hết ngày ${inWords(due)}.`,
    ...(named === null ? [] : ['Đến nay chưa nhận được báo cáo của:', ...named.map((name) => `- ${name}`)]),
    `${CLOSING} Trân trọng.`,
  ].join('\n');
}

/** An e-mail: its subject is one line. */
export interface Letter {
  subject: string;
  text: string;
}

/** The e-mail to one unit. */
export function mailTo(unit: Urged, matter: Matter, site: string | null): Letter {
  return {
    subject: `Nhắc gửi báo cáo ${matter.period} – ${unit.name}`,
    text: [
      `Kính gửi ${unit.name},`,
      sentenceOf(unit, matter),
      ...(site === null ? [] : [`Nhập và gửi báo cáo tại: ${site}`]),
      CLOSING,
      `Trân trọng.\n${matter.from}`,
    ].join('\n\n'),
  };
}

/** The e-mail to whoever stands above units, or to the officer himself: which reports have not come. */
export function mailAbout(units: readonly Urged[], matter: Matter, to: string): Letter {
  return {
    subject: `Tình hình gửi báo cáo ${matter.period}: ${units.length} đơn vị chưa gửi`,
    text: [
      `Kính gửi ${to},`,
      `Đến ngày ${inWords(matter.today)}, ${matter.from} chưa nhận được ${subject(matter)} của các đơn vị sau:`,
      units.map(({ name, due }) => `- ${name} (hạn ${inWords(due)})`).join('\n'),
      'Trân trọng đề nghị quan tâm, phối hợp nhắc đơn vị.',
      `Trân trọng.\n${matter.from}`,
    ].join('\n\n'),
  };
}

const CLOSING = 'Nếu đơn vị đã gửi hoặc có vướng mắc, xin báo lại để được hỗ trợ.';

function sentenceOf(unit: Urged, matter: Matter): string {
  const { asked, due, returnedOn } = unit;
  const ask = request(asked, matter);
  if (returnedOn !== null)
    return `${ask} đơn vị bổ sung một số nội dung của ${subject(matter)} (đã gửi đề nghị ngày ${inWords(returnedOn)}).`;
  if (asked || matter.today <= due)
    return `Đến nay chưa nhận được ${subject(matter)}, hạn đến hết ngày ${inWords(due)}. ${ask} đơn vị quan tâm, gửi báo cáo.`;
  return `Đến nay chưa nhận được ${subject(matter)}, hạn đã qua ngày ${inWords(due)}. ${ask} đơn vị sớm gửi báo cáo để kịp tổng hợp.`;
}

function request(asked: boolean, { from }: Matter): string {
  return asked ? `${from} trân trọng đề nghị` : `${from} đề nghị`;
}

function subject({ movement, period }: Matter): string {
  return `báo cáo ${period} (${movement})`;
}
