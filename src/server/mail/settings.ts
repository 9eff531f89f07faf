import { mailAddress } from '#urging';

export interface MailSettings {
  /** `smtp://…` (STARTTLS where the server offers it) or `smtps://…`. */
  url: string;
  from: { name: string; address: string };
}

export type MailSettingsRead =
  | { ok: true; settings: MailSettings }
  /** Nothing is set: this software sends no mail, and everything stays ready to be pasted. */
  | { ok: false; problem: 'absent' | 'url' | 'from' };

/** Reads THIDUA_SMTP and THIDUA_MAIL_FROM: `smtp://user:password@mail.example.vn:587`, `Thi đua <thidua@example.vn>`. */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettingsRead {
  const { THIDUA_SMTP: url, THIDUA_MAIL_FROM: from } = env;
  if (!url) return { ok: false, problem: 'absent' };
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) return { ok: false, problem: 'url' };
  const [, name = '', typed = ''] = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>|)\s*$/u.exec(from ?? '') ?? [];
  const address = mailAddress(typed || (from ?? ''));
  return address === null
    ? { ok: false, problem: 'from' }
    : { ok: true, settings: { url, from: { name, address } } };
}

/** What follows the @ of the sender: Message-IDs end with it. */
export function domainOf({ from }: MailSettings): string {
  return from.address.slice(from.address.lastIndexOf('@') + 1);
}
