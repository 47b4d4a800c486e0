/** Tests that clicks in the ribbon reach the pane in order, once, and only when the pane is visible. */
import {
  ENVIRONMENT_FUNCTION,
  RIBBON_FUNCTIONS,
  registerRibbonCommands,
} from '../../src/commands/ribbon-commands';
import type { ExcelError } from '../../src/workflow/excel-error';
import {
  createRibbonRefusals,
  createRibbonRequests,
  type EnvironmentRequests,
  type RibbonCommand,
} from '../../src/workflow/ribbon-request';

const READ_ONLY: ExcelError = { kind: 'read-only', detail: 'AccessDenied: opened read-only' };

function ribbon(showPane: () => Promise<ExcelError | null> = () => Promise.resolve(null)) {
  const functions = new Map<string, () => Promise<void>>();
  const requests = createRibbonRequests();
  const environment: EnvironmentRequests = createRibbonRequests<'environment'>();
  const refusals = createRibbonRefusals();
  const noted: string[] = [];
  registerRibbonCommands(
    {
      associate: (name, run) => functions.set(name, run),
      showPane,
      note: ({ message }) => noted.push(message),
    },
    { work: requests, environment, refusals },
  );
  const click = async (name: string): Promise<void> => {
    const run = functions.get(name);
    if (run === undefined) throw new Error(`No function ${name}`);
    await run();
  };
  return { requests, environment, refusals, noted, click, names: [...functions.keys()] };
}

describe('ribbon functions', () => {
  test('all functions of the table are registered', () => {
    expect(ribbon().names).toEqual([...Object.keys(RIBBON_FUNCTIONS), ENVIRONMENT_FUNCTION.name]);
  });

  test('shows the pane after a click, then requests the work', async () => {
    const happened: string[] = [];
    const { requests, click } = ribbon(() => {
      happened.push('shown');
      return Promise.resolve(null);
    });
    requests.onRibbonCommand((command) => happened.push(command));
    await click('fillTables');
    expect(happened).toEqual(['shown', 'fill']);
  });

  test('requests 环境检查 apart from the work, which needs a workbook', async () => {
    const { environment, click } = ribbon();
    const taken: string[] = [];
    environment.onRibbonCommand((command) => taken.push(command));
    await click(ENVIRONMENT_FUNCTION.name);
    expect(taken).toEqual(['environment']);
  });

  test('a pane that Office refuses to show gets no work; the refusal is noted and kept for the pane', async () => {
    const taken: RibbonCommand[] = [];
    const { requests, refusals, noted, click } = ribbon(() => Promise.resolve(READ_ONLY));
    requests.onRibbonCommand((command) => taken.push(command));
    await click('generateTables');
    await click(ENVIRONMENT_FUNCTION.name);
    await click('generateTables');
    const noteOf = (button: string): string =>
      `功能区按钮“${button}”没有打开窗格：AccessDenied: opened read-only`;
    expect([taken, noted]).toEqual([[], [noteOf('生成表样'), noteOf('环境检查'), noteOf('生成表样')]]);
    expect(refusals.list()).toEqual([
      { button: '环境检查', excelError: READ_ONLY },
      { button: '生成表样', excelError: READ_ONLY },
    ]);
  });

  test('a click that opens the pane removes the earlier refusal of its button only', async () => {
    const answers = [READ_ONLY, READ_ONLY, null];
    const { refusals, click } = ribbon(() => Promise.resolve(answers.shift() ?? null));
    await click('fillTables');
    await click('checkWorkbook');
    await click('fillTables');
    expect(refusals.list().map(({ button }) => button)).toEqual(['检查']);
  });
});

describe('requests', () => {
  test('keeps requests until the pane is ready, in order and once', () => {
    const requests = createRibbonRequests();
    requests.ask('fill');
    requests.ask('generate');
    requests.ask('fill');
    const taken: RibbonCommand[] = [];
    requests.onRibbonCommand((command) => taken.push(command));
    expect(taken).toEqual(['fill', 'generate']);
    requests.ask('check');
    expect(taken).toEqual(['fill', 'generate', 'check']);
  });

  test('passes each request on once; without a pane, requests wait for the next one', () => {
    const requests = createRibbonRequests();
    const first: RibbonCommand[] = [];
    const second: RibbonCommand[] = [];
    const stop = requests.onRibbonCommand((command) => first.push(command));
    requests.ask('check');
    stop();
    requests.ask('fill');
    requests.onRibbonCommand((command) => second.push(command));
    expect([first, second]).toEqual([['check'], ['fill']]);
  });

  test('keeps the next pane connected when the former one stops late', () => {
    const requests = createRibbonRequests();
    const taken: RibbonCommand[] = [];
    const stopFirst = requests.onRibbonCommand(() => undefined);
    requests.onRibbonCommand((command) => taken.push(command));
    stopFirst();
    requests.ask('fill');
    expect(taken).toEqual(['fill']);
  });
});
