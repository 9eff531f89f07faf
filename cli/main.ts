import { resolve } from 'node:path';
import { root } from '../launch/root.mjs';

interface Command {
  usage: string;
  what: string;
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: { usage: 'serve', what: 'chạy máy chủ (như npm start)', load: () => import('./serve.ts') },
  read: {
    usage: 'read TỆP… [--json|--table|--notes]',
    what: 'đọc kế hoạch (.txt .md .docx .pdf, bản quét, cả thư mục; - là đầu vào chuẩn), in tóm tắt, JSON, bảng nhiệm vụ hoặc điểm cần làm rõ',
    load: () => import('./read/index.ts'),
  },
  backup: {
    usage: 'backup TỆP',
    what: 'sao lưu toàn bộ dữ liệu vào một tệp, cả khi máy chủ đang chạy',
    load: () => import('./backup.ts'),
  },
  restore: {
    usage: 'restore TỆP',
    what: 'khôi phục vào thư mục dữ liệu trống, hoặc vào DATABASE_URL trống',
    load: () => import('./restore.ts'),
  },
};

/** Runs one command of `thidua`; the exit code: 0 done, 1 refused with a sentence, 2 not understood. */
export async function main([name = '', ...args]: string[]): Promise<number> {
  if (['', 'help', '--help', '-h'].includes(name)) return say(help());
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return refuse(name);
  if (args.includes('--help') || args.includes('-h')) return say(`thidua ${command.usage}: ${command.what}`);
  settleFolders();
  const { run } = await command.load();
  return run(args);
}

/** Every command finds the same data folder from wherever it is called. */
function settleFolders(): void {
  process.env.THIDUA_ROOT = root;
  process.env.THIDUA_DATA = process.env.THIDUA_DATA
    ? resolve(process.env.THIDUA_DATA)
    : resolve(root, 'data');
}

function help(): string {
  const commands = Object.values(COMMANDS);
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const lines = commands.map(({ usage, what }) => `  thidua ${usage.padEnd(width)}  ${what}`);
  return [
    'Thi Đua: từ kế hoạch đến khen thưởng',
    '',
    ...lines,
    '',
    'Dữ liệu nằm ở THIDUA_DATA (mặc định: thư mục data cạnh chương trình), hoặc ở DATABASE_URL.',
  ].join('\n');
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(name: string): number {
  console.error(
    `thidua không có lệnh “${name}”. Các lệnh có: ${Object.keys(COMMANDS).join(', ')}; xem thidua --help.`,
  );
  return 2;
}
