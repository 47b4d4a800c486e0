/** Tests failures while the text, what people type for it and last year's figures are written. */
import { LastYearController } from '../../../src/workflow/last-year/last-year-controller';
import { sampleEntries } from '../../support/amended-returns';
import { tablesOf } from '../../support/checks';
import { load, undo, type CommandStep } from '../../support/command-steps';
import { describeFaults } from '../../support/fault-runs';
import { workbookFile } from '../../support/last-year';
import { REASON, textOf } from '../../support/text-steps';

const reason: CommandStep = (work) => textOf(work).enter(REASON, '工资调整');
const rewrite: CommandStep = (work) => textOf(work).rewrite('s3.expenditure', '基本支出{基本支出}万元。');
const sheet: CommandStep = (work) => textOf(work).writeSheet();

const lastYear: CommandStep = async ({ session }) => {
  const entries = await sampleEntries();
  const former = { ...entries, settings: { ...entries.settings, budgetYear: 2022 } };
  const controller = session.add((...given) => new LastYearController(...given));
  const source = await controller.read(workbookFile('2022.xlsx', tablesOf(former)));
  return controller.write(source === null ? [] : [source], { replace: 'all', texts: ['名词解释'] });
};

describeFaults([
  { name: 'a reason', before: [load], command: reason },
  { name: 'a sentence in other words', before: [load], command: rewrite },
  { name: 'the text as a sheet', before: [load], command: sheet },
  { name: "last year's figures", before: [load], command: lastYear },
  { name: 'undo of the text as a sheet', before: [load, sheet], command: undo },
]);
