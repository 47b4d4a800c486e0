/**
 * Tests in the built pane that an office's own workbook, written by openpyxl, is asked about once: a sheet for each unit
 * under a name of the office, own columns, money without its unit. The file of the next year asks nothing.
 */
import { readFile } from 'node:fs/promises';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { ownWorkbook } from '../support/own-workbook';
import { loadSample, openPreview, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

async function choose(
  { pane }: Preview,
  name: string,
  year: number,
  amounts: readonly number[],
): Promise<void> {
  const file = await ownWorkbook(name, ['老干', '社保'], year, amounts);
  await pane.getByLabel('要导入的文件').setInputFiles([file]);
}

/** Unit and amount of the last lines of 支出录入, as the saved workbook has them. */
async function lastLines(preview: Preview, count: number): Promise<readonly (readonly [string, number])[]> {
  const path = await (await preview.save()).path();
  const file = await readWorkbook(await readFile(path));
  if (file.kind !== 'workbook') throw new Error(file.detail);
  const reading = readEntries(file.workbook, TABLE_SETS);
  if (reading.kind !== 'entries') throw new Error('The workbook is unusable.');
  return reading.entries.expenditure.slice(-count).map(({ unit, amount }) => [unit, amount] as const);
}

test('asks whose each sheet is, writes the lines, and takes the next file without a question', async () => {
  const preview = await openPreview({ width: 1280, height: 900 });
  try {
    const { pane } = preview;
    await loadSample(preview);
    await preview.goTo('录入');
    await choose(preview, '今年.xlsx', 2023, [1.5, 2]);
    await pane.getByLabel(/“老干”是哪个单位的/u).selectOption('703014 三门峡市人才交流中心');
    await pane.getByLabel(/“社保”是哪个单位的/u).selectOption('703002 三门峡市社会养老保险中心');
    await preview.sees(/^“老干”、“社保”：金额是元还是万元？/u);
    await preview.press('更正各列认作什么');
    // Both sheets have the same headers: each is asked about once.
    await soon(() => pane.getByLabel(/^“(?:经费|资金)性质”（/u).count(), 2);
    await pane.getByLabel('文件中金额的单位').selectOption('万元');
    await preview.press('写入（4行）');
    await preview.sees('已导入4行。');
    expect(await lastLines(preview, 4)).toEqual([
      ['703014', 1_500_000],
      ['703014', 2_000_000],
      ['703002', 1_500_000],
      ['703002', 2_000_000],
    ]);

    await preview.goTo('录入');
    await choose(preview, '明年.xlsx', 2024, [3.25]);
    await preview.sees(/上次这样的表是万元/u);
    await preview.press('写入（2行）');
    await preview.sees('已导入2行。');
    expect(await lastLines(preview, 2)).toEqual([
      ['703014', 3_250_000],
      ['703002', 3_250_000],
    ]);
    expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
  } finally {
    await preview.close();
  }
});
