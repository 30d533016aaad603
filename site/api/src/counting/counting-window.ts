// The spans of the counting rule, apart from the rest of it: the database's worker needs them and nothing else.

/** One visitor, one page (or file), this many seconds: one view (or download). A visit ends after a pause as long. */
export const COUNTING_WINDOW_SECONDS = 30 * 60;
/** A visitor seen in this many seconds is online. */
export const ONLINE_SECONDS = 5 * 60;
