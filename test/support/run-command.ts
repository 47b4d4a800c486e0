/** Runs the command line in the test's process and collects what it prints. */
import { run } from '../../src/cli/run';

const TODAY = new Date(2026, 0, 15);

export async function runCommand(...words: readonly string[]) {
  const said: string[] = [];
  const warned: string[] = [];
  const terminal = {
    say: (line: string) => said.push(line),
    warn: (line: string) => warned.push(line),
    progress: () => undefined,
  };
  const code = await run(words, terminal, TODAY);
  return { code, said, warned };
}
