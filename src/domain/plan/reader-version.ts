/**
 * Which reader made a reading, kept beside it: a new one each time the grammar comes to read better, so that the page of
 * a plan read by an older one offers to read it again. Only its being another counts.
 */
export const readerVersion = '2026-11-22.3';
