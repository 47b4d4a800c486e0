/** Writes lines and units of any file into the entry sheets of a live workbook (导入明细). */
import type { RawSheet } from '../../entries/raw-workbook';
import { answersFrom } from '../../line-import/found';
import { keepingCells, keptAnswers, moneyAnswers, type AnswerPair } from '../../line-import/kept-answers';
import { lineWrites } from '../../line-import/line-writes';
import { isOpen, planImport, type ImportPlan, type LineChoice } from '../../line-import/plan-import';
import { enteredIn, proposeImportInSlices } from '../../line-import/propose-import';
import type { Sliced } from '../../slices/slices';
import type { AmountUnit } from '../../money/amount-unit';
import type { CellWrite, SheetChange } from '../../sheets/plan/change';
import type { SheetPlan } from '../../sheets/plan/plan';
import { importWordsSheet } from '../../sheets/draw/import-words-sheet';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { refused, type PreparedCommand } from '../perform/prepared';
import { IMPORT_LINES_TITLE } from '../command-titles';

/** What is imported, and what a person said about it. */
export interface ImportSource {
  readonly sheets: readonly RawSheet[];
  readonly answers: readonly AnswerPair[];
  /** `null`: worked out. */
  readonly moneyUnit: AmountUnit | null;
  readonly lines: LineChoice;
}

export type ImportPreview =
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly message: string };

const NO_SETTINGS = '“设置”还没有填好，无法导入。请先保存设置。';

/** What would be written now. Answers of this import hold before those that the workbook keeps. */
export function* previewImport(
  { snapshot, reading }: WorkbookState,
  source: ImportSource,
): Sliced<ImportPreview> {
  const entered = enteredIn(reading);
  if (entered === null) return { kind: 'refused', message: NO_SETTINGS };
  const proposal = yield* proposeImportInSlices(source.sheets, entered, {
    answers: answersFrom([...keptAnswers(snapshot), ...source.answers]),
    moneyUnit: source.moneyUnit,
    sheet: null,
  });
  if (proposal.kind === 'refused') return proposal;
  yield;
  return { kind: 'plan', plan: planImport(proposal, entered, source.lines) };
}

/** A new sheet with the given cells, all texts. */
function wordsSheet(cells: readonly CellWrite[]): SheetPlan {
  const rows: string[][] = [];
  for (const { row, column, content } of cells) {
    while (rows.length <= row) rows.push([]);
    const texts = rows[row] ?? [];
    while (texts.length <= column) texts.push('');
    if (content?.kind === 'text') texts[column] = content.text;
  }
  return importWordsSheet(rows);
}

function edits(
  { snapshot }: WorkbookState,
  written: readonly { readonly sheet: string; readonly cells: readonly CellWrite[] }[],
): readonly SheetChange[] {
  return written.flatMap(({ sheet: name, cells }): readonly SheetChange[] => {
    const sheet = sheetByName(snapshot, name);
    return sheet === null ? [] : [{ kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells }];
  });
}

function keeping(state: WorkbookState, answers: readonly AnswerPair[]): readonly SheetChange[] {
  const kept = keepingCells(state.snapshot, answers);
  if (kept === null) return [];
  return sheetByName(state.snapshot, kept.sheet) === null
    ? [{ kind: 'add', plan: wordsSheet(kept.cells) }]
    : edits(state, [kept]);
}

export function* importLines(state: WorkbookState, source: ImportSource): Sliced<PreparedCommand> {
  const preview = yield* previewImport(state, source);
  const entered = enteredIn(state.reading);
  if (preview.kind === 'refused' || entered === null)
    return refused(preview.kind === 'refused' ? preview.message : NO_SETTINGS);
  const { plan } = preview;
  if (isOpen(plan)) return refused('还有问题没有回答，没有导入。请先回答列出的问题。');
  if (plan.lines.length === 0) return { kind: 'nothing', summary: '没有需要写入的行，没有改动。' };
  const writes = lineWrites(state.snapshot, entered.settings, entered.units, plan.lines);
  if (writes.kind === 'refused') return refused(writes.message);
  const answers = [...source.answers, ...moneyAnswers(plan.proposal.sheets, source.moneyUnit)];
  const last = writes.sheets.at(-1)?.sheet;
  return {
    kind: 'change',
    change: {
      title: IMPORT_LINES_TITLE,
      sheets: [...edits(state, writes.sheets), ...keeping(state, answers)],
      names: [],
      removedNames: [],
      ...(last === undefined ? {} : { activate: last }),
    },
    summary: `已导入${String(plan.lines.length)}行。`,
    details: [],
    figures: [],
  };
}
