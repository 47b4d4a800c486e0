/** Carries out the commands before the one that a test is about, each time anew or once for many tests. */
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import type { CommandStep, CommandWork } from './command-steps';
import { PROFILE_UNDER_TEST } from './profile-under-test';
import { said, sessionOn } from './sessions';

/** Makes a workbook with a pane, ready for a command. */
export type Preparation = () => Promise<CommandWork>;

function paneOn(host: Host): CommandWork {
  connectNode(host);
  return { host, session: sessionOn(officeWorkbook(), officeMarks()) };
}

/** Carries out the steps in the session in which the command then runs. */
export async function prepared(before: readonly CommandStep[]): Promise<CommandWork> {
  const work = paneOn(createHost(PROFILE_UNDER_TEST));
  for (const step of before) {
    const outcome = await step(work);
    if (outcome.kind !== 'done') throw new Error(said(outcome));
  }
  work.host.traffic.reset();
  return work;
}

/** Carries out the steps once, and opens the pane anew on a copy of that workbook for each run. */
export function reopened(before: readonly CommandStep[]): Preparation {
  let original: Promise<CommandWork> | null = null;
  return async () => {
    const { host } = await (original ??= prepared(before));
    const work = paneOn(host.openedCopy());
    const outcome = await work.session.refresh();
    if (outcome.kind !== 'done') throw new Error(said(outcome));
    work.host.traffic.reset();
    return work;
  };
}
