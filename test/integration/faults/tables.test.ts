/** Tests failures while tables are drawn and filled. */
import { describeFaults, fill, generate, load, type FaultStep } from '../../support/fault-runs';

const update: FaultStep = ({ session }) => session.updateTables('values', { answer: 'keep' });

const charts: FaultStep = ({ session }) => session.drawCharts();

describeFaults([
  { name: 'generate', before: [load], command: generate },
  { name: 'fill', before: [load, generate], command: fill },
  { name: 'update', before: [load], command: update },
  { name: 'charts', before: [load, generate, fill], command: charts },
  { name: 'generate again', before: [load, generate, fill], command: generate },
]);
