import { dateWords, dueWords, type PlanItem, type PlanItemOf } from '#movement';
import type { DeadlineRule } from '#plan';
import { inVietnamese } from '#reporting';
import type { Language } from '../language.ts';
import { understoodWords } from '../text/understood.ts';

type Speech = (typeof understoodWords)['vi'];

/** What was understood of an item, in plain words, each a phrase; empty where only its words are kept. */
export function understood(item: PlanItem, language: Language): string[] {
  const t = understoodWords[language];
  switch (item.category) {
    case 'target':
      return target(item, t);
    case 'criterion':
      return [item.content.audience ? t.audience(item.content.audience) : t.everyone];
    case 'task':
      return [`${item.content.agency || t.unnamed} – ${t.role[item.content.role]}`];
    case 'deadline':
      return deadline(item, t);
    case 'phase':
      return phase(item, t);
    case 'reporting':
      return reporting(item, t);
    case 'award':
      return some(
        item.content.form ?? t.anyAward,
        item.content.authority && t.authority(item.content.authority),
      );
    case 'recipient':
      return some(item.content.name, item.content.purpose && purpose(item.content.purpose, t));
    case 'legal basis':
      return legalBasis(item, t);
    default:
      return [];
  }
}

function some(...phrases: (string | null | undefined | false)[]): string[] {
  return phrases.filter((phrase) => typeof phrase === 'string' && phrase !== '').map(String);
}

function target({ content }: PlanItemOf<'target'>, t: Speech): string[] {
  const { subject, per, baseline, by } = content;
  return some(
    aim(content, t),
    per && perWords(per, t),
    baseline && t.against(baseline === 'previous year' ? t.previousYear : baseline),
    by && t.by(dateWords(by, t)),
    !content.zeroTolerance && content.value === null && subject ? subject : null,
  );
}

function aim(content: PlanItemOf<'target'>['content'], t: Speech): string {
  const { subject, value, unit, direction } = content;
  if (content.zeroTolerance) return t.none(subject ?? t.unnamed);
  if (value === null) return t.noNumber;
  const of = unit === '%' ? '\u00a0%' : unit ? ` ${unit}` : '';
  const measured = Array.isArray(value)
    ? t.comparator.range(figure(value[0]), `${figure(value[1])}${of}`)
    : compared(content.comparator, `${figure(value)}${of}`, t);
  const moved = direction === 'none' ? measured : t.direction[direction](measured);
  return subject && subject !== unit
    ? `${moved} ${startsWith(subject, unit) ? afterUnit(subject, unit) : subject}`.trim()
    : moved;
}

/** "mô hình tự quản" after "2 mô hình" need not say "mô hình" twice. */
function startsWith(subject: string, unit: string | null): boolean {
  return unit !== null && unit !== '%' && subject.toLowerCase().startsWith(`${unit.toLowerCase()} `);
}

function afterUnit(subject: string, unit: string | null): string {
  return subject.slice(unit?.length ?? 0).trim();
}

function compared(comparator: string | null, value: string, t: Speech): string {
  switch (comparator) {
    case '>=':
    case '>':
    case '<=':
    case '<':
      return t.comparator[comparator](value);
    default:
      return t.comparator['='](value);
  }
}

function figure(value: number): string {
  const plain = String(value);
  return /^-?\d+(\.\d+)?$/.test(plain) ? inVietnamese(plain) : plain;
}

function perWords(per: string, t: Speech): string {
  return per === 'month' || per === 'quarter' || per === 'year' ? t.per[per] : t.per.noun(per);
}

function deadline({ content }: PlanItemOf<'deadline'>, t: Speech): string[] {
  const { who, toWhom, rule } = content;
  return some(...ruleWords(rule, t), who && t.who(who), toWhom && t.toWhom(toWhom));
}

/** When a thing is due: `trước ngày 15/11 hằng năm → đến hết 14/11`; what it waits for is a phrase of its own. */
export function ruleWords(rule: DeadlineRule, t: Speech): string[] {
  const { said, last, waits } = dueWords(rule, t);
  return some(last ? `${said} → ${t.rule.untilEndOf(last)}` : said, waits && t.rule.waits(waits));
}

function phase({ content }: PlanItemOf<'phase'>, t: Speech): string[] {
  const { name, kind, start, end } = content;
  const bound = (date: string | null) => (date === null ? t.open : dateWords(date, t));
  const same = start !== null && start === end;
  return some(
    name && name !== t.phase[kind] ? `${name} (${t.phase[kind]})` : t.phase[kind],
    same ? t.rule.on(bound(start)) : t.rule.between(bound(start), bound(end)),
  );
}

function reporting({ content }: PlanItemOf<'reporting'>, t: Speech): string[] {
  const { who, to, via } = content;
  return some(t.reports(who ?? t.unnamed, to ?? t.unnamed), via && t.via(via));
}

function purpose(code: string, t: Speech): string {
  switch (code) {
    case 'b/c':
    case 't/h':
    case 'p/h':
    case 'đ/b':
    case 'lưu':
      return t.purpose[code];
    default:
      return code;
  }
}

function legalBasis({ content }: PlanItemOf<'legal basis'>, t: Speech): string[] {
  const { kind, number: code, date, issuer, role } = content;
  const dated = date && dateWords(date, t);
  return some([kind, code, dated].filter(Boolean).join(' '), issuer, t.basis[role]);
}
