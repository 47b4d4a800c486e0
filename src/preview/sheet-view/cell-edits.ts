/** Types, deletes and pastes in the workbook. */
import { formatAddress } from '../../excel-host/model/a1';
import { cellArea, type Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';
import { parseClipboard, writeClipboard } from './clipboard-text';
import { enteredText, shownText } from './cell-text';
import type { GridPlace } from './movement';

/** Types text into a cell. Returns Excel's objection, or `null`. */
export function typeInto(
  stage: Stage,
  sheet: Sheet,
  { row, column }: GridPlace,
  text: string,
): string | null {
  if (text === enteredText(sheet.grid.cell(row, column))) return null;
  return stage.act((user) => {
    user.type(sheet.name, formatAddress(cellArea(row, column)), text);
  });
}

export function clearArea(stage: Stage, sheet: Sheet, area: Area): string | null {
  return stage.act((user) => {
    user.clear(sheet.name, formatAddress(area));
  });
}

export interface PasteResult {
  readonly area: Area;
  readonly objection: string | null;
}

export function pasteInto(stage: Stage, sheet: Sheet, { row, column }: GridPlace, text: string): PasteResult {
  const rows = parseClipboard(text);
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const area = {
    firstRow: row,
    lastRow: row + rows.length - 1,
    firstColumn: column,
    lastColumn: column + width - 1,
  };
  const objection = stage.act((user) => {
    user.paste(sheet.name, formatAddress(cellArea(row, column)), rows);
  });
  return { area, objection };
}

export function copyFrom(sheet: Sheet, area: Area): string {
  const used = sheet.used(true);
  const lastRow = Math.min(area.lastRow, Math.max(used?.lastRow ?? 0, area.firstRow));
  const lastColumn = Math.min(area.lastColumn, Math.max(used?.lastColumn ?? 0, area.firstColumn));
  const rows = Array.from({ length: lastRow - area.firstRow + 1 }, (_, down) =>
    Array.from(
      { length: lastColumn - area.firstColumn + 1 },
      (__, right) => shownText(sheet, area.firstRow + down, area.firstColumn + right).text,
    ),
  );
  return writeClipboard(rows);
}

/** Undoes the last input and selects its cells, as Ctrl+Z does. Returns an objection, or `null`. */
export function undoTyping(stage: Stage): string | null {
  const { next } = stage.host.undoStack;
  if (next === 'none')
    return '没有可以撤销的输入。窗格里的命令请在窗格中撤销；命令写入之后，之前的输入不能再撤销，与 Excel 相同。';
  if (next === 'refused') return '预览不能撤销这一步：插入、删除的行和新建的工作表请自己改回。';
  const { sheet, area } = next;
  return stage.act((user) => {
    user.undo();
    user.select(sheet.name, formatAddress(area));
  });
}
