// What the operator sees while things start: numbered steps with the time each took, and a closing table.

export class Progress {
  readonly #total: number;
  readonly #write: (text: string) => void;
  #step = 0;

  constructor(total: number, write: (text: string) => void = (text) => process.stdout.write(text)) {
    this.#total = total;
    this.#write = write;
  }

  /** Runs one step; its line names what it is doing before it starts, and how long it took after. */
  async step<T>(doing: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
    this.#step += 1;
    const startedAt = performance.now();
    let remark = '';
    this.#write(`[${this.#step}/${this.#total}] ${doing} …\n`);
    const result = await work((text) => {
      remark = text;
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',');
    this.#write(`      xong sau ${seconds} giây${remark ? ` – ${remark}` : ''}\n`);
    return result;
  }

  say(line: string): void {
    this.#write(`${line}\n`);
  }

  /** A table of two columns with a frame. */
  table(rows: [label: string, value: string][]): void {
    const width = Math.max(...rows.map(([label]) => label.length));
    const valueWidth = Math.max(...rows.map(([, value]) => value.length));
    const rule = `+-${'-'.repeat(width)}-+-${'-'.repeat(valueWidth)}-+`;
    const lines = rows.map(([label, value]) => `| ${label.padEnd(width)} | ${value.padEnd(valueWidth)} |`);
    this.#write(`${[rule, ...lines, rule].join('\n')}\n`);
  }
}
