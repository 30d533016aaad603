// What readers give besides their views (votes, ratings, comments), and sums of views by group. With SQLite they stand in a file of
// their own, so that a vote never waits for the counters nor they for it; with PostgreSQL beside the counters.

/** The last choice of one ballot. */
export interface VoteTable {
  /** "poll:<id>" or "page:<id>". */
  subject: string;
  /** Digest of subject and ballot: two votes of one reader cannot be told to be of one. */
  voter: string;
  choice: number;
  /** Number of the connection that it came from, meaningless once the day's salt is destroyed; null afterwards. */
  place: number | null;
  /** Seconds since 1970. */
  at: number;
}

/** How many stand for each choice; outlives the votes' marks. */
export interface VoteTallyTable {
  subject: string;
  choice: number;
  votes: number;
}

/** Held by whoever changes a subject's votes, so that processes take turns. */
export interface VoteTurnTable {
  subject: string;
  at: number;
}

/** A comment on its way to the CMS. */
export interface CommentTable {
  /** From the form: the same form sent twice is the same comment. */
  id: string;
  page_id: string;
  page_type: string;
  author: string;
  text: string;
  /** Seconds since 1970. */
  written_at: number;
  /** Once the CMS has it; name and text are emptied then. */
  delivered_at: number | null;
}

/** Secrets that all processes share. */
export interface SecretTable {
  name: string;
  value: string;
}

/** Views of one group of pages on one day: a sum of page_day, made again whenever it may have changed. */
export interface GroupDayTable {
  day: string;
  grouping: string;
  /** '' for pages that belong to none. */
  value: string;
  views: number;
  downloads: number;
}

/** Days that are over and summed up for good. */
export interface GroupedDayTable {
  day: string;
}

export interface FeedbackTables {
  vote: VoteTable;
  vote_tally: VoteTallyTable;
  vote_turn: VoteTurnTable;
  comment: CommentTable;
  feedback_secret: SecretTable;
  group_day: GroupDayTable;
  grouped_day: GroupedDayTable;
}
