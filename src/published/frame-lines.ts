/** Reads the lines around a table's body: title, 预算nn表, department, unit of money, page numbers. */
import { isPageNumber } from './beside-rows';
import type { PublishedText } from './published-table';
import { comparable } from '../entries/text';
import type { AmountUnit } from '../money/amount-unit';
import type { Table } from '../tables/table';
import type { SheetGrid } from './grid';
import { yearIn, type TitleReader } from './titles';

export interface FrameLines {
  readonly title: PublishedText | null;
  readonly hasOtherTitle: boolean;
  readonly year: number | null;
  readonly number: PublishedText | null;
  readonly departmentName: PublishedText | null;
  readonly unitLabel: PublishedText | null;
  readonly unit: AmountUnit;
}

const DEPARTMENT =
  /^(?:(?:编制|填报|填表|公开|主管|预算)?(?:部门|单位)|部门\(单位\)|单位\(部门\))(?:名称)?[:：]\s*/u;
const UNIT_LABEL = /^(?:金额)?单位[:：]\s*(?:人民币)?(万元|元)$/u;

export function unitOf(text: string): AmountUnit | null {
  const unit = UNIT_LABEL.exec(comparable(text))?.[1];
  return unit === '万元' || unit === '元' ? unit : null;
}

/** Splits a cell that holds two labels: 编制部门：某局 单位：万元. */
function parts(text: string): readonly string[] {
  return text.split(/\s(?=(?:金额)?单位[:：]\s*(?:人民币)?(?:万元|元)\s*$)/u);
}

function isFrameText(text: string): boolean {
  return parts(text).every((part) => {
    const plain = comparable(part);
    return plain === '' || unitOf(part) !== null || DEPARTMENT.test(plain) || isPageNumber(part);
  });
}

/** Whether a row holds only 部门名称, 单位 or a page number. Each page repeats such rows. */
export function isFrameRow(texts: readonly PublishedText[]): boolean {
  return joinedLabels(texts).every(({ text }) => isFrameText(text));
}

const LABEL_ALONE = /^(?:(?:金额)?[^\d:：]{1,10}[:：]|备注|注|说明)$/u;

/** Joins a label and its value in two cells, as 单位： and 万元, to one text at the label's place. */
export function joinedLabels(texts: readonly PublishedText[]): readonly PublishedText[] {
  const joined: PublishedText[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && LABEL_ALONE.test(comparable(last.text)))
      joined[joined.length - 1] = { ...last, text: `${last.text.trim()}${text.text.trim()}` };
    else joined.push(text);
  }
  return joined;
}

interface Gathered {
  title: PublishedText | null;
  hasOtherTitle: boolean;
  year: number | null;
  number: PublishedText | null;
  departmentName: PublishedText | null;
  unitLabel: PublishedText | null;
  unit: AmountUnit | null;
}

function gather(
  gathered: Gathered,
  { id }: Pick<Table, 'id'>,
  text: PublishedText,
  announce: TitleReader,
): void {
  const announced = announce(text.text);
  if (announced?.table === id && announced.by === 'title' && gathered.title === null) {
    gathered.title = text;
    gathered.hasOtherTitle = announced.isOther === true;
    gathered.year = yearIn(text.text);
    return;
  }
  if (announced?.by === 'number') gathered.number ??= text;
  for (const part of parts(text.text)) {
    const unit = unitOf(part);
    if (unit !== null) {
      gathered.unitLabel ??= { ...text, text: part.trim() };
      gathered.unit ??= unit;
    } else if (DEPARTMENT.test(comparable(part))) {
      gathered.departmentName ??= { ...text, text: comparable(part).replace(DEPARTMENT, '') };
    }
  }
}

/** Reads the lines above the header: rows `from` to `to`, without `to`. */
export function frameLines(
  grid: SheetGrid,
  from: number,
  to: number,
  table: Pick<Table, 'id' | 'amounts'>,
  announce: TitleReader,
): FrameLines {
  const gathered: Gathered = {
    title: null,
    hasOtherTitle: false,
    year: null,
    number: null,
    departmentName: null,
    unitLabel: null,
    unit: null,
  };
  for (let row = from; row < to; row += 1) {
    const texts = grid
      .cells(row)
      .flatMap((cell, column): readonly PublishedText[] =>
        typeof cell === 'string' && comparable(cell) !== ''
          ? [{ text: cell, place: { sheet: grid.sheet.name, row, column } }]
          : [],
      );
    for (const text of joinedLabels(texts)) gather(gathered, table, text, announce);
  }
  return { ...gathered, unit: gathered.unit ?? table.amounts.unit };
}
