import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { playWeek, type Week } from './ward-week.ts';

let folder: string;
let server: RunningServer;
let week: Week;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-week-'));
  week = await playWeek(folder, new Date());
  server = await startServer({ dataFolder: folder });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The words of a page, as somebody of the ward sees it. */
async function read(who: keyof Week['sessions'], path: string): Promise<string> {
  const response = await fetch(server.url + path, { headers: { cookie: `session=${week.sessions[who]}` } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const html = await response.text();
  return html
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1');
}

const inMovement = (path: string) => `/movements/${week.movement}/${path}`;

describe('a ward of sixty units, three days after its reports were due', () => {
  it('shows its officer what is overdue, what was answered to him, and what came since', async () => {
    const desk = await read('officer', '/desk');
    expect(desk).toContain('12 đơn vị quá hạn, chưa gửi báo cáo');
    expect(desk).toContain('2 đơn vị đã bổ sung theo đề nghị của bạn');
    expect(desk).toMatch(/1 báo cáo chờ xem/);
  });

  it('lists who is to be reminded: who has not sent and who has not answered, and nobody excused or passed on', async () => {
    const urge = await read('officer', inMovement(`urge?period=${week.period}`));
    expect(urge).toContain('Đã nhận 46/59 báo cáo');
    expect(urge).toContain('Đơn vị chưa gửi hoặc chưa bổ sung (14)');
    expect(urge).toMatch(new RegExp(`${week.returnedUnit} .{0,40}Cần bổ sung`));
  });

  it('merges what stands, tells of the two areas that became one, and of the report that came after the draft', async () => {
    const merged = await read('officer', inMovement(`merged/${week.period}`));
    expect(merged).toContain('46/59 đơn vị đã gửi');
    expect(merged).toMatch(/Khu phố 3 và Khu phố 4 sáp nhập thành Khu phố Bình Minh/);
    const draft = await read('officer', inMovement(`merged/${week.period}/drafts/1`));
    expect(draft).toContain('Từ khi lập bản này, có thay đổi');
  });

  it('tells a unit what is asked of it, and another that its answer is being looked at', async () => {
    expect(await read('returned', '/unit')).toMatch(/bổ sung 1 mục/);
    expect(await read('answered', '/unit')).toMatch(/đang chờ .* xem lại/);
    expect(await read('answered', `/unit/${week.period}/receipt`)).toMatch(/\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('shows the whole of it on the board', async () => {
    const board = await read('leader', inMovement('board'));
    expect(board).toContain('46/59');
    expect(board).toContain('Khu phố Bình Minh');
  });
});
