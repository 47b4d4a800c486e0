/** Lists changes of entry sheets, settings and the roster. */
import { sheetFromText } from '../../../../src/line-import/text-grid';
import { LastYearController } from '../../../../src/workflow/last-year/last-year-controller';
import { LineImportController } from '../../../../src/workflow/line-import/line-import-controller';
import type { CommandOutcome } from '../../../../src/workflow/outcome';
import { sampleEntries } from '../../../support/amended-returns';
import { tablesOf } from '../../../support/checks';
import { load, template, type CommandStep, type CommandWork } from '../../../support/command-steps';
import { workbookFile } from '../../../support/last-year';
import { ENTRIES, OWN, type Scenario } from '../../../support/nothing-lost';
import { importSample, saveSample } from './sample-steps';

const LOADED = [load];

/** Empties name and governmental item of the first line, as a paste does. */
const wipedOut: CommandStep = ({ host, session }) => {
  for (const address of ['B2', 'J2']) host.user.type('支出录入', address, '');
  return session.refresh();
};

/** Reads the sample's own figures as those of the year before. */
async function importFormer({ session }: CommandWork): Promise<CommandOutcome> {
  const sample = await sampleEntries();
  const former = { ...sample, settings: { ...sample.settings, budgetYear: 2022 } };
  const controller = session.add((...given) => new LastYearController(...given));
  const source = await controller.read(workbookFile('2022.xlsx', tablesOf(former)));
  return controller.write(source === null ? [] : [source], { replace: 'all', texts: ['名词解释'] });
}

async function importLines({ session }: CommandWork): Promise<CommandOutcome> {
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

export const ENTRY_SCENARIOS: readonly Scenario[] = [
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
    before: LOADED,
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
    before: LOADED,
    around: ['上年数'],
    own: [OWN],
    command: importFormer,
  },
  {
    name: 'lines pasted in any form',
    titles: ['导入明细'],
    before: LOADED,
    around: ['收入录入'],
    own: [OWN],
    command: importLines,
  },
];
