/**
 * Tests every change of a workbook with a clerk's own content in every place it could hit. Afterwards the content is
 * there or named, notes and colours too, and undo restores every cell.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { ENTRY_SHEETS } from '../../src/entries/all-sheets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { sheetFromText } from '../../src/line-import/text-grid';
import { LineImportController } from '../../src/workflow/line-import/line-import-controller';
import { LastYearController } from '../../src/workflow/last-year/last-year-controller';
import { TextController } from '../../src/workflow/text/text-controller';
import { PublicationController } from '../../src/workflow/publication/publication-controller';
import type { TextField } from '../../src/workflow/text/text-fields';
import type { OpenSession } from '../../src/workflow/create-session';
import { PROFILE_UNDER_TEST } from '../support/profile-under-test';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../support/amended-returns';
import { ReadBackController } from '../../src/workflow/read-back/read-back-controller';
import { tablesOf } from '../support/checks';
import { withWords, workingCopy } from '../support/edited-documents';
import { gone, inventory, keepAround, keepSheet, uncoloured, type ClerkCell } from '../support/clerk-content';
import { importRoster } from '../support/import-roster';
import { agreeTo, controllerOn } from '../support/distribution';
import { workbookFile } from '../support/last-year';
import { sessionOn } from '../support/sessions';
import { shortenPauses, waitFor } from '../support/short-pauses';
import { UNHURRIED } from '../support/unhurried';

shortenPauses();

const TABLES = HENAN_2023.tables.map(({ name }) => name);
const ALL = HENAN_2023.tables.map(({ id }) => id);
const ENTRIES = ENTRY_SHEETS.map(({ name }) => name);
const T03 = '部门支出总体情况表';
const RESULTS = '核对结果';
const CHARTS = '图表';

interface Work {
  readonly host: Host;
  readonly session: OpenSession;
}

type Step = (work: Work) => Promise<CommandOutcome>;

const load: Step = ({ session }) => session.loadSample();
const generate: Step = ({ session }) => session.generateTables(ALL);
const fill: Step = ({ session }) => session.fillTables('values', { answer: 'keep' });
const update: Step = ({ session }) => session.updateTables('values', { answer: 'keep' });
const check: Step = ({ session }) => session.checks.check();
const charts: Step = ({ session }) => session.drawCharts();
const results: Step = ({ session }) => session.checks.writeResults();
function textOf({ session }: Work): TextController {
  return session.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
}

const REASON: TextField = {
  sheet: '增减原因',
  item: '收入总计',
  type: { kind: 'reason' },
  entered: '',
  isMissing: false,
  lacking: [],
};

const template: Step = ({ session }) => session.makeEntrySheets(2023);

/** Adds 100万元 to the first line. */
const moreEntered: Step = ({ host, session }) => {
  host.user.type('支出录入', 'N2', '5000000');
  return session.refresh();
};

const wrongFigure: Step = ({ host, session }) => {
  host.user.type(T03, 'F7', '1');
  return session.refresh();
};

/** Empties name and governmental item of the first line, as a paste does. */
const wipedOut: Step = ({ host, session }) => {
  for (const address of ['B2', 'J2']) host.user.type('支出录入', address, '');
  return session.refresh();
};

async function saveSample({ session }: Work): Promise<CommandOutcome> {
  return session.saveSettings((await sampleEntries()).settings);
}

async function importSample({ session }: Work): Promise<CommandOutcome> {
  const { units } = await sampleEntries();
  return importRoster(
    session,
    units.map((unit) => (unit.code === '703001' ? { ...unit, name: '改名的单位' } : unit)),
    '改为导入的内容',
  );
}

/** Reads the sample's own figures as those of the year before. */
async function importFormer({ session }: Work): Promise<CommandOutcome> {
  const sample = await sampleEntries();
  const former = { ...sample, settings: { ...sample.settings, budgetYear: 2022 } };
  const controller = session.add((...given) => new LastYearController(...given));
  const source = await controller.read(workbookFile('2022.xlsx', tablesOf(former)));
  return controller.write(source === null ? [] : [source], { replace: 'all', texts: ['名词解释'] });
}

/** A reason, a sentence and a duty edited in Word. */
async function takeBack({ session }: Work): Promise<CommandOutcome> {
  const copy = await workingCopy(await sampleEntries());
  const edits = [
    ['今年予以列支', '今年压减批次后列支'],
    ['无负责管理的专项转移支付项目。', '没有专项转移支付项目。'],
    ['市政府交办的其他事项', '市委、市政府交办的其他事项'],
  ] as const;
  const edited = edits.reduce((document, [from, to]) => withWords(document, from, to), copy);
  const controller = session.add((...given) => new ReadBackController(...given));
  const compared = await controller.compare('改后.docx', edited);
  const ids = controller.report()?.read.proposals.map(({ id }) => id);
  return ids === undefined ? compared : controller.take(new Set(ids));
}

async function importLines({ session }: Work): Promise<CommandOutcome> {
  const controller = session.add((...given) => new LineImportController(...given));
  const text =
    '单位代码\t资金来源\t年度\t金额（元）\n703002\t事业收入\t2023年\t12.5\n703002\t自有资金\t2023年\t1';
  const answers = [['自有资金', '其他收入']] as const;
  return controller.write({
    sheets: [sheetFromText('粘贴', text)],
    answers,
    moneyUnit: null,
    lines: { again: false, leftOut: [] },
  });
}

async function importReturns({ session }: Work): Promise<CommandOutcome> {
  const { controller } = controllerOn(session);
  const entries = await sampleEntries();
  const bytes = await returnedBytes(entries, '703001', moreOf703001(entries));
  const read = await controller.collect([pendingFile('703001.xlsx', bytes)], {});
  return read.kind === 'done' ? agreeTo(controller, ['703001']) : read;
}

/** Starts automatic filling by another entered line. */
async function autoFill({ host, session }: Work): Promise<CommandOutcome> {
  await session.savePaneState({ ...session.paneState(), autoFillOnEdit: true });
  host.user.type('支出录入', 'N2', '5000000');
  await waitFor(1200);
  await session.refresh();
  return session.autoFill.report()?.outcome ?? { kind: 'refused', message: 'nothing was filled', items: [] };
}

async function repair({ session }: Work): Promise<CommandOutcome> {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(({ finding }) => finding.repair !== null);
  return session.checks.repair(one?.finding.fingerprint ?? '');
}

/** A question of publishing that no check asks: only the memory changes. */
const answer: Step = ({ session }) => {
  const controller = session.add(
    (store, ports, queue) => new PublicationController(store, ports, queue, session.checks),
  );
  const question = { subject: 'sensitive\n手机号码\n1', fingerprint: '1', message: '像是手机号码。' };
  return controller.answer({ kind: 'decision', ...question, place: null }, '公开');
};

async function explain({ session }: Work): Promise<CommandOutcome> {
  const found = session.checks.report()?.findings ?? [];
  const one = found.find(({ finding }) => finding.severity === 'X');
  return session.checks.explain(one?.finding.fingerprint ?? '', '上级口径');
}

interface Scenario {
  readonly name: string;
  /** Titles of the tested changes. */
  readonly titles: readonly string[];
  readonly before: readonly Step[];
  /** Sheets with content of the clerk beside their own, as far as they exist. */
  readonly around: readonly string[];
  /** Sheets of the clerk's own. */
  readonly own: readonly string[];
  /** A step between the clerk's writing and the command. */
  readonly then?: Step;
  readonly command: Step;
  /** `false`: undo does not apply. */
  readonly undone?: false;
  /** `false`: the sheet is drawn anew, and the outcome reports the standard styles. */
  readonly coloured?: false;
}

const OWN = '我的核对';

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'entry sheets into a workbook that has sheets of these names',
    titles: ['建立录入表'],
    before: [],
    around: [],
    own: [OWN, '填报说明', '科目表', '选项', '上年数'],
    command: template,
  },
  {
    name: 'a deleted entry sheet, created again',
    titles: ['建立录入表'],
    before: [load, ({ host, session }) => (host.user.deleteSheet('整体绩效录入'), session.refresh())],
    around: ENTRIES,
    own: [OWN],
    command: template,
  },
  {
    name: 'settings',
    titles: ['保存设置'],
    before: [template],
    around: ENTRIES,
    own: [OWN],
    command: saveSample,
  },
  {
    name: 'settings without a sheet for them',
    titles: ['保存设置'],
    before: [],
    around: [],
    own: [OWN, '单位名册', '支出录入'],
    command: saveSample,
  },
  {
    name: 'roster',
    titles: ['导入明细'],
    before: [load],
    around: ['单位名册'],
    own: [OWN],
    command: importSample,
  },
  {
    name: 'names and items that a paste has wiped out',
    titles: ['补填名称和科目'],
    before: [load, wipedOut],
    around: ['支出录入'],
    own: [OWN],
    command: ({ session }) => session.fillCompanions(),
  },
  {
    name: 'figures of last year',
    titles: ['读入上年数'],
    before: [load],
    around: ['上年数'],
    own: [OWN],
    command: importFormer,
  },
  {
    name: 'edits of a document taken over',
    titles: ['取回文档中的改动'],
    before: [load],
    around: ['增减原因', '主要职责', '改写'],
    own: [OWN],
    command: takeBack,
  },
  {
    name: 'lines pasted in any form',
    titles: ['导入明细'],
    before: [load],
    around: ['收入录入'],
    own: [OWN],
    command: importLines,
  },
  {
    name: 'a reason typed beside its sentence',
    titles: ['填写说明内容'],
    before: [load],
    around: ['增减原因'],
    own: [OWN],
    command: (work) => textOf(work).enter(REASON, '工资调整'),
  },
  {
    name: 'a sentence in words of a person',
    titles: ['改写句子'],
    before: [load],
    around: ['改写'],
    own: [OWN],
    command: (work) => textOf(work).rewrite('s3.expenditure', '基本支出{基本支出}万元。'),
  },
  {
    name: 'the generated sentence again',
    titles: ['改回生成的句子'],
    before: [load, (work) => textOf(work).rewrite('s3.expenditure', '基本支出{基本支出}万元。')],
    around: ['改写'],
    own: [OWN],
    command: (work) => textOf(work).rewrite('s3.expenditure', ''),
  },
  {
    name: 'the text as a sheet, beside a sheet of its name',
    titles: ['写出预算情况说明'],
    before: [load],
    around: [],
    own: [OWN, '预算情况说明'],
    command: (work) => textOf(work).writeSheet(),
  },
  {
    name: 'the text as a sheet again, after a clerk typed there',
    titles: ['写出预算情况说明'],
    before: [load, (work) => textOf(work).writeSheet()],
    around: ['预算情况说明'],
    own: [OWN],
    command: (work) => textOf(work).writeSheet(),
    coloured: false,
  },
  {
    name: 'tables filled with the text following',
    titles: ['填充汇总'],
    before: [load, generate, fill, (work) => textOf(work).writeSheet(), moreEntered],
    around: [T03],
    own: [OWN],
    command: fill,
  },
  {
    name: 'charts beside a sheet of their name',
    titles: ['生成图表'],
    before: [load, generate, fill],
    around: TABLES,
    own: [OWN, CHARTS],
    command: charts,
  },
  {
    name: 'charts again, after a clerk typed there',
    titles: ['生成图表'],
    before: [load, generate, fill, charts],
    around: [CHARTS],
    own: [OWN],
    command: charts,
    coloured: false,
  },
  {
    name: 'tables filled with the charts following',
    titles: ['填充汇总'],
    before: [load, generate, fill, charts, moreEntered],
    around: [T03],
    own: [OWN],
    command: fill,
  },
  {
    name: 'sample',
    titles: ['载入样例'],
    before: [],
    around: [],
    own: [OWN, '科目表', ...TABLES],
    command: load,
  },
  {
    name: 'tables over sheets of these names',
    titles: ['生成表样'],
    before: [load],
    around: ENTRIES,
    own: [OWN, ...TABLES],
    command: generate,
  },
  {
    name: 'tables drawn again',
    titles: ['生成表样'],
    before: [load, generate, fill],
    around: TABLES,
    own: [OWN],
    command: generate,
    coloured: false,
  },
  {
    name: 'tables filled with values',
    titles: ['填充汇总'],
    before: [load, generate, fill],
    around: [...TABLES, ...ENTRIES],
    own: [OWN],
    then: moreEntered,
    command: fill,
  },
  {
    name: 'tables filled with formulas',
    titles: ['填充汇总'],
    before: [load, generate, fill],
    around: TABLES,
    own: [OWN],
    command: ({ session }) => session.fillTables('formulas', { answer: 'keep' }),
  },
  {
    name: 'tables filled beside a sheet that only has the name of one',
    titles: ['填充汇总'],
    before: [load, ({ session }) => session.generateTables(['02', '04'])],
    around: [],
    own: [T03],
    command: fill,
  },
  {
    name: 'tables made beside sheets of these names, filled and checked',
    titles: ['更新', '检查'],
    before: [load],
    around: ENTRIES,
    own: [OWN, T03],
    command: async (work) => {
      const outcome = await update(work);
      await work.session.checks.clearMarks();
      return outcome;
    },
  },
  {
    name: 'tables filled anew and checked',
    titles: ['更新', '检查'],
    before: [load, generate, fill],
    around: [...TABLES, ...ENTRIES],
    own: [OWN],
    then: moreEntered,
    command: async (work) => {
      const outcome = await update(work);
      await work.session.checks.clearMarks();
      return outcome;
    },
  },
  {
    name: 'automatic filling',
    titles: ['自动更新公开表'],
    before: [load, generate, fill],
    around: [...TABLES, ...ENTRIES],
    own: [OWN],
    command: autoFill,
  },
  {
    name: 'results into a workbook with a sheet of this name',
    titles: ['写出核对结果'],
    before: [load, generate, fill, check],
    around: TABLES,
    own: [RESULTS],
    command: results,
  },
  {
    name: 'results again',
    titles: ['写出核对结果'],
    before: [load, generate, fill, check, results],
    around: [RESULTS],
    own: [OWN],
    then: async (work) => {
      await wrongFigure(work);
      return check(work);
    },
    command: results,
  },
  {
    name: 'marks and their removal',
    titles: ['检查', '去除标记', '标记单元格'],
    before: [load, generate, fill],
    around: TABLES,
    own: [OWN],
    command: async (work) => {
      await check(work);
      return work.session.checks.clearMarks();
    },
    undone: false,
  },
  {
    name: 'a suggested value',
    titles: ['采用建议值'],
    before: [load, generate, fill, wrongFigure, check],
    around: TABLES,
    own: [OWN],
    then: check,
    command: repair,
  },
  {
    name: 'an explanation',
    titles: ['审核说明'],
    before: [load, generate, fill, check],
    around: TABLES,
    own: [OWN],
    command: explain,
    undone: false,
  },
  {
    name: 'an answer for publishing',
    titles: ['审核说明'],
    before: [load, generate, fill, check],
    around: TABLES,
    own: [OWN],
    command: answer,
    undone: false,
  },
  {
    name: 'a return that replaces lines',
    titles: ['并入交回数据'],
    before: [load],
    around: ENTRIES,
    own: [OWN, '回收记录'],
    command: importReturns,
  },
  {
    name: 'a return into a template',
    titles: ['并入交回数据'],
    before: [template, saveSample, importSample],
    around: ENTRIES,
    own: [OWN],
    command: importReturns,
  },
];

/** Joins the sentences of an outcome: a cell that could not stay must be named there. */
function reported(outcome: CommandOutcome): string {
  if (outcome.kind === 'done') return [outcome.summary, ...outcome.details].join('\n');
  if (outcome.kind === 'question') return [outcome.question.text, ...outcome.question.items].join('\n');
  const items = outcome.kind === 'refused' ? outcome.items : [];
  return [outcome.message, ...items].join('\n');
}

async function opened(before: readonly Step[]): Promise<Work> {
  const host = createHost(PROFILE_UNDER_TEST);
  connectNode(host);
  const work = { host, session: sessionOn(officeWorkbook(), officeMarks()) };
  for (const step of before) {
    const outcome = await step(work);
    if (outcome.kind !== 'done') throw new Error(reported(outcome));
  }
  return work;
}

function clerksContent(host: Host, { around, own }: Scenario): readonly ClerkCell[] {
  const there = around.filter((name) => host.workbook.findSheet(name) !== undefined);
  return [
    ...there.flatMap((name) => keepAround(host, name)),
    ...own.flatMap((name) => keepSheet(host, name)),
  ];
}

describe.each(SCENARIOS)('$titles: $name', (scenario) => {
  test('loses nothing of the clerk’s, and undo restores every cell', async () => {
    const work = await opened(scenario.before);
    const { host, session } = work;
    const kept = clerksContent(host, scenario);
    await scenario.then?.(work);
    const before = inventory(host);
    const outcome = await scenario.command(work);
    expect([outcome.kind, reported(outcome)]).toEqual(['done', expect.any(String)]);
    expect(gone(host, kept)).toEqual([]);
    if (scenario.coloured !== false) expect(uncoloured(host, kept)).toEqual([]);
    const notes = (lines: readonly string[]): readonly string[] =>
      lines
        .flatMap((line) => / note (.*)$/u.exec(line)?.[1] ?? [])
        .filter((text) => text.startsWith('批注'))
        .sort();
    expect(notes(inventory(host))).toEqual(notes(before));
    expect(host.internalErrors).toEqual([]);
    if (scenario.undone === false) {
      expect(inventory(host)).toEqual(before);
      return;
    }
    expect(reported(await session.undo())).toMatch(/^已撤销/u);
    const typed = ({ titles }: Scenario): boolean => titles.includes('自动更新公开表');
    const differs = (line: string): boolean => !typed(scenario) || !line.startsWith('支出录入!N2 ');
    expect(inventory(host).filter(differs)).toEqual(before.filter(differs));
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Titles of commands that change no workbook. */
const NO_CHANGE = [
  '读取工作簿',
  '核对文字',
  '保存 Word 文档',
  '读取交回的文件',
  '生成下发文件',
  '生成退回意见',
  '生成单位公开表',
  '生成公开文件',
  '读入改过的文档',
];

/** Undo follows every scenario; 保存窗格状态 writes a setting beside the cells. */
const TRIED_WITHOUT_SCENARIO = ['撤销', '保存窗格状态'];

test('tries every command that changes a workbook', () => {
  const titles = ['src/workflow', 'src/distribution'].flatMap(sources).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/\b[A-Z_]*TITLE = '([^']+)'/gu)].flatMap(([, title = '']) => [title]);
  });
  const tried = new Set([
    ...SCENARIOS.flatMap(({ titles: own }) => own),
    ...NO_CHANGE,
    ...TRIED_WITHOUT_SCENARIO,
  ]);
  expect(titles.filter((title) => !tried.has(title))).toEqual([]);
  expect(titles.length).toBeGreaterThan(10);
});
