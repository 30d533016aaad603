// `npm run import -- PATH...`: pages saved from old portals become content of the CMS.

import { IntakeClient } from './import/intake-client.ts';
import { parseOptions, USAGE } from './import/options.ts';
import { runImport } from './import/run-import.ts';
import { loadSettings } from './start/environment-file.ts';
import { OperatorError } from './start/operator-error.ts';

async function connect(): Promise<IntakeClient> {
  const settings = await loadSettings();
  const url = settings.CMS_URL || `http://localhost:${settings.CMS_PORT || 1337}`;
  const client = new IntakeClient(url, settings.INTAKE_TOKEN ?? '');
  await client.check();
  return client;
}

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) console.log(USAGE);
  // npm runs in the project's folder; paths are meant from where the operator stands.
  else process.exitCode = await runImport(parseOptions(args, process.env.INIT_CWD ?? process.cwd()), connect, (text) => console.log(text));
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(`\n${error.message}\n${error.remedy}`);
  process.exitCode = 2;
}
