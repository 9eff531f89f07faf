import { type BoardState, boardStates } from '#reporting';

/** What of the board is looked at; empty: all. */
export interface Filter {
  kind: string;
  /** The unit above. */
  under: string;
  period: string;
  name: string;
  state: BoardState | null;
  /** All on one page. */
  all: boolean;
  page: number;
}

export function filterIn(params: URLSearchParams): Filter {
  const said = (name: string) => (params.get(name) ?? '').trim().normalize('NFC');
  return {
    kind: said('kind'),
    under: said('under'),
    period: said('period'),
    name: said('name'),
    state: boardStates.find((state) => state === params.get('state')) ?? null,
    all: params.has('all'),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}

/** The address of a filter; everything is the page itself. */
export function addressOf(base: string, { kind, under, period, name, state, all, page }: Filter): string {
  const params = new URLSearchParams(
    Object.entries({ kind, under, period, name, state: state ?? '' }).filter(([, value]) => value !== ''),
  );
  if (all) params.set('all', '');
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `${base}?${params}` : base;
}
