/** What the ribbon leaves for the pane: commands, kept until it is ready, and clicks that could not open it. */
import type { ExcelError } from './excel-error';

/** Clicks that open a screen and leave the work to it. */
export type RibbonScreen = 'distribute' | 'collect' | 'text' | 'publish';

export type RibbonCommand = 'generate' | 'fill' | 'update' | 'check' | 'help' | RibbonScreen;

/** Requests from ribbon to pane. `Command`: the possible commands. */
export interface RibbonRequests<Command = RibbonCommand> {
  /** Passes the command to the pane, or keeps it; a command that already waits is run once. */
  readonly ask: (command: Command) => void;
  /** Passes waiting commands in order to the pane, then new ones. Returns the function that stops it. */
  readonly onRibbonCommand: (handler: (command: Command) => void) => () => void;
}

export function createRibbonRequests<Command = RibbonCommand>(): RibbonRequests<Command> {
  const waiting = new Set<Command>();
  let taker: ((command: Command) => void) | null = null;
  return {
    ask: (command) => {
      if (taker === null) waiting.add(command);
      else taker(command);
    },
    onRibbonCommand: (handler) => {
      taker = handler;
      const kept = [...waiting];
      waiting.clear();
      for (const command of kept) handler(command);
      return () => {
        if (taker === handler) taker = null;
      };
    },
  };
}

/** A click after which Excel did not open the pane: nothing was started. */
export interface RibbonRefusal {
  /** The button as the ribbon shows it. */
  readonly button: string;
  readonly excelError: ExcelError;
}

export interface RibbonRefusals {
  /** The last refusal of each button. The same list until something changes. */
  readonly list: () => readonly RibbonRefusal[];
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (refusal: RibbonRefusal) => void;
  /** Removes the refusal of a button: the pane has opened for it, or the clerk has read it. */
  readonly remove: (button: string) => void;
}

export function createRibbonRefusals(): RibbonRefusals {
  let refusals: readonly RibbonRefusal[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly RibbonRefusal[]): void => {
    refusals = next;
    for (const listener of [...listeners]) listener();
  };
  const others = (button: string): readonly RibbonRefusal[] =>
    refusals.filter((refusal) => refusal.button !== button);
  return {
    list: () => refusals,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (refusal) => {
      change([...others(refusal.button), refusal]);
    },
    remove: (button) => {
      change(others(button));
    },
  };
}

export const ribbonRefusals = createRibbonRefusals();

/** The one of this page: ribbon and pane run in the same page (docs/decisions/0011). */
export const ribbonRequests = createRibbonRequests();

/** 环境检查 has requests of its own, for a pane that cannot work. */
export type EnvironmentRequests = RibbonRequests<'environment'>;

export const environmentRequests: EnvironmentRequests = createRibbonRequests<'environment'>();
