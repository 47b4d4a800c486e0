/** Recognizes one row of a block from its texts, the declared identity and the rows above. */
import type { CodeName, RowIdentity } from '../tables/identity';
import type { Block, RowRole } from '../tables/table';
import { codeParts, type CodeParts } from './code-columns';
import { codesByName } from './codes-by-name';
import { comparableText, type DocumentNames, type RowTexts } from './document-names';
import { ListedRows, nameWithoutNumber, type ListedRow } from './listed-rows';
import { endsAsSum, isTotal, isTotalName } from './total-rows';

export interface RowSubject {
  readonly subject: string;
  readonly role: RowRole;
  /** The declared name of the row, if any. */
  readonly declared?: string;
}

export interface RecognizedRow extends RowSubject {
  /** Code of the unit for the rows below. */
  readonly unit?: string;
  /** The first code of the row. */
  readonly code?: string;
}

/** The state from the rows above, for the next row. */
export interface Above {
  readonly names: DocumentNames;
  /** Subject of the last group row (the unit of a project); empty before the first. */
  readonly group: string;
  /** Code of the unit row above, where units have rows; empty before the first. */
  readonly unit: string;
  readonly afterDepartment: boolean;
  /** Subject of the previous row that is no continuation. */
  readonly subject: string;
}

/** Returns `null` for a row that it cannot recognize. */
export type Recognize = (texts: RowTexts, above: Above) => RecognizedRow | null;

type Identity<Kind extends RowIdentity['kind']> = Extract<RowIdentity, { kind: Kind }>;

export const TOTAL: RecognizedRow = { subject: 'total', role: 'total' };
const DEPARTMENT: RecognizedRow = { subject: 'department', role: 'department' };

/**
 * Restores the leading zero of a 款 or 项 that a number lost. A whole code in one column has lost none; a
 * short one is a 类 or 款.
 */
function codeIn(texts: RowTexts, parts: CodeParts): string {
  return parts
    .map(({ key, digits }) => {
      const text = comparableText(texts, key);
      return text === '' || parts.length === 1 ? text : text.padStart(digits, '0');
    })
    .join('');
}

function named(name: string): RecognizedRow | null {
  if (name === '') return null;
  return { subject: `name:${name}`, role: endsAsSum(name) ? 'group' : 'detail' };
}

/**
 * Recognizes a unit's row without account: the first is the department's, unless the code belongs to a unit.
 */
function unitRow(unit: string, { names, afterDepartment }: Above): RecognizedRow {
  const isUnits = names.unitCodes.has(unit) && names.departmentCode !== unit;
  return afterDepartment || isUnits ? { subject: `unit:${unit}`, role: 'group', unit } : DEPARTMENT;
}

/** Finds the codes of rows in a tree that prints only names. */
function codesFromNames(
  { codes: [code, ...more], name }: Identity<'code'>,
  keys: readonly string[],
  rows: readonly RowTexts[],
): ReadonlyMap<RowTexts, string> {
  const isCoded = rows.some((texts) => keys.some((key) => /\d/u.test(comparableText(texts, key))));
  if (code === undefined || more.length > 0 || isCoded) return new Map();
  const found = codesByName(
    rows.map((texts) => comparableText(texts, name)),
    code,
  );
  return new Map(
    rows.flatMap((texts, index): [RowTexts, string][] => {
      const own = found[index];
      return own === undefined || own === null ? [] : [[texts, own]];
    }),
  );
}

/** Digits of 类 and 款 above the accounts of lines. */
const GROUP_DIGITS: Readonly<Record<CodeName, readonly number[]>> = {
  function: [3, 5],
  departmental: [3],
  governmental: [3],
};

/** Whether a code has the length of a level. A code of another length was cut off, so it is no group. */
function isLevel({ codes: [first] }: Identity<'code'>, code: string): boolean {
  return first !== undefined && GROUP_DIGITS[first].includes(code.length);
}

function byCode(
  identity: Identity<'code'>,
  partsOf: (code: CodeName) => CodeParts,
  rows: readonly RowTexts[],
): Recognize {
  const lists = identity.codes.map(partsOf);
  const keys = lists.flatMap((parts) => parts.map(({ key }) => key));
  const fromNames = codesFromNames(identity, keys, rows);
  const others = keys.filter((key) => key !== identity.department);
  const hasDepartmentInCode = identity.department !== undefined && keys.includes(identity.department);
  // The first code gives the full length; a pair of codes is one account.
  const full = lists
    .slice(0, 1)
    .flat()
    .reduce((sum, { digits }) => sum + digits, 0);
  return (texts, above) => {
    const isCoded = keys.some((key) => /\d/u.test(comparableText(texts, key)));
    if (!isCoded && isTotal(texts)) return TOTAL;
    const isFirst = above.subject === '' || above.subject === 'total';
    if (hasDepartmentInCode && isFirst && others.every((key) => comparableText(texts, key) === ''))
      return DEPARTMENT;
    const fromName = fromNames.get(texts);
    const codes = fromName === undefined ? lists.map((parts) => codeIn(texts, parts)) : [fromName];
    const [code] = codes;
    const unit = identity.unit === undefined ? '' : comparableText(texts, identity.unit);
    const name = comparableText(texts, identity.name);
    if (code === undefined || codes.every((one) => one === ''))
      return unit === '' ? named(name) : unitRow(unit, above);
    // A unit's code in the unit's own row applies to the items below.
    const of = unit === '' ? above.unit : unit;
    const own = [code === '' ? `name:${name}` : code, ...codes.slice(1)].join('-');
    const role = code.length < full && isLevel(identity, code) ? 'group' : 'detail';
    return { subject: of === '' ? own : `${of}:${own}`, role, code: `${of}:${code}` };
  };
}

/**
 * Whether the publisher's code means the unit: the code is printed once, and the roster has it
 * (单位预算公开).
 */
function isUnitItself(
  code: string,
  key: string,
  { departmentCode, unitCodes }: DocumentNames,
  rows: readonly RowTexts[],
): boolean {
  if (code !== departmentCode || !unitCodes.has(code)) return false;
  return rows.filter((texts) => comparableText(texts, key) === code).length === 1;
}

/** Recognizes the total, the department and its units. */
function byUnit(identity: Identity<'units'>, rows: readonly RowTexts[]): Recognize {
  return (texts, { names, afterDepartment }) => {
    const unit = comparableText(texts, identity.code);
    // Some sheets print 合计 in the place of the code.
    if (!/^\d/u.test(unit) && isTotal(texts)) return TOTAL;
    if (unit === '') return named(comparableText(texts, identity.name));
    const isUnit =
      afterDepartment || names.departmentCode !== unit || isUnitItself(unit, identity.code, names, rows);
    return isUnit ? { subject: unit, role: 'detail' } : DEPARTMENT;
  };
}

/** Returns the unit of a subtotal row: its code, its name, or 某某小计; `null` for other rows. */
function subtotalOf(text: string, { unitCodes, unitNames }: DocumentNames): string | null {
  const name = text.replace(/小计$/u, '');
  return unitCodes.has(name) || unitNames.has(name) || (name !== text && name !== '') ? name : null;
}

function byProject(identity: Identity<'projects'>): Recognize {
  return (texts, { names, afterDepartment }) => {
    const type = comparableText(texts, identity.type);
    const project = comparableText(texts, identity.project);
    const unit = comparableText(texts, identity.unit);
    if ((type === '' || isTotalName(type)) && isTotal(texts)) return TOTAL;
    const group = subtotalOf(type === '' ? project : type, names) ?? subtotalOf(unit, names);
    if (group !== null && (type === '' || project === '') && afterDepartment)
      return { subject: `unit:${group}`, role: 'group' };
    if (type === '' && !afterDepartment && (project === '' || /^\d+$/u.test(project))) return DEPARTMENT;
    if (project === '' && unit === '') return null;
    return { subject: `${unit}|${project}|${type}`, role: 'detail' };
  };
}

/** Unit codes usually have no more digits; project codes have far more. */
const LONGEST_UNIT_CODE = 9;

/**
 * Separates projects from units: for an unknown (perhaps mistyped) code the name decides, then the length.
 */
function isProject(code: string, name: string, names: DocumentNames): boolean {
  if (names.projectNames.has(name) && !names.unitNames.has(name)) return true;
  return !names.unitCodes.has(code) && code.length > LONGEST_UNIT_CODE;
}

function byNesting(identity: Identity<'nested'>, rows: readonly RowTexts[]): Recognize {
  return (texts, { names, group, subject: before, afterDepartment }) => {
    const code = comparableText(texts, identity.code);
    const name = comparableText(texts, identity.name);
    if (code === '') {
      if (isTotal(texts)) return TOTAL;
      if (name !== '') return { subject: `${group}-name:${name}`, role: 'detail' };
      // Figures without any text belong to no project.
      if (Object.keys(texts).length === 0) return null;
      return before === '' ? null : { subject: before, role: 'continuation' };
    }
    if (isUnitItself(code, identity.code, names, rows)) return { subject: code, role: 'group' };
    if (!afterDepartment && code === names.departmentCode) return DEPARTMENT;
    if (isProject(code, name, names)) {
      const subject = `${group}-${code}`;
      // Some sheets print code and name of a project on every indicator line.
      return { subject, role: subject === before ? 'continuation' : 'detail' };
    }
    return afterDepartment || names.unitCodes.has(code) ? { subject: code, role: 'group' } : DEPARTMENT;
  };
}

function byName(
  identity: Identity<'listed'>,
  listed: readonly ListedRow[],
  rows: readonly RowTexts[],
): Recognize {
  const printed = rows.map((texts) => nameWithoutNumber(comparableText(texts, identity.name)));
  const list = new ListedRows(listed, new Set(printed));
  return (texts) => {
    const hit = list.take(comparableText(texts, identity.name));
    return hit === null ? null : { subject: hit.key, role: hit.role, declared: hit.name };
  };
}

export function recognizeBy(
  { identity, columns }: Pick<Block, 'identity' | 'columns'>,
  listed: readonly ListedRow[],
  rows: readonly RowTexts[],
): Recognize {
  switch (identity.kind) {
    case 'listed':
      return byName(identity, listed, rows);
    case 'single':
      return () => TOTAL;
    case 'code':
      return byCode(identity, (code) => codeParts(columns, code), rows);
    case 'units':
      return byUnit(identity, rows);
    case 'projects':
      return byProject(identity);
    case 'nested':
      return byNesting(identity, rows);
  }
}
