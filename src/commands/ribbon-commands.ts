/** The ribbon's functions: each opens the pane and hands it the work, where progress and questions are shown. */
import type { ExcelError } from '../workflow/excel-error';
import type {
  EnvironmentRequests,
  RibbonCommand,
  RibbonRefusals,
  RibbonRequests,
} from '../workflow/ribbon-request';

/** What the ribbon needs of Excel; `src/excel` implements it. */
export interface RibbonHost {
  /** Ties a function of the manifest to `run` and reports its end to Excel, after errors too. */
  readonly associate: (functionName: string, run: () => Promise<void>) => void;
  /** `null`: the pane is shown; else why Excel did not show it. */
  readonly showPane: () => Promise<ExcelError | null>;
  /** Keeps what went wrong, for support. */
  readonly note: (error: Error) => void;
}

interface RibbonFunction {
  readonly command: RibbonCommand;
  /** Label of the button, as in the manifest. */
  readonly button: string;
}

/** By their names in the manifest. */
export const RIBBON_FUNCTIONS: Readonly<Record<string, RibbonFunction>> = {
  openDistribute: { command: 'distribute', button: '下发' },
  openCollect: { command: 'collect', button: '回收' },
  updateTables: { command: 'update', button: '更新' },
  generateTables: { command: 'generate', button: '生成表样' },
  fillTables: { command: 'fill', button: '填充汇总' },
  checkWorkbook: { command: 'check', button: '检查' },
  openText: { command: 'text', button: '说明' },
  openPublish: { command: 'publish', button: '发布' },
  openHelp: { command: 'help', button: '帮助' },
};

/** The function that opens 环境检查, which needs no workbook that can be read. */
export const ENVIRONMENT_FUNCTION = { name: 'checkEnvironment', button: '环境检查' } as const;

/** Receives the requests of the functions. */
export interface RibbonTakers {
  readonly work: Pick<RibbonRequests, 'ask'>;
  readonly environment: Pick<EnvironmentRequests, 'ask'>;
  readonly refusals: Pick<RibbonRefusals, 'add' | 'remove'>;
}

/** Registers all functions. A pane that cannot be shown gets no work: its questions could not be seen. */
export function registerRibbonCommands(
  host: RibbonHost,
  { work, environment, refusals }: RibbonTakers,
): void {
  const register = (functionName: string, button: string, ask: () => void): void => {
    host.associate(functionName, async () => {
      const excelError = await host.showPane();
      if (excelError === null) {
        refusals.remove(button);
        ask();
        return;
      }
      refusals.add({ button, excelError });
      host.note(new Error(`功能区按钮“${button}”没有打开窗格：${excelError.detail}`));
    });
  };
  for (const [functionName, { command, button }] of Object.entries(RIBBON_FUNCTIONS))
    register(functionName, button, () => {
      work.ask(command);
    });
  register(ENVIRONMENT_FUNCTION.name, ENVIRONMENT_FUNCTION.button, () => {
    environment.ask('environment');
  });
}
