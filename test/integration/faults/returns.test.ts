/** Failures while returns are imported, and while that is undone. */
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../../support/amended-returns';
import { agreeTo, controllerOn } from '../../support/distribution';
import { typed } from '../../support/distributed';
import { describeFaults, load, undo, type FaultStep } from '../../support/fault-runs';

/** Two units that have lines send others: a line is another, one goes, one comes, a log is begun. */
const importReturns: FaultStep = async ({ session }) => {
  const { controller } = controllerOn(session);
  const entries = await sampleEntries();
  const read = await controller.collect(
    [
      pendingFile('703001.xlsx', await returnedBytes(entries, '703001', moreOf703001(entries))),
      pendingFile('703019.xlsx', await returnedBytes(entries, '703019', [typed('收入录入', 'F2', '追加')])),
    ],
    {},
  );
  return read.kind === 'done' ? agreeTo(controller, ['703001', '703019']) : read;
};

/** Prepared rows with formulas below: those move when rows come, and must be known again. */
const template: FaultStep = async ({ session }) => {
  const { settings, units } = await sampleEntries();
  for (const step of [
    () => session.makeEntrySheets(settings.budgetYear),
    () => session.saveSettings(settings),
  ]) {
    const outcome = await step();
    if (outcome.kind !== 'done') return outcome;
  }
  return session.importRoster(units);
};

describeFaults(
  [
    { name: 'take returns in', before: [load], command: importReturns },
    { name: 'take returns into a template', before: [template], command: importReturns },
    { name: 'undo of taking returns in', before: [load, importReturns], command: undo },
    { name: 'undo of taking returns into a template', before: [template, importReturns], command: undo },
  ],
  2,
);
