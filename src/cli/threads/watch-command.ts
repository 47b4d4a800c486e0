/** Watches over one command in a thread: memory, time for reading, and that writing is not broken off. */
import { getHeapStatistics } from 'node:v8';
import { EXIT, type ExitCode } from '../exit-code';
import { codeOf } from '../files/system-reason';
import { reportUnexpected } from '../run';
import { plainTerminal, type Terminal } from '../terminal';
import type { CommandRole, FromCommand } from './roles';
import { startThread } from './start-thread';

export interface CommandLimits {
  /** For reading one workbook that the command is given. */
  readonly seconds: number;
  readonly megabytes: number;
}

const MEGABYTE = 1_048_576;

/** A million lines are read in about a minute; as much memory as Node gives a program of one thread. */
export function commandLimits(): CommandLimits {
  return { seconds: 600, megabytes: Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE) };
}

/** Ended by Ctrl+C, as shells count it. */
const INTERRUPTED = 130;

interface Watch {
  /** The workbook that is being read. */
  reading: string | null;
  timer: NodeJS.Timeout | null;
  isWriting: boolean;
  /** Ctrl+C was pressed while files got their names. */
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

/** What is said when the thread ended by itself. */
function endedByItself(error: unknown, watch: Watch, role: CommandRole, terminal: Terminal): ExitCode {
  if (codeOf(error) !== 'ERR_WORKER_OUT_OF_MEMORY')
    return reportUnexpected(error, terminal, role.words.includes('--details'));
  terminal.warn(notFinished(watch, '内存不足'));
  return EXIT.unusable;
}

/** `entry`: the program's own file. Errors: none; whatever happens to the thread is an exit code with its words. */
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
      // After all else it has no effect: what ended first counts.
      end(EXIT.unusable);
    });
  });
}
