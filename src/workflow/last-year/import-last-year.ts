/** Writes last year's figures, and the texts that are asked for, into the entry sheets (读入上年数). */
import { planLastYear, publisherIn, targetOf, type LastYearChoice } from '../../last-year/last-year-plan';
import type { LastYearPlanning } from '../../last-year/last-year-plan';
import type { SourceReading } from '../../last-year/source-reading';
import type { SheetChange } from '../../sheets/plan/change';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { refused, type PreparedCommand } from '../perform/prepared';
import { IMPORT_LAST_YEAR_TITLE } from '../command-titles';

const UNUSABLE = '设置还没有填好，无法确定要读入哪一年的数字。请先填写设置。';
const NO_MEASURES = '所选表样没有与上年比较的指标，不需要上年数。';

/** What would be written now: values with their places, what differs, what is missing. */
export function previewLastYear(
  { snapshot, reading }: WorkbookState,
  sources: readonly SourceReading[],
  choice: LastYearChoice,
): LastYearPlanning {
  const publisher = publisherIn(reading);
  const { settings } = publisher;
  if (settings === null) return { kind: 'refused', message: UNUSABLE };
  const target = targetOf({ settings });
  if (target === null) return { kind: 'refused', message: NO_MEASURES };
  return planLastYear(snapshot, publisher, target, sources, choice);
}

export function importLastYear(
  state: WorkbookState,
  sources: readonly SourceReading[],
  choice: LastYearChoice,
): PreparedCommand {
  const plan = previewLastYear(state, sources, choice);
  if (plan.kind === 'refused') return refused(plan.message);
  const sheets = plan.sheets.flatMap(({ sheet: name, cells }): readonly SheetChange[] => {
    const sheet = sheetByName(state.snapshot, name);
    return sheet === null ? [] : [{ kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells }];
  });
  const first = plan.sheets[0]?.sheet;
  const details = plan.lines.map(({ words }) => words);
  if (first === undefined) return { kind: 'nothing', summary: '没有需要写入的上年数，没有改动。' };
  const written = plan.outcomes.filter(({ kind }) => kind === 'written' || kind === 'replaced').length;
  return {
    kind: 'change',
    change: {
      title: IMPORT_LAST_YEAR_TITLE,
      sheets,
      names: [],
      removedNames: [],
      activate: first,
    },
    summary: `已写入${String(written)}项上年数。`,
    details,
    figures: [],
  };
}
