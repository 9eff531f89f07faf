import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type CivilDate, civilDate } from '#calendar';
import { isLetter, leftBlank, notation, type Signature } from '#documents';
import { layoutRule } from '#org';
import { type Act, communes, paperNumbers, paperSendings, papers } from '#store';
import { civilDay, filled, maybe, readForm, refused } from '../../form.ts';
import type { Actions } from './$types.ts';

/** What the section “Ban hành” shows of a paper: what it would bear on a day, or what it bears and where it was sent. */
export async function issuingOf(act: Act, kept: papers.KeptPaper, wanted: string | null = null) {
  const issuer = (await communes.issuers(act)).find(({ id }) => id === kept.issuer);
  const line = await paperNumbers.ofPaper(act, kept.id);
  const dated = civilDate(wanted ?? '') ?? printedDay(kept) ?? act.today;
  const prospect = kept.frozenAt || kept.droppedAt ? null : await paperNumbers.prospect(act, kept, dated);
  const that = { paper: kept.id, version: kept.version, dated, reserved: null };
  return {
    dated,
    line,
    units: line?.state === 'issued' ? (await paperSendings.receivers(act, line.id)).units.length : 0,
    prospect,
    doubts: prospect && (await paperNumbers.doubts(act, that)),
    rule: layoutRule(issuer?.kind ?? 'committee'),
    drafting:
      prospect && isLetter(kept.content.document.type) ? draftingOf(kept, issuer?.symbol ?? '') : null,
  };
}

/** The day that a plan printed when it was read. */
function printedDay({ content }: papers.KeptPaper): CivilDate | null {
  const { day, month, year } = content.document.header.date;
  if (day === null || month === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return civilDate(`${year}-${two(month)}-${two(day)}`);
}

/** Of a letter: the issuer's symbol, and the drafting unit's after it, empty where there is none yet. */
function draftingOf({ content }: papers.KeptPaper, issuer: string) {
  const symbol = content.document.header.symbol ?? '';
  return { issuer, unit: symbol.startsWith(`${issuer}-`) ? symbol.slice(issuer.length + 1) : '' };
}

/** What a person is asked to look at before a paper is issued as he wrote. */
export interface Asked {
  signer: Signature | null;
  order: { number: string; dated: CivilDate | null } | null;
  /** What the paper would bear on the day that he wrote. */
  prospect: paperNumbers.Prospect | null;
}

/** In the place of a reserved number: the next. */
const NEXT = 'next';

const wanted = v.object({
  version: v.pipe(filled('changed meanwhile'), v.digits(), v.transform(Number)),
  dated: civilDay(),
  /** The id of a reserved number, or that the next is taken whatever the paper prints. */
  reserved: maybe(),
  /** The year whose numbers were shown. */
  shown: v.optional(v.string(), ''),
  /** Which signature is printed, once somebody was asked. */
  signer: v.optional(v.picklist(['', 'drawn', 'day']), ''),
  /** The number is to be out of order, once somebody was asked. */
  order: v.optional(v.string(), ''),
  /** Its blanks were seen, and it is issued with them. */
  unfilled: v.optional(v.string(), ''),
});

const drafted = v.object({
  version: wanted.entries.version,
  unit: v.pipe(v.optional(v.string(), ''), v.trim(), v.regex(/^[\p{L}\p{N}-]{0,20}$/u, 'drafting')),
});

/** What its forms do. */
export const issuingActions = {
  issue: async ({ request, locals, params, url }) => {
    const form = await readForm(request, wanted);
    if (!form.ok) return fail(400, { ...form.refusal, asked: null });
    const { signer, order, unfilled, shown, ...value } = form.value;
    const number = value.reserved === NEXT ? { reserved: null, anew: true } : { reserved: value.reserved };
    const issuing = { ...value, ...number, paper: params.paper, signedThatDay: signer === 'day' };
    const outcome = await locals.as(async (act) => {
      const doubts = await paperNumbers.doubts(act, issuing);
      const asked = askedOf(doubts, await prospectOn(act, issuing));
      const isOtherYear = shown !== '' && shown !== value.dated.slice(0, 4);
      const isAsked = doubts.signer !== null && signer === '';
      const isOutOfOrder = doubts.order !== null && order !== 'yes';
      if (isOtherYear) return { ok: false as const, problem: 'other year', asked };
      if (isAsked || isOutOfOrder)
        return { ok: false as const, problem: isAsked ? 'another signs' : 'out of order', asked };
      if (unfilled !== 'yes' && (await hasBlanks(act, params.paper)))
        return { ok: false as const, problem: 'unfilled', asked };
      return { asked, ...(await paperNumbers.issue(act, issuing)) };
    });
    if (outcome.ok) redirect(303, `${url.pathname}?done=issued#issuing`);
    const errors = { [fieldOf[outcome.problem] ?? 'paper']: outcome.problem };
    return fail(422, { ...refused(form.values, errors), asked: outcome.asked });
  },
  draft: async ({ request, locals, params, url }) => {
    const form = await readForm(request, drafted);
    if (!form.ok) return fail(400, { ...form.refusal, asked: null });
    const { version, unit } = form.value;
    const seen = { paper: params.paper, version };
    const named = await locals.as((act) => paperNumbers.nameDraftingUnit(act, seen, unit || null));
    if (!named.ok) return fail(422, { ...refused(form.values, { paper: named.problem }), asked: null });
    redirect(303, `${url.pathname}?done=drafted#issuing`);
  },
  replace: async ({ locals, params }) => {
    const next = await locals.as((act) => paperNumbers.replace(act, params.paper));
    if (!next) error(404, 'Không tìm thấy văn bản đã ban hành này.');
    redirect(303, `/papers/${next}?done=replaced`);
  },
} satisfies Actions;

async function prospectOn(act: Act, { paper, dated }: paperNumbers.Issuing) {
  const kept = await papers.get(act, paper);
  return kept && paperNumbers.prospect(act, kept, dated);
}

async function hasBlanks(act: Act, paper: string): Promise<boolean> {
  const kept = await papers.get(act, paper);
  return kept !== null && leftBlank(kept.content.document).length > 0;
}

function askedOf({ signer, order }: paperNumbers.Doubts, prospect: paperNumbers.Prospect | null): Asked {
  return { signer, order: order && { number: notation(order), dated: order.dated }, prospect };
}

/** The field at which it is refused; of the paper itself otherwise. */
const fieldOf: Partial<Record<string, string>> = {
  'in the future': 'dated',
  'issuer ended': 'dated',
  'too early': 'dated',
  'other year': 'dated',
  'printed taken': 'reserved',
  'not reserved': 'reserved',
  'another signs': 'signer',
  'out of order': 'order',
  unfilled: 'unfilled',
};
