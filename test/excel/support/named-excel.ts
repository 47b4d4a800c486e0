/** Opens a workbook in the stand-in for Excel, with the genuine Office.js and the add-in's adapter in front. */
import { officeWorkbook } from '../../../src/excel/office-workbook';
import { createHost, type Host, type HostOptions } from '../../../src/excel-host';
import { connectNode } from '../../../src/excel-host/transport/node';
import type { SheetChange, WorkbookChange } from '../../../src/sheets/plan/change';
import type { SnapshotRequest, WorkbookSnapshot } from '../../../src/sheets/plan/snapshot';
import type { WorkbookPlan } from '../../../src/sheets/plan/plan';
import type { WorkbookPort, WorkOptions } from '../../../src/workflow/port';

export interface OpenExcel {
  readonly host: Host;
  readonly port: WorkbookPort;
  /** Errors: when Excel refuses. */
  readonly snapshot: (request?: Partial<SnapshotRequest>, options?: WorkOptions) => Promise<WorkbookSnapshot>;
  /** Errors: when Excel refuses. */
  readonly apply: (change: WorkbookChange, options?: WorkOptions) => Promise<void>;
}

/** For tests that say themselves which Excel they mean, and are not run again for the variable PROFILE. */
export function openNamedExcel(options: HostOptions): OpenExcel {
  const host = createHost(options);
  connectNode(host);
  const port = officeWorkbook();
  return {
    host,
    port,
    snapshot: async (request = {}, more) => {
      const answer = await port.snapshot({ names: [], ids: [], purpose: 'change', ...request }, more);
      if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    apply: async (change, more) => {
      const answer = await port.apply(change, more);
      if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    },
  };
}

export function change(sheets: readonly SheetChange[], more: Partial<WorkbookChange> = {}): WorkbookChange {
  return { title: '试', sheets, names: [], removedNames: [], ...more };
}

/** All sheets of a plan as new ones. */
export function addAll(plan: WorkbookPlan, more: Partial<WorkbookChange> = {}): WorkbookChange {
  return change(
    plan.sheets.map((sheet) => ({ kind: 'add', plan: sheet })),
    { names: plan.names, ...more },
  );
}
