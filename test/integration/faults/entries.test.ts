/** Tests failures while entry sheets, settings and the roster are written. */
import { importRoster } from '../../support/import-roster';
import { sampleEntries } from '../../support/amended-returns';
import { sheetFromText } from '../../../src/line-import/text-grid';
import { LineImportController } from '../../../src/workflow/line-import/line-import-controller';
import type { EditedDocument } from '../../../src/read-back/edited-document';
import { ReadBackController } from '../../../src/workflow/read-back/read-back-controller';
import { withWords, workingCopy } from '../../support/edited-documents';
import { load, template, undo, type CommandStep } from '../../support/command-steps';
import { describeFaults } from '../../support/fault-runs';

const settings: CommandStep = async ({ session }) => session.saveSettings((await sampleEntries()).settings);
const roster: CommandStep = async ({ session }) => importRoster(session, (await sampleEntries()).units);

const lines: CommandStep = ({ session }) =>
  session
    .add((...given) => new LineImportController(...given))
    .write({
      sheets: [sheetFromText('粘贴', '单位代码\t资金来源\t年度\t金额（元）\n703002\t自有资金\t2023年\t1')],
      answers: [['自有资金', '其他收入']],
      moneyUnit: null,
      lines: { again: false, leftOut: [] },
    });

let copy: Promise<EditedDocument> | null = null;

const edits: CommandStep = async ({ session }) => {
  const controller = session.add((...given) => new ReadBackController(...given));
  copy ??= workingCopy(await sampleEntries());
  const edited = withWords(await copy, '今年予以列支', '今年压减批次后列支');
  const compared = await controller.compare('改后.docx', edited);
  const report = controller.report();
  return report === null ? compared : controller.take(new Set(report.read.proposals.map(({ id }) => id)));
};

describeFaults([
  { name: 'sample', before: [], command: load },
  { name: 'entry sheets', before: [], command: template },
  { name: 'settings', before: [template], command: settings },
  { name: 'roster', before: [template, settings], command: roster },
  { name: 'lines of another file', before: [load], command: lines },
  { name: 'edits of a document', before: [load], command: edits },
  { name: 'undo of the roster', before: [template, settings, roster], command: undo },
  { name: 'undo of the entry sheets', before: [template], command: undo },
]);
