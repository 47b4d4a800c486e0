/** Tests published tables of a district: the true findings, no false ones, and no figure without a check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf, recheck, type Check } from '../../../src/checks/check-tables';
import type { Finding } from '../../../src/checks/finding';
import { pathKey, type PublishedCell } from '../../../src/published/published-table';
import { checkWorkbook, type CheckedWorkbook } from '../../../src/sets/check-workbook';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { reported } from '../../support/checks';

let checked: CheckedWorkbook;

beforeAll(async () => {
  const reading = await readWorkbook(
    readFileSync(join('test', 'fixtures', 'shanghai-2025', 'published-tables.xlsx')),
  );
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  const result = checkWorkbook(reading.workbook, 2025);
  if (result.kind !== 'checked') throw new Error('The tables were not checked.');
  checked = result;
});

interface ReadFigure {
  readonly path: PublishedCell['path'];
  readonly raw: number;
}

function figuresOf({ context }: Check): readonly ReadFigure[] {
  return [...context.cells.values()].flatMap(({ path, raw }) =>
    typeof raw === 'number' && raw !== 0 ? [{ path, raw }] : [],
  );
}

/** Returns the errors after a figure grows by some 元. */
function errorsAfter({ path, raw }: ReadFigure, yuan: number): readonly Finding[] {
  const { check } = checked;
  const isWan = check.context.style(path.table).unit === '万元';
  const changed = Math.round((raw + (isWan ? yuan / 10_000 : yuan)) * 100) / 100;
  const after = recheck(check, [{ path, raw: changed }]);
  if (after === null) throw new Error('The recheck does not know the typed figure.');
  return findingsOf(after).filter(({ severity }) => severity === 'E');
}

function isAt({ cells }: Finding, path: PublishedCell['path']): boolean {
  return cells[0] !== undefined && pathKey(cells[0].path) === pathKey(path);
}

it('reports no error, and the original’s mistake: table 7 has the note of table 6', () => {
  expect(checked.check.context.workbook.tables).toHaveLength(9);
  expect(checked.findings.map(reported)).toEqual([
    {
      at: '7/frame/note/note 部门国有资本经营预算拨款表!A19',
      severity: 'X',
      message:
        '部门国有资本经营预算支出功能分类预算表的表注“注:本部门2025年无政府性基金预算财政拨款安排的预算，故本……”说的是部门政府性基金预算支出功能分类预算表。请改成本表的表注。',
    },
  ]);
});

it('finds every figure with 1,000 万元 too much', () => {
  const figures = figuresOf(checked.check);
  expect(figures).toHaveLength(212);
  const missed = figures.filter((cell) => errorsAfter(cell, 10_000_000).length === 0);
  expect(missed.map(({ path }) => pathKey(path))).toEqual([]);
});

it('finds one 元 in tables that print every 分, and points to it first', () => {
  const figures = figuresOf(checked.check).filter(({ path }) => path.table !== '9');
  const missed = figures.filter((cell) => !errorsAfter(cell, 1).some((error) => isAt(error, cell.path)));
  expect(missed.map(({ path }) => pathKey(path))).toEqual([]);
});
