/** M-06, M-17: a table without figures says so in a note, one with figures does not, and the note is its own. */
import { say, table as mention } from '../statement';
import { comparable } from '../../entries/text';
import type { CheckDefinition, RawFinding, RuleProbe } from '../check-definition';
import { isMoney, type CheckContext } from '../context';
import { deniesTable, saysEmpty } from '../../published/empty-note';
import { foundFrame, titleOf } from '../found-cells';
import { keysOf } from '../../published/published-table';
import type { Rule } from '../rule';
import { formRule, quoted } from './form-rule';
import { byTexts } from './row-findings';

/** Subjects of tables and notes, in the terms of the field. */
const SUBJECTS = ['一般公共预算', '政府性基金', '国有资本', '三公', '项目'] as const;

/** A note of any table may contain 无该项目. */
const ANY_TABLE = /[该此]项目/gu;

function subjectsIn(text: string): readonly string[] {
  const plain = comparable(text).replace(ANY_TABLE, '');
  return SUBJECTS.filter((subject) => plain.includes(subject));
}

function emptyProbes(context: CheckContext, made: Rule): readonly RuleProbe[] {
  return context.workbook.tables
    .filter(({ declaration }) => declaration.kind === 'grid' && declaration.emptyNote !== undefined)
    .map((table): RuleProbe => {
      const rows = table.blocks.flatMap((block) => block.rows);
      // Named rows are no empty table: lines that cancel out leave rows without figures.
      const hasDetails = rows.some(({ role }) => role === 'detail' || role === 'group');
      const own = subjectsIn(table.declaration.name);
      const denial = table.notes.find(({ text }) => deniesTable(text, own));
      const note = denial ?? table.notes.find(({ text }) => saysEmpty(text));
      return {
        rule: made,
        cells: () => rows.flatMap(keysOf),
        run: (figures, now) => {
          const hasFigures = rows.some(({ cells }) =>
            [...cells.values()].some((cell) => isMoney(figures.now(cell), now)),
          );
          if (hasFigures ? denial === undefined : note !== undefined || hasDetails) return [];
          const statement = hasFigures
            ? say`${mention(table.id)}有数字，表下却注明为空表`
            : say`${mention(table.id)}没有数字，也没有注明“……故此表为空”`;
          return [{ cells: [foundFrame(table.id, 'note', '表注', denial ?? titleOf(table))], statement }];
        },
      };
    });
}

/** Finds a note of another table that was copied with its form. */
function otherNoteFindings({ workbook, profile }: CheckContext): readonly RawFinding[] {
  return workbook.tables.flatMap((table) => {
    const own = subjectsIn(table.declaration.name);
    return table.notes
      .filter(({ text }) => deniesTable(text, subjectsIn(text)))
      .flatMap((note): readonly RawFinding[] => {
        const mentioned = subjectsIn(note.text);
        const other = profile.set.tables.find(
          ({ id, name }) =>
            id !== table.id && mentioned.length > 0 && subjectsIn(name).join() === mentioned.join(),
        );
        if (other === undefined || own.length === 0 || mentioned.some((one) => own.includes(one))) return [];
        return [
          {
            cells: [foundFrame(table.id, 'note', '表注', note)],
            statement: say`${mention(table.id)}的表注“${quoted(note.text)}”说的是${mention(other.id)}`,
            actual: note.text,
          },
        ];
      });
  });
}

export const EMPTY_TABLE_CHECKS: readonly CheckDefinition[] = [
  {
    rule: formRule(
      'M-06',
      '空表有注明',
      '空表注明“……故此表为空”，有数字的表没有这样的注',
      '请补上或删去表注',
      {
        severity: 'E',
      },
    ),
    probes: emptyProbes,
  },
  byTexts(
    formRule(
      'M-17',
      '表注说的是本表的内容',
      '空表的注说的是本表的资金或内容，不是另一张表的',
      '请改成本表的表注',
    ),
    otherNoteFindings,
  ),
];
