/** What stands around a table's body: title, 预算nn表, department, unit of money, page numbers. */
import type { PrintedText } from '../../checks/printed-table';
import { comparable } from '../../entries/text';
import type { AmountUnit } from '../../money/amount-unit';
import type { TableId } from '../../tables/table';
import type { SheetGrid } from './grid';
import { yearIn, type Announce } from './titles';

export interface FrameLines {
  readonly title: PrintedText | null;
  readonly year: number | null;
  readonly number: PrintedText | null;
  readonly departmentName: PrintedText | null;
  readonly unitLabel: PrintedText | null;
  readonly unit: AmountUnit;
}

const DEPARTMENT = /^(?:部门|单位|编制单位|填报单位|部门\(单位\)|预算单位)(?:名称)?[:：]\s*/u;
const UNIT_LABEL = /^(?:金额)?单位[:：]\s*(?:人民币)?(万元|元)$/u;
const PAGE = /^(?:第\d+页.*|共\d+页|-?\d+-|.*\(续表?\))$/u;

export function unitOf(text: string): AmountUnit | null {
  const unit = UNIT_LABEL.exec(comparable(text))?.[1];
  return unit === '万元' || unit === '元' ? unit : null;
}

/** One cell may say both, blanks between them: 部门名称：某局 and 单位：万元. */
function parts(text: string): readonly string[] {
  return text.split(/(?<!\s)\s{2,}(?=(?:金额)?单位[:：])/u);
}

export function isFrameText(text: string): boolean {
  const plain = comparable(text);
  return unitOf(text) !== null || DEPARTMENT.test(plain) || PAGE.test(plain);
}

interface Gathered {
  title: PrintedText | null;
  year: number | null;
  number: PrintedText | null;
  departmentName: PrintedText | null;
  unitLabel: PrintedText | null;
  unit: AmountUnit | null;
}

function gather(gathered: Gathered, table: TableId, text: PrintedText, announce: Announce): void {
  const announced = announce(text.text);
  if (announced?.table === table && announced.by === 'title' && gathered.title === null) {
    gathered.title = text;
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

/** The lines above the header (rows `from` to `to`, the latter not included). */
export function frameLines(
  grid: SheetGrid,
  from: number,
  to: number,
  table: TableId,
  announce: Announce,
): FrameLines {
  const gathered: Gathered = {
    title: null,
    year: null,
    number: null,
    departmentName: null,
    unitLabel: null,
    unit: null,
  };
  for (let row = from; row < to; row += 1) {
    for (const [column, cell] of (grid.sheet.rows[row] ?? []).entries()) {
      if (typeof cell !== 'string') continue;
      gather(gathered, table, { text: cell, place: { sheet: grid.sheet.name, row, column } }, announce);
    }
  }
  return { ...gathered, unit: gathered.unit ?? '万元' };
}
