/** Connects the ribbon's functions: each opens the pane, which then runs the command and shows its questions. */
import type { EnvironmentRequests, RibbonCommand, RibbonRequests } from '../workflow/ribbon-request';

/** What the ribbon needs of Excel; `src/excel` implements it. */
export interface RibbonHost {
  /** Ties a function of the manifest to `run` and reports its end to Excel, after errors too. */
  readonly associate: (functionName: string, run: () => Promise<void>) => void;
  /** Shows the pane. Errors: any of Office's. */
  readonly showPane: () => Promise<void>;
  /** Records an error for support. */
  readonly note: (error: Error) => void;
}

/** Maps the function names of the manifest to commands. */
export const RIBBON_FUNCTIONS: Readonly<Record<string, RibbonCommand>> = {
  generateTables: 'generate',
  fillTables: 'fill',
  checkWorkbook: 'check',
};

/** The function that opens 环境检查, which needs no workbook that can be read. */
export const ENVIRONMENT_FUNCTION = 'checkEnvironment';

/** Receives the requests of the functions. */
export interface RibbonTakers {
  readonly work: Pick<RibbonRequests, 'ask'>;
  readonly environment: Pick<EnvironmentRequests, 'ask'>;
}

/**
 * Ties a function to its request. Office may refuse to show the pane, as in documents opened read-only
 * (OfficeDev/office-js#6209). The refusal is noted, for an unhandled rejection would be lost.
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

/** Registers all functions. A pane that Office refuses to show gets no command: its questions would be invisible. */
export function registerRibbonCommands(host: RibbonHost, { work, environment }: RibbonTakers): void {
  for (const [functionName, command] of Object.entries(RIBBON_FUNCTIONS))
    register(host, functionName, () => {
      work.ask(command);
    });
  register(host, ENVIRONMENT_FUNCTION, () => {
    environment.ask('environment');
  });
}
