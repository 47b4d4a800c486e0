/** A command from the ribbon, kept until the pane is ready for it. */

export type RibbonCommand = 'generate' | 'fill' | 'check';

/** `Command`: what may be asked. */
export interface RibbonRequests<Command = RibbonCommand> {
  /** Hands the command to the pane, or keeps it for the pane; asked twice while it waits, it is done once. */
  readonly ask: (command: Command) => void;
  /** The pane receives waiting commands in their order, then new ones. Returns how to stop. */
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

/** The one of this page: ribbon and pane run in the same page (docs/decisions/0011). */
export const ribbonRequests = createRibbonRequests();

/** 环境检查 has a way of its own: it is for a pane that cannot do its work. */
export type EnvironmentRequests = RibbonRequests<'environment'>;

export const environmentRequests: EnvironmentRequests = createRibbonRequests<'environment'>();
