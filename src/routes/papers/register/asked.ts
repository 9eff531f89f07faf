import { error } from '@sveltejs/kit';
import { type Act, communes } from '#store';

/** Whose register of which year an address asks for: the committee's of this year where it says nothing. */
export async function registerAsked(act: Act, query: URLSearchParams) {
  const issuers = await communes.issuers(act);
  const named = query.get('issuer');
  const usual = issuers.find(({ kind }) => kind === 'committee') ?? issuers[0];
  const issuer = named === null ? usual : issuers.find(({ id }) => id === named);
  if (!issuer) error(404, 'Không tìm thấy cơ quan ban hành này.');
  return { issuers, issuer, year: yearIn(query.get('year')) ?? Number(act.today.slice(0, 4)) };
}

/** As the database holds years; null for anything else. */
function yearIn(text: string | null): number | null {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : null;
}
