import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { civilDate } from '#calendar';
import { communes, paperNumbers, paperSendings, unitKinds } from '#store';
import { filled, readForm, refused } from '../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { isWay } from './ways.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const line = await paperNumbers.get(act, params.number);
    if (!line) error(404, 'Không tìm thấy số này trong sổ.');
    const issuer = (await communes.issuers(act)).find(({ id }) => id === line.issuer);
    return {
      line,
      issuer: issuer?.name ?? '',
      sendings: await paperSendings.list(act, line.id),
      receivers: line.state === 'issued' ? await paperSendings.receivers(act, line.id) : null,
      kinds: await unitKinds.list(act),
      today: act.today,
      done: url.searchParams.get('done'),
    };
  });

const why = v.object({
  reason: v.pipe(filled('no reason'), v.maxLength(500, 'too long')),
  /** The state that was before the eyes. */
  state: v.picklist(['reserved', 'issued', 'void'], 'changed meanwhile'),
});
const which = v.object({ sending: filled() });

export const actions: Actions = {
  void: async ({ request, locals, params, url }) => {
    const form = await readForm(request, why);
    if (!form.ok) return fail(400, { ...form.refusal, ticked: [] });
    const reason = form.value.reason.replace(/\s+/g, ' ');
    const voided = await locals.as((act) =>
      paperNumbers.makeVoid(act, params.number, reason, form.value.state),
    );
    if (!voided.ok) return fail(422, { ...refused(form.values, { reason: voided.problem }), ticked: [] });
    redirect(303, `${url.pathname}?done=void`);
  },
  send: async ({ request, locals, params, url }) => {
    const fields = await request.formData();
    const ticked = [...fields.getAll('unit'), ...fields.getAll('body')].map(String);
    const [way, on, others] = ['way', 'on', 'others'].map((name) =>
      String(fields.get(name) ?? '').normalize('NFC'),
    );
    const values = {
      way: way ?? '',
      on: on ?? '',
      others: others ?? '',
      rest: String(fields.get('rest') ?? ''),
    };
    const day = civilDate(values.on);
    if (!day || !isWay(values.way)) {
      const wrong = day ? { way: 'missing' } : { on: 'date' };
      return fail(400, { ...refused(values, wrong), ticked });
    }
    const sending = { number: params.number, way: values.way, on: day };
    const bodies = [...fields.getAll('body').map(String), ...values.others.split(/\r?\n/)];
    const noted = await locals.as(async (act) => {
      const rest = values.rest === 'yes' ? await paperSendings.notSent(act, params.number) : [];
      const units = [...new Set([...fields.getAll('unit').map(String), ...rest])];
      return paperSendings.note(act, { ...sending, units, bodies });
    });
    if (!noted.ok)
      return fail(422, { ...refused(values, { [fieldOf[noted.problem]]: noted.problem }), ticked });
    redirect(303, `${url.pathname}?done=sent`);
  },
  takeBack: async ({ request, locals, params, url }) => {
    const form = await readForm(request, which);
    const gone =
      form.ok && (await locals.as((act) => paperSendings.takeBack(act, params.number, form.value.sending)));
    if (!gone) error(404, 'Không tìm thấy lần gửi này.');
    redirect(303, `${url.pathname}?done=${encodeURIComponent('taken back')}`);
  },
};

const fieldOf = {
  nobody: 'others',
  'not issued': 'on',
  'in the future': 'on',
  'before its date': 'on',
} as const satisfies Record<string, string>;
