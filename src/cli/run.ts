/** Runs one command and says how it ended. */
import { build } from './commands/build';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { demo } from './commands/demo';
import { distribute } from './commands/distribute';
import { template } from './commands/template';
import { commandFrom, HELP, type Command } from './command-line';
import { EXIT, UnusableInput, type ExitCode } from './exit-code';
import type { Terminal } from './terminal';

async function perform(command: Command, terminal: Terminal): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      terminal.say(HELP);
      return EXIT.done;
    case 'demo':
      return demo(command, terminal);
    case 'template':
      return template(command, terminal);
    case 'check':
      return check(command, terminal);
    case 'distribute':
      return distribute(command, terminal);
    case 'collect':
      return collect(command, terminal);
    case 'build':
      return (await build(command, terminal)).code;
  }
}

/** Unexpected errors pass through: they are ours, not the clerk's. */
export async function run(words: readonly string[], terminal: Terminal, today: Date): Promise<ExitCode> {
  try {
    return await perform(commandFrom(words, today), terminal);
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    terminal.warn(error.message);
    return EXIT.unusable;
  }
}
