/** Tests the printed pages of a form: no name is cut off its rows, no header stands alone, and all texts are kept. */
import { sampleEntries } from '../../../scripts/sample-entries';
import { rollUp } from '../../../src/rollup/rollup';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { dividedForm } from '../../../src/sheets/draw/divide-form';
import { drawTable } from '../../../src/sheets/draw/draw-table';
import { asValues } from '../../../src/sheets/draw/figure-content';
import { rowsOfPages } from '../../../src/sheets/draw/page-breaks';
import type { SheetPlan } from '../../../src/sheets/plan/plan';

async function form(): Promise<ReturnType<typeof drawTable>> {
  const filled = rollUp(await sampleEntries(), HENAN_2023).find(({ kind }) => kind === 'form');
  if (filled === undefined) throw new Error('The set has no form.');
  return drawTable(filled, asValues);
}

function textAt({ rows }: SheetPlan, row: number, column: number): string {
  const content = rows[row]?.[column]?.content;
  return content?.kind === 'text' ? content.text : '';
}

function allTexts({ rows }: SheetPlan): readonly string[] {
  return rows.flat().flatMap((cell) => (cell?.content?.kind === 'text' ? [cell.content.text] : []));
}

it('cuts no merged cell by a page end, and writes its name again', async () => {
  const drawn = await form();
  const plan = dividedForm(drawn);
  const breaks = plan.page.breaks ?? [];
  expect(breaks.length).toBeGreaterThan(1);
  const cut = plan.merges.filter(({ firstRow, lastRow }) =>
    breaks.some((row) => row > firstRow && row <= lastRow),
  );
  expect(cut).toEqual([]);
  const again = allTexts(plan).filter((text) => text.endsWith('（续）'));
  expect(again).toContain('投入管理指标（续）');
  expect(allTexts(plan).filter((text) => !text.endsWith('（续）'))).toEqual(allTexts(drawn.plan));
});

it('begins every further page with the header of the indicators, and keeps short groups whole', async () => {
  const plan = dividedForm(await form());
  const { breaks = [], repeatedRows } = plan.page;
  expect(textAt(plan, repeatedRows?.first ?? -1, 0)).toBe('一级指标');
  expect(breaks[0]).toBe(repeatedRows?.first);
  // 工作目标管理 has three rows, 绩效管理 five.
  for (const name of ['工作目标管理', '绩效管理'])
    expect(allTexts(plan).filter((text) => text.startsWith(name))).toEqual([name]);
});

/** In points. */
const LOW = 9;

it('leaves a form of one page as it is drawn', async () => {
  const { plan: drawn, body } = await form();
  const low = { ...drawn, rowHeights: drawn.rows.map(() => LOW) };
  const plan = dividedForm({ plan: low, body });
  expect([rowsOfPages(plan).length, plan.merges, plan.rows]).toEqual([1, drawn.merges, drawn.rows]);
});
