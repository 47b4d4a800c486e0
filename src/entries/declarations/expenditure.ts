/** Declares 支出录入: one row per expenditure line. All expenditure tables come from these lines. */
import { idsOf } from '../../classification/labels';
import type { AccountList } from '../../classification/account-list';
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import type { Fund } from '../../classification/funds';
import { SPENDING_KINDS } from '../../classification/spending-kinds';
import { accountCell, choiceCell, namedCodeCell, nameText } from '../cell-types';
import { optional, required } from '../column';
import type { EnteredNames, ExpenditureLine } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { RawWorkbook } from '../raw-workbook';
import { takeSheetInSlices, type AcceptedRow, type TakenSheet } from '../read-sheet';
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
type ExpenditureRow = AcceptedRow<ExpenditureColumns>;

export const EXPENDITURE_SHEET: EntrySheet<ExpenditureColumns> = {
  ...SHEET_HEADS.expenditure,
  columns: COLUMNS,
};

type ReportExpenditure = Report<keyof ExpenditureColumns>;

/** The names entered beside the codes of an account list. */
class NamesOfAccounts {
  /** The first name of each code. */
  readonly entered = new Map<string, string>();
  /** A right name of each code: nearly all lines repeat it, and one look-up is enough for them. */
  private readonly right = new Map<string, string>();

  constructor(
    private readonly accounts: AccountList,
    private readonly column: keyof ExpenditureColumns,
  ) {}

  /** Reports a name that is not that of its code. */
  check(code: string, name: string | undefined, row: number, report: ReportExpenditure): void {
    if (name === undefined || this.right.get(code) === name) return;
    if (checkName(name, this.accounts.find(code)?.name, row, this.column, report)) this.right.set(code, name);
    if (!this.entered.has(code)) this.entered.set(code, name);
  }
}

/** What is known of the names beside codes while the lines are read. */
interface NameMemory {
  /** The first name of each project. */
  readonly projects: Map<string, string>;
  readonly functions: NamesOfAccounts;
  readonly departmental: NamesOfAccounts;
  readonly governmental: NamesOfAccounts;
}

function noNames(): NameMemory {
  return {
    projects: new Map(),
    functions: new NamesOfAccounts(FUNCTIONAL_ACCOUNTS, 'functionName'),
    departmental: new NamesOfAccounts(DEPARTMENTAL_ACCOUNTS, 'departmentalName'),
    governmental: new NamesOfAccounts(GOVERNMENTAL_ACCOUNTS, 'governmentalName'),
  };
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
  const known = memory.projects.get(project.code);
  if (known === undefined) memory.projects.set(project.code, projectName);
  else if (known !== projectName && comparable(known) !== comparable(projectName)) {
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

function toLine({ row, values }: ExpenditureRow, fund: Fund, isProject: boolean): ExpenditureLine {
  return {
    row,
    unit: values.unit,
    function: values.function,
    kind: values.kind,
    project: isProject ? (values.project?.code ?? '') : '',
    departmental: values.departmental,
    governmental: values.governmental,
    fund,
    period: values.period,
    amount: values.amount,
    remark: values.remark ?? '',
  };
}

export interface ExpenditureResult {
  readonly kind: TakenSheet<ExpenditureColumns>['kind'];
  readonly lines: readonly ExpenditureLine[];
  readonly names: EnteredNames;
  readonly problems: readonly EntryProblem[];
}

/** Reads the lines. Each row becomes its line at once: a million rows kept until then would be copied by the collector. */
export function* readExpenditureInSlices(
  workbook: RawWorkbook,
  context: ReadingContext,
): Sliced<ExpenditureResult> {
  const problems = new ProblemList();
  const lines: ExpenditureLine[] = [];
  const names = noNames();
  const sheet = yield* takeSheetInSlices(
    workbook,
    EXPENDITURE_SHEET,
    context.amountUnit,
    context,
    (place) => {
      const report = reporter(problems, place);
      return (accepted) => {
        const { row, values } = accepted;
        checkName(values.unitName, context.units.get(values.unit)?.name, row, 'unitName', report);
        names.functions.check(values.function, values.functionName, row, report);
        names.departmental.check(values.departmental, values.departmentalName, row, report);
        names.governmental.check(values.governmental, values.governmentalName, row, report);
        const { group } = SPENDING_KINDS[values.kind];
        const isProject = group === 'project';
        const isUsable = !isProject || checkProject(accepted, names, report);
        if (group === 'basic') checkBasic(accepted, context, report);
        const fund = fundOf(values.fund, values.period, row, report);
        if (fund !== undefined && isUsable) lines.push(toLine(accepted, fund, isProject));
      };
    },
  );
  const { projects, functions, departmental, governmental } = names;
  return {
    kind: sheet.kind,
    lines,
    names: {
      projects,
      functions: functions.entered,
      departmental: departmental.entered,
      governmental: governmental.entered,
    },
    problems: [...sheet.problems, ...problems.problems],
  };
}
