/** The ribbon's functions: each opens the pane and hands it the work, where progress and questions are shown. */
import type { EnvironmentRequests, RibbonCommand, RibbonRequests } from '../workflow/ribbon-request';

/** What the ribbon needs of Excel; `src/excel` provides it. */
export interface RibbonHost {
  /** Ties a function of the manifest to `run`; Excel is reported when `run` has ended, however it did. */
  readonly associate: (functionName: string, run: () => Promise<void>) => void;
  /** Errors: any of Office's. */
  readonly showPane: () => Promise<void>;
  /** Keeps what went wrong, for support. */
  readonly note: (error: Error) => void;
}

/** Names of functions as the manifest has them. */
export const RIBBON_FUNCTIONS: Readonly<Record<string, RibbonCommand>> = {
  generateTables: 'generate',
  fillTables: 'fill',
  checkWorkbook: 'check',
};

/** The function that opens 环境检查, which needs no workbook that can be read. */
export const ENVIRONMENT_FUNCTION = 'checkEnvironment';

/** Whom the functions ask. */
export interface RibbonTakers {
  readonly work: Pick<RibbonRequests, 'ask'>;
  readonly environment: Pick<EnvironmentRequests, 'ask'>;
}

/**
 * Office may refuse to show the pane, as in documents opened read-only (OfficeDev/office-js#6209). The refusal is
 * noted, for an unhandled rejection would be lost.
 */
function register(host: RibbonHost, functionName: string, ask: () => void): void {
  host.associate(functionName, async () => {
    try {
      await host.showPane();
    } catch (error) {
      host.note(new Error(`功能区按钮没有打开窗格：${String(error)}`));
      return;
    }
    ask();
  });
}

/** A pane that cannot be shown gets no work: its questions could not be seen. */
export function registerRibbonCommands(host: RibbonHost, { work, environment }: RibbonTakers): void {
  for (const [functionName, command] of Object.entries(RIBBON_FUNCTIONS))
    register(host, functionName, () => {
      work.ask(command);
    });
  register(host, ENVIRONMENT_FUNCTION, () => {
    environment.ask('environment');
  });
}
