/** The kinds of unit that take part in a movement. An area is a tổ dân phố, thôn or buôn ("khu dân cư"). */
export const unitKinds = ['area', 'agency', 'organisation', 'school', 'enterprise', 'team'] as const;

export type UnitKind = (typeof unitKinds)[number];

export function isUnitKind(text: string): text is UnitKind {
  return unitKinds.some((kind) => kind === text);
}
