/** Holds what the clerk has pasted or chosen for import, and her answers. */
import { useSyncExternalStore } from 'react';
import type { RawSheet } from '../../../entries/raw-workbook';
import { comparable } from '../../../entries/text';
import type { AnswerPair } from '../../../line-import/kept-answers';
import type { LineChoice } from '../../../line-import/plan-import';
import type { RowPlace } from '../../../line-import/summary';
import { sheetFromText } from '../../../line-import/text-grid';
import type { AmountUnit } from '../../../money/amount-unit';
import { IMPORT_LINES_TITLE } from '../../../workflow/command-titles';
import type { ImportPreview, ImportSource } from '../../../workflow/line-import/import-lines';
import { LineImportController } from '../../../workflow/line-import/line-import-controller';
import type { ScreenId, SectionId } from '../../screens';
import type { PaneCommand } from '../../state/command-runner';
import { createStore, useObservable, type ObservableStore } from '../../state/observable';
import { usePane, type Pane } from '../../state/pane';
import { importedFiles } from './import-files';

export interface LineImportState {
  readonly text: string;
  /** Empty: nothing was read yet. */
  readonly sheets: readonly RawSheet[];
  readonly answers: readonly AnswerPair[];
  readonly moneyUnit: AmountUnit | null;
  readonly lines: LineChoice;
}

const FRESH: LineImportState = {
  text: '',
  sheets: [],
  answers: [],
  moneyUnit: null,
  lines: { again: false, leftOut: [] },
};

export interface PaneLineImport {
  readonly controller: LineImportController;
  readonly state: ObservableStore<LineImportState>;
}

const known = new WeakMap<Pane, PaneLineImport>();

function lineImportOf(pane: Pane): PaneLineImport {
  const made = known.get(pane) ?? {
    controller: pane.session.add((store, ports, queue) => new LineImportController(store, ports, queue)),
    state: createStore(FRESH),
  };
  known.set(pane, made);
  return made;
}

export function useLineImport(): PaneLineImport {
  return lineImportOf(usePane());
}

/** `null`: nothing was read. Follows the workbook: what is entered meanwhile counts. */
export function useImportPreview(): ImportPreview | null {
  const { controller, state } = useLineImport();
  const { subscribe } = usePane().session;
  const shown: ImportSource = useObservable(state);
  return useSyncExternalStore(subscribe, () =>
    shown.sheets.length === 0 ? null : controller.preview(shown),
  );
}

export function dropImport({ state }: PaneLineImport): void {
  state.set(FRESH);
}

export function typeText({ state }: PaneLineImport, text: string): void {
  state.set({ ...FRESH, text });
}

export function readText({ state }: PaneLineImport): void {
  const { text } = state.get();
  state.set({ ...FRESH, text, sheets: [sheetFromText('粘贴的内容', text)] });
}

/** Whether the lines of a row are written. */
export function chooseRow({ state }: PaneLineImport, place: RowPlace, isWritten: boolean): void {
  const before = state.get();
  const others = before.lines.leftOut.filter(({ sheet, row }) => sheet !== place.sheet || row !== place.row);
  const leftOut = isWritten ? others : [...others, { sheet: place.sheet, row: place.row }];
  state.set({ ...before, lines: { ...before.lines, leftOut } });
}

/** Gives several questions the same answer. */
export function answerAll(lineImport: PaneLineImport, words: readonly string[], given: string): void {
  for (const word of words) answer(lineImport, word, given);
}

/** An empty answer takes the former one back. */
export function answer({ state }: PaneLineImport, word: string, given: string): void {
  const before = state.get();
  const others = before.answers.filter(([one]) => comparable(one) !== comparable(word));
  state.set({ ...before, answers: given === '' ? others : [...others, [word, given]] });
}

/** `null`: not answered. */
export function answerOf({ answers }: LineImportState, word: string): string | null {
  const given = answers.find(([one]) => comparable(one) === comparable(word));
  return given === undefined ? null : given[1];
}

/** Where the import is shown: results of its commands appear there. */
export interface ImportPlace {
  readonly screen: ScreenId;
  readonly section: SectionId;
}

function readWords(read: readonly string[]): string {
  const files = read.length === 1 ? `“${read.join('')}”` : `${String(read.length)}个文件`;
  return `已读取${files}，下面是认出的内容。`;
}

export function readImportCommand(
  { state }: PaneLineImport,
  place: ImportPlace,
  files: readonly File[],
): PaneCommand {
  return {
    title: '读取要导入的文件',
    ...place,
    outcome: 'workbook-untouched',
    run: async () => {
      const { sheets, read, refused } = await importedFiles(files);
      if (read.length === 0)
        return { kind: 'refused', message: refused[0] ?? '没有选择文件。', items: refused.slice(1) };
      state.set({ ...FRESH, sheets });
      return { kind: 'done', summary: readWords(read), details: refused, changes: [] };
    },
  };
}

/** Drops what was pasted once it is in the workbook. */
export function writeImportCommand(lineImport: PaneLineImport, place: ImportPlace): PaneCommand {
  const { controller, state } = lineImport;
  return {
    title: IMPORT_LINES_TITLE,
    ...place,
    run: async (options) => {
      const outcome = await controller.write(state.get(), options);
      if (outcome.kind === 'done') dropImport(lineImport);
      return outcome;
    },
  };
}
