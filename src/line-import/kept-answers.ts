/** Keeps answers in the entry workbook (导入对照), so that the next file with the same words asks nothing. */
import { shown } from '../entries/cell-reading';
import { IMPORT_WORDS_SHEET_NAME } from '../entries/own-sheet-names';
import type { RawSheet, RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import type { AmountUnit } from '../money/amount-unit';
import type { CellWrite } from '../sheets/plan/change';
import { rowBelow } from '../sheets/plan/free-row';
import { OF_THIS_FILE } from './found';
import { moneyWord } from './money';
import type { SheetProposal } from './proposal';

/** A word of a file and its meaning. */
export type AnswerPair = readonly [word: string, answer: string];

const HEADERS = ['文件中的词', '作为', '说明'] as const;
const HINT = '导入时按这里的对照读取；可以改正，也可以删除。';

/** Answers of one file only: whether a unit of the roster changes. */
const FOR_ONE_FILE: ReadonlySet<string> = new Set(['改为导入的内容', '保留名册中的内容'].map(comparable));

function isForOneFile([word, answer]: AnswerPair): boolean {
  return FOR_ONE_FILE.has(comparable(answer)) || comparable(word).startsWith(OF_THIS_FILE);
}

function sheetIn({ sheets }: RawWorkbook): RawSheet | undefined {
  return sheets.find(({ name }) => name === IMPORT_WORDS_SHEET_NAME);
}

function wordOf(sheet: RawSheet, row: number): string {
  return shown(sheet.rows[row]?.[0]).trim();
}

/** Later rows hold: a clerk adds below. */
export function keptAnswers(workbook: RawWorkbook): readonly AnswerPair[] {
  const sheet = sheetIn(workbook);
  if (sheet === undefined) return [];
  return sheet.rows.flatMap((cells, row): readonly AnswerPair[] => {
    const word = wordOf(sheet, row);
    const answer = shown(cells[1]).trim();
    return row === 0 || word === '' || answer === '' ? [] : [[word, answer]];
  });
}

/** A stated unit of money as answers, one for each form of the file. */
export function moneyAnswers(
  sheets: readonly SheetProposal[],
  given: AmountUnit | null,
): readonly AnswerPair[] {
  if (given === null) return [];
  return sheets.filter(({ moneyUnit }) => moneyUnit !== null).map((sheet) => [moneyWord(sheet), given]);
}

export interface KeptCells {
  readonly sheet: string;
  readonly cells: readonly CellWrite[];
  readonly create: true;
}

/** Works out the cells that keep new answers; `null`: there is nothing new. */
export function keepingCells(workbook: RawWorkbook, answers: readonly AnswerPair[]): KeptCells | null {
  const sheet = sheetIn(workbook);
  const known = new Map(keptAnswers(workbook).map(([word, answer]) => [comparable(word), answer]));
  const text = (row: number, column: number, words: string): CellWrite => ({
    row,
    column,
    content: { kind: 'text', text: words },
  });
  const cells: CellWrite[] =
    sheet === undefined ? [...HEADERS.map((words, column) => text(0, column, words)), text(1, 2, HINT)] : [];
  let next = sheet === undefined ? 1 : Math.max(1, rowBelow(sheet));
  let news = 0;
  for (const [word, answer] of new Map(answers)) {
    if (isForOneFile([word, answer]) || known.get(comparable(word)) === answer) continue;
    const row =
      sheet === undefined
        ? -1
        : sheet.rows.findIndex((_, at) => at > 0 && comparable(wordOf(sheet, at)) === comparable(word));
    const place = row < 0 ? next : row;
    if (row < 0) next += 1;
    cells.push(text(place, 0, word), text(place, 1, answer));
    news += 1;
  }
  return news === 0 ? null : { sheet: IMPORT_WORDS_SHEET_NAME, cells, create: true };
}
