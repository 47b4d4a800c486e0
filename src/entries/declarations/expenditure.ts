/** Declares 支出录入: one row per expenditure line. All expenditure tables come from these lines. */
import { idsOf } from '../../classification/labels';
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import type { Fund } from '../../classification/funds';
import { SPENDING_KINDS } from '../../classification/spending-kinds';
import { accountCell, choiceCell, namedCodeCell, nameText } from '../cell-types';
import { optional, required, type RowValues } from '../column';
import type { EnteredNames, ExpenditureLine } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { AcceptedRow, SheetReading } from '../read-sheet';
import type { Sliced } from '../../slices/slices';
import type { ReadingContext } from '../reading-context';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable } from '../text';
import {
  AMOUNT_COLUMN,
  checkName,
  FUND_COLUMN,
  fundOf,
  PERIOD_COLUMN,
  REMARK_COLUMN,
  reporter,
  UNIT_COLUMN,
  UNIT_NAME_COLUMN,
  type Report,
} from './line-columns';

/** Name of the list in its drop-down. */
export const KIND_CHOICE = '支出类别';
const KIND_OPTIONS = idsOf(SPENDING_KINDS).map((id) => ({
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
  kind: required(
    '支出类别',
    choiceCell(KIND_CHOICE, KIND_OPTIONS, ({ kinds }) => kinds),
    {
      width: 13,
      help: '人员类、公用经费为基本支出；其他运转类、特定目标类为项目支出。',
    },
  ),
  project: optional('项目代码', namedCodeCell({ name: '项目代码' }), {
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
  ...SHEET_HEADS.expenditure,
  columns: COLUMNS,
};

type ReportExpenditure = Report<keyof ExpenditureColumns>;

function isProject(values: ExpenditureValues): boolean {
  return SPENDING_KINDS[values.kind].group === 'project';
}

/** The names entered beside codes. The first name of a code is kept. */
interface NameMemory {
  readonly projects: Map<string, string>;
  readonly functions: Map<string, string>;
  readonly departmental: Map<string, string>;
  readonly governmental: Map<string, string>;
}

function remember(names: Map<string, string>, code: string | undefined, name: string | undefined): void {
  if (code !== undefined && name !== undefined && !names.has(code)) names.set(code, name);
}

function checkAccountNames(
  { row, values }: ExpenditureRow,
  memory: NameMemory,
  report: ReportExpenditure,
): void {
  const { functionName, departmentalName, governmentalName } = values;
  checkName(functionName, FUNCTIONAL_ACCOUNTS.find(values.function)?.name, row, 'functionName', report);
  checkName(
    departmentalName,
    DEPARTMENTAL_ACCOUNTS.find(values.departmental)?.name,
    row,
    'departmentalName',
    report,
  );
  checkName(
    governmentalName,
    GOVERNMENTAL_ACCOUNTS.find(values.governmental)?.name,
    row,
    'governmentalName',
    report,
  );
  remember(memory.functions, values.function, functionName);
  remember(memory.departmental, values.departmental, departmentalName);
  remember(memory.governmental, values.governmental, governmentalName);
}

/** Checks that project expenditure has a project with one name. Returns whether the row is usable. */
function checkProject(
  { row, values }: ExpenditureRow,
  memory: NameMemory,
  report: ReportExpenditure,
): boolean {
  const { project, projectName } = values;
  if (project === undefined || projectName === undefined) {
    if (project === undefined) report('missing-project', row, 'project');
    if (projectName === undefined) report('missing-project', row, 'projectName');
    return false;
  }
  checkName(project.name ?? undefined, projectName, row, 'project', report);
  remember(memory.projects, project.code, projectName);
  const known = memory.projects.get(project.code);
  if (known !== undefined && known !== projectName && comparable(known) !== comparable(projectName)) {
    report('project-name-differs', row, 'projectName', { found: projectName, expected: known });
  }
  return true;
}

/** Checks that basic expenditure has no project and, in some sets, only the usual classes of items. */
function checkBasic(
  { row, values }: ExpenditureRow,
  { basicClasses }: ReadingContext,
  report: ReportExpenditure,
): void {
  const { project, projectName, departmental } = values;
  const stray = project?.code ?? projectName;
  if (stray !== undefined) {
    report('project-on-basic', row, project === undefined ? 'projectName' : 'project', { found: stray });
  }
  if (basicClasses !== null && !basicClasses.has(departmental.slice(0, 3))) {
    report('basic-with-unusual-class', row, 'departmental', { found: departmental });
  }
}

function toLine({ row, values }: ExpenditureRow, fund: Fund): ExpenditureLine {
  return {
    row,
    unit: values.unit,
    function: values.function,
    kind: values.kind,
    project: isProject(values) ? (values.project?.code ?? '') : '',
    departmental: values.departmental,
    governmental: values.governmental,
    fund,
    period: values.period,
    amount: values.amount,
    remark: values.remark ?? '',
  };
}

export interface ExpenditureResult {
  readonly lines: readonly ExpenditureLine[];
  readonly names: EnteredNames;
  readonly problems: readonly EntryProblem[];
}

/** A line takes about two microseconds. */
const LINES_OF_A_SLICE = 4_000;

export function* toExpenditure(
  reading: ExpenditureReading,
  context: ReadingContext,
): Sliced<ExpenditureResult> {
  const problems = new ProblemList();
  const report = reporter(problems, reading.place);
  const lines: ExpenditureLine[] = [];
  const names: NameMemory = {
    projects: new Map(),
    functions: new Map(),
    departmental: new Map(),
    governmental: new Map(),
  };
  for (const [index, accepted] of reading.rows.entries()) {
    if (index % LINES_OF_A_SLICE === 0) yield;
    const { row, values } = accepted;
    checkName(values.unitName, context.units.get(values.unit)?.name, row, 'unitName', report);
    checkAccountNames(accepted, names, report);
    let usable = true;
    if (isProject(values)) usable = checkProject(accepted, names, report);
    else if (SPENDING_KINDS[values.kind].group === 'basic') checkBasic(accepted, context, report);
    const fund = fundOf(values.fund, values.period, row, report);
    if (fund !== undefined && usable) lines.push(toLine(accepted, fund));
  }
  return { lines, names, problems: problems.problems };
}
