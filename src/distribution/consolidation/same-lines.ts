/** Finds the lines of a return that the department already has: they stay in place, with everything beside them. */
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { PROJECT_PERFORMANCE_SHEET } from '../../entries/declarations/project-performance';
import type { ExpenditureLine, IncomeLine, ProjectIndicator } from '../../entries/entries';
import { UNIT_FACTS_SHEET } from '../../entries/declarations/unit-facts';
import { factWords, type UnitFact } from '../../entries/text-entries';
import type { UnitLines } from '../unit-lines';

type Identity<Line> = (line: Line) => string;

function joined(...parts: readonly (string | number)[]): string {
  return parts.join('\n');
}

/** The subject of a line, apart from its amount. */
const incomeAbout: Identity<IncomeLine> = ({ period, fund }) => joined(period, fund);

const expenditureAbout: Identity<ExpenditureLine> = (line) => {
  const { function: code, kind, project, departmental, governmental, fund, period } = line;
  return joined(code, kind, project, departmental, governmental, fund, period);
};

const indicatorAbout: Identity<ProjectIndicator> = ({ project, category, indicator }) =>
  joined(project, category, indicator);

const factAbout: Identity<UnitFact> = ({ item }) => item;
const factValue: Identity<UnitFact> = ({ value }) => factWords(value);

/** Pairs each fresh line with the index of an equal earlier one; each earlier line serves once. */
function pairs<Line>(
  before: readonly Line[],
  fresh: readonly Line[],
  ofBefore: Identity<Line>,
  ofFresh: Identity<Line> = ofBefore,
): ReadonlyMap<number, number> {
  if (before.length === 0) return new Map();
  const free = new Map<string, number[]>();
  for (const [index, line] of before.entries()) {
    const known = free.get(ofBefore(line));
    if (known === undefined) free.set(ofBefore(line), [index]);
    else known.push(index);
  }
  return new Map(
    fresh.flatMap((line, index) => {
      const found = free.get(ofFresh(line))?.shift();
      return found === undefined ? [] : [[index, found] as const];
    }),
  );
}

interface Remarked {
  readonly remark: string;
}

/** Gives lines without a remark the department's own remark on the same line. */
function withRemarks<Line extends Remarked>(
  before: readonly Line[],
  fresh: readonly Line[],
  identity: Identity<Line>,
): readonly Line[] {
  if (before.every(({ remark }) => remark === '')) return fresh;
  const equal = pairs(before, fresh, (line) => joined(identity(line), line.remark));
  const used = new Set(equal.values());
  const rest = before.filter((line, index) => !used.has(index) && line.remark !== '');
  const open = [...fresh.entries()].filter(([index, { remark }]) => !equal.has(index) && remark === '');
  const found = pairs(
    rest,
    open.map(([, line]) => line),
    identity,
  );
  const remarks = new Map(
    [...found].flatMap(([openIndex, restIndex]) => {
      const [index] = open[openIndex] ?? [];
      const remark = rest[restIndex]?.remark;
      return index === undefined || remark === undefined ? [] : [[index, remark] as const];
    }),
  );
  return fresh.map((line, index) => {
    const remark = remarks.get(index);
    return remark === undefined ? line : { ...line, remark };
  });
}

/** Keeps the department's own 备注 on lines of a return that are otherwise the same. */
export function withRemarksKept(before: UnitLines, fresh: UnitLines): UnitLines {
  return {
    ...fresh,
    income: withRemarks(before.income, fresh.income, (line) => joined(incomeAbout(line), line.amount)),
    expenditure: withRemarks(before.expenditure, fresh.expenditure, (line) =>
      joined(expenditureAbout(line), line.amount),
    ),
  };
}

/** A line that the department already has. */
export interface KnownLine {
  /** One-based row. */
  readonly row: number;
  /** Whether amount, remark, project name or target differs. */
  readonly isChanged: boolean;
}

/** Pairs equal lines first, then lines about the same subject, each once and in order. */
function knownLines<Line extends { readonly row: number }>(
  before: readonly Line[],
  fresh: readonly Line[],
  subject: Identity<Line>,
  [valueBefore, valueNow]: readonly [Identity<Line>, Identity<Line>],
): ReadonlyMap<number, KnownLine> {
  const whole =
    (value: Identity<Line>): Identity<Line> =>
    (line) =>
      joined(subject(line), value(line));
  const equal = pairs(before, fresh, whole(valueBefore), whole(valueNow));
  const used = new Set(equal.values());
  const rest = [...before.keys()].filter((index) => !used.has(index));
  const open = [...fresh.keys()].filter((index) => !equal.has(index));
  const linesAt = (lines: readonly Line[], indexes: readonly number[]): readonly Line[] =>
    indexes.flatMap((index) => lines.slice(index, index + 1));
  const alike = pairs(linesAt(before, rest), linesAt(fresh, open), subject);
  const known = new Map<number, KnownLine>();
  const add = (index: number | undefined, at: number | undefined, isChanged: boolean): void => {
    const row = at === undefined ? undefined : before[at]?.row;
    if (index !== undefined && row !== undefined) known.set(index, { row, isChanged });
  };
  for (const [index, at] of equal) add(index, at, false);
  for (const [index, at] of alike) add(open[index], rest[at], true);
  return known;
}

/** Finds by line sheet the fresh lines, by index, that the department already has. */
export function linesKnown(
  before: UnitLines,
  fresh: UnitLines,
): ReadonlyMap<string, ReadonlyMap<number, KnownLine>> {
  const expenditureValue =
    ({ projects }: UnitLines['names']): Identity<ExpenditureLine> =>
    ({ amount, remark, project }) =>
      joined(amount, remark, ...[projects.get(project)].filter((name) => name !== undefined));
  const incomeValue: Identity<IncomeLine> = ({ amount, remark }) => joined(amount, remark);
  const target: Identity<ProjectIndicator> = (line) => line.target;
  return new Map([
    [INCOME_SHEET.name, knownLines(before.income, fresh.income, incomeAbout, [incomeValue, incomeValue])],
    [
      EXPENDITURE_SHEET.name,
      knownLines(before.expenditure, fresh.expenditure, expenditureAbout, [
        expenditureValue(before.names),
        expenditureValue(fresh.names),
      ]),
    ],
    [
      PROJECT_PERFORMANCE_SHEET.name,
      knownLines(before.indicators, fresh.indicators, indicatorAbout, [target, target]),
    ],
    [UNIT_FACTS_SHEET.name, knownLines(before.facts, fresh.facts, factAbout, [factValue, factValue])],
  ]);
}
