import { join } from 'node:path';
import { DatabaseProblem, restore } from '#database';

const MIGRATIONS = join(import.meta.dirname, '../src/server/store/migrations');

/** `thidua restore FILE`: a backup into an empty data folder. Exit code: 0 done, 1 refused, 2 misused. */
export async function run([file, ...rest]: string[]): Promise<number> {
  if (!file || rest.length > 0) return misused();
  const place = { dataFolder: process.env.THIDUA_DATA ?? 'data', databaseUrl: process.env.DATABASE_URL };
  try {
    const { tables, rows, files, made } = await restore(file, place, MIGRATIONS);
    const counted = `${tables} bảng, ${rows.toLocaleString('vi-VN')} dòng, ${files} tệp`;
    const at = made.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
    console.log(`Đã khôi phục ${counted} từ ${file} (sao lưu lúc ${at}) vào ${place.dataFolder}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    console.error(error.message);
    return 1;
  }
}

function misused(): number {
  console.error('Cần đúng một tên tệp, ví dụ: thidua restore thi-dua.tar.gz');
  return 2;
}
