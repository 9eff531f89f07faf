import { backUpFolder, DatabaseProblem } from '#database';

/** `thidua backup FILE`: all data into one file, while the server runs or not. Exit code: 0 done, 1 refused, 2 misused. */
export async function run([file, ...rest]: string[]): Promise<number> {
  if (!file || rest.length > 0) return misused();
  const place = { dataFolder: process.env.THIDUA_DATA ?? 'data', databaseUrl: process.env.DATABASE_URL };
  try {
    const { tables, rows, files, bytes } = await backUpFolder(place, file, new Date());
    const size = (bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    const counted = `${tables} bảng, ${rows.toLocaleString('vi-VN')} dòng, ${files} tệp`;
    console.log(`Đã sao lưu ${counted} vào ${file} (${size} MB).`);
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    console.error(error.message);
    return 1;
  }
}

function misused(): number {
  console.error('Cần đúng một tên tệp, ví dụ: thidua backup thi-dua.tar.gz');
  return 2;
}
