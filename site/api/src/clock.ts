// The only source of "now". It is handed in, so that a test can stand at any midnight.

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

export const systemClock: Clock = Date.now;
