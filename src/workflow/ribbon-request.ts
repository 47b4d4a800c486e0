/** What a click in the ribbon asks of the pane: kept until the pane is there to take it. */

export type RibbonCommand = 'generate' | 'fill' | 'check';

export type RibbonHandler = (command: RibbonCommand) => void;

export interface RibbonRequests {
  /** Hands the command to the pane, or keeps it for the pane; asked twice while it waits, it is done once. */
  readonly ask: (command: RibbonCommand) => void;
  /** The pane takes what waits, in the order of asking, and what comes. Returns how to stop. */
  readonly onRibbonCommand: (handler: RibbonHandler) => () => void;
}

export function createRibbonRequests(): RibbonRequests {
  const waiting = new Set<RibbonCommand>();
  let taker: RibbonHandler | null = null;
  return {
    ask: (command) => {
      if (taker === null) waiting.add(command);
      else taker(command);
    },
    onRibbonCommand: (handler) => {
      taker = handler;
      const kept = [...waiting];
      waiting.clear();
      kept.forEach(handler);
      return () => {
        if (taker === handler) taker = null;
      };
    },
  };
}

/** The one of this page: ribbon and pane run in the same page (docs/decisions/0011). */
export const ribbonRequests = createRibbonRequests();
