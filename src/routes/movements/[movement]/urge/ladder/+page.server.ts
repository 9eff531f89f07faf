import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { domainOf, openPost, readMailSettings } from '#mail';
import { communes, contacts, mail, movements, reminders } from '#store';
import { levels, type Rung } from '#urging';
import { contactField, contactForm } from '../../../../contact-form.ts';
import { readForm, refused } from '../../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { runOf } from './run.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    const run = movement && (await reminders.dryRun(act, movement.id));
    const issuer = movement && (await communes.issuers(act)).find(({ id }) => id === movement.issuer);
    if (!movement || !run || !issuer) error(404, 'Không tìm thấy phong trào này.');
    const read = readMailSettings(process.env);
    return {
      movement: { id: movement.id, name: movement.name },
      ladder: run.ladder,
      run: runOf(run.coming),
      days: reminders.AHEAD,
      issuer: { id: issuer.id, name: issuer.name },
      contact: await contacts.of(act, { issuer: issuer.id }),
      unsent: await mail.unsent(act),
      noMail: read.ok ? null : read.problem,
      from: read.ok ? read.settings.from.address : null,
      done: url.searchParams.get('done'),
      count: Number(url.searchParams.get('count') ?? 0),
    };
  });

export const actions: Actions = {
  set: async ({ request, locals, params }) => {
    const form = await request.formData();
    const words = {
      hour: Number(form.get('hour')),
      officerEmail: String(form.get('officerEmail') ?? ''),
      rungs: form.getAll('rung').flatMap(rungOf),
    };
    const set = await locals.as((act) => reminders.setLadder(act, params.movement, words));
    if (!set.ok) return fail(422, { problem: set.problem, words });
    redirect(303, `/movements/${params.movement}/urge/ladder?done=set`);
  },
  turn: async ({ request, locals, params }) => {
    const on = (await request.formData()).get('on') === 'yes';
    if (!(await locals.as((act) => reminders.turn(act, params.movement, on))))
      error(404, 'Không tìm thấy phong trào này.');
    redirect(303, `/movements/${params.movement}/urge/ladder`);
  },
  contact: async ({ request, locals, params }) => {
    const form = await readForm(request, contactForm);
    if (!form.ok) return fail(422, { contact: form.refusal });
    const set = await locals.as(async (act) => {
      const issuer = (await movements.get(act, params.movement))?.issuer ?? '';
      return contacts.set(act, { issuer }, form.value);
    });
    if (!set.ok)
      return fail(422, { contact: refused(form.values, { [contactField(set.problem)]: set.problem }) });
    redirect(303, `/movements/${params.movement}/urge/ladder?done=set`);
  },
  test: async ({ locals, params }) => {
    const read = readMailSettings(process.env);
    const { officerEmail } = await locals.as((act) => reminders.ladderOf(act, params.movement));
    if (!read.ok || officerEmail === '') return fail(422, { problem: 'no address' });
    const post = openPost(read.settings);
    const messageId = `<${randomUUID()}@${domainOf(read.settings)}>`;
    const handed = await post.hand({ to: officerEmail, subject: TEST.subject, text: TEST.text, messageId });
    post.close();
    return handed.ok ? { tested: officerEmail } : fail(502, { said: handed.problem });
  },
  again: async ({ locals, params }) => {
    const count = await locals.as(mail.tryAgain);
    redirect(303, `/movements/${params.movement}/urge/ladder?done=again&count=${count}#mail`);
  },
};

const TEST = {
  subject: 'Thư thử của phần mềm Thi Đua – phong trào thi đua',
  text: 'Đây là thư thử. Nhận được thư này nghĩa là máy chủ thư đã đặt đúng.\n',
};

function rungOf(value: FormDataEntryValue): Rung[] {
  const [days, level] = String(value).split(' ');
  const known = levels.find((one) => one === level);
  const number = Number(days);
  return known && Number.isInteger(number) && number !== 0 && Math.abs(number) <= 60
    ? [{ days: number, level: known }]
    : [];
}
