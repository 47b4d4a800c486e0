/** Reads a project's code and name; basic expenditure has none. */
import { SPENDING_KINDS, type SpendingKind } from '../classification/spending-kinds';
import { isBlank, shown } from '../entries/cell-reading';
import { readNamedCode } from '../entries/code-reading';
import { codeText } from '../entries/code-text';
import { quote } from '../entries/quote';
import type { RawCell } from '../entries/raw-workbook';
import { comparable, tidyText } from '../entries/text';
import type { CollectedAnswers } from './collected';
import { answerTo } from './found';
import { ROLES, type Role } from './headers';
import type { ImportContext } from './import-line';

export interface Project {
  readonly code: string;
  readonly name: string;
}

const NO_PROJECT: Project = { code: '', name: '' };

function cellWords(code: RawCell, name: string): string {
  return [shown(code), name].filter((word) => word !== '').join(' ');
}

function codeByName(name: string, { projects }: ImportContext): string | undefined {
  return [...projects].find(([, known]) => comparable(known) === comparable(name))?.[0];
}

/** Finds the code of a project that the file only names; says in `into` what is open. */
function named(into: CollectedAnswers, name: string, context: ImportContext): Project | null {
  const known = codeByName(name, context);
  if (known !== undefined) {
    into.changes.push({
      column: ROLES.project,
      before: '',
      after: known,
      why: `已录入的项目“${quote(name)}”`,
    });
    return { code: known, name };
  }
  const answer = answerTo(context.answers, name);
  if (answer === undefined) {
    into.asks.push({
      field: 'project',
      word: name,
      what: `项目“${quote(name)}”没有项目代码，请回答它的代码`,
      offers: [],
      likely: null,
    });
    return null;
  }
  const read = codeText(answer);
  if (read.kind === 'code') {
    into.changes.push({ column: ROLES.project, before: '', after: read.code, why: '按您的回答' });
    return { code: read.code, name };
  }
  into.problems.push(`对“${quote(name)}”的回答“${quote(answer)}”不是项目代码。`);
  return null;
}

/** Returns the project, blank for basic expenditure; `null` when something is open. */
export function readProject(
  into: CollectedAnswers,
  cells: (role: Role) => RawCell,
  kind: SpendingKind,
  context: ImportContext,
): Project | null {
  const codeCell = cells('project');
  const nameText = tidyText(shown(cells('projectName')));
  if (SPENDING_KINDS[kind].group !== 'project') {
    const before = cellWords(codeCell, nameText);
    if (before !== '')
      into.changes.push({
        column: ROLES.project,
        before,
        after: '',
        why: `${SPENDING_KINDS[kind].label}不填项目`,
      });
    return NO_PROJECT;
  }
  if (codeCell === null || isBlank(codeCell)) {
    const whole = codeText(nameText);
    if (whole.kind === 'code' && whole.name !== null) return { code: whole.code, name: whole.name };
    if (nameText !== '') return named(into, nameText, context);
    into.problems.push(`${SPENDING_KINDS[kind].label}没有项目代码和项目名称。请补上后再导入。`);
    return null;
  }
  const reading = readNamedCode(codeCell, { name: ROLES.project });
  if (reading.kind === 'problem') {
    if (nameText === '' && typeof codeCell === 'string') return named(into, tidyText(codeCell), context);
    into.problems.push(`项目代码“${quote(shown(codeCell))}”不完整或不是数字编码。请改正后再导入。`);
    return null;
  }
  const { code, name: attached } = reading.value;
  const name = nameText === '' ? (attached ?? context.projects.get(code) ?? '') : nameText;
  if (name === '') {
    into.problems.push(`项目${code}没有项目名称。请补上名称后再导入。`);
    return null;
  }
  return { code, name };
}
