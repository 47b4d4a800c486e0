/** Compares the tables of an edited document cell by cell with those that would be printed now; nothing is taken over. */
import { withoutBlanks } from '../document/sentence-marks';
import type { TableRow } from '../document/document';
import { quote } from '../entries/quote';
import { at } from '../money/at';
import { align, type Match } from './align';
import type { EditedCell, EditedTable } from './edited-document';
import type { ExpectedTable } from './expected';
import type { Notice } from './proposal';

type Row = readonly EditedCell[];

function rowsOf({ block }: ExpectedTable): readonly Row[] {
  const cells = (rows: readonly TableRow[]): readonly Row[] =>
    rows.map((row) => row.cells.map(({ column, text }) => ({ column, text })));
  return [...cells(block.header), ...cells(block.pages.flat())];
}

function plainRow(row: Row): string {
  return row.map(({ column, text }) => `${String(column)}:${withoutBlanks(text)}`).join('|');
}

function plainTable(rows: readonly Row[]): string {
  return rows.map(plainRow).join('\n');
}

const NO_RULES = { mayMatch: () => true, isMarked: () => false } as const;

function inOrder(expected: readonly string[], edited: readonly string[]): readonly Match[] {
  const pieces = (all: readonly string[]) => all.map((plain, paragraph) => ({ plain, paragraph }));
  const matches = align(
    pieces(expected),
    pieces(edited),
    { ins: [...expected.keys()], outs: [...edited.keys()] },
    NO_RULES,
  );
  return matches.filter((match) => match.expected.length === 1 && match.edited.length === 1);
}

/** Words of the row: its first text. */
function rowName(row: Row): string {
  const named =
    row.find(({ text }) => /\p{Script=Han}/u.test(text)) ?? row.find(({ text }) => text.trim() !== '');
  return named === undefined ? '空行' : quote(named.text.trim());
}

function headerOf({ block }: ExpectedTable, column: number): string {
  const titles = block.header.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.column <= column && column < cell.column + cell.columns)
      .map(({ text }) => text),
  );
  const last = titles.filter((text) => text.trim() !== '').at(-1);
  return last === undefined ? `第${String(column + 1)}列` : quote(last.replace(/\s/gu, ''));
}

function shownText(text: string): string {
  return text.trim() === '' ? '空白' : quote(text.trim());
}

function textAt(row: Row, column: number): string {
  const cell = row.find((one) => one.column === column);
  return cell === undefined ? '' : cell.text;
}

function cellNotices(table: ExpectedTable, now: Row, then: Row): readonly Notice[] {
  const columns = [...new Set([...now, ...then].map(({ column }) => column))].sort(
    (one, other) => one - other,
  );
  return columns.flatMap((column): readonly Notice[] => {
    const [own, edited] = [textAt(now, column), textAt(then, column)];
    if (withoutBlanks(own) === withoutBlanks(edited)) return [];
    return [
      {
        kind: 'cell',
        words: `“${quote(table.title)}”的“${rowName(now)}”“${headerOf(table, column)}”：文档中是${shownText(edited)}，工作簿中是${shownText(own)}。表中的改动没有取回；确实要改，请改录入。`,
      },
    ];
  });
}

function tableNotices(table: ExpectedTable, edited: readonly Row[]): readonly Notice[] {
  const own = rowsOf(table);
  const matches = inOrder(own.map(plainRow), edited.map(plainRow));
  const notices: Notice[] = matches.flatMap(({ expected, edited: others }) => [
    ...cellNotices(table, at(own, at(expected, 0)), at(edited, at(others, 0))),
  ]);
  const [kept, known] = [
    new Set(matches.flatMap((match) => match.expected)),
    new Set(matches.flatMap((match) => match.edited)),
  ];
  const title = `“${quote(table.title)}”`;
  for (const [index, row] of own.entries())
    if (!kept.has(index))
      notices.push({
        kind: 'cell',
        words: `${title}中“${rowName(row)}”这一行，文档中没有或已改得认不出。表中的改动没有取回；确实要改，请改录入。`,
      });
  for (const [index, row] of edited.entries())
    if (!known.has(index))
      notices.push({
        kind: 'cell',
        words: `${title}中多出一行“${rowName(row)}”（${quote(row.map(({ text }) => text.trim()).join(' '))}）。表中的改动没有取回；确实要改，请改录入。`,
      });
  return notices;
}

export interface ComparedTables {
  readonly notices: readonly Notice[];
  /** Tables of the document that were compared. */
  readonly compared: number;
}

export function compareTables(
  expected: readonly ExpectedTable[],
  edited: readonly EditedTable[],
): ComparedTables {
  const own = expected.map((table) => plainTable(rowsOf(table)));
  const others = edited.map(({ rows }) => plainTable(rows));
  const matches = inOrder(own, others);
  const notices = matches.flatMap(({ expected: ins, edited: outs }) => {
    const [one, other] = [at(ins, 0), at(outs, 0)];
    return at(own, one) === at(others, other) ? [] : tableNotices(at(expected, one), at(edited, other).rows);
  });
  const [kept, known] = [
    new Set(matches.flatMap((match) => match.expected)),
    new Set(matches.flatMap((match) => match.edited)),
  ];
  const missing = expected.filter((_, index) => !kept.has(index)).map(({ title }) => title);
  for (const title of new Set(missing))
    notices.push({ kind: 'cell', words: `文档中没有找到“${quote(title)}”，这张表没有比较。` });
  for (const [index, { rows }] of edited.entries())
    if (!known.has(index))
      notices.push({
        kind: 'not-offered',
        words: `文档中多出一个表格（${String(rows.length)}行，开头是“${quote(
          rows
            .flat()
            .map(({ text }) => text.trim())
            .join(' '),
        )}”），没有取回；说明里不能放表格，请改成文字。`,
      });
  return { notices, compared: matches.length };
}
