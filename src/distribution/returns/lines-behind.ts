/** Finds the rows in the unit's own sheets behind a finding in a table. */
import type { FoundCell, Finding } from '../../checks/finding';
import type { UnitColumn, UnitRule } from '../../checks/unit-rules';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { PROJECT_PERFORMANCE_SHEET } from '../../entries/declarations/project-performance';
import type { Entries, IndicatorCategory, ProjectIndicator } from '../../entries/entries';
import type { FilledBlock, SelectedLines } from '../../rollup/filled-block';
import type { TracedLine } from '../../rollup/ledger';
import type { FilledTable } from '../../rollup/rollup';
import { at } from '../../money/at';

export interface LinesBehind {
  readonly sheet: string;
  /** Row numbers as in Excel, ascending; empty: the whole sheet. */
  readonly rows: readonly number[];
  /** Key of the column to inspect. */
  readonly column: string;
}

type Block = FilledBlock<SelectedLines, SelectedLines>;

/** Columns of 项目绩效录入 by text column of table 12. */
const INDICATOR_COLUMNS: Readonly<
  Record<string, { readonly category: IndicatorCategory; readonly column: 'indicator' | 'target' }>
> = {
  costIndicator: { category: '成本', column: 'indicator' },
  costTarget: { category: '成本', column: 'target' },
  outputIndicator: { category: '产出', column: 'indicator' },
  outputTarget: { category: '产出', column: 'target' },
  benefitIndicator: { category: '效益', column: 'indicator' },
  benefitTarget: { category: '效益', column: 'target' },
  satisfactionIndicator: { category: '满意度', column: 'indicator' },
  satisfactionTarget: { category: '满意度', column: 'target' },
};

/** Column that a rule points to unless it found the text of an indicator. */
const LINE_COLUMNS: Readonly<Record<UnitColumn, string>> = {
  function: 'function',
  project: 'project',
  projectName: 'projectName',
  departmental: 'departmental',
  governmental: 'governmental',
  fund: 'fund',
  indicators: 'project',
  indicator: 'projectName',
  target: 'projectName',
};

function blockOf(filled: readonly FilledTable[], { path }: FoundCell): Block | undefined {
  const blocks: readonly Block[] = filled.find(({ table }) => table.id === path.table)?.blocks ?? [];
  return blocks.find(({ key }) => key === path.block);
}

function isOfProject(traced: TracedLine): boolean {
  return traced.source === 'expenditure' && traced.line.project !== '';
}

/** Finds the lines of a figure, or for a text the lines of its whole row. */
function linesAt(block: Block, { path, place }: FoundCell, { projects }: UnitRule): readonly TracedLine[] {
  const column = block.columns.findIndex(({ key }) => key === path.column);
  const whole = block.columns.findIndex(({ key }) => key === 'total');
  const lines = block.lines(place.row, column < 0 ? whole : column);
  return projects === undefined ? lines : lines.filter(isOfProject);
}

/** Finds the detail row of a continuation row, and the number of rows in between. */
function projectAt(block: Block, row: number): { readonly key: string; readonly line: number } {
  let first = row;
  while (first > 0 && block.rows[first]?.selection.length === 0) first -= 1;
  return { key: at(block.rows, first).key, line: row - first };
}

function sorted(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** Groups indicators by `unit-project`, as table 12 shows them. */
function indicatorsByProject(entries: Entries): ReadonlyMap<string, readonly ProjectIndicator[]> {
  const index = new Map<string, ProjectIndicator[]>();
  for (const one of entries.projectIndicators) {
    const key = `${one.unit}-${one.project}`;
    const known = index.get(key);
    if (known === undefined) index.set(key, [one]);
    else known.push(one);
  }
  return index;
}

export function linesBehind(
  entries: Entries,
  filled: readonly FilledTable[],
): (finding: Finding, rule: UnitRule) => LinesBehind {
  const indicators = indicatorsByProject(entries);

  const indicatorAt = (cell: FoundCell, block: Block, rule: UnitRule): LinesBehind | null => {
    const found = INDICATOR_COLUMNS[cell.path.column];
    if (found === undefined) return null;
    const { key, line } = projectAt(block, cell.place.row);
    const own = (indicators.get(key) ?? []).filter(({ category }) => category === found.category);
    const row = own[line]?.row;
    return {
      sheet: PROJECT_PERFORMANCE_SHEET.name,
      rows: row === undefined ? [] : [row],
      column: rule.column === 'indicator' ? 'indicator' : found.column,
    };
  };

  const indicatorsOf = (cell: FoundCell, block: Block): LinesBehind => {
    const own = indicators.get(projectAt(block, cell.place.row).key) ?? [];
    // One row is enough to find the others.
    const rows = own.slice(0, 1).map(({ row }) => row);
    return { sheet: PROJECT_PERFORMANCE_SHEET.name, rows, column: LINE_COLUMNS.indicators };
  };

  return ({ cells }, rule) => {
    const { column } = rule;
    for (const cell of cells) {
      const block = blockOf(filled, cell);
      if (block === undefined) continue;
      if (column === 'indicators') return indicatorsOf(cell, block);
      const indicator = indicatorAt(cell, block, rule);
      if (indicator !== null) return indicator;
      const traced = linesAt(block, cell, rule);
      if (traced.length === 0) continue;
      const isIncome = traced[0]?.source === 'income';
      return {
        sheet: isIncome ? INCOME_SHEET.name : EXPENDITURE_SHEET.name,
        rows: sorted(traced.map(({ line }) => line.row)),
        column: LINE_COLUMNS[column],
      };
    }
    return { sheet: EXPENDITURE_SHEET.name, rows: [], column: LINE_COLUMNS[column] };
  };
}
