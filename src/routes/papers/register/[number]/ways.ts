import type { paperSendings } from '#store';

/** How papers go out, the usual way first. */
export const ways = [
  'document system',
  'message',
  'mail',
  'post',
  'by hand',
] as const satisfies readonly paperSendings.SendingWay[];

export function isWay(text: string): text is paperSendings.SendingWay {
  return ways.some((way) => way === text);
}
