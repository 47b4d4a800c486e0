/** Proposes lines of foreign sheets for the sample department, without files. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawSheet } from '../../src/entries/raw-workbook';
import { answersFrom } from '../../src/line-import/found';
import type { LineValues } from '../../src/line-import/import-line';
import { planImport, type ImportPlan } from '../../src/line-import/plan-import';
import { proposeImport, type EnteredBefore } from '../../src/line-import/propose-import';
import { sheetFromText } from '../../src/line-import/text-grid';
import type { AmountUnit } from '../../src/money/amount-unit';
import { rawSheet } from './raw';

/** The sample's units and settings, with nothing entered. */
export async function blankDepartment(): Promise<EnteredBefore> {
  const sample: Entries = await sampleEntries();
  const entries: Entries = { ...sample, income: [], expenditure: [], names: noNames() };
  return { settings: sample.settings, units: sample.units, entries };
}

function noNames(): Entries['names'] {
  return { projects: new Map(), functions: new Map(), departmental: new Map(), governmental: new Map() };
}

export interface ImportOptions {
  readonly as?: Readonly<Record<string, string>>;
  readonly unit?: AmountUnit;
  readonly again?: boolean;
}

/** Throws for a refused import. */
export function planOf(
  sheets: readonly RawSheet[],
  entered: EnteredBefore,
  { as = {}, unit, again = false }: ImportOptions = {},
): ImportPlan {
  const choice = { answers: answersFrom(Object.entries(as)), moneyUnit: unit ?? null, sheet: null };
  const proposal = proposeImport(sheets, entered, choice);
  if (proposal.kind === 'refused') throw new Error(proposal.message);
  return planImport(proposal, entered, { again, leftOut: [] });
}

export function planOfRows(
  rows: readonly (readonly RawCell[])[],
  entered: EnteredBefore,
  options: ImportOptions = {},
  more: Partial<RawSheet> = {},
): ImportPlan {
  return planOf([rawSheet(more.name ?? '明细', rows, more)], entered, options);
}

export function planOfText(text: string, entered: EnteredBefore, options: ImportOptions = {}): ImportPlan {
  return planOf([sheetFromText('粘贴', text)], entered, options);
}

export function valuesOf({ lines }: ImportPlan): readonly LineValues[] {
  return lines.map(({ values }) => values);
}

/** The only sheet. Throws for none. */
export function sheetOf({ proposal: { sheets } }: ImportPlan) {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('No sheet was read.');
  return sheet;
}

export function outcomeKinds(plan: ImportPlan): readonly string[] {
  return sheetOf(plan).outcomes.map(({ kind }) => kind);
}
