/** Runs one command and says how it ended. */
import { inspect } from 'node:util';
import { build } from './commands/build';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { demo } from './commands/demo';
import { distribute } from './commands/distribute';
import { template } from './commands/template';
import { commandFrom, type Command } from './command-line';
import { EXIT, UnusableInput, type ExitCode } from './exit-code';
import { plainTerminal, type Terminal } from './terminal';
import { DEFAULT_PROGRAM, help, VERSION_LINE } from './usage';

async function perform(command: Command, terminal: Terminal, program: string): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      for (const line of help(program, command.command)) terminal.say(line);
      return EXIT.done;
    case 'version':
      terminal.say(VERSION_LINE);
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

/** What is said of an error of ours; more of it only to those who ask. */
export function reportUnexpected(error: unknown, terminal: Terminal, withDetails: boolean): ExitCode {
  if (!withDetails) {
    terminal.warn('程序出错，没有完成。请用同样的命令加上 --details 再运行一次，把显示的内容发给维护人员。');
    return EXIT.unusable;
  }
  terminal.warn('程序出错，没有完成。请把以下内容发给维护人员：');
  for (const line of inspect(error).split('\n')) terminal.warn(line);
  return EXIT.unusable;
}

/** `program`: how it was started, for messages and help. Errors: none. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  today: Date,
  program: string = DEFAULT_PROGRAM,
): Promise<ExitCode> {
  const plain = plainTerminal(terminal);
  try {
    return await perform(commandFrom(words, today, program), plain, program);
  } catch (error) {
    if (!(error instanceof UnusableInput)) return reportUnexpected(error, plain, words.includes('--details'));
    plain.warn(error.message);
    return EXIT.unusable;
  }
}
