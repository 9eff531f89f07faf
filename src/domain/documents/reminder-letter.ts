import { bodyInText } from './body-name.ts';
import type { PlanReference, ReportIssuer } from './merged-report-input.ts';
import {
  type BlankDate,
  type Block,
  type OfficialDocument,
  plain,
  type Signature,
} from './official-document.ts';
import { planCited, planCitedInFull } from './plan-cited.ts';
import { lowerFirst } from './text-parts.ts';
import { dateInWords, periodInText } from './wording.ts';

export interface ReminderLetterInput {
  trial: boolean;
  /** Who writes. */
  issuer: ReportIssuer;
  signature: Signature;
  date: BlankDate;
  /** The plan that says who reports. */
  plan: PlanReference;
  /** `Năm 2026`. */
  period: string;
  /** In the order in which the letter names them; all of them, or it would be no letter to them. */
  units: readonly RemindedUnit[];
}

export interface RemindedUnit {
  name: string;
  /** A body that is only asked: nothing is overdue for it. */
  asked: boolean;
  /** The last day on time. */
  due: BlankDate;
  /** Since when it was asked for more; null where nothing has come. */
  returnedOn: BlankDate | null;
}

/** Above so many units "Kính gửi" would fill the page: they are named in the letter instead. */
const NAMED_ABOVE = 12;

/** The letter that reminds units of a report (công văn đôn đốc): calm, and to bodies that are only asked a request. */
export function reminderLetter(input: ReminderLetterInput): OfficialDocument {
  const { trial, issuer, signature, date, plan, period, units } = input;
  const { parentBody, issuingBody, symbol, place } = issuer;
  const from = bodyInText(issuer.nameInText);
  const many = units.length > NAMED_ABOVE;
  return {
    trial,
    header: { parentBody, issuingBody, number: null, symbol, place, date },
    type: { name: '', code: null },
    title: `Đề nghị gửi báo cáo ${periodInText(lowerFirst(period))} theo ${planCited(plan)}`,
    legalBases: [],
    addressees: many ? ['Các đơn vị có tên trong văn bản này'] : units.map(({ name }) => name),
    body: [
      paragraph(
        `Thực hiện ${planCitedInFull(plan)}, các đơn vị gửi báo cáo ${periodInText(lowerFirst(period))} về ${from}.`,
      ),
      ...notCome(input, many),
      ...notAnswered(units),
      paragraph(
        `${requestOf(units, from)} các đơn vị quan tâm, gửi báo cáo; nếu có khó khăn, vướng mắc, kịp thời trao đổi với ${from} để được hướng dẫn, hỗ trợ./.`,
      ),
    ],
    signature,
    recipients: { lines: [], archive: 'VT' },
  };
}

function notCome({ units }: ReminderLetterInput, named: boolean): Block[] {
  const missing = units.filter(({ returnedOn }) => returnedOn === null);
  const [first] = missing;
  if (!first) return [];
  const one = missing.every((unit) => untilDay(unit) === untilDay(first));
  const until = one ? `, hạn gửi ${untilDay(first)}` : '';
  if (one && !named) return [paragraph(`Đến nay chưa nhận được báo cáo của các đơn vị nêu trên${until}.`)];
  return [
    paragraph(`Đến nay chưa nhận được báo cáo của các đơn vị sau${until}:`),
    list(missing.map((unit) => (one ? unit.name : `${unit.name}: hạn gửi ${untilDay(unit)}`))),
  ];
}

function notAnswered(units: readonly RemindedUnit[]): Block[] {
  const returned = units.flatMap(({ name, returnedOn }) =>
    returnedOn === null ? [] : [`${name}: đã đề nghị bổ sung ${dateInWords(returnedOn)}`],
  );
  if (returned.length === 0) return [];
  return [paragraph('Các đơn vị sau đã gửi báo cáo, còn một số nội dung đề nghị bổ sung:'), list(returned)];
}

function untilDay({ due }: RemindedUnit): string {
  return `đến hết ${dateInWords(due)}`;
}

function requestOf(units: readonly RemindedUnit[], from: string): string {
  return units.some(({ asked }) => asked) ? `${from} trân trọng đề nghị` : `${from} đề nghị`;
}

function list(items: readonly string[]): Block {
  return { block: 'list', items: items.map(plain) };
}

function paragraph(text: string): Block {
  return { block: 'paragraph', text: plain(text) };
}
