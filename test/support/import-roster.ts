/** Imports units into the roster of a workbook, the way a clerk pastes them. */
import { UNIT_TYPES } from '../../src/classification/unit-types';
import type { Unit } from '../../src/entries/entries';
import { sheetFromText } from '../../src/line-import/text-grid';
import { LineImportController } from '../../src/workflow/line-import/line-import-controller';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';

/** `renames`: the answer for units that the roster has under another name or type. */
export function importRoster(
  session: Session,
  units: readonly Unit[],
  renames: '改为导入的内容' | '保留名册中的内容' | null = null,
): Promise<CommandOutcome> {
  const rows = units.map(({ code, name, type }) => [code, name, UNIT_TYPES[type].label].join('\t'));
  const text = ['单位代码\t单位名称\t单位类型', ...rows].join('\n');
  const answers = renames === null ? [] : units.map(({ code }): [string, string] => [code, renames]);
  const controller = session.add((...given) => new LineImportController(...given));
  return controller.write({
    sheets: [sheetFromText('名册', text)],
    answers,
    moneyUnit: null,
    lines: { again: false, leftOut: [] },
  });
}
