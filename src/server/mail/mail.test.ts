import { afterEach, describe, expect, it } from 'vitest';
import { openPost } from './post.ts';
import { domainOf, readMailSettings } from './settings.ts';
import { decoded, mailServer, type TestMailServer } from './testing-server.ts';

let server: TestMailServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const MAIL = {
  to: 'to.truong@phuong-hoa-sim.example.vn',
  subject: 'Nhắc gửi báo cáo Năm 2026 – Tổ dân phố Ưng Hòa số 12, phường Hòa Sim, tỉnh Hoài Khê',
  text: 'Kính gửi Tổ dân phố 1,\n\nĐến nay chưa nhận được báo cáo.\n.\nTrân trọng.',
  messageId: '<7a1c@example.vn>',
};

async function post() {
  server = await mailServer();
  return openPost({ url: server.url, from: { name: 'Phường Hòa Sim', address: 'thidua@example.vn' } });
}

describe('a mail', () => {
  it('arrives whole, with its Vietnamese subject, under its own Message-ID', async () => {
    const handed = await (await post()).hand(MAIL);
    expect(handed).toEqual({ ok: true });
    const [arrived] = server?.mails ?? [];
    expect(arrived?.to).toEqual([MAIL.to]);
    const { subject, text, messageId, headers } = decoded(arrived?.raw ?? '');
    expect({ subject, text: text.replaceAll('\r\n', '\n'), messageId }).toEqual({
      subject: MAIL.subject,
      text: MAIL.text,
      messageId: MAIL.messageId,
    });
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(arrived?.raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('takes no header from its subject, and goes to no second address', async () => {
    const open = await post();
    const wicked = { ...MAIL, subject: 'Nhắc\r\nBcc: ai.do@example.vn\r\n\r\nnội dung khác\u2028X-A: b' };
    expect(await open.hand(wicked)).toEqual({ ok: true });
    const [arrived] = server?.mails ?? [];
    expect(arrived?.to).toEqual([MAIL.to]);
    expect(decoded(arrived?.raw ?? '').headers.filter((line) => /^(bcc|x-a)/i.test(line))).toEqual([]);
    for (const to of ['a@b.vn, c@d.vn', 'a@b.vn\r\nBcc: c@d.vn', 'A <a@b.vn>'])
      expect(await open.hand({ ...MAIL, to })).toMatchObject({ ok: false, forGood: true });
    expect(server?.mails).toHaveLength(1);
  });

  it('says of an address that is refused that it is for good, and of a full one that it is not', async () => {
    const open = await post();
    if (server) server.answer = () => ({ code: 550, message: 'No such user' });
    expect(await open.hand(MAIL)).toMatchObject({ ok: false, forGood: true, away: false });
    if (server) server.answer = () => ({ code: 452, message: 'Mailbox full' });
    expect(await open.hand(MAIL)).toMatchObject({ ok: false, forGood: false, away: false });
  });

  it('blames no recipient where the sender or the greeting is refused: no mail would be taken now', async () => {
    const open = await post();
    const said = async () => {
      const handed = await open.hand(MAIL);
      expect(handed).toMatchObject({ ok: false, forGood: false, away: true });
      return handed.ok ? '' : handed.problem;
    };
    if (!server) throw new Error('no mail server');
    server.answerSender = () => ({ code: 550, message: 'Sender not allowed' });
    expect(await said()).toMatch(/Sender not allowed.*Người quản trị/);
    server.answerSender = () => ({ code: 530, message: 'Must issue a STARTTLS command first' });
    expect(await said()).not.toContain('người nhận');
    server.answerSender = () => null;
    server.answer = () => ({ code: 530, message: 'Authentication required' });
    await said();
    server.answer = () => null;
    server.greeting = () => ({ code: 554, message: 'No service here' });
    expect(await said()).toMatch(/No service here.*Người quản trị/);
    server.greeting = () => null;
    expect(await open.hand(MAIL)).toEqual({ ok: true });
  });

  it('says of a server that is not there that no mail would be taken', async () => {
    const open = await post();
    await server?.stop();
    server = null;
    const handed = await open.hand(MAIL);
    expect(handed).toMatchObject({ ok: false, forGood: false, away: true });
    expect(!handed.ok && handed.problem).toMatch(/Không kết nối được máy chủ thư/);
  });
});

describe('the settings of mail', () => {
  const read = (THIDUA_SMTP?: string, THIDUA_MAIL_FROM?: string) =>
    readMailSettings({ THIDUA_SMTP, THIDUA_MAIL_FROM });

  it('are an address of a server and one of the sender', () => {
    const found = read('smtp://u:p@mail.example.vn:587', 'Thi đua <thidua@example.vn>');
    expect(found).toMatchObject({
      ok: true,
      settings: { from: { name: 'Thi đua', address: 'thidua@example.vn' } },
    });
    expect(found.ok && domainOf(found.settings)).toBe('example.vn');
    expect(read('smtps://mail.example.vn', 'thidua@example.vn').ok).toBe(true);
  });

  it('are absent, or say which of them is wrong', () => {
    expect(read()).toEqual({ ok: false, problem: 'absent' });
    expect(read('mail.example.vn', 'a@b.vn')).toEqual({ ok: false, problem: 'url' });
    expect(read('http://mail.example.vn', 'a@b.vn')).toEqual({ ok: false, problem: 'url' });
    expect(read('smtp://mail.example.vn')).toEqual({ ok: false, problem: 'from' });
    expect(read('smtp://mail.example.vn', 'Thi đua <x>\r\nBcc: a@b.vn')).toEqual({
      ok: false,
      problem: 'from',
    });
  });
});
