/** Runs the judge: openpyxl in its own process, independent of this program's reader. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type JudgedCell = readonly ['error' | 'logical' | 'number' | 'date' | 'text', string | boolean];

export type Judgement =
  | { readonly sheets: Readonly<Record<string, Readonly<Record<string, JudgedCell>>>> }
  | { readonly refused: string };

export interface SecondReader {
  readonly read: (path: string) => Promise<Judgement>;
  readonly close: () => void;
}

/** Debian installs openpyxl for its own Python, which may not be first in the path. */
export const PYTHON = process.env['FUZZ_PYTHON'] ?? '/usr/bin/python3';

/** Errors: rejects if the judge does not start or crashes. */
export function startSecondReader(): SecondReader {
  const child = spawn(PYTHON, [fileURLToPath(new URL('./judge.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: {
    readonly resolve: (answer: Judgement) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    waiting.shift()?.resolve(JSON.parse(line) as Judgement);
  });
  const fail = (reason: string): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`The second reader ${reason}.`));
  };
  child.on('error', (error) => {
    fail(`did not start (${error.message}); install python3-openpyxl`);
  });
  child.on('exit', (code) => {
    fail(`ended with ${String(code)}; is python3-openpyxl installed?`);
  });
  return {
    read: (path) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${path}\n`);
      }),
    close: () => {
      child.stdin.end();
    },
  };
}
