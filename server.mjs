// The HTTP front: opens the database, stands before the built application, stops both. Run by start.mjs.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bringUpToDate, DatabaseProblem, knowShippedRules, openDatabase } from '#database';
import { createFront, listen, readSettings, setupCode, stopOnSignal, TOLD, UPLOAD_CEILING } from '#http';
import { keepJobs } from '#jobs';
import { root } from './launch/root.mjs';

const MIGRATIONS = join(root, 'src', 'server', 'store', 'migrations');
const REQUEST_TIMEOUT = 300_000;
const HEADERS_TIMEOUT = 20_000;

/** Serves the application built in `folder` until a signal ends it. @param {string} folder */
export async function serve(folder) {
  const read = readSettings(process.env, root);
  if (!read.ok) return giveUp(read.problem);
  const { settings } = read;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: HEADERS_TIMEOUT });
  // before the database is touched: it is made by programs that must not outlive a signal
  /** @type {ReturnType<typeof open>} */
  let opening = Promise.resolve(null);
  /** @type {ReturnType<typeof keepJobs> | null} */
  let jobs = null;
  stopOnSignal(server, async () => {
    await (await jobs)?.stop();
    await closeAll(await opening);
  });
  logBugs();
  opening = open(settings);
  const database = await opening;
  if (!database) return;
  const code = tellApplication(settings, database.appUrl);
  const { handler } = await import(pathToFileURL(join(folder, 'handler.js')).href);
  server.on(
    'request',
    createFront({ settings, application: handler, files: filesOf(join(folder, 'client')) }),
  );
  const listening = await listen(server, settings.host, settings.port, console.log);
  if (listening.ok) {
    jobs = keepJobs(database);
    return announce(settings, code, listening.port);
  }
  giveUp(listening.problem);
  await closeAll(database);
}

/** The migrated database; null where it said why not. @param {import('#http').Settings} settings */
async function open({ dataFolder, databaseUrl }) {
  try {
    const database = await openDatabase({ dataFolder, ...(databaseUrl ? { databaseUrl } : {}) });
    return await migrated(database);
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    giveUp(error.message);
    return null;
  }
}

/** @param {import('#database').Database} database */
async function migrated(database) {
  try {
    await bringUpToDate(database, MIGRATIONS, new Date());
    await knowShippedRules(database.ownerUrl);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * What the application reads from its environment; the set-up code, where one is needed.
 * @param {import('#http').Settings} settings @param {string} appUrl
 */
function tellApplication(settings, appUrl) {
  const code = setupCode(settings);
  Object.assign(process.env, TOLD, {
    BODY_SIZE_LIMIT: String(UPLOAD_CEILING),
    THIDUA_APP_URL: appUrl,
    THIDUA_DATA: settings.dataFolder,
    THIDUA_ROOT: root,
    THIDUA_SETUP_CODE: code ?? '',
  });
  return code;
}

/** @param {string} folder @returns {Set<string>} */
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries.filter((e) => e.isFile()).map((e) => `/${relative(folder, join(e.parentPath, e.name))}`),
  );
}

/** @param {import('#database').Database | null} database */
async function closeAll(database) {
  /** @type {NodeJS.EventEmitter} */ (process).emit('sveltekit:shutdown', 'SIGTERM');
  await database?.stop();
}

/**
 * The address stands alone on the last line, for people and for programs.
 * @param {import('#http').Settings} settings @param {string | null} code @param {number} port
 */
function announce({ dataFolder, host, origin }, code, port) {
  console.log(`Dữ liệu: ${dataFolder}. Nhấn Ctrl-C để dừng.`);
  if (origin) console.log(`Người dùng mở: ${origin.origin}`);
  if (code) console.log(`Mã thiết lập (chỉ hỏi khi chưa có xã nào): ${code}`);
  console.log(`http://${host === '::1' ? '[::1]' : '127.0.0.1'}:${port}`);
}

/** A bug outside any request: one line with an id. After an uncaught throw nothing can be trusted, so it stops. */
function logBugs() {
  // whoever read what is printed may be gone: there is nobody to tell, and telling would fail again without end
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('unhandledRejection', (error) => console.error(line(error)));
  process.on('uncaughtException', (error) => {
    console.error(line(error));
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  });
}

/** @param {unknown} error */
function line(error) {
  return `[${randomBytes(4).toString('hex')}] ${error instanceof Error ? error.message : String(error)}`;
}

/** @param {string} problem */
function giveUp(problem) {
  console.error(problem);
  process.exitCode = 1;
}
