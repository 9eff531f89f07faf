import { redirect } from '@sveltejs/kit';
import { languageOf } from '#ui';
import { localPath } from '../local-path.ts';
import type { RequestHandler } from './$types.ts';

const YEAR = 365 * 24 * 3600;

export const POST: RequestHandler = async ({ request, cookies }) => {
  const form = await request.formData();
  cookies.set('language', languageOf(String(form.get('language'))), {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
  });
  redirect(303, localPath(String(form.get('here'))) ?? '/');
};
