import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

export interface Settings {
  /** 0 asks the system for a free one (tests). */
  port: number;
  host: string;
  /** The address people type, where a proxy stands in front; null on this machine alone. */
  origin: URL | null;
  /** Absolute. */
  dataFolder: string;
  databaseUrl: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type SettingsResult = { ok: true; settings: Settings } | { ok: false; problem: string };

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Reads PORT, HOST, ORIGIN, THIDUA_DATA and DATABASE_URL; the problem is a sentence for the terminal. */
export function readSettings(env: Environment, root: string): SettingsResult {
  const port = portOf(env.PORT || '4680');
  if (port === null)
    return refuse(`PORT=${env.PORT} không phải số cổng. Hãy đặt PORT từ 1 đến 65535 (bỏ đi thì là 4680).`);
  const host = env.HOST || '127.0.0.1';
  const origin = env.ORIGIN ? originOf(env.ORIGIN) : null;
  if (env.ORIGIN && !origin) return refuse(badOrigin(env.ORIGIN));
  if (!isLoopback(host) && origin?.protocol !== 'https:') return refuse(openHost(host));
  const dataFolder = env.THIDUA_DATA ? resolve(env.THIDUA_DATA) : resolve(root, 'data');
  return { ok: true, settings: { port, host, origin, dataFolder, databaseUrl: env.DATABASE_URL || null } };
}

/**
 * The one-time code that set-up asks for where others than this machine can reach the page; null where they cannot.
 * Without the letters and digits that are misread.
 */
export function setupCode({ host, origin }: Settings): string | null {
  if (isLoopback(host) && origin === null) return null;
  const letters = 'ABCDEFGHKMNPQRTUVWXY346789';
  return Array.from(randomBytes(10), (byte) => letters[byte % letters.length]).join('');
}

function portOf(text: string): number | null {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535 ? port : null;
}

function originOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host);
}

function refuse(problem: string): SettingsResult {
  return { ok: false, problem };
}

function badOrigin(text: string): string {
  return `ORIGIN=${text} không phải địa chỉ trang. Hãy ghi dạng ORIGIN=https://thidua.xa-cua-toi.vn, không có đường dẫn phía sau.`;
}

function openHost(host: string): string {
  return (
    `HOST=${host} mở máy chủ ra ngoài máy này mà chưa có ORIGIN dạng https. ` +
    'Hãy đặt ORIGIN=https://… (địa chỉ mà người dùng gõ, qua máy chủ ủy quyền có chứng chỉ), hoặc bỏ HOST để chỉ chạy trên máy này.'
  );
}
