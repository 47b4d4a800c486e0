/** Runs the probes one after the other and reports each as soon as it is answered. */
import { runProbe, type ExcelProbe, type ProbeResult } from './probe';
import { READING_PROBES } from './reading-probes';
import { deleteSheetProbe, makeSheetProbe, writingProbes } from './writing-probes';

export type ReportProbe = (result: ProbeResult) => void;

async function runAll(probes: readonly ExcelProbe[], report: ReportProbe, now: () => number): Promise<void> {
  for (const probe of probes) report(await runProbe(probe, now));
}

export function examineReading(report: ReportProbe, now: () => number): Promise<void> {
  return runAll(READING_PROBES, report, now);
}

/** A name that no sheet has. */
function probeSheetName(): string {
  return `环境检查-${Date.now().toString(36)}`;
}

/** Returns the name of the sheet when it could not be deleted again; `null`: nothing is left behind. */
export async function examineWriting(report: ReportProbe, now: () => number): Promise<string | null> {
  const name = probeSheetName();
  const made = await runProbe(makeSheetProbe(name), now);
  report(made);
  // The probes write on this sheet only.
  if (made.kind === 'fails') return null;
  await runAll(writingProbes(name), report, now);
  const deleted = await runProbe(deleteSheetProbe(name), now);
  report(deleted);
  return deleted.kind === 'works' ? null : name;
}
