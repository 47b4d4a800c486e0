/** Watches one command in a thread: limits memory and reading time, and protects writing from interruption. */
import { getHeapStatistics } from 'node:v8';
import { EXIT, type ExitCode } from '../exit-code';
import { codeOf } from '../files/system-reason';
import { reportUnexpected } from '../run';
import { plainTerminal, type Terminal } from '../terminal';
import type { CommandRole, FromCommand } from './roles';
import { startThread } from './start-thread';

export interface CommandLimits {
  /** Time limit for reading one input workbook. */
  readonly seconds: number;
  readonly megabytes: number;
}

const MEGABYTE = 1_048_576;

/** Reading a million lines takes about a minute. The memory limit is Node's default for one thread. */
export function commandLimits(): CommandLimits {
  return { seconds: 600, megabytes: Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE) };
}

/** Exit code of shells after Ctrl+C. */
const INTERRUPTED = 130;

interface Watch {
  /** The workbook that the command currently reads. */
  reading: string | null;
  timer: NodeJS.Timeout | null;
  isWriting: boolean;
  /** The user pressed Ctrl+C while files were moved into place. */
  isInterrupted: boolean;
}

function notFinished(watch: Watch, reason: string): string {
  const what = watch.reading === null ? '没有完成' : `没有读完“${watch.reading}”`;
  return `${reason}，${what}，没有生成文件。请在 Excel 中打开录入工作簿，删除大片空白行列和多余的内容，另存后再试。`;
}

function follow(watch: Watch, message: FromCommand, limits: CommandLimits, tooSlow: () => void): void {
  if (message.kind !== 'begun' && message.kind !== 'finished') return;
  const isBegun = message.kind === 'begun';
  if (message.phase === 'writing') {
    watch.isWriting = isBegun;
    if (!isBegun && watch.isInterrupted) process.exit(INTERRUPTED);
    return;
  }
  if (watch.timer !== null) clearTimeout(watch.timer);
  watch.reading = isBegun ? message.path : null;
  watch.timer = isBegun ? setTimeout(tooSlow, limits.seconds * 1_000) : null;
}

/** Reports a thread that ended on its own. */
function endedByItself(error: unknown, watch: Watch, role: CommandRole, terminal: Terminal): ExitCode {
  if (codeOf(error) !== 'ERR_WORKER_OUT_OF_MEMORY')
    return reportUnexpected(error, terminal, role.words.includes('--details'));
  terminal.warn(notFinished(watch, '内存不足'));
  return EXIT.unusable;
}

/** `entry`: the program's own file. Errors: none; every end of the thread gives an exit code and a message. */
export function watchCommand(
  entry: URL,
  role: CommandRole,
  given: Terminal,
  limits: CommandLimits = commandLimits(),
): Promise<ExitCode> {
  const terminal = plainTerminal(given);
  const watch: Watch = { reading: null, timer: null, isWriting: false, isInterrupted: false };
  const interrupt = (): void => {
    if (!watch.isWriting) process.exit(INTERRUPTED);
    watch.isInterrupted = true;
  };
  process.on('SIGINT', interrupt);
  return new Promise<ExitCode>((resolve) => {
    const thread = startThread(entry, { workerData: role, megabytes: limits.megabytes });
    const end = (code: ExitCode): void => {
      if (watch.timer !== null) clearTimeout(watch.timer);
      process.off('SIGINT', interrupt);
      resolve(code);
    };
    const tooSlow = (): void => {
      terminal.warn(notFinished(watch, `超过${String(limits.seconds)}秒`));
      end(EXIT.unusable);
      void thread.terminate();
    };
    thread.on('message', (message: FromCommand) => {
      if (message.kind === 'said') terminal[message.how](message.line);
      else if (message.kind === 'ended') end(message.code);
      else follow(watch, message, limits, tooSlow);
    });
    thread.on('error', (error) => {
      end(endedByItself(error, watch, role, terminal));
    });
    thread.on('exit', () => {
      // Has no effect after another end: the first end counts.
      end(EXIT.unusable);
    });
  });
}
