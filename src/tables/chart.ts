/** Charts of a table set as values: which cells they show, under which names, beside which figures of last year. */
import type { CellPath, Row } from './table';

export interface ChartCell {
  readonly label: string;
  readonly of: CellPath;
  /** Its measure of 上年数; absent: no comparison. */
  readonly measure?: string;
}

export type ChartBars =
  | { readonly kind: 'cells'; readonly cells: readonly ChartCell[] }
  /** The largest rows of a block with these roles, named by a text of the row. */
  | {
      readonly kind: 'rows';
      readonly of: Omit<CellPath, 'row'>;
      readonly roles: readonly Row['role'][];
      readonly name: string;
      readonly most: number;
    };

/** Bars under a title. */
export interface BarsDeclaration {
  readonly title: string;
  readonly bars: ChartBars;
}

export interface ChartDeclaration extends BarsDeclaration {
  /** Id of the section of the text behind which the document shows it. */
  readonly section: string;
}

/** `path`: table/block/row/column. */
export function chartCell(label: string, path: string, measure?: string): ChartCell {
  const [table = '', block = '', row = '', column = ''] = path.split('/');
  return { label, of: { table, block, row, column }, ...(measure === undefined ? {} : { measure }) };
}
