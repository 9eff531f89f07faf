import { bodyInText } from './body-name.ts';
import type { PlanReference, ReportIssuer } from './merged-report-input.ts';
import type { BlankDate, Block, OfficialDocument, Signature } from './official-document.ts';
import { list, paragraph } from './papers/blocks.ts';
import { movementInText } from './papers/movement-named.ts';
import { planCitedInFull } from './plan-cited.ts';
import { LEADS, remindedAlone } from './reminded-alone.ts';
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
  /** The name of what it is for. */
  movement: string | null;
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
  /** That day is not over yet. */
  early: boolean;
  /** Since when it was asked for more; null where nothing has come. */
  returnedOn: BlankDate | null;
}

/** Above so many units "Kính gửi" would fill the page: they are named in the letter instead. */
const NAMED_ABOVE = 12;

/** The letter that reminds units of a report (công văn đôn đốc): calm, and to bodies that are only asked a request. */
export function reminderLetter(input: ReminderLetterInput): OfficialDocument {
  const { trial, issuer, signature, date, plan, units } = input;
  const { parentBody, issuingBody, symbol, place } = issuer;
  const from = bodyInText(issuer.nameInText);
  const period = periodInText(lowerFirst(input.period));
  const many = units.length > NAMED_ABOVE;
  const document: OfficialDocument = {
    trial,
    header: { parentBody, issuingBody, number: null, symbol, place, date },
    type: { name: '', code: null },
    title: `Đề nghị gửi báo cáo ${period} thực hiện ${movementInText(input)}`,
    legalBases: [],
    addressees: many ? ['Các đơn vị có tên trong văn bản này'] : units.map(({ name }) => name),
    body: [
      paragraph(`Thực hiện ${planCitedInFull(plan)}, các đơn vị gửi báo cáo ${period} về ${from}.`),
      ...waiting(units, many),
      paragraph(
        `${requestOf(units, from)} các đơn vị quan tâm, gửi báo cáo; nếu có khó khăn, vướng mắc, kịp thời trao đổi với ${from} để được hướng dẫn, hỗ trợ./.`,
      ),
    ],
    signature,
    recipients: { lines: [], archive: 'VT' },
  };
  const [only, ...others] = units;
  return only && others.length === 0 ? remindedAlone(document, only.name) : document;
}

/** How each stands; those of one day together, by name where they are not all that the letter is addressed to. */
function waiting(units: readonly RemindedUnit[], many: boolean): Block[] {
  const groups = [...Map.groupBy(units.toSorted(byDay), (unit) => standingOf(unit)('các đơn vị sau'))];
  const [first] = units;
  if (first && groups.length === 1 && !many)
    return [paragraph(`${standingOf(first)('các đơn vị nêu trên')}.`)];
  return groups.flatMap(([words, of]) => [
    paragraph(`${words}:`),
    list(...of.map(({ name }, at) => `${name}${at === of.length - 1 ? '.' : ';'}`)),
  ]);
}

/** Of these units, in words. */
function standingOf({ due, early, returnedOn }: RemindedUnit): (units: string) => string {
  if (returnedOn)
    return (units) =>
      `${LEADS.returned} ${units}, còn một số nội dung đã đề nghị bổ sung ${dateInWords(returnedOn)}`;
  const until = `đến hết ${dateInWords(due)}`;
  if (early) return (units) => `${LEADS.soon} ${units} (${until})`;
  return (units) => `${LEADS.missing} ${units}, hạn gửi ${until}`;
}

/** Who has sent something last; before them by the day. */
function byDay(one: RemindedUnit, other: RemindedUnit): number {
  const [from, to] = [one, other].map(({ due, returnedOn }) => dayNumber(returnedOn ?? due));
  return Number(one.returnedOn !== null) - Number(other.returnedOn !== null) || (from ?? 0) - (to ?? 0);
}

function dayNumber({ year, month, day }: BlankDate): number {
  return year * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}

function requestOf(units: readonly RemindedUnit[], from: string): string {
  return units.some(({ asked }) => asked) ? `${from} trân trọng đề nghị` : `${from} đề nghị`;
}
