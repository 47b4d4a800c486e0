/**
 * Runs several add-ins in one process, each with its own host, over the one office.js runtime. The runtime keeps its
 * bridge, session and handlers in static members, which switch with the active add-in. The asynchronous context
 * identifies it: all work that an add-in starts, timers included, belongs to it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsSetSupported } from '../requirements/requirement-sets';

/** Static members of the runtime for one add-in. */
export interface Line {
  bridge: unknown;
  session: unknown;
  handlers: unknown;
  readonly isSetSupported: IsSetSupported;
}

/** Classes of the runtime whose static members are kept for each line. */
export interface SharedClasses {
  readonly HostBridge: object;
  readonly HostBridgeSession: object;
  readonly GenericEventRegistration: object;
}

const working = new AsyncLocalStorage<Line>();
let first: Line | null = null;

export function newLine(isSetSupported: IsSetSupported): Line {
  return { bridge: null, session: null, handlers: {}, isSetSupported };
}

/** Sets the line for all work outside the other add-ins. */
export function setFirst(line: Line): void {
  first = line;
}

export function current(): Line {
  const line = working.getStore() ?? first;
  if (line === null) throw new Error('No host is connected.');
  return line;
}

export function within<T>(line: Line, work: () => T): T {
  return working.run(line, work);
}

type Shared = 'bridge' | 'session' | 'handlers';

function keep(owner: object, member: string, part: Shared): void {
  Object.defineProperty(owner, member, {
    configurable: true,
    get: () => current()[part],
    set: (value: unknown) => {
      current()[part] = value;
    },
  });
}

export function keepForEachLine(classes: SharedClasses): void {
  keep(classes.HostBridge, 's_instance', 'bridge');
  keep(classes.HostBridgeSession, 's_instance', 'session');
  keep(classes.GenericEventRegistration, 's_genericEventRegistrations', 'handlers');
}
