/** Tests the preview of an import: made in slices, the former one holds until the next is there. */
import { sheetFromText } from '../../src/line-import/text-grid';
import type { Turns } from '../../src/slices/slices';
import { LineImportController } from '../../src/workflow/line-import/line-import-controller';
import { UNHURRIED } from '../support/unhurried';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook } from '../support/simulated-workbook';

/** Turns in which each step takes so long that its slice ends behind it. */
function hurried(): Turns {
  let time = 0;
  return {
    now: () => (time += 1_000),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    endOfTurn: () => Promise.resolve(),
  };
}

const ROWS = Array.from(
  { length: 300 },
  (_, index) => `703001\t2080101\t30101\t财政拨款\t基本支出\t${String(index + 1)}.00`,
);
const TEXT = ['单位代码\t功能科目编码\t部门经济科目编码\t资金来源\t支出类别\t金额（元）', ...ROWS].join('\n');

test('is null while it is made, then the same as in one go', async () => {
  const session = sessionOn(simulatedWorkbook().port);
  await session.loadSample();
  const controllerWith = (turns: Turns) =>
    session.add((store, ports, queue) => new LineImportController(store, ports, queue, turns));
  const source = {
    sheets: [sheetFromText('粘贴', TEXT)],
    answers: [],
    moneyUnit: null,
    lines: { again: false, leftOut: [] },
  };
  const sliced = controllerWith(hurried());
  expect(sliced.preview(source)).toBeNull();
  const told = new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      stop();
      resolve();
    });
  });
  await told;
  const preview = sliced.preview(source);
  expect(preview).toEqual(controllerWith(UNHURRIED).preview(source));
  expect(preview?.kind).toBe('plan');
  // Another answer to the same text: what was shown stays until the new preview is there.
  expect(sliced.preview({ ...source, moneyUnit: '万元' })).toBe(preview);
  expect(sliced.preview({ ...source, sheets: [sheetFromText('粘贴', 'x\t1')] })).toBeNull();
});
