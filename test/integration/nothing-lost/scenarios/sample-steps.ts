/** Declares steps that bring contents of the sample into a workbook, part by part. */
import type { CommandOutcome } from '../../../../src/workflow/outcome';
import { sampleEntries } from '../../../support/amended-returns';
import type { CommandWork } from '../../../support/command-steps';
import { importRoster } from '../../../support/import-roster';

export async function saveSample({ session }: CommandWork): Promise<CommandOutcome> {
  return session.saveSettings((await sampleEntries()).settings);
}

export async function importSample({ session }: CommandWork): Promise<CommandOutcome> {
  const { units } = await sampleEntries();
  return importRoster(
    session,
    units.map((unit) => (unit.code === '703001' ? { ...unit, name: '改名的单位' } : unit)),
    '改为导入的内容',
  );
}
