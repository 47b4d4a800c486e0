/** Rules that look at the texts of rows: one statement a row. */
import type { Fen } from '../../money/fen';
import type { TableId } from '../../tables/table';
import type { CheckDefinition, Draft } from '../check-definition';
import type { CheckContext, Figures } from '../context';
import { fenOf } from '../../published/figure';
import { foundText } from '../found-cells';
import { say, table as mention, type DraftStatement } from '../statement';
import { pathKey, type PrintedCell, type PrintedRow } from '../../published/printed-table';
import type { Rule } from '../rule';

export type Drafts = (context: CheckContext) => readonly Draft[];

/** Looks at texts only: no figure changes what it says. */
export function byTexts(made: Rule, drafts: Drafts): CheckDefinition {
  return { rule: made, probes: (context) => [{ rule: made, cells: [], run: () => drafts(context) }] };
}

/** Looks at texts and at some figures as they are now. */
export function byFigures(
  made: Rule,
  cellsOf: (context: CheckContext) => readonly PrintedCell[],
  drafts: (context: CheckContext, figures: Figures) => readonly Draft[],
): CheckDefinition {
  return {
    rule: made,
    probes: (context) => [
      {
        rule: made,
        cells: cellsOf(context).map(({ path }) => pathKey(path)),
        run: (figures) => drafts(context, figures),
      },
    ],
  };
}

/** What a cell holds now; `null`: nobody can say. */
export function fenNow(cell: PrintedCell | undefined, figures: Figures): Fen | null {
  const now = cell === undefined ? undefined : figures(pathKey(cell.path));
  return now === undefined ? null : fenOf(now.figure);
}

/** About one text of a row. */
export function rowDraft(
  table: TableId,
  block: string,
  row: PrintedRow,
  column: string,
  words: string | DraftStatement,
  more: Omit<Draft, 'cells' | 'statement'> = {},
): Draft {
  return {
    cells: [foundText(table, block, row, column, '')],
    statement: say`${mention(table)}“${row.label}”${words}`,
    ...(typeof words === 'string' ? { alike: { key: [table, block, column, words].join('\n'), words } } : {}),
    ...more,
  };
}

export function textOf(row: PrintedRow, key: string): string {
  return row.texts.get(key)?.text ?? '';
}
