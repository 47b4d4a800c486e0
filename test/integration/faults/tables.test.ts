/** Tests failures while tables are drawn and filled. */
import { describeFaults, fill, generate, load } from '../../support/fault-runs';

describeFaults([
  { name: 'generate', before: [load], command: generate },
  { name: 'fill', before: [load, generate], command: fill },
  { name: 'generate again', before: [load, generate, fill], command: generate },
]);
