/**
 * Collects a document's names of department, units and projects. They separate rows that have equal codes.
 */
import { comparable } from '../entries/text';
import type { RowIdentity } from '../tables/identity';

/** By key of the text column; blank texts are absent or empty. */
export type RowTexts = Readonly<Record<string, string>>;

export interface DocumentNames {
  /** `null`: no table and no entry sheet gives the code. */
  readonly departmentCode: string | null;
  readonly unitCodes: ReadonlySet<string>;
  readonly unitNames: ReadonlySet<string>;
  readonly projectNames: ReadonlySet<string>;
}

export const NO_NAMES: DocumentNames = {
  departmentCode: null,
  unitCodes: new Set(),
  unitNames: new Set(),
  projectNames: new Set(),
};

/** Returns the comparable text of a column; empty where the row has none. */
export function comparableText(texts: RowTexts, key: string): string {
  const text = texts[key];
  return text === undefined ? '' : comparable(text);
}

/**
 * Published documents have short 部门代码. The reader recognizes longer ones by their place above their
 * units.
 */
const USUAL_DEPARTMENT_DIGITS = 3;

/** Returns the first code if all later codes begin with it. */
function departmentCodeOf(codes: readonly string[]): string | null {
  const [first, ...below] = codes;
  if (first === undefined) return null;
  const own = below.filter((code) => code.startsWith(first)).length;
  return own * 2 > below.length || first.length <= USUAL_DEPARTMENT_DIGITS ? first : null;
}

function textsOf(rows: readonly RowTexts[], key: string): readonly string[] {
  return rows.map((texts) => comparableText(texts, key)).filter((text) => text !== '');
}

/** Adds the department and the units of a table of units. */
function withUnits(
  rows: readonly RowTexts[],
  { code, name }: Extract<RowIdentity, { kind: 'units' }>,
  known: DocumentNames,
): DocumentNames {
  const coded = rows.filter((texts) => /^\d/u.test(comparableText(texts, code)));
  const codes = textsOf(coded, code);
  const departmentCode =
    codes[0] === known.departmentCode
      ? known.departmentCode
      : (departmentCodeOf(codes) ?? known.departmentCode);
  const isDepartments = codes[0] === departmentCode;
  const units = isDepartments ? coded.slice(1) : coded;
  return {
    ...known,
    departmentCode,
    unitCodes: new Set([...known.unitCodes, ...textsOf(units, code)]),
    unitNames: new Set([...known.unitNames, ...textsOf(units, name)]),
  };
}

/** Adds the projects of a table of projects, which prints no codes. */
function withProjects(
  rows: readonly RowTexts[],
  { project, type }: Extract<RowIdentity, { kind: 'projects' }>,
  known: DocumentNames,
): DocumentNames {
  const projects = rows.filter((texts) => comparableText(texts, type) !== '');
  return { ...known, projectNames: new Set([...known.projectNames, ...textsOf(projects, project)]) };
}

/** Adds the department, units and projects that the rows of a block name. */
export function namesAfter(
  rows: readonly RowTexts[],
  identity: RowIdentity,
  known: DocumentNames,
): DocumentNames {
  if (identity.kind === 'units') return withUnits(rows, identity, known);
  return identity.kind === 'projects' ? withProjects(rows, identity, known) : known;
}
