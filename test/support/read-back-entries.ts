/** Takes proposals over into a sample's entry workbook, in memory, and reads it again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { proposedWrites } from '../../src/read-back/entry-writes';
import type { EditProposal } from '../../src/read-back/proposal';
import { knownSet, TABLE_SETS } from '../../src/sets';
import type { PlannedContent } from '../../src/sheets/plan/plan';
import { templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';

export const SAMPLE_FILES = {
  henan: '三门峡市人社局2023年录入.xlsx',
  shanghai: '某区财政局2025年录入.xlsx',
} as const;

export async function sampleWorkbook(sample: keyof typeof SAMPLE_FILES): Promise<RawWorkbook> {
  const read = await readWorkbook(readFileSync(join(__dirname, '../../assets/sample', SAMPLE_FILES[sample])));
  if (read.kind === 'unusable') throw new Error(read.reason);
  return read.workbook;
}

export function entriesIn(workbook: RawWorkbook): Entries {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind !== 'entries') throw new Error('The entries cannot be used.');
  return reading.entries;
}

function raw(content: PlannedContent | undefined): RawCell {
  if (content === undefined) return null;
  if (content.kind === 'formula') throw new Error('Proposals write no formulas.');
  return content.kind === 'text' ? content.text : content.value;
}

export function withProposals(workbook: RawWorkbook, proposals: readonly EditProposal[]): RawWorkbook {
  const { settings } = entriesIn(workbook);
  const template = templateWorkbook(settings.budgetYear, knownSet(settings.tableSet));
  const writes = proposedWrites(
    workbook,
    proposals,
    (name) => template.sheets.find((sheet) => sheet.name === name) ?? null,
  );
  if (writes.kind === 'refused') throw new Error(writes.message);
  return {
    sheets: workbook.sheets.map((sheet) => {
      const found = writes.sheets.find((one) => one.sheet === sheet.name);
      const cells = found?.kind === 'edit' ? found.cells : [];
      const rows = sheet.rows.map((row) => [...row]);
      for (const { row, column, content } of cells) {
        while (rows.length <= row) rows.push([]);
        const target = rows[row] ?? [];
        while (target.length <= column) target.push(null);
        target[column] = raw(content);
      }
      return { ...sheet, rows };
    }),
  };
}
