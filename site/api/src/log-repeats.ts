// Keeps an outage from flooding the log: a warning or an error that comes again and again is one line a minute, with how often it came.

import type { Logger, LoggerOptions } from 'pino';

export const REPEAT_AFTER_MS = 60_000;

const WARN = 40;

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;
type Arguments = Parameters<LogMethod>[0];

interface Line {
  logger: Logger;
  method: Parameters<LogMethod>[1];
  /** Of the newest one that was held back. */
  args: Arguments;
  heldBack: number;
}

export interface HeldRepeats {
  /** For pino's hook. */
  hook: LogMethod;
  /** Writes what is held back: a program that stops must not take the count with it. */
  tellAll(): void;
}

/**
 * The first line of its kind is written at once; those that follow within the time are counted, and the newest of them is written when
 * it is over, with their number in `repeated`.
 */
export function holdRepeatsBack(afterMs: number): HeldRepeats {
  const lines = new Map<string, Line>();
  const tell = (kind: string, line: Line): void => {
    if (line.heldBack === 0) {
      lines.delete(kind);
      return;
    }
    const [more, ...rest] = line.args as [object, ...unknown[]];
    line.method.apply(line.logger, [{ ...more, repeated: line.heldBack }, ...rest] as unknown as Arguments);
    line.heldBack = 0;
    setTimeout(tell, afterMs, kind, line).unref();
  };
  const tellAll = () => {
    for (const [kind, line] of lines) if (line.heldBack > 0) tell(kind, line);
  };
  const hook: LogMethod = function hold(this: Logger, args, method, level) {
    const kind = level < WARN ? null : kindOf(args);
    const known = kind === null ? undefined : lines.get(kind);
    if (known !== undefined) {
      known.args = args;
      known.heldBack += 1;
      return;
    }
    if (kind !== null) {
      const line: Line = { logger: this, method, args, heldBack: 0 };
      lines.set(kind, line);
      setTimeout(tell, afterMs, kind, line).unref();
    }
    method.apply(this, args);
  };
  return { hook, tellAll };
}

/** What lines of one kind share: the sentence and the codes of what happened. null: a line that has no such things, which is none of ours. */
function kindOf(args: readonly unknown[]): string | null {
  const [more, message] = args;
  if (typeof more !== 'object' || more === null || typeof message !== 'string') return null;
  const { code, err } = more as { code?: unknown; err?: { code?: unknown } };
  return `${message} ${String(code)} ${String(err?.code)}`;
}
