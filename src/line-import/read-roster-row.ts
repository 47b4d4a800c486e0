/** Reads a row of a foreign roster: code, name and type; changes of known units are asked about. */
import { idsOf } from '../classification/labels';
import { UNIT_TYPES, type UnitType } from '../classification/unit-types';
import { shown } from '../entries/cell-reading';
import { codeText } from '../entries/code-text';
import { quote } from '../entries/quote';
import { comparable, tidyText } from '../entries/text';
import { answeredChoice, readChoice, taken, type Choice, type CollectedAnswers } from './collected';
import { ROLES } from './headers';
import type { ImportContext, RosterValues } from './import-line';
import type { RowCells } from './row-source';
import { unitTypeOf } from './words';

const TYPE: Choice<UnitType> = {
  field: 'type',
  name: ROLES.type,
  meaning: unitTypeOf,
  label: (type) => UNIT_TYPES[type].label,
  options: idsOf(UNIT_TYPES),
};

const RENAME: Choice<'change' | 'keep'> = {
  field: 'rename',
  name: '选择',
  meaning: () => ({ kind: 'unknown' }),
  label: (choice) => (choice === 'change' ? '改为导入的内容' : '保留名册中的内容'),
  options: ['change', 'keep'],
};

interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

function codeAndName(into: CollectedAnswers, cells: RowCells): CodeAndName | null {
  const text = shown(cells('unit')).trim();
  const beside = tidyText(shown(cells('unitName')));
  const read = codeText(text === '' ? beside : text);
  if (read.kind !== 'code') {
    into.problems.push(
      text === ''
        ? '没有单位代码。请补上数字代码后再导入。'
        : `单位代码“${quote(text)}”应为数字。请改正后再导入。`,
    );
    return null;
  }
  const name = text === '' || beside === '' ? (read.name ?? '') : beside;
  if (name === '') {
    into.problems.push(`单位${read.code}没有名称。请补上单位全称后再导入。`);
    return null;
  }
  if (read.code !== text)
    into.changes.push({
      column: ROLES.unit,
      before: text === '' ? beside : text,
      after: read.code,
      why: '代码已规范',
    });
  return { code: read.code, name };
}

/** Whether a unit in the roster stays as it is; says in `into` what the import would change. */
function isKept(
  into: CollectedAnswers,
  { code, name }: CodeAndName,
  type: UnitType,
  context: ImportContext,
): boolean {
  const known = context.units.find((unit) => unit.code === code);
  if (known === undefined) return false;
  const differences = [
    ...(comparable(known.name) === comparable(name) ? [] : [`名称“${known.name}”→“${name}”`]),
    ...(known.type === type ? [] : [`类型${TYPE.label(known.type)}→${TYPE.label(type)}`]),
  ];
  if (differences.length === 0) return false;
  const words = differences.join('，');
  const choice = taken(
    into,
    answeredChoice(
      RENAME,
      {
        field: 'rename',
        word: code,
        what: `单位${code}已在名册中，${words}`,
        offers: RENAME.options.map(RENAME.label),
        likely: null,
      },
      context.answers,
    ),
    { column: ROLES.unitName, missing: '', entered: () => name },
  );
  return choice === 'keep';
}

/** `kept`: the roster stays as it is for this unit. */
export function readRosterRow(
  into: CollectedAnswers,
  cells: RowCells,
  context: ImportContext,
): RosterValues | 'kept' | null {
  const own = codeAndName(into, cells);
  const typeWord = shown(cells('type')).trim();
  const missing = {
    field: 'type' as const,
    word: '没有单位类型的单位',
    what: '没有写单位类型',
    offers: TYPE.options.map(TYPE.label),
    likely: null,
  };
  const type = taken(
    into,
    typeWord === ''
      ? answeredChoice(TYPE, missing, context.answers)
      : readChoice(TYPE, typeWord, context.answers),
    { column: ROLES.type, missing, entered: TYPE.label },
  );
  if (own === null || type === null) return null;
  if (!own.code.startsWith(context.settings.departmentCode))
    into.changes.push({
      column: ROLES.unit,
      before: own.code,
      after: own.code,
      why: `不以部门代码${context.settings.departmentCode}开头，请核实是不是本部门的单位`,
    });
  if (isKept(into, own, type, context)) return 'kept';
  return { kind: 'roster', ...own, type };
}
