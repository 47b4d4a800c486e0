/** Plans 预算情况说明: the sentences of the text, one row each, with words of a person, findings and sources. */
import { TEXT_SHEET_NAME } from '../../entries/own-sheet-names';
import type { PlannedContent, SheetPlan } from '../plan/plan';
import type { WrittenSheet } from '../written/written-sheet';
import { writtenValue } from '../written/written-sheet';
import { Canvas } from './canvas';
import { pageSetup } from './page-frame';
import { STYLES } from './styles';

export interface TextSheetRow {
  readonly section: string;
  /** Id of the sentence. */
  readonly id: string;
  /** As it is to be published. */
  readonly text: string;
  /** A person's words with names in { }; empty: the sentence is generated. */
  readonly rewritten: string;
  /** What is missing or does not agree; empty: nothing. */
  readonly check: string;
  /** The cells and entries behind its figures. */
  readonly sources: string;
}

const HEADERS = ['章节', '编号', '说明文字', '改写', '核对', '依据'] as const;
const WIDTHS = [20, 14, 62, 26, 24, 30] as const;

const HEADER_ROW = 'header';

function text(words: string): PlannedContent | undefined {
  return words === '' ? undefined : { kind: 'text', text: words };
}

export interface DrawnTextSheet {
  readonly plan: SheetPlan;
  readonly written: WrittenSheet;
}

/** `name`: of the tab. */
export function textSheet(rows: readonly TextSheetRow[], name: string = TEXT_SHEET_NAME): DrawnTextSheet {
  const canvas = new Canvas(WIDTHS);
  for (const [column, header] of HEADERS.entries())
    canvas.putAt(0, column, STYLES.header, { kind: 'text', text: header });
  for (const [index, { section, id, text: words, rewritten, check, sources }] of rows.entries()) {
    for (const [column, content] of [section, id, words, rewritten, check, sources].entries())
      canvas.putAt(index + 1, column, STYLES.name, text(content));
  }
  const area = { firstRow: 0, firstColumn: 0, lastRow: rows.length, lastColumn: HEADERS.length - 1 };
  return {
    plan: {
      name,
      rows: canvas.rows,
      columnWidths: canvas.columnWidths,
      rowHeights: canvas.rowHeights(),
      merges: [],
      validations: [],
      frozenRows: 1,
      frozenColumns: 0,
      page: pageSetup('landscape', area, { first: 0, last: 0 }),
      showGridLines: false,
    },
    written: {
      rowIds: [HEADER_ROW, ...rows.map(({ id }) => id)],
      columnIds: HEADERS,
      cells: canvas.rows.map((cells) => cells.map((cell) => writtenValue(cell?.content))),
    },
  };
}
