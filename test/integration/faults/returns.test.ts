/** Tests failures while returns are imported, and while the import is undone. */
import type { PendingFile } from '../../../src/distribution/collect';
import { importRoster } from '../../support/import-roster';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../../support/amended-returns';
import { agreeTo, controllerOn } from '../../support/distribution';
import { typed } from '../../support/distributed';
import { load, undo, type CommandStep } from '../../support/command-steps';
import { describeFaults } from '../../support/fault-runs';

async function writeReturns(): Promise<readonly PendingFile[]> {
  const entries = await sampleEntries();
  return [
    pendingFile('703001.xlsx', await returnedBytes(entries, '703001', moreOf703001(entries))),
    pendingFile('703019.xlsx', await returnedBytes(entries, '703019', [typed('收入录入', 'F2', '追加')])),
  ];
}

/** Every fault meets the same files. */
const returns = writeReturns();

/** Imports other lines of two units: one changed line, one removed, one added, and a new log. */
const importReturns: CommandStep = async ({ session }) => {
  const { controller } = controllerOn(session);
  const read = await controller.collect(await returns, {});
  return read.kind === 'done' ? agreeTo(controller, ['703001', '703019']) : read;
};

/** Prepares rows with formulas below, which move when rows are inserted and must be recognized. */
const template: CommandStep = async ({ session }) => {
  const { settings, units } = await sampleEntries();
  for (const step of [
    () => session.makeEntrySheets(settings.budgetYear),
    () => session.saveSettings(settings),
  ]) {
    const outcome = await step();
    if (outcome.kind !== 'done') return outcome;
  }
  return importRoster(session, units);
};

describeFaults(
  [
    { name: 'import returns', before: [load], command: importReturns },
    { name: 'import returns into a template', before: [template], command: importReturns },
    { name: 'undo an import of returns', before: [load, importReturns], command: undo },
    { name: 'undo an import of returns into a template', before: [template, importReturns], command: undo },
  ],
  2,
);
