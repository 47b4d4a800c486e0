/** Tests that clicks in the ribbon reach the pane in order, once, and only when the pane is visible. */
import {
  ENVIRONMENT_FUNCTION,
  RIBBON_FUNCTIONS,
  registerRibbonCommands,
} from '../../src/commands/ribbon-commands';
import {
  createRibbonRequests,
  type EnvironmentRequests,
  type RibbonCommand,
} from '../../src/workflow/ribbon-request';

function ribbon(showPane: () => Promise<void> = () => Promise.resolve()) {
  const functions = new Map<string, () => Promise<void>>();
  const requests = createRibbonRequests();
  const environment: EnvironmentRequests = createRibbonRequests<'environment'>();
  const noted: string[] = [];
  registerRibbonCommands(
    {
      associate: (name, run) => functions.set(name, run),
      showPane,
      note: ({ message }) => noted.push(message),
    },
    { work: requests, environment },
  );
  const click = async (name: string): Promise<void> => {
    const run = functions.get(name);
    if (run === undefined) throw new Error(`No function ${name}`);
    await run();
  };
  return { requests, environment, noted, click, names: [...functions.keys()] };
}

describe('ribbon functions', () => {
  test('registers all functions of the table', () => {
    expect(ribbon().names).toEqual([...Object.keys(RIBBON_FUNCTIONS), ENVIRONMENT_FUNCTION]);
  });

  test('shows the pane after a click, then requests the work', async () => {
    const happened: string[] = [];
    const { requests, click } = ribbon(() => {
      happened.push('shown');
      return Promise.resolve();
    });
    requests.onRibbonCommand((command) => happened.push(command));
    await click('fillTables');
    expect(happened).toEqual(['shown', 'fill']);
  });

  test('requests 环境检查 apart from the work, which needs a workbook', async () => {
    const { environment, click } = ribbon();
    const taken: string[] = [];
    environment.onRibbonCommand((command) => taken.push(command));
    await click(ENVIRONMENT_FUNCTION);
    expect(taken).toEqual(['environment']);
  });

  test('gives no work to a pane that Office refuses to show, and notes the refusal', async () => {
    const taken: RibbonCommand[] = [];
    const { requests, noted, click } = ribbon(() => Promise.reject(new Error('AccessDenied')));
    requests.onRibbonCommand((command) => taken.push(command));
    await click('generateTables');
    expect([taken, noted]).toEqual([[], ['功能区按钮没有打开窗格：Error: AccessDenied']]);
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
