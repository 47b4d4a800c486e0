/** Writes the consolidated department as a file; it leaves out and names returns that cannot be written. */
import type { Entries, Settings } from '../../entries/entries';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { checkPlan } from '../../sheets/plan/limits/check-plan';
import {
  importedRows,
  type AgreedOffers,
  type ReturnsOverview,
  type ReturnStatusRow,
} from '../returns-overview';
import { unitWorkbookOf } from '../unit-workbook';
import { tryToWrite, whyNotMade } from '../work/try-to-write';
import { consolidate, type Consolidation, type ConsolidationReport } from './consolidate';
import { consolidatedPlan } from './consolidated-plan';

export interface DepartmentFile {
  readonly workbook: RawWorkbook;
  readonly entries: Entries;
}

export type ConsolidatedFile =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly report: ConsolidationReport;
      /** Sentences about the returns left out. */
      readonly left: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly left: readonly string[] }
  | { readonly kind: 'failed'; readonly left: readonly string[]; readonly reason: string };

/** What the file is drawn from: without the edits and the entries after them, which take as much memory again. */
interface ToDraw extends Pick<Consolidation, 'workbook' | 'log'> {
  readonly report: ConsolidationReport;
}

function toDraw(
  { workbook, entries }: DepartmentFile,
  overview: ReturnsOverview,
  agreed: AgreedOffers,
  at: string,
): ToDraw | null {
  const made = consolidate(workbook, entries, overview, agreed, at);
  if (made === null) return null;
  const { taken, madeSheets, lost, beside, log, problems } = made;
  return { workbook: made.workbook, log, report: { taken, madeSheets, lost, beside, log, problems } };
}

async function consolidatedOnce(
  department: DepartmentFile,
  overview: ReturnsOverview,
  agreed: AgreedOffers,
  at: string,
): Promise<ConsolidatedFile> {
  let report: ConsolidationReport | null = null;
  const made = await tryToWrite(() => {
    const drawn = toDraw(department, overview, agreed, at);
    if (drawn === null) return null;
    report = drawn.report;
    return consolidatedPlan(drawn, department.entries.settings);
  });
  if (made.kind === 'failed') return { ...made, left: [] };
  return made.kind === 'file' && report !== null
    ? { ...made, report, left: [] }
    : { kind: 'nothing', left: [] };
}

/** Returns why a return's lines do not fit into a workbook; `null`: they fit. */
function misfit({ unit, offer }: ReturnStatusRow, settings: Settings): string | null {
  if (offer === null) return null;
  try {
    checkPlan(unitWorkbookOf(settings, unit, offer.lines));
    return null;
  } catch (error) {
    return `${unit.code} ${unit.name}交回的内容没有并入录入表：${whyNotMade(error)}。`;
  }
}

/**
 * Writes the file. `at`: local date and time as people write it. Errors: none; a failed drawing or writing is a
 * result.
 */
export async function consolidatedFile(
  department: DepartmentFile,
  overview: ReturnsOverview,
  agreed: AgreedOffers,
  at: string,
): Promise<ConsolidatedFile> {
  const all = await consolidatedOnce(department, overview, agreed, at);
  if (all.kind !== 'failed') return all;
  // One return may be the cause. Only now are returns drawn one by one, because drawing takes time.
  const misfits = new Map(
    importedRows(overview, agreed).flatMap((row) => {
      const words = misfit(row, department.entries.settings);
      return words === null ? [] : [[row.unit.code, words] as const];
    }),
  );
  if (misfits.size === 0) return all;
  const rows = overview.rows.map((row) => (misfits.has(row.unit.code) ? { ...row, offer: null } : row));
  return {
    ...(await consolidatedOnce(department, { ...overview, rows }, agreed, at)),
    left: [...misfits.values()],
  };
}
