/**
 * How far a sent report has come: waiting for a look · returned for more · answered, waiting for whoever asked ·
 * accepted by everyone who looks.
 */
export const reviews = ['waiting', 'returned', 'answered', 'accepted'] as const;
export type Review = (typeof reviews)[number];
