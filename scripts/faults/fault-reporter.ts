// What jest calls while the faults are tried: it says which suite has ended, and leaves the results for scripts/faults.ts.

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectPath } from '../start/project.ts';
import type { SuiteResult } from './tally.ts';

/** What jest says of a file of tests, as far as it is looked at here. */
interface JestFileResult {
  testFilePath: string;
  testResults: { fullName: string; status: string }[];
  console?: { message: string }[];
  failureMessage?: string | null;
  perfStats: { start: number; end: number };
}

export default class FaultReporter {
  readonly #results: SuiteResult[] = [];

  onTestResult(_test: unknown, { testFilePath, testResults, console: written, failureMessage, perfStats }: JestFileResult): void {
    const file = relative(projectPath('.'), testFilePath);
    const seconds = (perfStats.end - perfStats.start) / 1000;
    const tests = testResults.map(({ fullName, status }) => ({ fullName, status }));
    this.#results.push({ file, tests, lines: written?.map(({ message }) => message) ?? [], seconds });
    process.stderr.write(`${failureMessage ? 'FAILED' : 'ended '}  ${file}  ${seconds.toFixed(0)} s\n${failureMessage ?? ''}`);
  }

  onRunComplete(): void {
    writeFileSync(process.env.FAULT_RESULTS ?? '', JSON.stringify(this.#results));
  }
}
