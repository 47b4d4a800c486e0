/** Tests failures while tables are drawn and filled. */
import { charts, fill, generate, load, update } from '../../support/command-steps';
import { describeFaults } from '../../support/fault-runs';

describeFaults([
  { name: 'generate', before: [load], command: generate },
  { name: 'fill', before: [load, generate], command: fill },
  { name: 'update', before: [load], command: update },
  { name: 'charts', before: [load, generate, fill], command: charts },
  { name: 'generate again', before: [load, generate, fill], command: generate },
]);
