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
  const send = (message: FromCommand): void => {
    port.postMessage(message);
  };
  const sender = (how: 'say' | 'warn' | 'progress') => (line: string) => {
    send({ kind: 'said', how, line });
  };
  const terminal: Terminal = { say: sender('say'), warn: sender('warn'), progress: sender('progress') };
  const tools: Tools = {
    program,
    openWorkerPool: () => openNodeWorkerPool(entry),
    during: async (phase, path, work) => {
      send({ kind: 'begun', phase, path });
      try {
        return await work();
      } finally {
        send({ kind: 'finished', phase });
      }
    },
  };
  send({ kind: 'ended', code: await run(words, terminal, now, tools) });
}
