/**
 * 上海市九张表 as a clerk comes by them: chosen in 设置, all else follows. Tables in 元, traced, checked, saved with the
 * published figures, and the tables of its units, broken off and made.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { demandsNotMet } from '../support/excel-demands';
import { schemaErrors } from '../support/office-schema';
import { SHANGHAI_2025 } from '../support/published-forms';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import { fillTables, generateTables, openPreview, paneFrame, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

jest.setTimeout(180_000);

const INCOME = '部门收入预算总表';

async function workbookOf(bytes: Uint8Array): Promise<RawWorkbook> {
  expect([...(await schemaErrors(bytes)), ...demandsNotMet(bytes)]).toEqual([]);
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') throw new Error(`The file cannot be read: ${reading.reason}`);
  return reading.workbook;
}

/** Amounts of a row in 分 as printed, blanks and dashes left out. */
function amountsOf(cells: readonly unknown[]): readonly number[] {
  return cells.flatMap((cell) => {
    const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell : '';
    return /^-?[\d,]+(?:\.\d+)?$/u.test(text) ? [Math.round(Number(text.replaceAll(',', '')) * 100)] : [];
  });
}
