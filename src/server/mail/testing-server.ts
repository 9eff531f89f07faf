import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Refusal {
  code: number;
  message: string;
}

/** A mail server on loopback, for tests. */
export interface TestMailServer {
  /** For THIDUA_SMTP. */
  url: string;
  port: number;
  /** What was taken over, whole: headers and body as sent. */
  mails: { to: string[]; raw: string }[];
  /** Answers as a test wants it; null takes the mail. */
  answer: (to: string) => Refusal | null;
  /** Likewise of the sender, and of whoever connects. */
  answerSender: () => Refusal | null;
  greeting: () => Refusal | null;
  /** Milliseconds before it says that it has taken a mail. */
  slow: number;
  stop(): Promise<void>;
}

/** Begins one, on the port given or on any that is free. */
export async function mailServer(port = 0): Promise<TestMailServer> {
  const none = () => null;
  const here: TestMailServer = {
    ...{ url: '', port: 0, mails: [], slow: 0, stop },
    ...{ answer: none, answerSender: none, greeting: none },
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect: (_session, callback) => callback(asError(here.greeting())),
    onMailFrom: (_address, _session, callback) => callback(asError(here.answerSender())),
    onRcptTo: ({ address }, _session, callback) => callback(asError(here.answer(address))),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        here.mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        setTimeout(callback, here.slow);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  here.port = (server.server.address() as AddressInfo).port;
  here.url = `smtp://127.0.0.1:${here.port}`;
  return here;

  function stop(): Promise<void> {
    return new Promise((resolve) => server.close(() => resolve()));
  }
}

function asError(refusal: Refusal | null): Error | null {
  return refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code });
}

/** The words of a mail, decoded: quoted-printable, base64 and RFC 2047 as the sender wrote them. */
export function decoded(raw: string): {
  subject: string;
  text: string;
  messageId: string;
  headers: string[];
} {
  const at = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const headers = head.split('\r\n');
  const value = (name: string) =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const body = raw.slice(at + 4);
  const encoding = value('content-transfer-encoding');
  const text =
    encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : quotedPrintable(body, encoding);
  return { subject: words(value('subject')), text: text.trim(), messageId: value('message-id'), headers };
}

function quotedPrintable(body: string, encoding: string): string {
  if (encoding !== 'quoted-printable') return body;
  const joined = body.replace(/=\r\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

/** RFC 2047; between two encoded words a space is nothing. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(Q|B)\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('latin1')
        : coded
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_code, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}
