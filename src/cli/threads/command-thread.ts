/** Runs one command inside a thread and reports its output and progress to the watcher. */
import type { MessagePort } from 'node:worker_threads';
import { run } from '../run';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { openNodeWorkerPool } from './node-worker-pool';
import type { CommandRole, FromCommand } from './roles';

export async function runCommandThread(
  { words, program, now }: CommandRole,
  port: MessagePort,
  entry: URL,
): Promise<void> {
  const tell = (message: FromCommand): void => {
    port.postMessage(message);
  };
  const teller = (how: 'say' | 'warn' | 'progress') => (line: string) => {
    tell({ kind: 'said', how, line });
  };
  const terminal: Terminal = { say: teller('say'), warn: teller('warn'), progress: teller('progress') };
  const tools: Tools = {
    program,
    openWorkerPool: () => openNodeWorkerPool(entry),
    during: async (phase, path, work) => {
      tell({ kind: 'begun', phase, path });
      try {
        return await work();
      } finally {
        tell({ kind: 'finished', phase });
      }
    },
  };
  tell({ kind: 'ended', code: await run(words, terminal, now, tools) });
}
