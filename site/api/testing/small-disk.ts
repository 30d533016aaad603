// A disk of a few megabytes in memory, to be filled.

import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../src/error-code.ts';

/** Mounting is root's. */
export function isFullDiskPossible(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

export class SmallDisk {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  static mount(folder: string, name: string, megabytes: number): SmallDisk {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
    return new SmallDisk(path);
  }

  /** Leaves not a byte free. */
  fill(): void {
    const file = openSync(join(this.#path, 'ballast'), 'w');
    try {
      for (const size of [65_536, 4096, 1]) writeUntilFull(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(join(this.#path, 'ballast'));
  }

  unmount(): void {
    execFileSync('umount', [this.#path]);
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) if (writeSync(file, piece) < piece.length) return;
  } catch (error) {
    if (!hasCode(error, 'ENOSPC')) throw error;
  }
}
