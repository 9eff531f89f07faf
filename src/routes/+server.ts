import { redirect } from '@sveltejs/kit';
import { communes } from '#store';
import type { RequestHandler } from './$types.ts';
import { homeOf } from './navigation.ts';

export const GET: RequestHandler = async ({ locals }) => {
  if (locals.actor.kind === 'person') redirect(303, homeOf(locals.actor.role));
  if (locals.actor.kind === 'link') redirect(303, `/unit/${locals.actor.period}`);
  redirect(303, (await locals.as(communes.noneYet)) ? '/start' : '/sign-in');
};
