/**
 * Gives equal texts of many returns one string. Hundreds of returns repeat the same codes and names, a worker sends a copy
 * of each occurrence, and a text cut out of a file's XML keeps the whole XML in memory (decision 113).
 */
import type { EnteredNames, ExpenditureLine, IncomeLine, ProjectIndicator } from '../entries/entries';
import type { RawCell, RawSheet, RawWorkbook } from '../entries/raw-workbook';
import type { UnitFact } from '../entries/text-entries';
import type { ReturnReading } from './returns/return-reading';
import type { UnitLines } from './unit-lines';

/** Copies the characters. JSON keeps every text as it is, even with half of a character. */
function cutLoose(text: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(text));
  if (typeof copy !== 'string') throw new Error('A text is read from JSON as something else.');
  return copy;
}

export class SharedTexts {
  private readonly known = new Map<string, string>();

  private readonly of = <Text extends string>(text: Text): Text => {
    let known = this.known.get(text);
    if (known === undefined) {
      known = cutLoose(text);
      this.known.set(known, known);
    }
    // The same characters, so the same type.
    return known as Text;
  };

  private readonly names = (names: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map(Array.from(names, ([code, name]) => [this.of(code), this.of(name)]));

  private enteredNames({ projects, functions, departmental, governmental }: EnteredNames): EnteredNames {
    return {
      projects: this.names(projects),
      functions: this.names(functions),
      departmental: this.names(departmental),
      governmental: this.names(governmental),
    };
  }

  // Fields one by one: a spread object with changes takes half as much memory again.
  private readonly income = (line: IncomeLine): IncomeLine => ({
    row: line.row,
    unit: this.of(line.unit),
    period: this.of(line.period),
    fund: this.of(line.fund),
    amount: line.amount,
    remark: this.of(line.remark),
  });

  private readonly expenditure = (line: ExpenditureLine): ExpenditureLine => ({
    row: line.row,
    unit: this.of(line.unit),
    function: this.of(line.function),
    kind: this.of(line.kind),
    project: this.of(line.project),
    departmental: this.of(line.departmental),
    governmental: this.of(line.governmental),
    fund: this.of(line.fund),
    period: this.of(line.period),
    amount: line.amount,
    remark: this.of(line.remark),
  });

  private readonly indicator = (line: ProjectIndicator): ProjectIndicator => ({
    row: line.row,
    project: this.of(line.project),
    unit: this.of(line.unit),
    category: this.of(line.category),
    indicator: this.of(line.indicator),
    target: this.of(line.target),
  });

  private readonly fact = (line: UnitFact): UnitFact => ({
    row: line.row,
    item: this.of(line.item),
    value: line.value,
    unit: this.of(line.unit),
  });

  private lines({ income, expenditure, indicators, facts, names }: UnitLines): UnitLines {
    return {
      income: income.map(this.income),
      expenditure: expenditure.map(this.expenditure),
      indicators: indicators.map(this.indicator),
      facts: facts.map(this.fact),
      names: this.enteredNames(names),
    };
  }

  private readonly cell = (cell: RawCell): RawCell => (typeof cell === 'string' ? this.of(cell) : cell);

  private readonly sheet = (sheet: RawSheet): RawSheet => ({
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map(this.cell)),
  });

  private workbook({ sheets }: RawWorkbook): RawWorkbook {
    return { sheets: sheets.map(this.sheet) };
  }

  /** Returns an equal reading. Messages stay: they are few, and new texts anyway. */
  reading(reading: ReturnReading): ReturnReading {
    if (reading.kind === 'file-error') return reading;
    const { lines, workbook } = reading;
    return {
      ...reading,
      lines: lines === null ? null : this.lines(lines),
      workbook: workbook === null ? null : this.workbook(workbook),
    };
  }
}
