/** Runs one command and returns its exit code. */
import { inspect } from 'node:util';
import { build } from './commands/build';
import { buildUnits } from './commands/build-units';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { demo } from './commands/demo';
import { document } from './commands/document';
import { documentUnits } from './commands/document-units';
import { distribute } from './commands/distribute';
import { importLines } from './commands/import-lines';
import { lastYear } from './commands/last-year';
import { readBackDocument } from './commands/read-back';
import { holdsDocuments, readBackUnits } from './commands/read-back-units';
import { publish } from './commands/publish';
import { publishUnits } from './commands/publish-units';
import { template } from './commands/template';
import { text } from './commands/text';
import { commandFrom, type CliCommand } from './command-line';
import { EXIT, UnusableInput, type ExitCode } from './exit-code';
import { plainTerminal, type Terminal } from './terminal';
import { TOOLS_HERE, type Tools } from './tools';
import { help, VERSION_LINE } from './usage';

async function perform(command: CliCommand, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      for (const line of help(tools.program, command.command)) terminal.say(line);
      return EXIT.done;
    case 'version':
      terminal.say(VERSION_LINE);
      return EXIT.done;
    case 'demo':
      return demo(command, terminal, tools);
    case 'template':
      return template(command, terminal, tools);
    case 'check':
      return check(command, terminal, tools);
    case 'distribute':
      return distribute(command, terminal, tools);
    case 'collect':
      return collect(command, terminal, tools);
    case 'last-year':
      return lastYear(command, terminal, tools);
    case 'import':
      return importLines(command, terminal, tools);
    case 'text':
      return text(command, terminal, tools);
    case 'readback':
      return (await holdsDocuments(command.input))
        ? readBackUnits(command, terminal, tools)
        : readBackDocument(command, terminal, tools);
    case 'document':
      return document(command, terminal, tools);
    case 'publish':
      return publish(command, terminal, tools);
    case 'publish-units':
      return publishUnits(command, terminal, tools);
    case 'document-units':
      return documentUnits(command, terminal, tools);
    case 'build-units':
      return buildUnits(command, terminal, tools);
    case 'build':
      return (await build(command, terminal, tools)).code;
  }
}

/** Reports a bug of the program in one sentence; with `--details` it adds the stack. */
export function reportUnexpected(error: unknown, terminal: Terminal, withDetails: boolean): ExitCode {
  if (!withDetails) {
    terminal.warn('程序出错，没有完成。请用同样的命令加上 --details 再运行一次，把显示的内容发给维护人员。');
    return EXIT.unusable;
  }
  terminal.warn('程序出错，没有完成。请把以下内容发给维护人员：');
  for (const line of inspect(error).split('\n')) terminal.warn(line);
  return EXIT.unusable;
}

/** Errors: none. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  today: Date,
  tools: Tools = TOOLS_HERE,
): Promise<ExitCode> {
  const plain = plainTerminal(terminal);
  try {
    return await perform(commandFrom(words, today, tools.program), plain, tools);
  } catch (error) {
    if (!(error instanceof UnusableInput)) return reportUnexpected(error, plain, words.includes('--details'));
    plain.warn(error.message);
    return EXIT.unusable;
  }
}
