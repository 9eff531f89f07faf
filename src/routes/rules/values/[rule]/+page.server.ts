import { error, fail, redirect } from '@sveltejs/kit';
import { civilDate, sourceInWords } from '#calendar';
import { holdsOn, type Rule, type Rulebook, ruleOf, ruleOn, ruleValueInWords } from '#evaluation';
import { type Act, ownRules, rulebook } from '#store';
import { readForm, refused } from '../../../form.ts';
import { mayName } from '../../../naming.ts';
import { rowOf, saidInWords } from '../../rows.ts';
import { withdrawn } from '../../withdrawal.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { asTyped, fieldOf, valueForm, wantedOf } from './typed-value.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const { book, rule } = await ruleAsked(act, params.rule);
    const day = civilDate(url.searchParams.get('day') ?? '') ?? act.today;
    const { key, title, unit, bar } = rule;
    const pack = book.shipped.find(({ rules }) => rules.includes(rule));
    return {
      ...{ key, title, unit, bar, day },
      pack: pack ? { key: pack.key, title: pack.title } : null,
      row: rowOf(rule, book, day),
      own: (await ownRules.list(act, key)).toReversed().map((one) => ownInWords(rule, one)),
      shipped: rule.values.map((value) => ({
        ...{ from: value.from, until: value.until, value: saidInWords(rule, value), note: value.note },
        ...{ status: value.source.status, paper: sourceInWords(value.source) },
      })),
      starting: startingWith(book, rule, day),
      done: url.searchParams.get('done'),
    };
  });

export const actions: Actions = {
  set: async ({ request, locals, params, url }) => {
    const form = await readForm(request, valueForm);
    if (!form.ok) return fail(400, form.refusal);
    const { value, values } = form;
    const warning = mayName(value.reason, value.seen);
    if (warning !== null) return fail(422, refused({ ...values, seen: warning }, { reason: 'may name' }));
    const { rule } = await locals.as((act) => ruleAsked(act, params.rule));
    const read = wantedOf(value, rule.unit);
    if (!read.ok) return fail(422, refused(values, { value: read.problem }));
    const set = await locals.as((act) => ownRules.set(act, { ...read.wanted, key: rule.key }));
    if (!set.ok) return fail(422, refused(values, { [fieldOf(set.problem)]: set.problem }));
    redirect(303, `${url.pathname}?day=${value.from}&done=set`);
  },
  withdraw: async (event) => {
    const gone = 'Giá trị này đã được rút lại. Hãy mở lại trang.';
    const refusal = await withdrawn(event, ownRules.withdraw, gone);
    return refusal ?? redirect(303, `${event.url.pathname}?done=withdrawn`);
  },
};

async function ruleAsked(act: Act, key: string): Promise<{ book: Rulebook; rule: Rule }> {
  const book = await rulebook(act);
  const rule = ruleOf(book, key);
  if (!rule) error(404, 'Không có quy định này. Hãy mở lại trang Quy định áp dụng.');
  return { book, rule };
}

function ownInWords(rule: Rule, { id, from, until, value, bar, source, ...own }: ownRules.OwnValue) {
  return {
    ...{ id, from, until, setBy: own.setBy, setAt: own.setAt.toISOString() },
    value: ruleValueInWords({ unit: rule.unit, bar: bar ?? rule.bar }, value),
    paper: sourceInWords({ ...source, status: 'C' }),
    withdrawn: own.withdrawn && { ...own.withdrawn, at: own.withdrawn.at.toISOString() },
  };
}

/** The form begins with the paper to look in, or with what stands on the day. */
function startingWith(book: Rulebook, rule: Rule, day: NonNullable<ReturnType<typeof civilDate>>) {
  const found = ruleOn(book, rule.key, day);
  if (found?.state !== 'set') {
    const said = rule.values.find((one) => holdsOn(one, day));
    return {
      ...{ value: '', from: said?.from ?? '' },
      ...{ document: said?.source.document ?? '', article: said?.source.article ?? '' },
    };
  }
  return { value: asTyped(found.value, rule.unit), from: '', document: '', article: '' };
}
