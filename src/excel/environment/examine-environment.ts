/** Goes through the probes, one after the other, and tells of each as soon as it is answered. */
import { runProbe, type Probe, type ProbeResult } from './probe';
import { READING_PROBES } from './reading-probes';
import { deleteSheetProbe, makeSheetProbe, writingProbes } from './writing-probes';

export type Tell = (result: ProbeResult) => void;

async function runAll(probes: readonly Probe[], tell: Tell, now: () => number): Promise<void> {
  for (const probe of probes) tell(await runProbe(probe, now));
}

export function examineReading(tell: Tell, now: () => number): Promise<void> {
  return runAll(READING_PROBES, tell, now);
}

/** A name that nobody has given to a sheet. */
function probeSheetName(): string {
  return `环境检查-${Date.now().toString(36)}`;
}

/** The name of the sheet when it could not be deleted again; `null`: nothing is left behind. */
export async function examineWriting(tell: Tell, now: () => number): Promise<string | null> {
  const name = probeSheetName();
  const made = await runProbe(makeSheetProbe(name), now);
  tell(made);
  // Nothing is written anywhere else.
  if (made.kind === 'fails') return null;
  await runAll(writingProbes(name), tell, now);
  const deleted = await runProbe(deleteSheetProbe(name), now);
  tell(deleted);
  return deleted.kind === 'works' ? null : name;
}
