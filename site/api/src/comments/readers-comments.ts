// Whether a comment may come in: from a page that takes comments, in a form of ours, written by a person, not too many at once.

import { randomBytes } from 'node:crypto';
import type { CommentForm, CommentRequest } from '@bang-tin/shared/feedback-schema';
import { SHORTEST_WRITING_SECONDS } from '@bang-tin/shared/feedback-schema';
import type { Kysely } from 'kysely';
import { REFUSALS } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { CountableContent, CountablePage } from '../content/countable-content.ts';
import { ArrivalLimit } from '../counting/arrival-limit.ts';
import type { Caller } from '../counting/counter.ts';
import { reasonNotCounted } from '../counting/counting-rule.ts';
import type { FeedbackTables } from '../database/feedback-tables.ts';
import type { CommentBox } from './comment-box.ts';
import { hasWorked, makeForm, openForm } from './comment-forms.ts';
import { toPlainLine, toPlainText } from './plain-text.ts';

/** An office of many behind one address has room; a flood has not. */
const PER_CONNECTION = { burst: 20, perSecond: 20 / 3600, mostAddresses: 20_000 };
const FORM_KEY = 'comment-forms';

export interface ReadersCommentsOptions {
  box: CommentBox;
  feedback: Kysely<FeedbackTables>;
  content: CountableContent;
  now: Clock;
  workBits: number;
  /** Whether there is a CMS to bring comments to. */
  isOpen: boolean;
}

export class ReadersComments {
  readonly #options: ReadersCommentsOptions;
  readonly #ofOne: ArrivalLimit;
  #key: string | null = null;

  constructor(options: ReadersCommentsOptions) {
    this.#options = options;
    this.#ofOne = new ArrivalLimit(PER_CONNECTION, options.now);
  }

  /** @throws Refusal `unknown-page`, `comments-closed` */
  async form(page: string): Promise<CommentForm> {
    this.#commentable(page);
    const form = makeForm(await this.#formKey(), page, this.#seconds());
    return { form, waitSeconds: SHORTEST_WRITING_SECONDS, workBits: this.#options.workBits };
  }

  /** On its way to the CMS, and on disk, when it resolves. @throws Refusal that says why not */
  async take({ address, headers }: Caller, request: CommentRequest): Promise<void> {
    const { page, form, website, work = '' } = request;
    const { type } = this.#commentable(page);
    if (reasonNotCounted(headers, false) !== null) throw REFUSALS.notAReader();
    if (website !== '') throw REFUSALS.trapped();
    const id = openForm(await this.#formKey(), page, form, this.#seconds());
    if (!hasWorked(form, work, this.#options.workBits)) throw REFUSALS.workMissing();
    const author = toPlainLine(request.author);
    const text = toPlainText(request.text);
    if (author === '' || text === '') throw REFUSALS.emptyComment();
    const wait = this.#ofOne.take(address);
    if (wait !== null) throw REFUSALS.tooManyComments(wait);
    await this.#options.box.take({ id, page_id: page, page_type: type, author, text, written_at: this.#seconds() });
  }

  #commentable(id: string): CountablePage {
    const page = this.#options.content.page(id);
    if (page === null) throw REFUSALS.unknownPage();
    if (!this.#options.isOpen || !page.commentsAllowed) throw REFUSALS.commentsClosed();
    return page;
  }

  #seconds(): number {
    return Math.floor(this.#options.now() / 1000);
  }

  /** The same in all processes: the first one makes it. */
  async #formKey(): Promise<string> {
    if (this.#key !== null) return this.#key;
    const { feedback } = this.#options;
    const made = { name: FORM_KEY, value: randomBytes(32).toString('hex') };
    await feedback.insertInto('feedback_secret').values(made).onConflict((conflict) => conflict.doNothing()).execute(); // biome-ignore format: one sentence
    const { value } = await feedback.selectFrom('feedback_secret').select('value').where('name', '=', FORM_KEY).executeTakeFirstOrThrow();
    this.#key = value;
    return value;
  }
}
