/** Works out what is taken over of last year's texts: only into sheets and rows that are still empty. */
import { isBlank, shown } from '../entries/cell-reading';
import { DUTIES_SHEET } from '../entries/declarations/duties';
import { ORGANS_SHEET } from '../entries/declarations/organs';
import { REASONS_SHEET } from '../entries/declarations/reasons';
import { TERMS_SHEET } from '../entries/declarations/terms';
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { locateColumns, locateSheet } from '../entries/locate';
import type { RawSheet, RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { cellKey } from '../grid/cell-key';
import type { CellWrite } from '../sheets/plan/change';
import type { LastYearTexts, ReadSource } from './source-reading';

/** By the name of its sheet. */
export const TEXT_KINDS = ['主要职责', '机构设置', '名词解释', '增减原因'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export interface TextWrites {
  readonly sheet: RawSheet | null;
  readonly cells: readonly CellWrite[];
  /** What was done, or why not, as a sentence. */
  readonly words: string;
}

type RowTexts = Readonly<Record<string, string>>;

interface ListedText {
  readonly declaration: AnyEntrySheet;
  readonly rows: (texts: LastYearTexts) => readonly RowTexts[];
}

const LISTED: Readonly<Record<Exclude<TextKind, '增减原因'>, ListedText>> = {
  主要职责: { declaration: DUTIES_SHEET, rows: ({ duties }) => duties.map((duty) => ({ duty })) },
  机构设置: {
    declaration: ORGANS_SHEET,
    rows: ({ organs }) =>
      organs.map(({ kind, name, budgetUnit, remark }) => ({ kind, name, budgetUnit, remark })),
  },
  名词解释: {
    declaration: TERMS_SHEET,
    rows: ({ terms }) => terms.map(({ term, choice, text }) => ({ term, choice, text })),
  },
};

function isTaken(sheet: RawSheet, row: number, column: number): boolean {
  return !isBlank(sheet.rows[row]?.[column] ?? null) || sheet.formulas.has(cellKey(row, column));
}

function write(row: number, column: number, words: string): readonly CellWrite[] {
  return words === '' ? [] : [{ row, column, content: { kind: 'text', text: words } }];
}

function listedWrites(
  { declaration, rows }: ListedText,
  kind: TextKind,
  sheet: RawSheet,
  sources: readonly ReadSource[],
): TextWrites {
  const { header } = locateColumns(declaration, sheet, '万元');
  if (header === null)
    return { sheet, cells: [], words: `“${kind}”表的表头不完整，没有带入。请恢复模板中的表头。` };
  const source = sources.find(({ texts }) => rows(texts).length > 0);
  if (source === undefined) return { sheet, cells: [], words: `上年的文件里没有读到“${kind}”，没有带入。` };
  const columns = [...header.columns.values()];
  const used = sheet.rows.filter(
    (_, row) => row > header.row && columns.some((column) => isTaken(sheet, row, column)),
  ).length;
  if (used > 0)
    return {
      sheet,
      cells: [],
      words: `“${kind}”已经填了${String(used)}行，没有带入上年的；需要时请先清空这张表。`,
    };
  const found = rows(source.texts);
  const cells = found.flatMap((texts, index) =>
    [...header.columns].flatMap(([key, column]) =>
      write(header.row + 1 + index, column, texts[key] === undefined ? '' : texts[key]),
    ),
  );
  return { sheet, cells, words: `已带入“${kind}”${String(found.length)}行（${source.file}），请核对。` };
}

function reasonWrites(sheet: RawSheet, sources: readonly ReadSource[]): TextWrites {
  const { header } = locateColumns(REASONS_SHEET, sheet, '万元');
  const measure = header?.columns.get('measure');
  const reason = header?.columns.get('reason');
  if (header == null || measure === undefined || reason === undefined)
    return { sheet, cells: [], words: '“增减原因”表的表头不完整，没有带入。请恢复模板中的表头。' };
  const reasons = new Map<string, string>();
  for (const { texts } of sources)
    for (const one of texts.reasons) {
      const key = comparable(one.measure);
      if (!reasons.has(key)) reasons.set(key, one.reason);
    }
  const cells = sheet.rows.flatMap((row, index): readonly CellWrite[] => {
    const words = index <= header.row ? undefined : reasons.get(comparable(shown(row[measure])));
    return words === undefined || isTaken(sheet, index, reason) ? [] : write(index, reason, words);
  });
  return {
    sheet,
    cells,
    words:
      cells.length === 0
        ? '没有可以带入的“增减原因”。'
        : `已带入“增减原因”${String(cells.length)}条，都是上年的原因，请逐条改成今年的。`,
  };
}

export function textWrites(
  workbook: RawWorkbook,
  kinds: readonly TextKind[],
  sources: readonly ReadSource[],
): readonly TextWrites[] {
  return kinds.map((kind): TextWrites => {
    const location = locateSheet(workbook, kind);
    if (location.kind !== 'found')
      return { sheet: null, cells: [], words: `工作簿里没有“${kind}”表，没有带入。` };
    const { sheet } = location;
    return kind === '增减原因'
      ? reasonWrites(sheet, sources)
      : listedWrites(LISTED[kind], kind, sheet, sources);
  });
}
