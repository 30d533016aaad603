// `npm start`: from a fresh clone to a running portal with demo content, with one command; and the daily start after that.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILDS, isBuilt, runBuild } from './start/builds.ts';
import { ensureEnvironmentFile, loadSettings } from './start/environment-file.ts';
import { type FirstAdministrator, firstAdministrator, saysFirstAdministratorMade } from './start/first-administrator.ts';
import { OperatorError } from './start/operator-error.ts';
import { checkDataFolder, checkMemory, checkNodeVersion, checkPortFree, MEMORY_MB } from './start/preflight.ts';
import { Progress } from './start/progress.ts';
import { projectPath } from './start/project.ts';
import { publisherProgress, waitUntilReady } from './start/readiness.ts';
import { type ChildSpecification, Supervisor } from './start/supervisor.ts';

type Settings = Awaited<ReturnType<typeof loadSettings>>;

const CMS_TIMEOUT_MS = 180_000;
const API_TIMEOUT_MS = 30_000;
/** For the next pages of a first release, not for all of them. */
const FIRST_RELEASE_TIMEOUT_MS = 300_000;

const WITH_DEMO = !process.argv.includes('--no-demo');
const progress = new Progress(WITH_DEMO ? 7 : 6);

async function main(): Promise<void> {
  checkNodeVersion();
  const settings = await prepareSettings();
  await checkMachine(settings);
  await buildWhatIsMissing();

  const supervisor = newSupervisor(settings);
  const stop = stopOnSignals(supervisor);
  try {
    const administrator = await startCms(settings, supervisor);
    const demo = WITH_DEMO ? await fillEmptyCms(settings) : null;
    await startSite(settings, supervisor);
    showAddresses(settings, administrator, demo);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareSettings(): Promise<Settings> {
  return progress.step('Kiểm tra tệp cấu hình .env', async (note) => {
    const { outcome, added } = await ensureEnvironmentFile();
    if (outcome === 'created') note('đã tạo .env với các khóa bí mật mới, chỉ tài khoản này đọc được');
    if (outcome === 'completed') note(`đã bổ sung vào .env: ${added.join(', ')}`);
    return loadSettings();
  });
}

async function checkMachine(settings: Settings): Promise<void> {
  await progress.step('Kiểm tra cổng, thư mục dữ liệu, bộ nhớ, ổ đĩa', async () => {
    const host = settings.HOST || '127.0.0.1';
    await checkPortFree('trang tin', 'SITE_PORT', Number(settings.SITE_PORT), host);
    await checkPortFree('trang quản trị', 'CMS_PORT', Number(settings.CMS_PORT), host);
    await checkPortFree('bộ xuất bản', 'PUBLISHER_PORT', Number(settings.PUBLISHER_PORT), settings.PUBLISHER_HOST || '127.0.0.1');
    await checkDataFolder(settings.DATA_DIR);
    await checkMemory(MEMORY_MB.run, 'chạy cổng thông tin');
  });
}

async function buildWhatIsMissing(): Promise<void> {
  await progress.step('Dựng phần mềm (lần đầu khoảng một phút)', async (note) => {
    const built: string[] = [];
    for (const build of BUILDS) {
      if (await isBuilt(build)) continue;
      if (built.length === 0) await checkMemory(MEMORY_MB.build, 'dựng trang quản trị');
      progress.say(`      đang dựng ${build.name}`);
      await runBuild(build);
      built.push(build.name);
    }
    note(built.length > 0 ? `đã dựng ${built.join(', ')}` : 'không có gì phải dựng lại');
  });
}

function newSupervisor(settings: Settings): Supervisor {
  const supervisor: Supervisor = new Supervisor(join(settings.DATA_DIR, 'logs'), {
    say: (line) => progress.say(line),
    onHopeless: (name, lastLines) => {
      progress.say(`[${name}] không chạy được với cấu hình hiện tại:`);
      for (const line of lastLines) progress.say(`[${name}]   ${line}`);
      progress.say('Hãy sửa tệp .env theo các dòng trên rồi chạy lại "npm start".');
      supervisor.stop().then(() => process.exit(1));
    },
  });
  return supervisor;
}

/** Whatever goes wrong here, no child is left behind to hold its port. */
function stopOnSignals(supervisor: Supervisor): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= supervisor.stop();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      progress.say('\nĐang dừng tất cả …');
      stop().then(() => {
        progress.say('Đã dừng.');
        process.exit(0);
      });
    });
  }
  process.on('uncaughtException', (error) => {
    stop()
      .then(() => explain(error))
      .finally(() => process.exit(1));
  });
  return stop;
}

const cmsAddress = (settings: Settings): string => `http://${reachable(settings.HOST)}:${settings.CMS_PORT}`;
const siteAddress = (settings: Settings): string => `http://${reachable(settings.HOST)}:${settings.SITE_PORT}`;
const publisherAddress = (settings: Settings): string => `http://${reachable(settings.PUBLISHER_HOST)}:${settings.PUBLISHER_PORT}`;

/** Where this machine finds what listens on a host: "0.0.0.0" is every address, so also the loopback one. */
function reachable(host: string | undefined): string {
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** @returns the first administrator where the CMS has just made one */
async function startCms(settings: Settings, supervisor: Supervisor): Promise<FirstAdministrator | null> {
  return progress.step('Khởi động CMS (Strapi)', async () => {
    const administrator = firstAdministrator(settings);
    let wasMade = false;
    const cms = child(settings, 'cms', 'cms', [projectPath('node_modules/@strapi/strapi/bin/strapi.js'), 'start']);
    await supervisor.start({
      ...cms,
      environment: {
        ...cms.environment,
        BANGTIN_FIRST_ADMIN_EMAIL: administrator.email,
        BANGTIN_FIRST_ADMIN_PASSWORD: administrator.password,
      },
      onLine: (line) => {
        wasMade ||= saysFirstAdministratorMade(line);
      },
    });
    await waitUntilReady({ name: 'CMS', url: `${cmsAddress(settings)}/_health`, timeoutMs: CMS_TIMEOUT_MS });
    return wasMade ? administrator : null;
  });
}

async function fillEmptyCms(settings: Settings): Promise<number | null> {
  return progress.step('Nạp nội dung mẫu nếu CMS còn trống', async (note) => {
    const { loadDemo } = await import('./demo/load-demo.ts');
    const loaded = await loadDemo({
      cmsUrl: cmsAddress(settings),
      intakeToken: settings.INTAKE_TOKEN ?? '',
      onProgress: (line: string) => progress.say(`      ${line}`),
    });
    note(loaded === null ? 'CMS đã có nội dung, giữ nguyên' : `${loaded.documents} mục`);
    return loaded?.documents ?? null;
  });
}

async function startSite(settings: Settings, supervisor: Supervisor): Promise<void> {
  await progress.step('Khởi động trang tin và bộ đếm', async () => {
    // Under load each thread would otherwise keep three times as much memory for objects that live a moment.
    const api = child(settings, 'api', '.', ['--max-semi-space-size=4', projectPath('site/api/src/server.ts')]);
    // From its second start on it neither strips types nor compiles again, which takes time and, on each of its threads, memory.
    const programs = join(settings.DATA_DIR, 'programs');
    await supervisor.start({ ...api, environment: { ...api.environment, NODE_COMPILE_CACHE: programs } });
    await waitUntilReady({ name: 'Bộ đếm', url: `${siteAddress(settings)}/livez`, timeoutMs: API_TIMEOUT_MS });
  });
  await progress.step('Xuất bản', async () => {
    await supervisor.start(child(settings, 'publisher', '.', [projectPath('site/publisher/main.ts')]));
    await waitUntilReady({
      name: 'Bộ xuất bản',
      url: `${publisherAddress(settings)}/readyz`,
      timeoutMs: FIRST_RELEASE_TIMEOUT_MS,
      progressIn: publisherProgress,
    });
  });
}

function child(settings: Settings, name: string, folder: string, command: string[]): ChildSpecification {
  return {
    name,
    command,
    folder: projectPath(folder),
    environment: { ...settings, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' },
    isWorthShowing: (line) => name === 'publisher' || /\b(warn|error|fatal)\b/i.test(line),
  };
}

function showAddresses(settings: Settings, administrator: FirstAdministrator | null, demo: number | null): void {
  const rows: [string, string][] = [
    ['Trang tin', settings.SITE_URL || siteAddress(settings)],
    ['Trang quản trị', `${settings.CMS_URL || cmsAddress(settings)}/admin`],
  ];
  if (administrator) {
    rows.push(['Tài khoản quản trị', administrator.email], ['Mật khẩu (chỉ hiện lần này)', administrator.password]);
  } else {
    rows.push(['Tài khoản quản trị', 'đã có; quên mật khẩu thì xem README.vi.md']);
  }
  if (demo !== null) rows.push(['Nội dung mẫu', `${demo} mục; nhập trang cũ bằng: npm run import -- THƯ_MỤC`]);
  rows.push(['Nhật ký', join(settings.DATA_DIR, 'logs')], ['Dừng', 'Ctrl-C']);
  progress.table(rows);
}

async function explain(error: unknown): Promise<void> {
  if (error instanceof OperatorError) {
    process.stderr.write(`\nKhông khởi động được.\n${error.message}\n${error.remedy}\n`);
    return;
  }
  const { version } = JSON.parse(await readFile(projectPath('package.json'), 'utf8')) as { version: string };
  process.stderr.write(`\nLỗi ngoài dự kiến (Bảng Tin ${version}):\n${error instanceof Error ? error.stack : String(error)}\n`);
}

main().catch(async (error: unknown) => {
  await explain(error);
  process.exit(1);
});
