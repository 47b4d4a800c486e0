/** Performs a command: reads, prepares, carries out what was prepared; undoes the last one. */
import { loadOnce } from '../../slices/load-once';
import { inSlices, type SlicedAnswer } from '../../slices/slices';
import type { Prepare, PreparedCommand } from './prepared';
import { cancelledOutcome } from '../failure-outcomes';
import type { CommandOutcome } from '../outcome';
import type { CommandOptions, WorkOptions } from '../port';
import { untilNotOvertaken } from './overtaken';
import { readNow } from '../reading/read-now';
import type { WorkbookState } from '../reading/workbook-state';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import type { UndoneSteps } from '../undo/after-undone';
import { notRead } from './outcomes';

export { done, notRead } from './outcomes';

/** Loaded with the first command. */
const carryingOut = loadOnce(() => import(/* webpackChunkName: "carry-out" */ './carry-out'));

/** Applies what was prepared from the latest reading. */
export async function performOn(
  store: WorkbookStore,
  ports: SessionPorts,
  state: WorkbookState,
  prepared: PreparedCommand,
  options: WorkOptions,
): Promise<CommandOutcome> {
  const commands = await carryingOut();
  return commands.performOn(store, ports, state, prepared, options);
}

async function preparedFrom(
  prepared: ReturnType<Prepare>,
  signal: AbortSignal | undefined,
): Promise<SlicedAnswer<PreparedCommand>> {
  const made = await prepared;
  return 'next' in made ? inSlices(made, signal) : { kind: 'done', value: made };
}

export function perform(
  store: WorkbookStore,
  ports: SessionPorts,
  title: string,
  prepare: Prepare,
  options: WorkOptions,
): Promise<CommandOutcome> {
  return untilNotOvertaken(async () => {
    const read = await readNow(store, ports, 'change', options);
    if (read.kind !== 'done') return notRead(read, title);
    const prepared = await preparedFrom(prepare(read.value), options.signal);
    return prepared.kind === 'done'
      ? performOn(store, ports, read.value, prepared.value, options)
      : cancelledOutcome(title, []);
  });
}

export function undoLast(
  store: WorkbookStore,
  ports: SessionPorts,
  options: CommandOptions,
): Promise<CommandOutcome> {
  return untilNotOvertaken(async () => (await carryingOut()).undoOnce(store, ports, options));
}

/** Adds the steps undone so far to the outcome of the step before them. */
export async function withUndone(undone: UndoneSteps, outcome: CommandOutcome): Promise<CommandOutcome> {
  const commands = await carryingOut();
  return commands.afterUndone(undone, outcome);
}
