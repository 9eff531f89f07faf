import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { CivilDate } from '#calendar';
import { isLetter, notation, type Signature } from '#documents';
import { layoutRule } from '#org';
import { type Act, communes, paperNumbers, paperSendings, type papers } from '#store';
import { civilDay, filled, maybe, readForm, refused } from '../../form.ts';
import type { Actions } from './$types.ts';

/** What the section “Ban hành” shows of a paper: what it would bear today, or what it bears and where it was sent. */
export async function issuingOf(act: Act, kept: papers.KeptPaper) {
  const issuer = (await communes.issuers(act)).find(({ id }) => id === kept.issuer);
  const line = await paperNumbers.ofPaper(act, kept.id);
  const prospect = kept.frozenAt || kept.droppedAt ? null : await paperNumbers.prospect(act, kept, act.today);
  const today = { paper: kept.id, version: kept.version, dated: act.today, reserved: null };
  return {
    today: act.today,
    line,
    units: line?.state === 'issued' ? (await paperSendings.receivers(act, line.id)).units.length : 0,
    prospect,
    doubts: prospect && (await paperNumbers.doubts(act, today)),
    rule: layoutRule(issuer?.kind ?? 'committee'),
    drafting:
      prospect && isLetter(kept.content.document.type) ? draftingOf(kept, issuer?.symbol ?? '') : null,
  };
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
}

const wanted = v.object({
  version: v.pipe(filled('changed meanwhile'), v.digits(), v.transform(Number)),
  dated: civilDay(),
  reserved: maybe(),
  /** Which signature is printed, once somebody was asked. */
  signer: v.optional(v.picklist(['', 'drawn', 'day']), ''),
  /** The number is to be out of order, once somebody was asked. */
  order: v.optional(v.string(), ''),
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
    const { signer, order, ...value } = form.value;
    const issuing = { ...value, paper: params.paper, signedThatDay: signer === 'day' };
    const outcome = await locals.as(async (act) => {
      const doubts = await paperNumbers.doubts(act, issuing);
      const isAsked = doubts.signer !== null && signer === '';
      const isOutOfOrder = doubts.order !== null && order !== 'yes';
      if (isAsked || isOutOfOrder)
        return { ok: false as const, problem: isAsked ? 'another signs' : 'out of order', doubts };
      return { doubts, ...(await paperNumbers.issue(act, issuing)) };
    });
    if (outcome.ok) redirect(303, `${url.pathname}?done=issued#issuing`);
    const errors = { [fieldOf[outcome.problem] ?? 'paper']: outcome.problem };
    return fail(422, { ...refused(form.values, errors), asked: askedOf(outcome.doubts) });
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

function askedOf({ signer, order }: paperNumbers.Doubts): Asked {
  return { signer, order: order && { number: notation(order), dated: order.dated } };
}

/** The field at which it is refused; of the paper itself otherwise. */
const fieldOf: Partial<Record<string, string>> = {
  'in the future': 'dated',
  'issuer ended': 'dated',
  'not reserved': 'reserved',
  'another signs': 'signer',
  'out of order': 'order',
};
