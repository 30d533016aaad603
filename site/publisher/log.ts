// What the publisher says: one event a line. Plain lines for a terminal, JSON (LOG_FORMAT=json) for collectors of logs.

import { type Logger, pino } from 'pino';

export type { Logger };

const LEVEL_NAMES: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };
/** Fields that every JSON line has and that a plain line shows in its own way or not at all. */
const FRAME = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'name']);

/** @param write takes one line with its line end; default: standard output. */
export function createLogger(format: 'plain' | 'json', write: (line: string) => void = (line) => process.stdout.write(line)): Logger {
  const stream = format === 'json' ? { write } : { write: (json: string) => write(`${toPlainLine(json)}\n`) };
  return pino({ base: { name: 'publisher' } }, stream);
}

/** `{"level":40,"msg":"feed cut","rows":3}` is `warn feed cut rows=3`. */
function toPlainLine(json: string): string {
  const entry = JSON.parse(json) as Record<string, unknown>;
  const level = LEVEL_NAMES[entry.level as number] ?? 'info';
  const fields = Object.entries(entry)
    .filter(([name]) => !FRAME.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [level, entry.msg, ...fields].join(' ');
}
