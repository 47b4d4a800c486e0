/** Where the command line speaks: results to standard output, progress and refusals to standard error. */
import { codeOf } from './files/system-reason';
import { shownLine } from './shown-text';

export interface Terminal {
  /** One line, whatever stands in it. */
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  /** A step of long work has begun. */
  readonly progress: (step: string) => void;
}

/** Steps are shown only when the work turns out to be long, so that short work stays quiet. */
const QUIET_MILLISECONDS = 800;

/** Whoever reads may stop: `tables check … | head`. What is said after that is for nobody. */
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

/** Whatever is said there is one line of plain text. */
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
