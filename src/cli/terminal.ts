/** Writes results to standard output, and progress and refusals to standard error. */
import { codeOf } from './files/system-reason';
import { shownLine } from './shown-text';

export interface Terminal {
  /** Writes one line, whatever its text contains. */
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  /** Reports the start of a step of long work. */
  readonly progress: (step: string) => void;
}

/** Shows steps only for long work, so that short work stays quiet. */
const QUIET_MILLISECONDS = 800;

/**
 * The reader may close the pipe early (`tables check …
 * head`). Later output is dropped.
 */
function ignoreClosedPipe(error: Error): void {
  if (codeOf(error) !== 'EPIPE') throw error;
}

export function consoleTerminal(): Terminal {
  const started = Date.now();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  return {
    say: (line) => {
      process.stdout.write(`${line}\n`);
    },
    warn: (line) => {
      process.stderr.write(`${line}\n`);
    },
    progress: (step) => {
      const elapsed = Date.now() - started;
      if (elapsed >= QUIET_MILLISECONDS)
        process.stderr.write(`… ${step}（已用 ${String(Math.round(elapsed / 1000))} 秒）\n`);
    },
  };
}

/** Makes each message one line of plain text. */
export function plainTerminal({ say, warn, progress }: Terminal): Terminal {
  return {
    say: (line) => {
      say(shownLine(line));
    },
    warn: (line) => {
      warn(shownLine(line));
    },
    progress: (step) => {
      progress(shownLine(step));
    },
  };
}
