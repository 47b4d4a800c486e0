/**
 * Decides whether something may be published: every obstacle against it is a sentence with its place. Command line and
 * pane ask the same function. Pure.
 */
import { Tally } from '../collections/tally';
import { standingIn, type Answerable, type Explanation } from '../checks/explanations';
import { message, type Finding } from '../checks/finding';
import type { EntryProblem } from '../entries/problem';
import { problemCount } from '../entries/problem-counts';
import { problemCauses, type ProblemCause } from '../entries/problem-causes';
import { fingerprint } from '../entries/fingerprint';
import { textMessage, type TextFinding } from '../narrative/rules/text-finding';
import type { TextProblem } from '../narrative/written-text';
import { sensitiveQuestion, type SensitiveWord } from './sensitive-words';

/** Where an obstacle is dealt with. */
export type ObstaclePlace =
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number }
  /** A row of an entry sheet by its item. */
  | { readonly kind: 'item'; readonly sheet: string; readonly item: string }
  | { readonly kind: 'sentence'; readonly sentence: string }
  | { readonly kind: 'step'; readonly step: 'entries' | 'tables' | 'fill' | 'check' | 'text' };

/** Something that a person answers; the answer is kept in the workbook and stands in the report. */
export interface Question extends Answerable {
  /** `decision`: 公开 or 不公开; otherwise an explanation in words. */
  readonly kind: 'explanation' | 'decision';
  readonly message: string;
  readonly place: ObstaclePlace | null;
}

export type Obstacle =
  | { readonly kind: 'to-do'; readonly message: string; readonly place: ObstaclePlace | null }
  /** `earlier`: the answer to another content; `null`: there was none. */
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly earlier: Pick<Explanation, 'text' | 'at'> | null;
    };

export interface AnsweredQuestion {
  readonly question: Question;
  readonly answer: Pick<Explanation, 'text' | 'at'>;
}

export interface Readiness {
  /** Empty: ready. */
  readonly obstacles: readonly Obstacle[];
  readonly answered: readonly AnsweredQuestion[];
}

export const DECISIONS = { publish: '公开', withhold: '不公开' } as const;

/** How a table of the workbook stands to the entries. */
export interface TableStand {
  readonly label: string;
  readonly state: 'absent' | 'layout' | 'filled' | 'stale';
  /** Cells that a person typed over: the published tables do not have them. */
  readonly typed: readonly {
    readonly label: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly address: string;
    readonly found: string;
  }[];
}

export type CheckStand =
  | { readonly kind: 'current'; readonly findings: readonly Finding[] }
  | { readonly kind: 'none' }
  /** The workbook has changed since. */
  | { readonly kind: 'outdated' }
  /** The list was too long to be kept in the workbook. */
  | { readonly kind: 'unlisted' };

export interface ReadinessInput {
  readonly problems: readonly EntryProblem[];
  readonly textProblems: readonly TextProblem[];
  /** Of a live workbook; made anew on the command line, where nothing can be old or typed over. */
  readonly tables: readonly TableStand[];
  readonly check: CheckStand;
  readonly textFindings: readonly TextFinding[];
  readonly sensitive: readonly SensitiveWord[];
  /** As the workbook keeps them; `null`: none. */
  readonly answers: string | null;
}

function toDo(text: string, place: ObstaclePlace | null): Obstacle {
  return { kind: 'to-do', message: text, place };
}

function placeOfProblem(problem: EntryProblem | undefined): ObstaclePlace {
  if (problem?.row === undefined) return { kind: 'step', step: 'entries' };
  return { kind: 'cell', sheet: problem.sheet, row: problem.row - 1, column: 0 };
}

/** More rows are counted; 录入 lists them all. */
const MOST_ROWS = 6;

/** One sentence for all rows with the same cause: 300 equal ones would hide the others. */
function causeMessage({ words, problems }: ProblemCause): string {
  const [first, ...more] = problems;
  if (first !== undefined && more.length === 0) return `录入：${first.message}`;
  const rows = problems.slice(0, MOST_ROWS).map(({ row }) => String(row));
  const all = problems.length > MOST_ROWS ? `等${String(problems.length)}行` : '行';
  return `录入：${words}在第${rows.join('、')}${all}。`;
}

function entryObstacles(problems: readonly EntryProblem[]): readonly Obstacle[] {
  const excluded = problems.filter(({ severity }) => severity === 'blocking' || severity === 'excluded');
  return problemCauses(excluded).map((cause) => toDo(causeMessage(cause), placeOfProblem(cause.problems[0])));
}

/** One answer for all rows with the same cause; with other rows or contents it is asked again. */
function entryQuestions(problems: readonly EntryProblem[]): readonly Question[] {
  const confirmed = problems.filter(({ severity }) => severity === 'confirm');
  return problemCauses(confirmed).map((cause) => {
    const [first] = cause.problems;
    return {
      kind: 'explanation',
      subject: ['entry', first?.code, first?.sheet, first?.column, first?.found].join('\n'),
      fingerprint: fingerprint(cause.problems.map(({ message: words }) => words).join('\n')),
      message: causeMessage(cause),
      place: placeOfProblem(first),
    };
  });
}

const STATES: Readonly<Record<Exclude<TableStand['state'], 'filled'>, readonly [string, 'tables' | 'fill']>> =
  {
    absent: ['还没有生成表样。请先生成', 'tables'],
    layout: ['还没有填充。请先填充汇总', 'fill'],
    stale: ['填充以后录入有改动。请重新填充汇总', 'fill'],
  };

function tableObstacles(tables: readonly TableStand[]): readonly Obstacle[] {
  const states = (['absent', 'layout', 'stale'] as const).flatMap((state) => {
    const labels = tables.filter((table) => table.state === state).map(({ label }) => label);
    const [words, step] = STATES[state];
    return labels.length === 0 ? [] : [toDo(`${labels.join('、')}${words}。`, { kind: 'step', step })];
  });
  const typed = tables.flatMap((table) =>
    table.typed.map(({ label, sheet, address, row, column, found }) =>
      toDo(
        `“${sheet}”${address}（${label}）是手工填写的“${found}”。公开的表按录入汇总，不会带上：请改录入，或在“汇总”中改回。`,
        { kind: 'cell', sheet, row, column },
      ),
    ),
  );
  return [...states, ...typed];
}

function placeOfFinding({ cells }: Finding): ObstaclePlace | null {
  const [first] = cells;
  return first === undefined ? null : { kind: 'cell', ...first.place };
}

function findingWords(finding: Finding): string {
  return `${finding.tableLabel}${finding.cells[0]?.address ?? ''}：${message(finding)}`;
}

const CHECK_STEP: ObstaclePlace = { kind: 'step', step: 'check' };

function checkObstacles(check: CheckStand): readonly Obstacle[] {
  switch (check.kind) {
    case 'none':
      return [toDo('各表还没有检查。请先检查。', CHECK_STEP)];
    case 'outdated':
      return [toDo('检查以后工作簿又有改动。请重新检查。', CHECK_STEP)];
    case 'unlisted':
      return [toDo('上次检查的结果太多，没有全部保存在工作簿里。请重新检查。', CHECK_STEP)];
    case 'current':
      return check.findings
        .filter(({ severity }) => severity === 'E')
        .map((finding) => toDo(findingWords(finding), placeOfFinding(finding)));
  }
}

function checkQuestions(check: CheckStand): readonly Question[] {
  if (check.kind !== 'current') return [];
  return check.findings
    .filter(({ severity }) => severity === 'X')
    .map((finding) => ({
      kind: 'explanation',
      subject: finding.subject,
      fingerprint: finding.fingerprint,
      message: findingWords(finding),
      place: placeOfFinding(finding),
    }));
}

const TEXT_STEP: ObstaclePlace = { kind: 'step', step: 'text' };

function textFindingWords(finding: TextFinding): string {
  const { section, quotation } = finding.place;
  const where = section === '' ? '' : `“${section}”`;
  return `说明${where}${quotation === '' ? '' : `「${quotation}」`}：${textMessage(finding)}`;
}

function textObstacles(
  problems: readonly TextProblem[],
  findings: readonly TextFinding[],
): readonly Obstacle[] {
  return [
    ...problems.map(({ message: words, sheet, item }) => toDo(words, { kind: 'item', sheet, item })),
    ...findings
      .filter(({ severity }) => severity === 'E')
      .map((finding) => toDo(textFindingWords(finding), TEXT_STEP)),
  ];
}

function textQuestions(findings: readonly TextFinding[]): readonly Question[] {
  return findings
    .filter(({ severity }) => severity === 'X')
    .map((finding) => ({
      kind: 'explanation',
      subject: finding.subject,
      fingerprint: finding.fingerprint,
      message: textFindingWords(finding),
      place: TEXT_STEP,
    }));
}

function sensitiveQuestions(words: readonly SensitiveWord[]): readonly Question[] {
  return words.map((word) => ({
    kind: 'decision',
    subject: word.subject,
    fingerprint: word.fingerprint,
    message: sensitiveQuestion(word),
    place: word.places[0]?.place ?? null,
  }));
}

function withheld({ message: words, place }: Question): Obstacle {
  return toDo(`${words}已决定不公开，但还在将要公开的内容里：请先改录入或改写这一句。`, place);
}

/** Two questions about the same subject, such as one figure in two sentences, have an answer each. */
function apart(questions: readonly Question[]): readonly Question[] {
  const seen = new Tally<string>();
  return questions.map((question) => {
    const before = seen.of(question.subject);
    seen.add(question.subject);
    return before === 0 ? question : { ...question, subject: `${question.subject}\n#${String(before + 1)}` };
  });
}

export function readiness(input: ReadinessInput): Readiness {
  const { problems, textProblems, tables, check, textFindings, sensitive, answers } = input;
  const standing = standingIn(answers);
  const questions = [
    ...checkQuestions(check),
    ...apart([...entryQuestions(problems), ...textQuestions(textFindings), ...sensitiveQuestions(sensitive)]),
  ];
  const answered: AnsweredQuestion[] = [];
  const open: Obstacle[] = [];
  for (const question of questions) {
    const { status, explanation } = standing(question);
    if (status !== 'explained' || explanation === null)
      open.push({ kind: 'question', question, earlier: explanation });
    else if (question.kind === 'decision' && explanation.text === DECISIONS.withhold)
      open.push(withheld(question));
    else answered.push({ question, answer: explanation });
  }
  return {
    obstacles: [
      ...entryObstacles(problems),
      ...tableObstacles(tables),
      ...checkObstacles(check),
      ...textObstacles(textProblems, textFindings),
      ...open,
    ],
    answered,
  };
}

function keyOf(obstacle: Obstacle): string {
  return obstacle.kind === 'question'
    ? `${obstacle.question.subject}\n${obstacle.question.fingerprint}`
    : obstacle.message;
}

/** Makes the obstacle of every unit from rows that name no unit and may be its own. `problems`: of such rows. */
export function unassignedObstacles(problems: readonly EntryProblem[]): readonly Obstacle[] {
  const open = problems.filter(({ severity }) => severity !== 'normalized');
  if (open.length === 0) return [];
  const words = `部门录入表中有${String(problemCount(open))}条问题在没有写明单位的行，这些行可能是本单位的。请先在部门的录入表中改正。`;
  return [{ kind: 'to-do', message: words, place: null }];
}

/** The obstacles of both, each once. */
export function joinedObstacles(one: readonly Obstacle[], other: readonly Obstacle[]): readonly Obstacle[] {
  const known = new Set(one.map(keyOf));
  return [...one, ...other.filter((obstacle) => !known.has(keyOf(obstacle)))];
}

/** The obstacle in one sentence or more. */
export function obstacleWords(obstacle: Obstacle): string {
  if (obstacle.kind === 'to-do') return obstacle.message;
  const { question, earlier } = obstacle;
  const ask = question.kind === 'decision' ? '请选择“公开”或“不公开”。' : '请改正，或写明原因。';
  const again = earlier === null ? '' : `原来的说明是“${earlier.text}”，后来内容变了。`;
  return `${question.message}${again}${ask}`;
}
