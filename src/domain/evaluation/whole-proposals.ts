import { likesCounted, type PlanItem, type PlanItemOf, shareIn, speaksOfClass } from '#movement';
import type { WholeTarget } from './classing/whole-target.ts';
import type { CriteriaSet } from './criteria/criteria-set.ts';

/**
 * The shares of units that confirmed targets of a plan want in a class of a set: "ít nhất 20 % khu phố đạt loại xuất sắc", "trên
 * 90 % thôn được công nhận". Proposals in the plan's order: a person confirms them. A share of households, of people or of
 * cases is none, nor is one of units for whom the set is not, nor one against another year.
 */
export function proposeWholeTargets(
  items: readonly PlanItem[],
  set: Pick<CriteriaSet, 'audience' | 'scale' | 'title'>,
): Omit<WholeTarget, 'id'>[] {
  return items.flatMap((item) => {
    if (item.category !== 'target' || item.bounds !== 'in') return [];
    const share = shareIn(item);
    const wanted =
      share && isForUnits(item, set.audience) && isAbout(item.quote, set)
        ? classWanted(item.quote, set.scale.classes)
        : null;
    if (!share || wanted === null) return [];
    const { quote: title, clause } = item;
    const at = { bar: share.bar, amount: { value: share.percent }, high: null };
    return [{ title, clause, class: wanted, at, of: ofWhom(title) }];
  });
}

type PlanTarget = PlanItemOf<'target'>;

function isForUnits(target: PlanTarget, audience: CriteriaSet['audience']): boolean {
  return likesCounted(target).some((like) => audience.includes(like));
}

/** A title that the words name in “…” is the set's own, or one of its classes: nearly all of its words stand there. */
function isAbout(quote: string, { title, scale }: Pick<CriteriaSet, 'scale' | 'title'>): boolean {
  const names = [...quote.matchAll(/“([^”]+)”/gu)].map(([, name = '']) => wordsOf(name));
  const own = new Set([title, ...scale.classes.map(({ name }) => name)].flatMap(wordsOf));
  const share = (name: readonly string[]) => name.filter((word) => own.has(word)).length / name.length;
  return names.length === 0 || names.some((name) => share(name) >= NEARLY_ALL);
}

const NEARLY_ALL = 0.85;

/** The class that the words name: whole; else by what no other class is called; else the only one, where they speak of a title. */
function classWanted(quote: string, classes: CriteriaSet['scale']['classes']): string | null {
  const words = plainly(quote).replace(/thực hiện tốt|chấp hành tốt|làm tốt/gu, '');
  if (!speaksOfClass(words)) return null;
  const [named] = classes
    .filter(({ name }) => words.includes(plainly(name)))
    .sort((one, other) => other.name.length - one.name.length);
  const distinct = classes.filter((one) => isSaid(distinctive(one.name, classes), words));
  if (named) return named.key;
  if (distinct.length === 1) return distinct[0]?.key ?? null;
  const [only] = classes;
  return only && classes.length === 1 && SPEAKS_OF_TITLE.test(words) ? only.key : null;
}

/** Of a set of one class a share is meant only where no class of another's scale is named, and no units that merely register. */
const SPEAKS_OF_TITLE =
  /^(?!.*(?:đăng ký phấn đấu|loại (?:xuất sắc|tốt|khá|trung bình)|xuất sắc)).*(?:công nhận|danh hiệu|đạt (?:tiêu )?chuẩn|đạt yêu cầu)/su;

/** The words of a class's name that stand in no other's: `xuất sắc` of `Hoàn thành xuất sắc nhiệm vụ`. */
function distinctive(name: string, classes: readonly { name: string }[]): string[] {
  const others = classes.filter((one) => one.name !== name).flatMap((one) => wordsOf(one.name));
  return others.length === 0 ? [] : wordsOf(name).filter((word) => !others.includes(word));
}

function isSaid(distinct: readonly string[], words: string): boolean {
  return distinct.length > 0 && ` ${wordsOf(words).join(' ')} `.includes(` ${distinct.join(' ')} `);
}

/** "Tổng số" counts all of the list; "số đơn vị đăng ký" those that are rated; else those for whom the standard is. */
function ofWhom(quote: string): WholeTarget['of'] {
  const words = plainly(quote);
  if (/tổng số/u.test(words)) return 'all';
  return /đăng ký/u.test(words) ? 'rated' : 'eligible';
}

function wordsOf(text: string): string[] {
  return (
    plainly(text)
      .replaceAll('antt', 'an ninh trật tự')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  );
}

function plainly(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
