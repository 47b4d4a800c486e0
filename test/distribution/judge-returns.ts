/** Formats as text the overview of files from unit 703001, together with a sound file of unit 703002. */
import { overviewOf, type ReturnsOverview } from '../../src/distribution/returns-overview';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { packageOf, smallDepartment, withoutLines } from '../support/distributed';
import { goodWorkbook } from '../support/raw';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import type { BadReturn } from './spoilt-returns';
import type { RawWorkbook } from '../../src/entries/raw-workbook';

export const OTHER_UNIT = '703002';

export function emptyDepartment(): RawWorkbook {
  return {
    sheets: goodWorkbook().sheets.map((sheet) =>
      ['设置', '单位名册'].includes(sheet.name) ? sheet : { ...sheet, rows: sheet.rows.slice(0, 1) },
    ),
  };
}

const ENTRIES = smallDepartment();
const BLANK = withoutLines(ENTRIES);

export interface Judged {
  readonly overview: ReturnsOverview;
  readonly words: {
    readonly status: string;
    readonly lines: string;
    readonly said: readonly string[];
    readonly unknown: readonly string[];
  };
}

let sound: Promise<ReturnReading> | null = null;

async function soundReturn(): Promise<ReturnReading> {
  const { plan, fileName } = packageOf(ENTRIES, OTHER_UNIT);
  return readReturn({ name: fileName, bytes: await writeWorkbook(plan()) }, departmentOf(BLANK));
}

export async function judge({ files }: BadReturn): Promise<Judged> {
  sound ??= soundReturn();
  const department = departmentOf(BLANK);
  const readings = await Promise.all((await files()).map((file) => readReturn(file, department)));
  const reading = readEntries(emptyDepartment(), TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  const overview = overviewOf(reading.entries, new Map(), [...readings, await sound]);
  const row = overview.rows.find(({ unit }) => unit.code === '703001');
  const lines = row?.offer?.lines;
  return {
    overview,
    words: {
      status: row?.status ?? '',
      lines:
        lines === undefined
          ? 'none taken'
          : `${String(lines.income.length)} income, ${String(lines.expenditure.length)} expenditure, ${String(lines.indicators.length)} indicators`,
      said: [
        ...(row?.fileErrors ?? []),
        ...(row?.problems ?? []).map(({ code, severity, message }) => `[${severity}] ${code} ${message}`),
      ],
      unknown: overview.unknown.map(({ message }) => message),
    },
  };
}
