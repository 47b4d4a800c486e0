/** Lists imports of returns. */
import type { CommandOutcome } from '../../../../src/workflow/outcome';
import { moreOf703001, pendingFile, returnedBytes, sampleEntries } from '../../../support/amended-returns';
import { load, template, type CommandWork } from '../../../support/command-steps';
import { agreeTo, controllerOn } from '../../../support/distribution';
import { ENTRIES, OWN, type Scenario } from '../../../support/nothing-lost';
import { importSample, saveSample } from './sample-steps';

async function importReturns({ session }: CommandWork): Promise<CommandOutcome> {
  const { controller } = controllerOn(session);
  const entries = await sampleEntries();
  const bytes = await returnedBytes(entries, '703001', moreOf703001(entries));
  const read = await controller.collect([pendingFile('703001.xlsx', bytes)], {});
  return read.kind === 'done' ? agreeTo(controller, ['703001']) : read;
}

export const RETURN_SCENARIOS: readonly Scenario[] = [
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
