// The process's log. JSON lines for machines, plain ones for a terminal; never an address, an agent or a visitor's number.

import { type DestinationStream, type Logger, pino } from 'pino';
import { type HeldRepeats, holdRepeatsBack, REPEAT_AFTER_MS } from './log-repeats.ts';
import type { Settings } from './settings.ts';

/** @param output where lines go, stdout if not given @param repeatAfterMs a warning that comes again is written again after this time */
export function createLog(
  settings: Pick<Settings, 'logFormat' | 'logLevel'>,
  output: DestinationStream = process.stdout,
  repeatAfterMs = REPEAT_AFTER_MS,
): Logger {
  const repeats = holdRepeatsBack(repeatAfterMs);
  const destination = settings.logFormat === 'json' ? output : plainLines(output);
  const log = pino(
    {
      level: settings.logLevel,
      base: { part: 'api' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // fastify's own serializer would write the caller's address.
      serializers: { req: () => undefined, res: () => undefined },
      hooks: { logMethod: repeats.hook },
    },
    destination,
  );
  heldRepeats.set(log, repeats);
  return log;
}

const heldRepeats = new WeakMap<Logger, HeldRepeats>();

/** Before a program ends: writes how often lines came that were held back. */
export function tellRepeats(log: Logger): void {
  heldRepeats.get(log)?.tellAll();
}

/** {"level":"info","time":"2026-11-22T02:00:00.000Z","msg":"listening","port":8080} -> 02:00:00 info  listening port=8080 */
function plainLines(output: DestinationStream): DestinationStream {
  return {
    write(line) {
      const { level, time, msg, part: _part, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
      const more = Object.entries(rest).map(
        ([name, value]) => ` ${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
      );
      const stack = err === undefined ? '' : `\n${JSON.stringify(err, null, 2)}`;
      output.write(`${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(msg)}${more.join('')}${stack}\n`);
    },
  };
}
