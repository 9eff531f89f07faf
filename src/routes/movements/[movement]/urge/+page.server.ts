import { error, fail } from '@sveltejs/kit';
import { domainOf, readMailSettings } from '#mail';
import { type Act, mail, movements, urging } from '#store';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const list = await urging.notSent(act, movement.id, url.searchParams.get('period'));
    const read = readMailSettings(process.env);
    return {
      movement: { id: movement.id, name: movement.name },
      list,
      history: list ? await urging.history(act, list.period.id) : [],
      failed: (await mail.unsent(act)).filter(({ state }) => state === 'failed').length,
      noMail: read.ok ? null : read.problem,
    };
  });

export const actions: Actions = {
  messages: (event) =>
    done(event, async (act, { chosen, form }) => {
      const site = form.get('links') === 'yes' ? event.url.origin : null;
      const said = await urging.messages(act, chosen, site);
      return said.ok ? { ...said, mailed: null } : said;
    }),
  group: (event) =>
    done(event, async (act, { chosen, form }) => {
      const said = await urging.groupMessage(act, chosen, form.get('named') === 'yes');
      if (!said.ok) return said;
      return {
        ok: true,
        messages: [{ unit: 'group', name: '', text: said.text }],
        unlinked: [],
        mailed: null,
      };
    }),
  mail: (event) =>
    done(event, async (act, { chosen }) => {
      const read = readMailSettings(process.env);
      if (!read.ok) return { ok: false, problem: 'no mail' };
      const around = { site: event.url.origin, domain: domainOf(read.settings) };
      const mailed = await urging.mails(act, chosen, around);
      return mailed.ok ? { ok: true, messages: [], unlinked: [], mailed } : mailed;
    }),
};

interface Asked {
  chosen: urging.Chosen;
  form: FormData;
}

type Pressed =
  | {
      ok: true;
      messages: urging.Message[];
      unlinked: string[];
      mailed: { queued: number; without: string[] } | null;
    }
  | { ok: false; problem: string };

/** One press of the officer; what is refused is said above the list. */
async function done(
  { request, locals, params }: RequestEvent,
  press: (act: Act, asked: Asked) => Promise<Pressed>,
) {
  const form = await request.formData();
  const chosen = {
    movement: params.movement,
    period: String(form.get('period')),
    units: form.getAll('unit').map(String),
  };
  const outcome = await locals.as((act) => press(act, { chosen, form }));
  return outcome.ok ? outcome : fail(422, { problem: outcome.problem });
}
