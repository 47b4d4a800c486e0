/** Reads one returned file and reports all its problems. Trusts no saved result and guesses nothing. */
import { GUIDE_SHEET_NAME } from '../../entries/own-sheet-names';
import { columnOfAddress } from '../../grid/address';
import { isBlank, isTooLong, shown } from '../../entries/cell-reading';
import { problem, type EntryProblem } from '../../entries/problem';
import { counted } from '../../entries/problem-list';
import { quote } from '../../entries/quote';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import { readEntries } from '../../entries/read-entries';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import type { Entries, Unit } from '../../entries/entries';
import { ACCOUNTS_SHEET_NAME, OPTIONS_SHEET_NAME } from '../../entries/own-sheet-names';
import { type Fen, sumFen } from '../../money/fen';
import { TABLE_SETS } from '../../sets';
import { readWorkbook } from '../../xlsx/read-workbook';
import { lastIndexWhere } from '../last-index';
import { hasTableLines, linesByUnit } from '../unit-lines';
import { unitStructure } from '../structure';
import { TOTALS_SHEET_NAME } from '../unit-totals';
import { underDepartment, type ReturnDepartment } from './department';
import { fileErrorMessage } from './file-errors';
import { fixedSheetProblems } from './fixed-sheets';
import { inspectReturn, type ReturnFileError, type ReturnFile } from './inspect-return';
import { missingFactProblems } from './missing-facts';
import { ownCheckProblems } from './own-checks';
import { realign } from './realign';
import { recompute } from './recompute';
import { mustMend, type ReturnReading } from './return-reading';
import { whoseReturn } from './whose-return';

/** Generated sheets without new data: reading them would take longer than all others together. */
const NOT_READ: ReadonlySet<string> = new Set([ACCOUNTS_SHEET_NAME, OPTIONS_SHEET_NAME, TOTALS_SHEET_NAME]);

/** Takes 填报说明 out, which holds a record of whose file it is and nothing that a unit fills in. */
function withoutGuide({ sheets }: RawWorkbook): { readonly guide?: RawSheet; readonly rest: RawWorkbook } {
  const isGuide = ({ name }: RawSheet): boolean => comparable(name) === GUIDE_SHEET_NAME;
  const guide = sheets.find(isGuide);
  return {
    rest: { sheets: sheets.filter((sheet) => !isGuide(sheet)) },
    ...(guide === undefined ? {} : { guide }),
  };
}

function fileErrorReading(
  file: string,
  { fileError, detail }: ReturnFileError,
  unit: Unit | null = null,
): ReturnReading {
  return { kind: 'file-error', file, unit, fileError, message: fileErrorMessage(file, fileError, detail) };
}

/** A unit cannot add another unit to the roster, so the message describes what it can do. */
function inUnitsWords(found: EntryProblem, unit: Unit): EntryProblem {
  if (found.code !== 'unknown-unit') return found;
  const { sheet, row, column, address } = found;
  const columnIndex = columnOfAddress(address ?? 'A');
  return problem(
    'foreign-unit',
    {
      sheet,
      columnIndex,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    },
    { found: found.found, expected: unit.code, what: `单位代码不是本单位（${unit.code}）` },
  );
}

/** About ten thousand times more or less than before, with a margin for changes of a budget (U-10). */
const SCALE = { least: 3_000, most: 30_000 };

/** `before`: absent for a unit without lines in the department's workbook. */
function scaleProblem(entries: Entries, before: Fen | undefined): readonly EntryProblem[] {
  const now = sumFen(entries.expenditure.map((line) => line.amount));
  if (before === undefined || before <= 0 || now <= 0) return [];
  const ratio = now > before ? now / before : before / now;
  return ratio >= SCALE.least && ratio <= SCALE.most
    ? [problem('scale-suspect', { sheet: EXPENDITURE_SHEET.name })]
    : [];
}

function unitProblems(
  entries: Entries,
  unit: Unit,
  department: ReturnDepartment,
  workbook: RawWorkbook,
): readonly EntryProblem[] {
  const lines = linesByUnit(entries)(unit.code);
  if (!hasTableLines(lines)) return [problem('nothing-entered', { sheet: INCOME_SHEET.name })];
  return [
    ...scaleProblem(entries, department.expenditure.get(unit.code)),
    ...ownCheckProblems(department.settings, unit, lines, workbook),
    ...missingFactProblems(department.settings, lines, workbook),
  ];
}

/** `null`: the file's form has no structure hash. */
function structureProblems(structure: string | null): readonly EntryProblem[] {
  const isOurs = structure === null || structure === unitStructure();
  return isOurs ? [] : [problem('form-differs', { sheet: GUIDE_SHEET_NAME }, { expected: unitStructure() })];
}

/** Drops prepared but empty rows: they would take as much time and memory as rows with lines. */
function withoutBlankEnd({ sheets }: RawWorkbook): RawWorkbook {
  return {
    sheets: sheets.map((sheet) => {
      const last = lastIndexWhere(sheet.rows, (row) => row.some((cell) => !isBlank(cell)));
      return last + 1 === sheet.rows.length ? sheet : { ...sheet, rows: sheet.rows.slice(0, last + 1) };
    }),
  };
}

/** Cuts texts that are too long for a cell. The problem names the address; the notice shows the beginning. */
function withCutTexts({ sheets }: RawWorkbook): RawWorkbook {
  const cut = (cell: RawCell): RawCell => (isTooLong(cell) ? quote(shown(cell)) : cell);
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.some(isTooLong) ? row.map(cut) : row)),
    })),
  };
}

/** Errors: none for the contents of a file; every error is a result. */
export async function readReturn(file: ReturnFile, department: ReturnDepartment): Promise<ReturnReading> {
  const fileError = inspectReturn(file);
  if (fileError !== null) return fileErrorReading(file.name, fileError);
  const reading = await readWorkbook(file.bytes, NOT_READ);
  if (reading.kind === 'unusable') return fileErrorReading(file.name, { fileError: reading.reason });
  const { settings } = department;
  const { guide, rest } = withoutGuide(reading.workbook);
  const realigned = realign(withoutBlankEnd(rest), reading.marks.names, settings.amountUnit);
  const whose = whoseReturn(realigned.workbook, reading.marks, guide, department);
  if (whose.kind === 'file-error') return fileErrorReading(file.name, whose, whose.unit);
  const { unit, version } = whose;
  const recomputed = recompute(realigned.workbook, unit);
  const entered = readEntries(underDepartment(recomputed.workbook, settings, unit), TABLE_SETS);
  const lines = entered.kind === 'entries' ? linesByUnit(entered.entries)(unit.code) : null;
  const problems = counted([
    ...structureProblems(whose.structure),
    ...realigned.problems,
    ...fixedSheetProblems(realigned.workbook, settings, unit),
    ...recomputed.problems,
    ...entered.problems.map((one) => inUnitsWords(one, unit)),
    ...(entered.kind === 'entries' && entered.problems.every((one) => !mustMend(one))
      ? unitProblems(entered.entries, unit, department, recomputed.workbook)
      : []),
  ]);
  const isQuiet = problems.every(({ severity }) => severity === 'normalized');
  return {
    kind: 'read',
    file: file.name,
    unit,
    version,
    problems,
    lines,
    workbook: isQuiet ? null : withCutTexts(withoutBlankEnd(recomputed.workbook)),
  };
}
