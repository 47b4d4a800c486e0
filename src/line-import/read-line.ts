/** Reads the cells of a row as a line of expenditure or income; missing governmental items follow from the unit type. */
import {
  DEPARTMENTAL_ACCOUNTS,
  GOVERNMENTAL_ACCOUNTS,
  governmentalFor,
} from '../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../classification/functional-accounts';
import { UNIT_TYPES } from '../classification/unit-types';
import { shown } from '../entries/cell-reading';
import type { Unit } from '../entries/entries';
import type { RawCell } from '../entries/raw-workbook';
import { budgetDate } from '../entries/read-entries';
import { taken, type CollectedAnswers } from './collected';
import { answerTo, found, type Found } from './found';
import { ROLES, type Role } from './headers';
import type { ExpenditureValues, ImportContext, IncomeValues } from './import-line';
import { readAccount, type AccountContext, type AccountKind, type AccountValue } from './read-account';
import { takenKind } from './read-kind';
import { readProject } from './read-project';
import { takenSource } from './read-source';
import { readUnit } from './read-unit';
import type { RowAmount, RowCells, RowSource } from './row-source';

const FUNCTION: AccountKind = {
  field: 'function',
  list: FUNCTIONAL_ACCOUNTS,
  digits: 7,
  name: '功能科目',
};
const DEPARTMENTAL: AccountKind = {
  field: 'departmental',
  list: DEPARTMENTAL_ACCOUNTS,
  digits: 5,
  name: '部门经济科目',
};
const GOVERNMENTAL: AccountKind = {
  field: 'governmental',
  list: GOVERNMENTAL_ACCOUNTS,
  digits: 5,
  name: '政府经济科目',
};

function accountsIn({ settings, answers, used }: ImportContext): AccountContext {
  return { date: budgetDate(settings.budgetYear), answers, used };
}

function takenUnit(
  into: CollectedAnswers,
  { cells, unit }: RowSource,
  { unit: ofColumn }: RowAmount,
  { units, answers }: ImportContext,
): Unit | null {
  const ofRow = readUnit(cells('unit'), cells('unitName'), units, answers);
  if (ofColumn !== null && ofRow.kind !== 'blank') {
    into.problems.push('这一行写了单位，表头又按单位分列，看不出记到哪个单位。请只留一处后再导入。');
    return null;
  }
  const own = ofColumn === null ? ofRow : readUnit(ofColumn, null, units, answers);
  const only = units.length === 1 ? units[0] : undefined;
  const whole = unit ?? (only === undefined ? null : found(only, '', '名册中只有这一个单位'));
  return taken(into, own.kind === 'blank' && whole !== null ? whole : own, {
    column: ROLES.unit,
    missing: '没有单位代码或单位名称。请补上单位后再导入。',
    entered: ({ code }) => code,
  });
}

function takenAccount(
  into: CollectedAnswers,
  kind: AccountKind,
  reading: Found<AccountValue>,
): AccountValue | null {
  return taken(into, reading, {
    column: `${kind.name}编码`,
    missing: `没有${kind.name}。请补上${kind.name}编码或名称后再导入。`,
    entered: ({ code }) => code,
  });
}

/** Joins 类, 款 and 项 that stand in columns of their own; the columns may also hold whole codes. */
function joinedLevels(cells: RowCells, roles: readonly Role[], digits: number): RawCell {
  const parts = roles.map((role) => shown(cells(role)).trim()).filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return null;
  if (last.length >= digits) return last;
  return parts.map((part, level) => (level === 0 ? part : part.padStart(2, '0'))).join('');
}

function functionCell(cells: RowCells): RawCell {
  return (
    cells('function') ??
    joinedLevels(cells, ['functionClass', 'functionSection', 'functionItem'], FUNCTION.digits)
  );
}

function departmentalCell(cells: RowCells): RawCell {
  return (
    cells('departmental') ??
    joinedLevels(cells, ['departmentalClass', 'departmentalItem'], DEPARTMENTAL.digits)
  );
}

function readGovernmental(
  cells: RowCells,
  unit: Unit | null,
  departmental: string | null,
  context: ImportContext,
): Found<AccountValue> | null {
  const accounts = accountsIn(context);
  const own = readAccount(GOVERNMENTAL, cells('governmental'), cells('governmentalName'), accounts);
  if (own.kind !== 'blank') return own;
  if (unit === null || departmental === null) return null;
  const mapped = governmentalFor(departmental, unit.type);
  const type = UNIT_TYPES[unit.type].label;
  if (mapped.kind === 'mapped')
    return found({ code: mapped.code, name: null }, '', `${type}的${departmental}对应${mapped.code}`);
  const word = `${departmental}（${type}）`;
  const answer = readAccount(GOVERNMENTAL, answerTo(context.answers, word) ?? null, null, accounts);
  if (answer.kind === 'value') return { ...answer, before: '', why: '按您的回答' };
  return {
    kind: 'ask',
    ask: {
      field: 'governmental',
      word,
      what: `${type}的${departmental}没有对应的政府经济科目`,
      offers: [],
      likely: null,
    },
  };
}

export function readIncome(
  into: CollectedAnswers,
  source: RowSource,
  amount: RowAmount,
  context: ImportContext,
): IncomeValues | null {
  const unit = takenUnit(into, source, amount, context);
  const money = takenSource(into, source.cells, amount, context);
  if (unit === null || money === null) return null;
  return { kind: 'income', unit: unit.code, ...money, amount: amount.fen, remark: source.remark };
}

export function readExpenditure(
  into: CollectedAnswers,
  source: RowSource,
  amount: RowAmount,
  context: ImportContext,
): ExpenditureValues | null {
  const { cells } = source;
  const accounts = accountsIn(context);
  const unit = takenUnit(into, source, amount, context);
  const purposeReading = readAccount(FUNCTION, functionCell(cells), cells('functionName'), accounts);
  const purpose = takenAccount(into, FUNCTION, purposeReading);
  const itemReading = readAccount(DEPARTMENTAL, departmentalCell(cells), cells('departmentalName'), accounts);
  const item = takenAccount(into, DEPARTMENTAL, itemReading);
  const governmentalReading = readGovernmental(cells, unit, item?.code ?? null, context);
  const governmental =
    governmentalReading === null ? null : takenAccount(into, GOVERNMENTAL, governmentalReading);
  const hasProject = [cells('project'), cells('projectName')].some((cell) => shown(cell).trim() !== '');
  const kindWord = amount.kind ?? shown(cells('kind')).trim();
  const kind = takenKind(into, kindWord, hasProject, item?.code ?? null, context);
  const project = kind === null ? null : readProject(into, cells, kind, context);
  const money = takenSource(into, cells, amount, context);
  if (
    unit === null ||
    purpose === null ||
    item === null ||
    governmental === null ||
    kind === null ||
    project === null ||
    money === null
  )
    return null;
  return {
    kind: 'expenditure',
    unit: unit.code,
    function: purpose.code,
    spendingKind: kind,
    project: project.code,
    projectName: project.name,
    departmental: item.code,
    governmental: governmental.code,
    ...money,
    amount: amount.fen,
    remark: source.remark,
    ownNames: { function: purpose.name, departmental: item.name, governmental: governmental.name },
  };
}
