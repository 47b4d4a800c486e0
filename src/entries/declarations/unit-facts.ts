/** Declares 单位事项: facts of 说明事项 that each unit states for itself, one row each. */
import { freeText } from '../cell-types';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import type { ReadingContext } from '../reading-context';
import { SHEET_HEADS } from '../sheet-heads';
import type { UnitFact } from '../text-entries';
import type { TextForm } from '../text-form';
import { checkName, reporter, UNIT_COLUMN, UNIT_NAME_COLUMN } from './line-columns';
import { contentCell, itemCalled, parsedFact } from './text-facts';

const COLUMNS = {
  unit: UNIT_COLUMN,
  unitName: UNIT_NAME_COLUMN,
  item: required('项目', freeText, { width: 34, help: '下发时列出的项目，请勿改动。', given: 'key' }),
  content: optional('内容', contentCell, { width: 24, help: '请在这一列填写；没有的填0。' }),
  hint: optional('说明', freeText, { width: 44, help: '填写说明。', given: 'hint' }),
} as const;

export const UNIT_FACTS_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.unitFacts, columns: COLUMNS };

/** `forms`: the form of the chosen set first. A row without content states nothing. */
export function toUnitFacts(
  reading: SheetReading<typeof COLUMNS>,
  context: ReadingContext,
  forms: readonly TextForm[],
): { readonly facts: readonly UnitFact[]; readonly problems: readonly EntryProblem[] } {
  const problems = new ProblemList();
  const report = reporter(problems, reading.place);
  const facts = new Map<string, UnitFact>();
  const names = new Set<string>();
  for (const { row, values } of reading.rows) {
    const { unit, unitName, content = '' } = values;
    const named = `${unit}\n${unitName ?? ''}`;
    // Each unit has a row for each item: its name is reported once.
    if (!names.has(named)) checkName(unitName, context.units.get(unit)?.name, row, 'unitName', report);
    names.add(named);
    if (content === '') continue;
    const known = itemCalled(values.item, forms);
    if (known?.ofUnits !== true) {
      report('unknown-fact', row, 'item', { found: values.item });
      continue;
    }
    const { item, type } = known;
    const key = `${unit}\n${item}`;
    const found = parsedFact(content, type);
    if (facts.has(key)) report('duplicate-fact', row, 'item', { found: item });
    else if (found.kind === 'value') facts.set(key, { row, unit, item, value: found.value });
    else
      report('bad-fact', row, 'content', {
        found: String(content),
        expected: found.expected,
        what: `“${item}”无法识别，暂未用于说明文字`,
        remedy: `应为${found.expected}。`,
      });
  }
  return { facts: [...facts.values()], problems: problems.problems };
}
