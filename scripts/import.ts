// `npm run import -- PATH...`: pages saved from old portals become content of the CMS.
// `npm run import -- register FILE...`: registers of legal documents do.

import { IntakeClient } from './import/intake-client.ts';
import { parseOptions, USAGE } from './import/options.ts';
import { importRegisters } from './import/register/import-register.ts';
import { parseRegisterOptions, REGISTER_USAGE } from './import/register/register-options.ts';
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
  const [first, ...others] = process.argv.slice(2);
  const args = process.argv.slice(2);
  // npm runs in the project's folder; paths are meant from where the operator stands.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const print = (text: string) => console.log(text);
  if (args.includes('--help')) print(first === 'register' ? REGISTER_USAGE : `${USAGE}\n\n${REGISTER_USAGE}`);
  else if (first === 'register') process.exitCode = await importRegisters(parseRegisterOptions(others, folder), connect, print);
  else process.exitCode = await runImport(parseOptions(args, folder), connect, print);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(`\n${error.message}\n${error.remedy}`);
  process.exitCode = 2;
}
