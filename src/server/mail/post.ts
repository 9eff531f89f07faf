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

/** What came of it, from the answer of the server (RFC 5321: 5xx is for good) or from its absence. */
function toldOf(error: unknown): Handed {
  const { code, responseCode, message } = partsOf(error);
  const said = headerLine(message).slice(0, 300);
  if (code === 'EAUTH')
    return refusal(
      `Máy chủ thư không cho đăng nhập: ${said}. Người quản trị cần kiểm tra tên và mật khẩu trong THIDUA_SMTP.`,
      { forGood: false, away: true },
    );
  if (responseCode !== null)
    return refusal(`Máy chủ thư trả lời: ${said}. Hãy kiểm tra địa chỉ người nhận.`, {
      forGood: responseCode >= 500,
      away: code !== 'EENVELOPE' && responseCode < 500,
    });
  return refusal(
    `Không kết nối được máy chủ thư: ${said}. Người quản trị cần kiểm tra mạng và THIDUA_SMTP.`,
    { forGood: false, away: true },
  );
}

function partsOf(error: unknown): { code: string; responseCode: number | null; message: string } {
  if (!(error instanceof Error)) return { code: '', responseCode: null, message: String(error) };
  const code = 'code' in error ? String(error.code) : '';
  const answered =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  return { code, responseCode: answered, message: error.message };
}

function refusal(problem: string, { forGood, away }: { forGood: boolean; away: boolean }): Handed {
  return { ok: false, problem, forGood, away };
}
