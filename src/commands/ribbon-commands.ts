/** The ribbon's functions: each brings up the pane and asks it to do the work, where it can be watched and answered. */
import type { RibbonCommand, RibbonRequests } from '../workflow/ribbon-request';

/** What the ribbon needs of Excel; `src/excel` provides it. */
export interface RibbonHost {
  /** Ties a function of the manifest to `run`; Excel is told when `run` has ended, however it did. */
  readonly associate: (functionName: string, run: () => Promise<void>) => void;
  readonly showPane: () => Promise<void>;
}

/** Names of functions as the manifest has them. */
export const RIBBON_FUNCTIONS: Readonly<Record<string, RibbonCommand>> = {
  generateTables: 'generate',
  fillTables: 'fill',
  checkWorkbook: 'check',
};

/** A pane that cannot be shown gets no work: nobody would see its questions. */
export function registerRibbonCommands(host: RibbonHost, requests: Pick<RibbonRequests, 'ask'>): void {
  for (const [functionName, command] of Object.entries(RIBBON_FUNCTIONS)) {
    host.associate(functionName, async () => {
      await host.showPane();
      requests.ask(command);
    });
  }
}
