/**
 * Entry point of the command line, of the thread in which a command runs, and of those in which files are read: the same
 * file for all, so that the program can be copied as one.
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
  // What a thread is started with is reported by nobody else.
  const role = workerData as typeof JOBS_ROLE | CommandRole;
  if (role === JOBS_ROLE) doJobs(parentPort);
  else await runCommandThread(role, parentPort, entry);
}
