// Puts together what readers give besides their views: votes, ratings and comments.

import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { CommentBox } from './comments/comment-box.ts';
import { CommentDelivery } from './comments/comment-delivery.ts';
import { ReadersComments } from './comments/readers-comments.ts';
import type { CountableContent } from './content/countable-content.ts';
import { DailySalts } from './counting/daily-salts.ts';
import type { Databases } from './database/open-databases.ts';
import type { Figures } from './metrics/figures.ts';
import type { Admission } from './routes/admission.ts';
import { addCommentRoutes } from './routes/comment-routes.ts';
import { addVoteRoutes } from './routes/vote-routes.ts';
import type { Settings } from './settings.ts';
import type { CounterStore } from './storage/counter-store.ts';
import { ReadersVotes } from './votes/readers-votes.ts';
import { VoteBox } from './votes/vote-box.ts';

export interface ReadersVoiceOptions {
  settings: Settings;
  log: Logger;
  now: Clock;
  content: CountableContent;
  counters: CounterStore;
  databases: Databases;
  admission: Admission;
  figures: Figures;
}

export interface ReadersVoice {
  /** Begins to bring to the CMS what waits. */
  start(): void;
  /** Destroys what no rule needs any longer. */
  forget(): Promise<void>;
  /** Comments that the CMS does not have yet. */
  waitingComments(): Promise<number>;
  /** Answers what was taken. */
  stop(): Promise<void>;
}

export function addReadersVoice(
  app: FastifyInstance,
  { settings, log, now, content, counters, databases: { feedback }, admission, figures }: ReadersVoiceOptions,
): ReadersVoice {
  const votes = new VoteBox(feedback);
  const comments = new CommentBox(feedback);
  const { cmsUrl, commentsToken, commentWorkBits: workBits } = settings;
  const delivery = commentsToken === null ? null : new CommentDelivery({ box: comments, cmsUrl, token: commentsToken, log, now });
  addVoteRoutes(app, { votes: new ReadersVotes(votes, content, new DailySalts(counters), now), admission, figures });
  addCommentRoutes(app, {
    comments: new ReadersComments({ box: comments, feedback, content, now, workBits, isOpen: delivery !== null }),
    admission,
    taken: () => {
      figures.taken('comment');
      delivery?.wake();
    },
  });
  return {
    start: () => delivery?.wake(),
    forget: async () => {
      const at = Math.floor(now() / 1000);
      await votes.forget(at);
      await comments.forget(at);
    },
    waitingComments: () => comments.waiting(),
    stop: async () => {
      await Promise.all([votes.drain(), comments.drain()]);
      await delivery?.stop();
    },
  };
}
