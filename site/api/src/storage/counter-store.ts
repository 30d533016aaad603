// What the small API asks of a database, whichever it is.

import type { BatchOutcome, CountEvent } from './count-event.ts';
import type { UpkeepArgument, UpkeepName, UpkeepResult } from './upkeep.ts';

export interface CounterStore {
  /** Counts a batch, which is never empty: when it resolves, all of it is on disk; when it rejects, nothing is. */
  commit(batch: CountEvent[]): Promise<BatchOutcome>;
  /** Runs one piece of upkeep in one transaction; on disk when it resolves. */
  run<Name extends UpkeepName>(name: Name, argument: UpkeepArgument<Name>): Promise<UpkeepResult<Name>>;
  close(): Promise<void>;
}
