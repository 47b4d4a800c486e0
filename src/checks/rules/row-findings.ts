/** Creates rules that read the texts of rows, with one statement per row. */
import type { Fen } from '../../money/fen';
import type { TableId } from '../../tables/table';
import type { CheckDefinition, RawFinding } from '../check-definition';
import type { CheckContext } from '../context';
import type { Figures } from '../figures';
import { fenOf } from '../../published/figure';
import { foundText } from '../found-cells';
import { say, table as mention, type RawStatement } from '../statement';
import { type PublishedCell, type PublishedRow } from '../../published/published-table';
import type { Rule } from '../rule';

export type RawFindingsOf = (context: CheckContext) => readonly RawFinding[];

/** Creates a rule that reads only texts, so no figure affects it. */
export function byTexts(made: Rule, rawFindings: RawFindingsOf): CheckDefinition {
  return { rule: made, probes: (context) => [{ rule: made, cells: [], run: () => rawFindings(context) }] };
}

/** Creates a rule that reads texts and some current figures. */
export function byFigures(
  made: Rule,
  cellsOf: (context: CheckContext) => readonly PublishedCell[],
  rawFindings: (context: CheckContext, figures: Figures) => readonly RawFinding[],
): CheckDefinition {
  return {
    rule: made,
    probes: (context) => [
      {
        rule: made,
        cells: cellsOf(context).map(({ key }) => key),
        run: (figures) => rawFindings(context, figures),
      },
    ],
  };
}

/** Returns the current amount of a cell; `null` for an unreadable cell. */
export function fenNow(cell: PublishedCell | undefined, figures: Figures): Fen | null {
  return cell === undefined ? null : fenOf(figures.now(cell).figure);
}

/** Describes a problem with one text of a row. */
export function rowFinding(
  table: TableId,
  block: string,
  row: PublishedRow,
  column: string,
  words: string | RawStatement,
  more: Omit<RawFinding, 'cells' | 'statement'> = {},
): RawFinding {
  return {
    cells: [foundText(table, block, row, column, '')],
    statement: say`${mention(table)}“${row.label}”${words}`,
    ...(typeof words === 'string' ? { alike: { key: [table, block, column, words].join('\n'), words } } : {}),
    ...more,
  };
}

export function textOf(row: PublishedRow, key: string): string {
  return row.texts.get(key)?.text ?? '';
}
