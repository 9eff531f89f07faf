import { join } from 'node:path';
import { backup } from './backup/write.ts';
import { type Migrated, migrate } from './migrate.ts';
import type { Database } from './open.ts';

/** Migrates an open database; one that holds data is first backed up into `backups/`, named by the moment. */
export function bringUpToDate(database: Database, migrations: string, now: Date): Promise<Migrated> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const file = join(database.dataFolder, 'backups', `${stamp}Z-truoc-nang-cap.tar.gz`);
  const beforeFirst = async () => {
    await backup(database.ownerUrl, database.dataFolder, file, now);
  };
  return migrate(database.ownerUrl, migrations, { beforeFirst });
}
