// What operators run on the counters: `node site/api/src/moving/main.ts move` or `... export FILE`.

import { join, resolve } from 'node:path';
import { StartError } from '../api-error.ts';
import { FEEDBACK_FILE, openDatabases } from '../database/open-databases.ts';
import { createLog } from '../log.ts';
import { parseSettings } from '../settings.ts';
import { COUNTERS_FILE } from '../storage/open-counter-store.ts';
import { PostgresStore } from '../storage/postgres-store.ts';
import { exportCounts } from './export-counts.ts';
import { moveToPostgres } from './move-to-postgres.ts';

async function move(): Promise<void> {
  const settings = parseSettings(process.env);
  const { countersDatabaseUrl: url, dataFolder } = settings;
  if (url === null) throw new StartError('no-target', 'Hãy ghi địa chỉ PostgreSQL vào COUNTERS_DATABASE_URL trong tệp .env rồi chạy lại.');
  const log = createLog(settings);
  // Opening makes the tables.
  await (await PostgresStore.open(url, log)).close();
  await (await openDatabases(settings, log)).close();
  const files = [COUNTERS_FILE, FEEDBACK_FILE].map((file) => join(dataFolder, file));
  const { rows, pauseMs } = await moveToPostgres({ files, url, now: Date.now(), report: console.log });
  console.log(
    `Đã chuyển ${rows} dòng sang PostgreSQL; việc đếm tạm dừng ${(pauseMs / 1000).toFixed(1)} giây. Hãy khởi động lại cổng: từ giờ cổng đếm trong PostgreSQL.`,
  );
}

async function exportTo(target: string | undefined): Promise<void> {
  if (target === undefined) throw new StartError('no-file', 'Hãy nêu tên tệp: npm run counters -- export so-dem.sqlite');
  const settings = parseSettings(process.env);
  const rows = await exportCounts(join(settings.dataFolder, COUNTERS_FILE), resolve(target));
  console.log(`Đã ghi ${rows} dòng số đếm vào ${resolve(target)}; trong đó không có gì về người đọc.`);
}

const [command, ...parameters] = process.argv.slice(2);
try {
  if (command === 'move') await move();
  else if (command === 'export') await exportTo(parameters[0]);
  else throw new StartError('no-command', 'Cách dùng: npm run counters -- move | npm run counters -- export TỆP');
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof StartError ? error.message : error);
}
