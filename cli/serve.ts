import { build } from '../launch/build.mjs';
import { serve } from '../server.mjs';

/** Serves until a signal ends it, as `npm start` does. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(
      `thidua serve không nhận thêm gì (đã ghi: ${args.join(' ')}). Cổng và thư mục đặt qua PORT, HOST, THIDUA_DATA.`,
    );
    return 2;
  }
  await serve(await build());
  return Number(process.exitCode ?? 0);
}
