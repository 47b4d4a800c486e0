/** Runs the command line in the test's process and collects what it prints. */
import { run } from '../../src/cli/run';
import type { Terminal } from '../../src/cli/terminal';

const TODAY = new Date(2026, 0, 15);

export interface CommandRun {
  readonly code: number;
  readonly said: readonly string[];
  readonly warned: readonly string[];
}

/** Keeps the lines that a command prints. */
export function listeningTerminal() {
  const said: string[] = [];
  const warned: string[] = [];
  const terminal: Terminal = {
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
    progress: () => undefined,
  };
  return { terminal, said, warned };
}

async function runAt(day: Date, words: readonly string[]): Promise<CommandRun> {
  const { terminal, said, warned } = listeningTerminal();
  const code = await run(words, terminal, day);
  return { code, said, warned };
}

export function runCommand(...words: readonly string[]): Promise<CommandRun> {
  return runAt(TODAY, words);
}

/** Returns a command line of one day, which gives what it prints as texts of several lines. */
export function commandLineOn(day: Date = TODAY) {
  return async (...words: readonly string[]) => {
    const { code, said, warned } = await runAt(day, words);
    return { code, said: said.join('\n'), warned: warned.join('\n') };
  };
}
