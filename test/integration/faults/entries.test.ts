/** Tests failures while entry sheets, settings and the roster are written. */
import { sampleEntries } from '../../support/amended-returns';
import { describeFaults, load, undo, type FaultStep } from '../../support/fault-runs';

const template: FaultStep = ({ session }) => session.makeEntrySheets(2023);
const settings: FaultStep = async ({ session }) => session.saveSettings((await sampleEntries()).settings);
const roster: FaultStep = async ({ session }) => session.importRoster((await sampleEntries()).units);

describeFaults([
  { name: 'sample', before: [], command: load },
  { name: 'entry sheets', before: [], command: template },
  { name: 'settings', before: [template], command: settings },
  { name: 'roster', before: [template, settings], command: roster },
  { name: 'undo of the roster', before: [template, settings, roster], command: undo },
  { name: 'undo of the entry sheets', before: [template], command: undo },
]);
