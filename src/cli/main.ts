/**
 * Starts the command line, the thread of a command, and the threads that read files.
 * All three are one file, so that users copy one file only.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { programName } from './program-name';
import { reportUnexpected } from './run';
import { consoleTerminal } from './terminal';
import { runCommandThread } from './threads/command-thread';
import { doJobs } from './threads/jobs-thread';
import { JOBS_ROLE, type CommandRole } from './threads/roles';
import { watchCommand } from './threads/watch-command';

const entry = new URL(import.meta.url);

async function watched(): Promise<void> {
  const terminal = consoleTerminal();
  const words = process.argv.slice(2);
  const fail = (error: unknown): void => {
    process.exit(reportUnexpected(error, terminal, words.includes('--details')));
  };
  process.on('uncaughtException', fail);
  const program = programName(process.argv[1], process.cwd());
  process.exitCode = await watchCommand(entry, { words, program, now: new Date() }, terminal);
}

if (isMainThread) await watched();
else if (parentPort !== null) {
  // `workerData` has no type. `startThread` passes only these two roles.
  const role = workerData as typeof JOBS_ROLE | CommandRole;
  if (role === JOBS_ROLE) doJobs(parentPort);
  else await runCommandThread(role, parentPort, entry);
}
