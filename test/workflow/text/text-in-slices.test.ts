/** Tests that the view of the text is made in slices, and what is shown meanwhile. */
import { TextController } from '../../../src/workflow/text/text-controller';
import type { Session } from '../../../src/workflow/session';
import type { Turns } from '../../../src/slices/slices';
import { sessionOn } from '../../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../../support/simulated-workbook';

let session: Session;
let book: SimulatedWorkbook;
let text: TextController;
let slices: number;
let resume: (() => void)[];

/** Each step takes longer than a slice; the work goes on when the test lets it. */
function slowTurns(): Turns {
  let time = 0;
  return {
    now: () => (time += 100),
    endOfTurn: () => Promise.resolve(),
    pause: () =>
      new Promise((resolve) => {
        slices += 1;
        resume.push(resolve);
      }),
  };
}

async function goOn(): Promise<void> {
  while (resume.length > 0) {
    for (const one of resume.splice(0)) one();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeEach(async () => {
  slices = 0;
  resume = [];
  book = simulatedWorkbook();
  session = sessionOn(book.port);
  await session.loadSample();
  const turns = slowTurns();
  text = session.add((store, ports, queue) => new TextController(store, ports, queue, turns));
});

test('is made in many slices, and told of once it is there', async () => {
  const told = jest.fn();
  session.subscribe(told);
  expect(text.view()).toBeNull();
  expect(told).not.toHaveBeenCalled();
  await goOn();
  // Writing, reading back and each rule stop by themselves.
  expect(slices).toBeGreaterThan(60);
  expect(told).toHaveBeenCalledTimes(1);
  expect(text.view()?.kind).toBe('text');
});

test('shows the text of before until the new one is there', async () => {
  text.view();
  await goOn();
  const before = text.view();
  const row = book.sheet('增减原因').rows.findIndex((cells) => cells[0] === '收入总计');
  book.type('增减原因', row, 1, '工资调整');
  await session.refresh();
  expect(text.view()).toBe(before);
  await goOn();
  const after = text.view();
  expect(after?.kind === 'text' ? after.text : '').toContain('主要原因：工资调整。');
});

test('drops a view that a later reading overtakes', async () => {
  text.view();
  const row = book.sheet('增减原因').rows.findIndex((cells) => cells[0] === '收入总计');
  book.type('增减原因', row, 1, '工资调整');
  await session.refresh();
  expect(text.view()).toBeNull();
  const told = jest.fn();
  session.subscribe(told);
  await goOn();
  expect(told).toHaveBeenCalledTimes(1);
  const view = text.view();
  expect(view?.kind === 'text' ? view.text : '').toContain('主要原因：工资调整。');
});

test('writes what a person types while the view is being made', async () => {
  text.view();
  const writing = text.rewrite('s3.expenditure', '基本支出{基本支出}万元。');
  let isDone = false;
  void writing.then(() => (isDone = true));
  while (!isDone) {
    await goOn();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await writing).kind).toBe('done');
  expect(book.sheet('改写').rows.some((cells) => cells[0] === 's3.expenditure')).toBe(true);
});
