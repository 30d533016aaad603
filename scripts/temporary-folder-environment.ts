// Where every test file runs: with a temporary folder of its own, which goes with it however it ends. What a test that passed has left
// there is told, since the portal's own programs would leave the same on the machines of those who run them; with
// `testEnvironmentOptions: { leftovers: 'fail' }` it fails the file.

import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/** What tools keep there for their next run: the browser's package unpacks itself ("chromium", "fonts", "libvulkan.so.1"), Astro has compiled code. */
const KEPT_BY_TOOLS = /^(?:chromium|fonts|locales|lib\w+\.so(?:\.\d+)?|vk_swiftshader_icd\.json|node-compile-cache)$/;

export default class TemporaryFolderEnvironment extends TestEnvironment {
  readonly #outer: string | undefined;
  readonly #folder: string;
  readonly #testPath: string;
  readonly #mayLeave: boolean;
  #failed = false;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    const outer = process.env.TMPDIR;
    const folder = mkdtempSync(join(tmpdir(), `test-${basename(context.testPath)}-`));
    // PostgreSQL runs as a user of its own where the tests run as root, and must be able to walk in.
    chmodSync(folder, 0o755);
    // The test's programs get it too: the parent copies the variables for them.
    process.env.TMPDIR = folder;
    super(config, context);
    this.#outer = outer;
    this.#testPath = context.testPath;
    this.#folder = folder;
    this.#mayLeave = config.projectConfig.testEnvironmentOptions.leftovers !== 'fail';
  }

  handleTestEvent({ name }: { name: string }): void {
    if (name === 'test_fn_failure' || name === 'hook_failure' || name === 'error') this.#failed = true;
  }

  /** @throws Error naming what a test file that passed has left, where it must not; the reasons of one that failed are not hidden by this */
  override async teardown(): Promise<void> {
    await super.teardown();
    if (this.#outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.#outer;
    const left = readdirSync(this.#folder).filter((name) => !KEPT_BY_TOOLS.test(name));
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
    if (left.length === 0 || this.#failed) return;
    const message = `these were left in the temporary folder: ${left.join(', ')}. Whatever makes a file there removes it, also on failure.`;
    if (!this.#mayLeave) throw new Error(message);
    process.stderr.write(`${basename(this.#testPath)}: ${message}\n`);
  }
}
