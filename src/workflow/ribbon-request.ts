/** Keeps a command from the ribbon until the pane is ready for it. */

export type RibbonCommand = 'generate' | 'fill' | 'check';

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

/** The requests of this page: ribbon and pane share the page (docs/decisions/0011). */
export const ribbonRequests = createRibbonRequests();

/** 环境检查 has requests of its own, for a pane that cannot work. */
export type EnvironmentRequests = RibbonRequests<'environment'>;

export const environmentRequests: EnvironmentRequests = createRibbonRequests<'environment'>();
