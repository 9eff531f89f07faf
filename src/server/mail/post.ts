import { createTransport } from 'nodemailer';
import { headerLine, mailAddress } from '#urging';
import type { MailSettings } from './settings.ts';

export interface Posted {
  to: string;
  subject: string;
  text: string;
  /** With its angle brackets; the same at every try. */
  messageId: string;
}

export type Handed =
  | { ok: true }
  /** `forGood`: this mail will never be taken. `away`: no mail would be taken now, the server is not there. */
  | { ok: false; problem: string; forGood: boolean; away: boolean };

/** Hands mails to the mail server, one after the other. */
export interface Post {
  hand(mail: Posted): Promise<Handed>;
  close(): void;
}

/** Milliseconds that a mail server has to answer: whoever waits behind it waits no longer. */
const PATIENCE = 10_000;

export function openPost({ url, from }: MailSettings): Post {
  const transport = createTransport({
    url,
    ...{
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      dnsTimeout: PATIENCE,
    },
    // A mail is words and nothing else: none of it may name a file or an address to be fetched.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    close: () => transport.close(),
    async hand({ to, subject, text, messageId }) {
      const address = mailAddress(to);
      if (address === null)
        return refusal('Địa chỉ người nhận không đúng. Hãy sửa ở phần liên hệ rồi gửi lại.', {
          forGood: true,
          away: false,
        });
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject: headerLine(subject),
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { ok: true };
      } catch (error) {
        return toldOf(error);
      }
    },
  };
}

/**
 * What came of it, from the answer of the server (RFC 5321: 5xx is for good) or from its absence. An answer is about this mail
 * where it is to its recipient or to its words; one to the greeting or to the sender is about all of them.
 */
function toldOf(error: unknown): Handed {
  const { code, command, responseCode, message } = partsOf(error);
  const said = headerLine(message).slice(0, 300);
  if (code === 'EAUTH')
    return refusal(
      `Máy chủ thư không cho đăng nhập: ${said}. Người quản trị cần kiểm tra tên và mật khẩu trong THIDUA_SMTP.`,
      { forGood: false, away: true },
    );
  if (responseCode !== null && responseCode !== SIGN_IN_FIRST && ABOUT_ONE.has(command))
    return refusal(`Máy chủ thư trả lời: ${said}. Hãy kiểm tra địa chỉ người nhận.`, {
      forGood: responseCode >= 500,
      away: false,
    });
  if (responseCode !== null)
    return refusal(
      `Máy chủ thư chưa nhận thư nào, trả lời: ${said}. Người quản trị cần kiểm tra THIDUA_SMTP và THIDUA_MAIL_FROM.`,
      { forGood: false, away: true },
    );
  return refusal(
    `Không kết nối được máy chủ thư: ${said}. Người quản trị cần kiểm tra mạng và THIDUA_SMTP.`,
    { forGood: false, away: true },
  );
}

/** As nodemailer names what was answered. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);

/** RFC 4954: the answer to any command of who has not signed in. */
const SIGN_IN_FIRST = 530;

interface Parts {
  code: string;
  command: string;
  responseCode: number | null;
  message: string;
}

function partsOf(error: unknown): Parts {
  if (!(error instanceof Error)) return { code: '', command: '', responseCode: null, message: String(error) };
  const code = 'code' in error ? String(error.code) : '';
  const command = 'command' in error ? String(error.command) : '';
  const answered =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  return { code, command, responseCode: answered, message: error.message };
}

function refusal(problem: string, { forGood, away }: { forGood: boolean; away: boolean }): Handed {
  return { ok: false, problem, forGood, away };
}
