/** 支出录入: one row for each expenditure line, from which all expenditure tables are filled. */
import type { AccountList } from '../../classification/account-list';
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import type { Fund } from '../../classification/funds';
import { SPENDING_KINDS, type SpendingKind } from '../../classification/spending-kinds';
import { accountCell, choiceCell, codeCell, nameText } from '../cell-types';
import { optional, required, type RowValues } from '../column';
import type { EnteredNames, ExpenditureLine } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import { problem, type EntryProblem } from '../problem';
import type { AcceptedRow, SheetReading } from '../read-sheet';
import type { ReadingContext } from '../reading-context';
import { comparable } from '../text';
import {
  AMOUNT_COLUMN,
  FUND_COLUMN,
  fundOf,
  nameProblems,
  PERIOD_COLUMN,
  REMARK_COLUMN,
  UNIT_COLUMN,
  UNIT_NAME_COLUMN,
  unitNameProblems,
} from './line-columns';

const KIND_OPTIONS = (Object.keys(SPENDING_KINDS) as SpendingKind[]).map((id) => ({
  id,
  label: SPENDING_KINDS[id].label,
}));
const FROM_CODE = '随编码自动带出，不必填写。';

const COLUMNS = {
  unit: UNIT_COLUMN,
  unitName: UNIT_NAME_COLUMN,
  function: required(
    '功能科目编码',
    accountCell(FUNCTIONAL_ACCOUNTS, { name: '功能科目编码', digits: 7 }, { kind: 'functions' }),
    {
      width: 13,
      aliases: ['功能分类科目编码', '支出功能科目编码'],
      help: '支出功能分类的项级科目，7位数字。',
    },
  ),
  functionName: optional('功能科目名称', nameText, {
    width: 28,
    help: FROM_CODE,
    companion: { kind: 'name', of: 'function' },
  }),
  kind: required('支出类别', choiceCell('支出类别', KIND_OPTIONS), {
    width: 13,
    help: '人员类、公用经费为基本支出；其他运转类、特定目标类为项目支出。',
  }),
  project: optional('项目代码', codeCell({ name: '项目代码' }), {
    width: 24,
    aliases: ['项目编码'],
    help: '项目支出必填；单元格为文本格式，填完整的数字代码。',
  }),
  projectName: optional('项目名称', nameText, { width: 40, help: '项目支出必填。' }),
  departmental: required(
    '部门经济科目编码',
    accountCell(DEPARTMENTAL_ACCOUNTS, { name: '部门经济科目编码', digits: 5 }, { kind: 'departmental' }),
    {
      width: 17,
      aliases: ['部门预算经济科目编码', '部门经济分类编码'],
      help: '部门预算支出经济分类的款级科目，5位数字。',
    },
  ),
  departmentalName: optional('部门经济科目名称', nameText, {
    width: 26,
    help: FROM_CODE,
    companion: { kind: 'name', of: 'departmental' },
  }),
  governmental: required(
    '政府经济科目编码',
    accountCell(GOVERNMENTAL_ACCOUNTS, { name: '政府经济科目编码', digits: 5 }, { kind: 'governmental' }),
    {
      width: 17,
      aliases: ['政府预算经济科目编码', '政府经济分类编码'],
      help: '政府预算支出经济分类的款级科目，5位数字；按单位类型自动带出，可改。',
      companion: { kind: 'governmental-code' },
    },
  ),
  governmentalName: optional('政府经济科目名称', nameText, {
    width: 26,
    help: FROM_CODE,
    companion: { kind: 'name', of: 'governmental' },
  }),
  fund: FUND_COLUMN,
  period: PERIOD_COLUMN,
  amount: AMOUNT_COLUMN,
  remark: REMARK_COLUMN,
} as const;

type ExpenditureColumns = typeof COLUMNS;
type ExpenditureValues = RowValues<ExpenditureColumns>;
type ExpenditureReading = SheetReading<ExpenditureColumns>;
type ExpenditureRow = AcceptedRow<ExpenditureColumns>;

export const EXPENDITURE_SHEET: EntrySheet<ExpenditureColumns> = {
  name: '支出录入',
  namePrefix: '支出',
  purpose: '各单位的预算支出，按科目、项目和资金来源逐行填写。',
  columns: COLUMNS,
  essential: true,
};

/** Classes of the departmental items that tables 03 and 05 break basic expenditure down into. */
const BASIC_CLASSES: ReadonlySet<string> = new Set(['301', '302', '303', '309', '310']);

/** Names of accounts are the same few over and over: each pair of code and name is judged once. */
function accountNameCheck(list: AccountList): (code: string, entered: string | undefined) => string | null {
  const judged = new Map<string, string | null>();
  return (code, entered) => {
    if (entered === undefined) return null;
    const key = `${code} ${entered}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const name = list.find(code)?.name;
    const result = name === undefined || comparable(name) === comparable(entered) ? null : name;
    judged.set(key, result);
    return result;
  };
}

interface NameCheck {
  readonly code: 'function' | 'departmental' | 'governmental';
  readonly name: 'functionName' | 'departmentalName' | 'governmentalName';
  readonly expected: (code: string, entered: string | undefined) => string | null;
}

function nameChecks(): readonly NameCheck[] {
  return [
    { code: 'function', name: 'functionName', expected: accountNameCheck(FUNCTIONAL_ACCOUNTS) },
    { code: 'departmental', name: 'departmentalName', expected: accountNameCheck(DEPARTMENTAL_ACCOUNTS) },
    { code: 'governmental', name: 'governmentalName', expected: accountNameCheck(GOVERNMENTAL_ACCOUNTS) },
  ];
}

function isProject(values: ExpenditureValues): boolean {
  return SPENDING_KINDS[values.kind].group === 'project';
}

/** The project of a line: required for project expenditure, meaningless for basic expenditure. */
function projectProblems(
  row: number,
  values: ExpenditureValues,
  reading: ExpenditureReading,
): readonly EntryProblem[] {
  const { project, projectName } = values;
  if (isProject(values)) {
    return [
      ...(project === undefined ? [problem('missing-project', reading.place(row, 'project'))] : []),
      ...(projectName === undefined ? [problem('missing-project', reading.place(row, 'projectName'))] : []),
    ];
  }
  if (project === undefined && projectName === undefined) return [];
  return [
    problem('project-on-basic', reading.place(row, project === undefined ? 'projectName' : 'project'), {
      found: project ?? projectName ?? '',
    }),
  ];
}

function basicClassProblems(
  row: number,
  values: ExpenditureValues,
  reading: ExpenditureReading,
): readonly EntryProblem[] {
  if (isProject(values)) return [];
  if (BASIC_CLASSES.has(values.departmental.slice(0, 3))) return [];
  return [
    problem('basic-with-unusual-class', reading.place(row, 'departmental'), { found: values.departmental }),
  ];
}

/** First name wins; another name for the same code is reported. */
function remember(
  names: Map<string, string>,
  code: string | undefined,
  name: string | undefined,
): { readonly differsFrom: string | null } {
  if (code === undefined || name === undefined) return { differsFrom: null };
  const known = names.get(code);
  if (known === undefined) names.set(code, name);
  return { differsFrom: known === undefined || comparable(known) === comparable(name) ? null : known };
}

export interface ExpenditureResult {
  readonly lines: readonly ExpenditureLine[];
  readonly names: EnteredNames;
  readonly problems: readonly EntryProblem[];
}

/** Names entered beside codes so far. */
interface NameMemory {
  readonly projects: Map<string, string>;
  readonly accounts: Readonly<Record<NameCheck['code'], Map<string, string>>>;
}

/** Account names that are not those of their codes; all entered names are remembered. */
function accountNameProblems(
  { row, values }: ExpenditureRow,
  reading: ExpenditureReading,
  checks: readonly NameCheck[],
  memory: NameMemory,
): readonly EntryProblem[] {
  return checks.flatMap(({ code, name, expected }) => {
    remember(memory.accounts[code], values[code], values[name]);
    const listed = expected(values[code], values[name]);
    return listed === null ? [] : nameProblems(values[name], [listed], reading.place(row, name));
  });
}

/** A project's name is printed once: rows that disagree about it are reported. */
function projectNameProblems(
  { row, values }: ExpenditureRow,
  reading: ExpenditureReading,
  memory: NameMemory,
): readonly EntryProblem[] {
  if (!isProject(values)) return [];
  const { differsFrom } = remember(memory.projects, values.project, values.projectName);
  if (differsFrom === null) return [];
  const details = { found: values.projectName ?? '', expected: differsFrom };
  return [problem('project-name-differs', reading.place(row, 'projectName'), details)];
}

function toLine({ row, values }: ExpenditureRow, fund: Fund): ExpenditureLine {
  return {
    row,
    unit: values.unit,
    function: values.function,
    kind: values.kind,
    project: isProject(values) ? (values.project ?? '') : '',
    departmental: values.departmental,
    governmental: values.governmental,
    fund,
    period: values.period,
    amount: values.amount,
    remark: values.remark ?? '',
  };
}

export function toExpenditure(reading: ExpenditureReading, context: ReadingContext): ExpenditureResult {
  const problems: EntryProblem[] = [];
  const lines: ExpenditureLine[] = [];
  const memory: NameMemory = {
    projects: new Map(),
    accounts: { function: new Map(), departmental: new Map(), governmental: new Map() },
  };
  const checks = nameChecks();
  for (const accepted of reading.rows) {
    const { row, values } = accepted;
    const { fund, problem: fundProblem } = fundOf(values.fund, values.period, reading.place(row, 'fund'));
    const found: readonly EntryProblem[] = [
      ...projectProblems(row, values, reading),
      ...basicClassProblems(row, values, reading),
      ...unitNameProblems(values.unit, values.unitName, context, reading.place(row, 'unitName')),
      ...accountNameProblems(accepted, reading, checks, memory),
      ...(fundProblem === null ? [] : [fundProblem]),
      ...projectNameProblems(accepted, reading, memory),
    ];
    for (const one of found) problems.push(one);
    if (fund === null || found.some((one) => one.severity === 'excluded')) continue;
    lines.push(toLine(accepted, fund));
  }
  const { projects, accounts } = memory;
  const { function: functions, departmental, governmental } = accounts;
  return { lines, names: { projects, functions, departmental, governmental }, problems };
}
