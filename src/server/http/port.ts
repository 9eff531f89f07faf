import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { holderOf } from './holder.ts';

const FURTHER = 10;

export type Listening = { ok: true; port: number } | { ok: false; problem: string };

/** Listens on the port or, each busy one named with its holder, on the next ten. */
export async function listen(
  server: Server,
  host: string,
  port: number,
  say: (line: string) => void,
): Promise<Listening> {
  const last = port === 0 ? 0 : Math.min(port + FURTHER, 65_535);
  for (let at = port; at <= last; at += 1) {
    const failure = await attempt(server, host, at);
    if (failure === null) return { ok: true, port: (server.address() as AddressInfo).port };
    if (failure !== 'EADDRINUSE') return { ok: false, problem: refused(host, at, failure) };
    say(`Cổng ${at} đang bận: ${holderOf(at) ?? 'không rõ chương trình nào giữ'}.`);
  }
  return {
    ok: false,
    problem: `Các cổng ${port}–${last} đều bận. Hãy tắt chương trình đang giữ, hoặc đặt PORT=… khác rồi chạy lại.`,
  };
}

/** Null where it listens, else the system's code. */
function attempt(server: Server, host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(null);
    });
  });
}

function refused(host: string, port: number, code: string): string {
  const advice = code === 'EACCES' ? 'Hãy dùng PORT từ 1024 trở lên' : 'Hãy kiểm tra HOST và PORT';
  return `Không mở được cổng ${port} trên ${host} (${code}). ${advice} rồi chạy lại.`;
}
