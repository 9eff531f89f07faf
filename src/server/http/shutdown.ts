import type { Server } from 'node:http';

/** How long a running request may still take. */
const PATIENCE = 10_000;

/**
 * On SIGINT, SIGTERM or SIGHUP: accept nothing new, finish what runs, then `afterwards`, then exit (0 unless a code was set).
 * A second signal does not wait for the requests.
 */
export function stopOnSignal(server: Server, afterwards: () => Promise<void>): void {
  let stopping: Promise<void> | null = null;
  const stop = () => {
    if (stopping) return server.closeAllConnections();
    stopping = finish(server).then(afterwards);
    stopping.then(
      () => process.exit(),
      (error) => {
        console.error(`Dừng chưa gọn: ${error instanceof Error ? error.message : error}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    server.closeIdleConnections();
  });
}
