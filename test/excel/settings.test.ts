/** Settings of sheets that Excel refuses: contents stay, the missing setting is named and can be tried again. */
import type { SettingsLeft } from '../../src/workflow/settings-left';
import { settingsLeftWords } from '../../src/workflow/settings-left-words';
import type { SheetPlan } from '../../src/sheets/plan/plan';
import type { ApplyAnswer } from '../../src/workflow/port';
import { sheetPlan, textCell } from '../support/plans';
import { describeSheet } from './support/describe-live';
import { change, openExcel, type OpenExcel } from './support/open-excel';

const FULL: Partial<SheetPlan> = {
  frozenRows: 1,
  filter: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
  tabColor: 'BDD7EE',
  showGridLines: false,
  hidden: true,
  protected: true,
  merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
};

function full(name: string): SheetPlan {
  return sheetPlan([[textCell(`题${name}`)], [textCell('甲'), textCell('乙')]], { ...FULL, name });
}

function added(names: readonly string[]) {
  return change(
    names.map((name) => ({ kind: 'add', plan: full(name) })),
    { memory: '{"made":true}' },
  );
}

function leftOf(answer: ApplyAnswer): SettingsLeft {
  if (answer.kind !== 'done' || answer.left === undefined) throw new Error(JSON.stringify(answer));
  return answer.left;
}

function described({ host }: OpenExcel, name: string) {
  return describeSheet(host.workbook.sheet(name));
}

/** The workbook when nothing is refused. */
async function whole(): Promise<ReturnType<typeof describeSheet>> {
  const excel = openExcel();
  await excel.apply(added(['一']));
  return described(excel, '一');
}

const REFUSED: readonly (readonly [member: string, sentence: string])[] = [
  [
    'RangeFormat.columnWidth',
    '内容已经写好，但列宽和行高没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  [
    'RangeFormat.rowHeight',
    '内容已经写好，但列宽和行高没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  ['AutoFilter.apply', '内容已经写好，但筛选没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。'],
  [
    'WorksheetFreezePanes.freezeRows',
    '内容已经写好，但冻结窗格没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  ['PageLayout.zoom', '内容已经写好，但打印设置没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。'],
  [
    'PageLayout.setPrintArea',
    '内容已经写好，但打印设置没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  [
    'Worksheet.showGridlines',
    '内容已经写好，但网格线和标签颜色没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  [
    'Worksheet.tabColor',
    '内容已经写好，但网格线和标签颜色没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  [
    'Worksheet.visibility',
    '内容已经写好，但隐藏工作表没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
  ],
  [
    'WorksheetProtection.protect',
    '工作表没有保护（“一”），公式和表头可能被误改。可以再试一次，或在“审阅”中保护工作表。',
  ],
];

test.each(REFUSED)(
  '%s refused: contents and memory stay, the sentence names it, trying again completes it',
  async (member, sentence) => {
    const excel = openExcel();
    excel.host.faults.plan({ kind: 'refuse-member', member, code: 'GeneralException' });
    const left = leftOf(await excel.port.apply(added(['一'])));
    expect(settingsLeftWords(left)).toEqual([sentence]);
    expect(left.items[0]?.detail).toContain(member);
    const expected = await whole();
    expect(described(excel, '一').cells).toEqual(expected.cells);
    expect(excel.host.workbook.xmlParts).toHaveLength(1);
    excel.host.faults.clear();
    // The workbook of `whole` is another one.
    expect(excel.host.internalErrors).toEqual([]);
  },
);

test.each(REFUSED)('%s refused once: trying again completes the sheet', async (member) => {
  const expected = await whole();
  const excel = openExcel();
  excel.host.faults.plan({ kind: 'refuse-member', member, code: 'GeneralException' });
  const left = leftOf(await excel.port.apply(added(['一'])));
  excel.host.faults.clear();
  expect(await left.again()).toBeNull();
  expect(described(excel, '一')).toEqual(expected);
});

test('without a printer names all sheets in one sentence and tries only a few', async () => {
  const excel = openExcel();
  excel.host.faults.plan({
    kind: 'refuse-member',
    member: 'PageLayout.setPrintMargins',
    code: 'GeneralException',
  });
  const names = Array.from({ length: 12 }, (_, index) => `表${String(index + 1)}`);
  const left = leftOf(await excel.port.apply(added(names)));
  expect(settingsLeftWords(left)).toEqual([
    '内容已经写好，但打印设置没有写入（“表1”、“表2”、“表3”等12张表）。可以再试一次，或在 Excel 中手工设置。',
  ]);
  // A reading, the contents, the settings: stopped three times, then done.
  expect(excel.host.traffic.count).toBe(1 + 1 + 4);
  expect(described(excel, '表12').allowed).not.toBeNull();
});

test('keeps the contents when a whole request of settings is refused', async () => {
  const excel = openExcel();
  await excel.snapshot();
  excel.host.faults.plan({ kind: 'disconnect', request: 2 });
  const left = leftOf(await excel.port.apply(added(['一'])));
  expect(new Set(left.items.map(({ part }) => part))).toEqual(
    new Set(['sizes', 'filter', 'freeze', 'page', 'view', 'hidden', 'protection']),
  );
  expect(settingsLeftWords(left)).toHaveLength(2);
  excel.host.faults.clear();
  expect(await left.again()).toBeNull();
  expect(described(excel, '一')).toEqual(await whole());
});

/** Imitates builds of OfficeDev/office-js#1860: the zoom is kept only from the given attempt on. */
function holdsFrom({ host }: OpenExcel, name: string, first: number): void {
  const { page } = host.workbook.sheet(name);
  let { zoom } = page;
  let count = 0;
  Object.defineProperty(page, 'zoom', {
    get: () => zoom,
    set: (value: typeof zoom) => {
      count += 1;
      if (count >= first) zoom = value;
    },
  });
}

describe('a page that Excel does not set at once', () => {
  async function appliedWith(first: number) {
    const excel = openExcel();
    await excel.snapshot();
    // The contents are the first request, the settings the second.
    excel.host.meanwhile.plan({
      request: 2,
      before: () => {
        holdsFrom(excel, '一', first);
      },
    });
    return { excel, answer: await excel.port.apply(added(['一'])) };
  }

  test('is read back and set once more on the protected sheet', async () => {
    const { excel, answer } = await appliedWith(2);
    expect(answer).toEqual({ kind: 'done' });
    expect(described(excel, '一')).toEqual(await whole());
  });

  test('is named when the second attempt fails', async () => {
    const { answer } = await appliedWith(9);
    const left = leftOf(answer);
    expect(settingsLeftWords(left)).toEqual([
      '内容已经写好，但打印设置没有写入（“一”）。可以再试一次，或在 Excel 中手工设置。',
    ]);
    expect(left.items[0]?.detail).toMatch(/^Read back: /u);
  });
});
