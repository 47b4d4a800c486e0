/** Declares 单位名册: the budget units of the department. */
import { idsOf } from '../../classification/labels';
import { UNIT_TYPES } from '../../classification/unit-types';
import { choiceCell, codeCell, nameText } from '../cell-types';
import { required } from '../column';
import type { Settings, Unit } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable } from '../text';

const UNIT_TYPE_OPTIONS = idsOf(UNIT_TYPES).map((id) => ({
  id,
  label: UNIT_TYPES[id].label,
}));

const COLUMNS = {
  code: required('单位代码', codeCell({ name: '单位代码' }), {
    width: 14,
    aliases: ['单位编码', '预算单位代码', '预算单位编码'],
    help: '预算单位代码，数字；以部门代码开头。',
  }),
  name: required('单位名称', nameText, {
    width: 44,
    aliases: ['预算单位名称'],
    help: '预算单位全称，印在公开表上。',
  }),
  type: required('单位类型', choiceCell('单位类型', UNIT_TYPE_OPTIONS), {
    width: 18,
    aliases: ['单位性质'],
    help: '决定使用机关还是事业单位的政府经济科目。',
  }),
} as const;

export const ROSTER_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.roster, columns: COLUMNS };

export interface RosterReading {
  readonly units: readonly Unit[];
  readonly problems: readonly EntryProblem[];
}

export function toUnits(reading: SheetReading<typeof COLUMNS>, settings: Settings): RosterReading {
  const problems = new ProblemList();
  const byCode = new Map<string, Unit>();
  const byName = new Map<string, Unit>();
  for (const { row, values } of reading.rows) {
    const { code, name, type } = values;
    const known = byCode.get(code);
    if (known !== undefined) {
      problems.add('duplicate-unit', reading.place(row, 'code'), { found: `${code} ${name}` });
      continue;
    }
    const namesake = byName.get(comparable(name));
    if (namesake !== undefined) {
      problems.add('duplicate-unit-name', reading.place(row, 'name'), {
        found: `${name}（${namesake.code}、${code}）`,
      });
    }
    if (!code.startsWith(settings.departmentCode)) {
      problems.add('unit-outside-department', reading.place(row, 'code'), { found: code });
    }
    const unit: Unit = { code, name, type };
    byCode.set(code, unit);
    byName.set(comparable(name), unit);
  }
  if (reading.kind === 'read' && byCode.size === 0)
    problems.add('empty-roster', { sheet: ROSTER_SHEET.name });
  const units = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { units, problems: problems.problems };
}
