// Polls and ratings over HTTP, as shared/src/feedback-schema.ts describes them.

import {
  type PollState,
  pollQuerySchema,
  type Rating,
  type RatingAnswer,
  ratingQuerySchema,
  ratingRequestSchema,
  type VoteAnswer,
  voteRequestSchema,
} from '@bang-tin/shared/feedback-schema';
import type { FastifyInstance } from 'fastify';
import type { Figures } from '../metrics/figures.ts';
import type { ReadersVotes } from '../votes/readers-votes.ts';
import type { Admission } from './admission.ts';
import { parseRequest } from './parse-request.ts';

export interface VoteRoutesOptions {
  votes: ReadersVotes;
  admission: Admission;
  figures: Figures;
}

export function addVoteRoutes(app: FastifyInstance, { votes, admission, figures }: VoteRoutesOptions): void {
  const posting = admission.posting();

  app.get('/api/polls', async (request): Promise<PollState> => {
    admission.admit(request);
    return votes.poll(parseRequest(pollQuerySchema, request.query).id);
  });

  app.post('/api/votes', posting, async (request): Promise<VoteAnswer> => {
    const caller = admission.admit(request);
    const { poll, choice, ballot } = parseRequest(voteRequestSchema, request.body);
    const answer = await votes.vote(caller, poll, choice, ballot);
    figures.taken('vote');
    return answer;
  });

  app.get('/api/ratings', async (request): Promise<Rating> => {
    admission.admit(request);
    return votes.rating(parseRequest(ratingQuerySchema, request.query).page);
  });

  app.post('/api/ratings', posting, async (request): Promise<RatingAnswer> => {
    const caller = admission.admit(request);
    const { page, stars, ballot } = parseRequest(ratingRequestSchema, request.body);
    const answer = await votes.rate(caller, page, stars, ballot);
    figures.taken('rating');
    return answer;
  });
}
