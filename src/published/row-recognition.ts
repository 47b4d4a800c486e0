/** How rows say what they are about: codes and names, in the combinations that tables print. */
import { comparable } from '../entries/text';
import type { DocumentNames, RecognizeRow, RowContext, RowSubject, RowTexts } from './profile';

const TOTAL_NAMES = new Set(['合计', '总计']);

function isTotalName(text: string): boolean {
  return TOTAL_NAMES.has(comparable(text));
}

/** Wherever the word stands: many print it in the first cell, merged over codes and names. */
function isTotal(texts: RowTexts): boolean {
  return Object.values(texts).some(isTotalName);
}

/** Digits of a code as they were meant: a part that lost its leading zeros as a number gets them back. */
function code(texts: RowTexts, parts: readonly (readonly [key: string, digits: number])[]): string {
  return parts
    .map(([key, digits]) => {
      const text = comparable(texts[key] ?? '');
      return text === '' ? '' : text.padStart(digits, '0');
    })
    .join('');
}

/** Tables 03, 05, 09: 类款项; a row of 类 or 款 alone is a subtotal, a unit without 类款项 a unit's subtotal. */
export const byFunction: RecognizeRow = (texts, context) => {
  const functionCode = code(texts, [
    ['class', 3],
    ['section', 2],
    ['item', 2],
  ]);
  const unit = comparable(texts['unitCode'] ?? '');
  const isCoded = ['class', 'section', 'item'].some((key) => /\d/u.test(texts[key] ?? ''));
  if (!isCoded && isTotal(texts)) return { subject: 'total', role: 'total' };
  if (functionCode !== '') {
    // A unit's code may stand in the unit's own row only: it holds for the items below.
    const of = unit === '' ? context.unit : unit;
    const subject = of === '' ? functionCode : `${of}:${functionCode}`;
    return { subject, role: functionCode.length <= 5 ? 'group' : 'detail' };
  }
  if (unit === '') {
    const name = comparable(texts['name'] ?? '');
    return name === '' ? null : { subject: `name:${name}`, role: 'detail' };
  }
  return context.afterDepartment
    ? { subject: `unit:${unit}`, role: 'group', unit }
    : { subject: 'department', role: 'department' };
};

/** Table 02: the total, the department, then its units by code. */
export const byUnit: RecognizeRow = (texts, context) => {
  const unit = comparable(texts['code'] ?? '');
  // 合计 may stand in the place of the code.
  if (!/^\d/u.test(unit) && isTotal(texts)) return { subject: 'total', role: 'total' };
  if (unit === '') {
    const name = comparable(texts['name'] ?? '');
    return name === '' ? null : { subject: `name:${name}`, role: 'detail' };
  }
  return context.afterDepartment || context.names.departmentCode !== unit
    ? { subject: unit, role: 'detail' }
    : { subject: 'department', role: 'department' };
};

/** 部门代码 are this short in every published document seen; longer ones show by their place above their units. */
const USUAL_DEPARTMENT_DIGITS = 3;

/** The first code of table 02 is the department's when the codes below it begin with it. */
function departmentCodeOf(codes: readonly string[]): string | null {
  const [first, ...below] = codes;
  if (first === undefined) return null;
  const own = below.filter((code) => code.startsWith(first)).length;
  return own * 2 > below.length || first.length <= USUAL_DEPARTMENT_DIGITS ? first : null;
}

function textsOf(rows: readonly RowTexts[], key: string): readonly string[] {
  return rows.map((texts) => comparable(texts[key] ?? '')).filter((text) => text !== '');
}

/** Table 02 names the department and every unit. */
export function learnUnits(rows: readonly RowTexts[], known: DocumentNames): DocumentNames {
  const coded = rows.filter((texts) => /^\d/u.test(comparable(texts['code'] ?? '')));
  const codes = textsOf(coded, 'code');
  const departmentCode =
    codes[0] === known.departmentCode
      ? known.departmentCode
      : (departmentCodeOf(codes) ?? known.departmentCode);
  const isDepartments = codes[0] === departmentCode;
  const units = isDepartments ? coded.slice(1) : coded;
  return {
    ...known,
    departmentCode,
    unitCodes: new Set([...known.unitCodes, ...textsOf(units, 'code')]),
    unitNames: new Set([...known.unitNames, ...textsOf(units, 'name')]),
  };
}

/** Table 10 names every project, without a code. */
export function learnProjects(rows: readonly RowTexts[], known: DocumentNames): DocumentNames {
  const projects = rows.filter((texts) => comparable(texts['kind'] ?? '') !== '');
  return { ...known, projectNames: new Set([...known.projectNames, ...textsOf(projects, 'project')]) };
}

function pair(departmental: string, governmental: string, name: string): ReturnType<RecognizeRow> {
  if (departmental === '' && governmental === '' && name === '') return null;
  return {
    subject: `${departmental === '' ? `name:${name}` : departmental}-${governmental}`,
    role: 'detail',
  };
}

/** Table 06: departmental and governmental item. */
export const byPair: RecognizeRow = (texts) => {
  if (isTotal(texts)) return { subject: 'total', role: 'total' };
  return pair(
    comparable(texts['departmentalCode'] ?? ''),
    comparable(texts['governmentalCode'] ?? ''),
    comparable(texts['departmentalName'] ?? ''),
  );
};

/** Table 07: the same, codes in two parts; the department's row has its code in place of 类 and no item. */
export const byPairInParts: RecognizeRow = (texts, context) => {
  if (isTotal(texts)) return { subject: 'total', role: 'total' };
  const departmental = code(texts, [
    ['departmentalClass', 3],
    ['departmentalItem', 2],
  ]);
  const governmental = code(texts, [
    ['governmentalClass', 3],
    ['governmentalItem', 2],
  ]);
  if (!context.afterDepartment && governmental === '' && (texts['departmentalItem'] ?? '') === '')
    return { subject: 'department', role: 'department' };
  return pair(departmental, governmental, comparable(texts['departmentalName'] ?? ''));
};

/** Table 08: one row of figures. */
export const single: RecognizeRow = () => ({ subject: 'total', role: 'total' });

/** A unit's own row above its projects: its code, its name, or 某某小计; `null`: no unit is named so. */
function subtotalOf(text: string, { unitCodes, unitNames }: DocumentNames): string | null {
  const [, name = text] = /^(.*)小计$/u.exec(text) ?? [];
  return unitCodes.has(name) || unitNames.has(name) || (name !== text && name !== '') ? name : null;
}

/** Table 10: projects by name, unit and kind; the department's row has its code in place of the project. */
export const byProjectName: RecognizeRow = (texts, context) => {
  const kind = comparable(texts['kind'] ?? '');
  const project = comparable(texts['project'] ?? '');
  const unit = comparable(texts['unit'] ?? '');
  if ((kind === '' || isTotalName(kind)) && isTotal(texts)) return { subject: 'total', role: 'total' };
  const group = subtotalOf(kind === '' ? project : kind, context.names) ?? subtotalOf(unit, context.names);
  if (group !== null && (kind === '' || project === '') && context.afterDepartment)
    return { subject: `unit:${group}`, role: 'group' };
  if (kind === '' && !context.afterDepartment && (project === '' || /^\d+$/u.test(project)))
    return { subject: 'department', role: 'department' };
  return project === '' && unit === '' ? null : { subject: `${unit}|${project}|${kind}`, role: 'detail' };
};

/** Codes of units usually have at most this many digits; projects have far more. */
const LONGEST_UNIT_CODE = 9;

/** Of codes that nobody knows, as a mistyped one, the name decides, then the length. */
function isProject(code: string, name: string, names: DocumentNames): boolean {
  if (names.projectNames.has(name) && !names.unitNames.has(name)) return true;
  return !names.unitCodes.has(code) && code.length > LONGEST_UNIT_CODE;
}

/** Some print code and name of a project on every line of its indicators. */
function sameAgain(subject: string, { above }: RowContext): RowSubject {
  return { subject, role: subject === above ? 'continuation' : 'detail' };
}

/** Table 12: the department, its units, under each its projects, and below a project more of its indicators. */
export const byProjectCode: RecognizeRow = (texts, context) => {
  const found = comparable(texts['code'] ?? '');
  if (found === '') {
    const name = comparable(texts['name'] ?? '');
    if (isTotal(texts)) return { subject: 'total', role: 'total' };
    if (name !== '') return { subject: `${context.group}-name:${name}`, role: 'detail' };
    return context.above === '' ? null : { subject: context.above, role: 'continuation' };
  }
  if (!context.afterDepartment && found === context.names.departmentCode)
    return { subject: 'department', role: 'department' };
  if (isProject(found, comparable(texts['name'] ?? ''), context.names))
    return sameAgain(`${context.group}-${found}`, context);
  return context.afterDepartment || context.names.unitCodes.has(found)
    ? { subject: found, role: 'group' }
    : { subject: 'department', role: 'department' };
};
