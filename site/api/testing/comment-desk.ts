// The receiving end of comments, as the contract describes it: takes each key once, can be away, can lose its answer.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DeliveredComment, deliveredCommentSchema, READER_COMMENTS_PATH } from '@bang-tin/shared/feedback-schema';

export class CommentDesk {
  readonly token = 'token-for-comments-0123456789abcdefgh';
  readonly comments = new Map<string, DeliveredComment>();
  /** The keys that were taken, each time that one was. */
  readonly brought: string[] = [];
  /** How often it was called, whatever it answered. */
  calls = 0;
  /** away: 503. forgetful: takes the comment, and cuts the connection instead of answering. */
  mood: 'there' | 'away' | 'forgetful' = 'there';
  readonly #server: Server;
  #waiting: { until: () => boolean; told: () => void }[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => (text += part));
      request.on('end', () => {
        this.calls += 1;
        const answer = (status: number, body: object) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        if (request.url !== READER_COMMENTS_PATH || request.headers.authorization !== `Bearer ${this.token}`) answer(401, {});
        else if (this.mood === 'away') answer(503, {});
        else {
          const comment = deliveredCommentSchema.parse(JSON.parse(text));
          const outcome = this.comments.has(comment.key) ? 'known' : 'created';
          this.comments.set(comment.key, comment);
          this.brought.push(comment.key);
          if (this.mood === 'forgetful') request.socket.destroy();
          else answer(200, { outcome });
        }
        this.#tell();
      });
    });
  }

  static async open(): Promise<CommentDesk> {
    const desk = new CommentDesk();
    desk.#server.listen(0, '127.0.0.1');
    await once(desk.#server, 'listening');
    return desk;
  }

  get environment(): Record<string, string> {
    return { CMS_URL: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`, COMMENTS_TOKEN: this.token };
  }

  /** Of the comments that it has. */
  get texts(): string[] {
    return [...this.comments.values()].map(({ text }) => text);
  }

  /** Resolves once this holds, looked at after each call. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((told) => {
      this.#waiting.push({ until: holds, told });
      this.#tell();
    });
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #tell(): void {
    for (const waiting of this.#waiting.filter(({ until }) => until())) waiting.told();
    this.#waiting = this.#waiting.filter(({ until }) => !until());
  }
}
