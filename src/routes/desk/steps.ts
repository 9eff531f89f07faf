import type { Role } from '#access';
import type { Matter, MatterKind } from '#desk';

/** Where the one next step of a line is taken. */
export function stepOf(matter: Matter, role: Role): string {
  return role === 'leader' && AN_OFFICERS.has(matter.kind) ? board(matter) : STEPS[matter.kind](matter);
}

/** What a leader reads and an officer does. */
export const AN_OFFICERS: ReadonlySet<MatterKind> = new Set(['missing', 'unanswered']);

const inMovement =
  (path: string) =>
  ({ movement }: Matter) =>
    `/movements/${movement}/${path}`;
const board = inMovement('board');
const dates = inMovement('dates');
const merged = ({ movement, id }: Matter) => `/movements/${movement}/merged/${id}`;

const STEPS: Readonly<Record<MatterKind, (matter: Matter) => string>> = {
  sign: merged,
  check: merged,
  draft: merged,
  reviews,
  answers: reviews,
  'answers inherited': reviews,
  unanswered: ({ movement }) => `/movements/${movement}/reports?waiting=all`,
  missing: ({ movement, id }) => `/movements/${movement}/urge?period=${id}`,
  due: board,
  milestone: (matter) => `${dates(matter)}#milestone-${matter.id}`,
  'milestone of units': (matter) => `${dates(matter)}#milestone-${matter.id}`,
  chain: (matter) => `${dates(matter)}#chain`,
  event: (matter) => `${dates(matter)}#event-${matter.id}`,
  'next year': (matter) => `${dates(matter)}#periods`,
  difficulties: inMovement('difficulties'),
  'own plans': inMovement('own-plans'),
  'own plans missing': inMovement('own-plans'),
  registration: registrations,
  'registration due': registrations,
  'self-assessments': evaluations,
  'results to show': evaluations,
  explanations: ({ movement, id }) => `/movements/${movement}/evaluations/${id}#explanations`,
  'results to freeze': evaluations,
  'results changed': (matter) => `${evaluations(matter)}/changes`,
  closing: ({ movement, id }) => `/movements/${movement}/closing#period-${id}`,
  'closed without': board,
  unacknowledged: ({ movement }) => `/movements/${movement}#acknowledged`,
  items: ({ id }) => `/plans/${id}?standing=waiting`,
  points: ({ id }) => `/plans/${id}/points`,
  scan: ({ id }) => `/plans/scans/${id}`,
  job: () => '/exports',
  'unit change': change,
  'unit change stopped': change,
  'days off': ({ id }) => `/calendar?year=${id}`,
  'no way in': () => '/people',
};

function reviews({ movement }: Matter): string {
  return `/movements/${movement}/reports?waiting=me`;
}

function registrations({ movement, id }: Matter): string {
  return `/movements/${movement}/registrations/${id}`;
}

function evaluations({ movement, id }: Matter): string {
  return `/movements/${movement}/evaluations/${id}`;
}

function change({ id }: Matter): string {
  return `/units/changes/${id}`;
}
