/** M-12: a published file shows all that it holds: no hidden rows, columns or sheets, no comments, no links to other files. */
import type { SheetComments } from '../../entries/raw-workbook';
import { columnLetters } from '../../grid/address';
import type { PublishedTable, SheetPlace } from '../../published/published-table';
import type { CheckDefinition, RawFinding } from '../check-definition';
import type { CheckContext } from '../context';
import { foundFrame, titleOf } from '../found-cells';
import { say, table as mention } from '../statement';
import { formRule } from './form-rule';
import { byTexts } from './row-findings';

function hiddenRows(table: PublishedTable): readonly RawFinding[] {
  return table.blocks.flatMap(({ rows }) =>
    rows
      .filter(({ hidden }) => hidden)
      .map((row): RawFinding => ({
        alike: { key: table.id, words: '是隐藏的行' },
        cells: [foundFrame(table.id, `row:${row.key}`, row.label, { text: row.label, place: row.place })],
        statement: say`${mention(table.id)}“${row.label}”一行是隐藏的`,
      })),
  );
}

interface HiddenColumn {
  readonly place: SheetPlace;
  /** Empty for texts and forms. */
  readonly label: string;
}

/** Finds the table's own columns that are hidden; a helper column beside them is reported as unknown (M-14). */
function columnsOf(table: PublishedTable, context: CheckContext): readonly HiddenColumn[] {
  const isHidden = ({ sheet, column }: SheetPlace): boolean =>
    context.workbook.hiddenColumns.get(sheet)?.some(({ first, last }) => first <= column && column <= last) ??
    false;
  const found = new Map<string, HiddenColumn>();
  const add = (place: SheetPlace, label: string): void => {
    const key = JSON.stringify([place.sheet, place.column]);
    if (!found.has(key) && isHidden(place)) found.set(key, { place, label });
  };
  for (const { rows } of table.blocks) {
    for (const row of rows) {
      for (const text of row.texts.values()) add(text.place, '');
      for (const cell of row.cells.values()) add(cell.place, context.columnLabel(cell));
    }
  }
  return [...found.values()];
}

function hiddenColumns(table: PublishedTable, context: CheckContext): readonly RawFinding[] {
  if (context.workbook.hiddenColumns.size === 0) return [];
  return columnsOf(table, context).map(({ place, label }) => {
    const letters = columnLetters(place.column);
    const name = label === '' ? `${letters}列` : `${letters}列“${label}”`;
    return {
      alike: { key: `${table.id} columns`, words: '是隐藏的列' },
      cells: [foundFrame(table.id, `column:${place.sheet}:${letters}`, name, { text: name, place })],
      statement: say`${mention(table.id)}的${name}是隐藏的`,
    };
  });
}

function commentsFinding({ id }: PublishedTable, { sheet, count, row, column }: SheetComments): RawFinding {
  return {
    cells: [foundFrame(id, `comments:${sheet}`, '', { text: sheet, place: { sheet, row, column } })],
    statement:
      count === 1 ? `工作表“${sheet}”有批注` : `工作表“${sheet}”有${String(count)}处批注，这是第一处`,
    remedy: '请删除批注后再公开',
  };
}

/** The end of an address or path says which file it is; the whole may name people and computers. */
function fileOf(target: string): string {
  const end = target.split(/[/\\]/u).at(-1);
  return end === undefined || end === '' ? target : end;
}

function linkFinding(table: PublishedTable, links: readonly string[]): RawFinding {
  const files = [...new Set(links.map(fileOf))].map((file) => `“${file}”`).join('、');
  return {
    cells: [foundFrame(table.id, 'links', '', { text: files, place: titleOf(table).place })],
    statement: `工作簿链接着别的文件：${files}`,
    remedy: '请在“数据”的“编辑链接”中断开链接，再公开',
  };
}

/** Lists what concerns the file as a whole. A workbook with entry sheets is for work, not for publishing. */
function contentsOfFile({ workbook, entered }: CheckContext): readonly RawFinding[] {
  const [first] = workbook.tables;
  if (entered !== null || first === undefined) return [];
  const tableOn = (sheet: string): PublishedTable =>
    workbook.tables.find(({ sheets }) => sheets.includes(sheet)) ?? first;
  const sheets = workbook.hiddenSheets.map((name): RawFinding => ({
    cells: [
      foundFrame(tableOn(name).id, 'hidden', name, { text: name, place: { sheet: name, row: 0, column: 0 } }),
    ],
    statement: `工作表“${name}”是隐藏的`,
  }));
  const { unseen } = workbook;
  if (unseen === null) return sheets;
  return [
    ...sheets,
    ...unseen.comments.map((comments) => commentsFinding(tableOn(comments.sheet), comments)),
    ...(unseen.links.length === 0 ? [] : [linkFinding(first, unseen.links)]),
  ];
}

function hiddenFindings(context: CheckContext): readonly RawFinding[] {
  const { tables } = context.workbook;
  return [
    ...tables.flatMap((table) => hiddenRows(table)),
    ...tables.flatMap((table) => hiddenColumns(table, context)),
    ...contentsOfFile(context),
  ];
}

export const HIDDEN_CONTENTS_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    formRule(
      'M-12',
      '没有隐藏内容',
      '公开的文件没有隐藏的行、列和工作表，没有批注和别的文件的链接',
      '请取消隐藏，或删除后再公开',
      { severity: 'E' },
    ),
    hiddenFindings,
  ),
];
