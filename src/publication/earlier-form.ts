/** Compares the words of a form with those published earlier: tasks and goals, which are no rows of a table. */
import { quote } from '../entries/quote';
import type { RawSheet, RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { cellAddress } from '../grid/address';
import { withoutUnitInBrackets } from '../money/amount-unit';
import type { PublishedTable, SheetPlace } from '../published/published-table';

export interface TablesOfFile {
  readonly raw: RawWorkbook;
  readonly tables: readonly PublishedTable[];
}

interface FormText {
  readonly text: string;
  readonly place: SheetPlace;
}

/** Behind a name that is written again on the next page. */
const CONTINUED = /[（(]续[)）]$/u;
const LONGEST = 80;

/** The unit of money of a table is compared by itself. */
export function withoutUnit(label: string): string {
  return withoutUnitInBrackets(label.trim());
}

function plain(text: string): string {
  return comparable(withoutUnit(text).replace(CONTINUED, ''));
}

/** Texts that are compared as row, indicator or figure; merged cells show one in several rows. */
function comparedTexts({ blocks }: PublishedTable): ReadonlySet<string> {
  const texts = blocks.flatMap(({ rows }) =>
    rows.flatMap(({ texts: own, cells }) => [
      ...Array.from(own.values(), ({ text }) => text),
      ...Array.from(cells.values(), ({ raw }) => String(raw)),
    ]),
  );
  return new Set(texts.map(plain));
}

/** Cells that are compared as parts of the frame. */
function framePlaces({
  title,
  number,
  departmentName,
  unitLabel,
  notes,
}: PublishedTable): ReadonlySet<string> {
  const frame = [title, number, departmentName, unitLabel, ...notes].filter((one) => one !== null);
  return new Set(frame.map(({ place: { row, column } }) => `${String(row)},${String(column)}`));
}

/** The sheet that holds this table and no other; `null`: the words of several stand on it. */
function ownSheet({ raw, tables }: TablesOfFile, table: PublishedTable): RawSheet | null {
  const [name] = table.sheets;
  const isShared = tables.some((other) => other !== table && other.sheets.some((one) => one === name));
  return isShared ? null : (raw.sheets.find((sheet) => sheet.name === name) ?? null);
}

function textsOf(sheet: RawSheet, table: PublishedTable): ReadonlyMap<string, FormText> {
  const compared = comparedTexts(table);
  const frame = framePlaces(table);
  const texts = new Map<string, FormText>();
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || frame.has(`${String(row)},${String(column)}`)) continue;
      const key = plain(cell);
      if (key !== '' && !compared.has(key) && !texts.has(key))
        texts.set(key, { text: cell.trim(), place: { sheet: sheet.name, row, column } });
    }
  return texts;
}

function onlyIn(
  own: ReadonlyMap<string, FormText>,
  other: ReadonlyMap<string, FormText>,
): readonly FormText[] {
  return [...own].flatMap(([key, text]) => (other.has(key) ? [] : [text]));
}

function at({ place: { sheet, row, column } }: FormText): string {
  return `“${quote(sheet)}”${cellAddress(row, column)}`;
}

/** What a text begins with when its end is written anew. */
const SAME_BEGINNING = 4;

/** Sentences. The words of each form that both files have. */
export function formDifferences(before: TablesOfFile, now: TablesOfFile): readonly string[] {
  return now.tables.flatMap((table) => {
    const earlier = before.tables.find(({ id }) => id === table.id);
    if (table.declaration.kind !== 'form' || earlier === undefined) return [];
    const [was, is] = [ownSheet(before, earlier), ownSheet(now, table)];
    if (was === null || is === null)
      return [`“${table.declaration.name}”与别的表在同一张工作表上，指标以外的文字没有比较。`];
    const [earlierTexts, presentTexts] = [textsOf(was, earlier), textsOf(is, table)];
    const gone = [...onlyIn(earlierTexts, presentTexts)];
    const changed = onlyIn(presentTexts, earlierTexts).map((text) => {
      const partner = gone.find(
        (one) =>
          one.text.slice(0, SAME_BEGINNING) === text.text.slice(0, SAME_BEGINNING) ||
          (one.place.row === text.place.row && one.place.column === text.place.column),
      );
      if (partner === undefined) return `${at(text)}：新增“${quote(text.text, LONGEST)}”。`;
      gone.splice(gone.indexOf(partner), 1);
      return `${at(text)}：原公开“${quote(partner.text, LONGEST)}”，现在“${quote(text.text, LONGEST)}”。`;
    });
    const lost = gone.map((text) => `原公开的${at(text)}“${quote(text.text, LONGEST)}”现在没有。`);
    return [...changed, ...lost];
  });
}
