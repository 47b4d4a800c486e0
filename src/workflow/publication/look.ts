/** Looks at what would be published: the text with its findings, what a person typed into tables, sensitive words. */
import { cellAddress } from '../../grid/address';
import { shown } from '../../entries/cell-reading';
import { documentOfText } from '../../document/entries-document';
import { tableBlocksInSlices } from '../../document/table-blocks';
import { printedSheet, publishedChartSheet } from '../../publication/clean-workbook';
import { documentPages, type DocumentPages } from '../../publication/pages';
import { wordsOfTables, wordsOfText } from '../../publication/published-words';
import type { TableStand } from '../../publication/readiness';
import { sensitiveWords, type SensitiveWord } from '../../publication/sensitive-words';
import type { TextFinding } from '../../narrative/rules/text-finding';
import { writeFront } from '../../narrative/write-front';
import type { TextProblem } from '../../narrative/written-text';
import { chartsOf } from '../../sets/charts';
import type { SheetPlan } from '../../sheets/plan/plan';
import type { Sliced } from '../../slices/slices';
import { compareTable } from '../tables/compare-table';
import { figureKey } from '../tables/figures-at';
import { isTableSheet } from '../tables/own-sheet';
import type { WorkbookState } from '../reading/workbook-state';
import type { TableStatus } from '../status/workbook-status';
import { ownFindings } from '../text/own-findings';
import { textOfState, type StateText, type TextOfState } from '../text/text-of-state';

type TypedCell = TableStand['typed'][number];

export interface Look {
  readonly text: TextOfState;
  readonly textProblems: readonly TextProblem[];
  readonly textFindings: readonly TextFinding[];
  /** Texts typed over, by id of the table: figures typed over are in the status. */
  readonly texts: ReadonlyMap<string, readonly TypedCell[]>;
  /** Sentences about contents beside the tables. */
  readonly beside: readonly string[];
  readonly sensitive: readonly SensitiveWord[];
  /** Tables of the published workbook as they are printed. */
  readonly sheets: readonly SheetPlan[];
  /** Its sheet of charts; `null`: the set declares none. */
  readonly chartSheet: SheetPlan | null;
  /** `null`: there is no text. */
  readonly pages: DocumentPages | null;
  /** With the charts of the set; `null`: it declares none. */
  readonly chartedPages: DocumentPages | null;
}

function* lookAtTables(state: WorkbookState): Sliced<Pick<Look, 'texts' | 'beside' | 'sheets'>> {
  const texts = new Map<string, readonly TypedCell[]>();
  const beside: string[] = [];
  const sheets: SheetPlan[] = [];
  const filled = state.filled();
  for (const table of filled === null ? [] : filled) {
    yield;
    const drawn = yield* state.draw(table, 'values');
    const { id, label } = table.table;
    const found = state.sheetOf(id);
    const sheet = printedSheet(table, drawn);
    sheets.push(found === null ? sheet : { ...sheet, name: found.name });
    if (found === null) continue;
    const written = state.memory.tables.get(id);
    const compared = yield* compareTable(drawn, found, written === undefined ? null : written.written);
    if (!isTableSheet(compared)) continue;
    texts.set(
      id,
      compared.typed
        .filter(({ rowId, columnId }) => !compared.figures.has(figureKey(rowId, columnId)))
        .map(({ row, column }) => ({
          label,
          sheet: found.name,
          row,
          column,
          address: cellAddress(row, column),
          found: shown(found.rows[row]?.[column]),
        })),
    );
    if (compared.foreign.length > 0)
      beside.push(
        `“${found.name}”有${String(compared.foreign.length)}格内容写在表的旁边，公开的表不带这些内容。`,
      );
  }
  return { texts, beside, sheets };
}

function* lookAtText(
  state: WorkbookState,
  text: StateText,
): Sliced<Pick<Look, 'textProblems' | 'textFindings'>> {
  const { narrative, facts } = text;
  const found = yield* ownFindings(state, text.text);
  yield;
  return {
    textProblems: [...writeFront(narrative, facts).problems, ...text.text.problems],
    textFindings: [...found.values()].flat(),
  };
}

function pagesWithCharts({ narrative, facts, text }: StateText): DocumentPages | null {
  const charts = chartsOf(facts.entries.settings.tableSet);
  return charts === null ? null : documentPages(documentOfText(narrative, facts, text, charts).document);
}

function chartSheetOf({ facts: { entries, tables } }: StateText): SheetPlan | null {
  const charts = chartsOf(entries.settings.tableSet);
  return charts === null ? null : publishedChartSheet({ tables, charts, prior: entries.priorYear });
}

export function* lookAt(state: WorkbookState): Sliced<Look> {
  const text = yield* textOfState(state);
  const { texts, beside, sheets } = yield* lookAtTables(state);
  yield;
  if (text.kind !== 'written')
    return {
      text,
      textProblems: [],
      textFindings: [],
      texts,
      beside,
      sensitive: [],
      sheets: [],
      chartSheet: null,
      pages: null,
      chartedPages: null,
    };
  const found = yield* lookAtText(state, text);
  const words = [...wordsOfText(text.text), ...wordsOfTables(sheets)];
  yield;
  // Laid out here, with pauses: the document below has them at hand.
  for (const table of text.facts.tables) yield* tableBlocksInSlices(table);
  yield;
  const { document } = documentOfText(text.narrative, text.facts, text.text);
  yield;
  const pages = documentPages(document);
  yield;
  const chartedPages = pagesWithCharts(text);
  yield;
  const chartSheet = chartSheetOf(text);
  yield;
  return {
    text,
    ...found,
    texts,
    beside,
    sensitive: sensitiveWords(words),
    sheets,
    chartSheet,
    pages,
    chartedPages,
  };
}

export function tableStands(
  tables: readonly TableStatus[],
  { texts }: Pick<Look, 'texts'>,
): readonly TableStand[] {
  return tables.map(({ id, label, state, handTyped }) => ({
    label,
    state,
    typed: [
      ...handTyped.map((one) => ({
        label: one.label,
        sheet: one.sheetName,
        row: one.row,
        column: one.column,
        address: cellAddress(one.row, one.column),
        found: one.found,
      })),
      ...(texts.get(id) ?? []),
    ],
  }));
}
