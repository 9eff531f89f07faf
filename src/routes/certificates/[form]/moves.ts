import { type CertificateField, roomOf, type SheetSize } from '#documents';

/** Millimetres: a step of the keys, and to what a dragged field snaps. */
export const STEP = 0.5;

/** Right and down. */
export type Way = readonly [right: number, down: number];

/** Ways by the names of keys. */
export const KEYS: Readonly<Record<string, Way>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Ways by buttons, for fingers. */
export const WAYS = [
  { sign: '←', words: 'left', by: [-1, 0] },
  { sign: '→', words: 'right', by: [1, 0] },
  { sign: '↑', words: 'up', by: [0, -1] },
  { sign: '↓', words: 'down', by: [0, 1] },
] as const;

/** Where a field comes to, never over the edge of the sheet; millimetres. */
export function movedTo(
  field: CertificateField,
  to: { x: number; y: number },
  { width, height }: SheetSize,
): { x: number; y: number } {
  const room = roomOf({ ...field, x: 0, y: 0 });
  return {
    x: within(to.x, 0, width - Math.min(field.width, width)),
    y: within(to.y, -room.top, height - room.bottom),
  };
}

/** How wide a field becomes, at least 5 mm and to the edge of the sheet. */
export function widenedTo({ x }: CertificateField, wanted: number, { width }: SheetSize): number {
  return within(wanted, 5, width - x);
}

export function snapped(value: number): number {
  return Math.round(value / STEP) * STEP;
}

/** Each ten millimetres within a length. */
export function tens(length: number): number[] {
  return Array.from({ length: Math.ceil(length / 10) - 1 }, (_, step) => (step + 1) * 10);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
