/** Runs `publish --each-unit`: makes what each unit publishes by itself, several units at a time, in threads. */
import { join } from 'node:path';
import { unitFolderName } from '../../distribution/file-name';
import type { HashedFile, PublicationMade } from '../../distribution/publication-files';
import type { JobOf } from '../../distribution/work/jobs';
import type { Unit } from '../../entries/entries';
import { problemsByUnit, type ProblemsByUnit } from '../../entries/problems-of-unit';
import { entriesOfUnit } from '../../entries/entries-of-unit';
import { unassignedObstacles } from '../../publication/readiness';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import type { OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { forEachUnit } from '../for-each-unit';
import { keptAnswers } from '../kept-answers';
import { reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { declaredCharts, enteredIn, unitSet, type UsableEntries } from './build';
import type { PublishOptions } from './publish';
import { textOfSet } from './text';

export interface PublishUnitsOptions extends Omit<PublishOptions, 'pdf' | 'earlier'> {
  /** Codes; empty: all. */
  readonly units: readonly string[];
}

/** Errors: UnusableInput for a unit that is not in the roster. */
function chosenUnits({ entries }: UsableEntries, codes: readonly string[]): readonly Unit[] {
  const unknown = codes.filter((code) => entries.units.every((unit) => unit.code !== code));
  if (unknown.length > 0) throw new UnusableInput(`单位名册中没有：${unknown.join('、')}。请核对 --units。`);
  return codes.length === 0 ? entries.units : entries.units.filter(({ code }) => codes.includes(code));
}

type Done = 'final' | 'draft' | 'not-ready' | 'failed';

/** Says what stands against one unit; the files of the others are made all the same. */
function told({ code, name }: Unit, made: PublicationMade, terminal: Terminal): void {
  const unit = `${code} ${name}`;
  if (made.kind === 'failed') {
    terminal.warn(`[没有生成] ${unit}：${made.reason}。`);
    return;
  }
  const count = made.kind === 'not-ready' ? made.obstacles.length : made.draft.length;
  if (count === 0) return;
  const what = made.kind === 'not-ready' ? '没有生成' : '生成了草稿';
  terminal.warn(
    `[${what}] ${unit}：还有${String(count)}条要处理${made.kind === 'files' ? '，见审核报告' : ''}。`,
  );
}

function doneAs(made: PublicationMade): Done {
  if (made.kind !== 'files') return made.kind;
  return made.draft.length === 0 ? 'final' : 'draft';
}

interface PublishedEntries extends Pick<UsableEntries, 'entries'> {
  readonly byUnit: ProblemsByUnit;
  readonly answers: string | null;
}

function jobFor(
  unit: Unit,
  { entries, byUnit, answers }: PublishedEntries,
  { fonts, draft, charts }: PublishUnitsOptions,
): JobOf<'publication'> {
  return {
    kind: 'publication',
    entries: entriesOfUnit(entries, unit),
    level: 'unit',
    problems: byUnit.of(unit.code),
    answers,
    obstacles: unassignedObstacles(byUnit.ofNoUnit),
    earlier: [],
    mayBeDraft: draft,
    charts,
    fonts,
  };
}

async function writeFiles(
  unit: Unit,
  files: readonly HashedFile[],
  { folder, overwrite, input }: PublishUnitsOptions,
  tools: Tools,
): Promise<void> {
  const own = join(folder, unitFolderName(unit));
  const rules: OutputRules = { overwrite, inputs: [input] };
  const outputs = files.map(({ name, content }) => ({
    path: join(own, name),
    folder: own,
    content,
    // Continues an interrupted run: equal files are left alone.
    mayBeEqual: true as const,
    equals: (there: Uint8Array) => Buffer.from(there).equals(content),
  }));
  await writeOutputs(outputs, rules, tools);
}

function summary(counts: Readonly<Record<Done, number>>, folder: string): string {
  const parts = [
    counts.final === 0 ? '' : `已为${String(counts.final)}个单位生成公开的文件`,
    counts.draft === 0 ? '' : `为${String(counts.draft)}个单位生成草稿（不得公开）`,
    counts['not-ready'] === 0 ? '' : `${String(counts['not-ready'])}个单位还不能公开，没有生成`,
    counts.failed === 0 ? '' : `${String(counts.failed)}个单位没有生成，原因见上`,
  ].filter((part) => part !== '');
  const hint = [
    counts['not-ready'] === 0 ? '' : '要先看草稿，请加 --draft。',
    counts.failed === 0 ? '' : '没有生成的，请用 --units 单独再试。',
  ].join('');
  return `${parts.join('，')}：${folder}。${hint}`;
}

/** Errors: UnusableInput for a set that declares nothing for units, or without text. */
export async function publishUnits(
  options: PublishUnitsOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const entered = await enteredIn(options.input, terminal, tools);
  textOfSet(unitSet(entered.entries));
  const { inText, inWorkbook } = options.charts;
  declaredCharts(unitSet(entered.entries), inText);
  declaredCharts(unitSet(entered.entries), inWorkbook, '--chart-sheet');
  reportProblems(terminal, entered.problems, 'nowhere');
  const answers = await keptAnswers(options.input);
  const units = chosenUnits(entered, options.units);
  const { entries, problems, workbook } = entered;
  const byUnit = problemsByUnit(workbook, problems, entries);
  const counts: Record<Done, number> = { final: 0, draft: 0, 'not-ready': 0, failed: 0 };
  const published = { entries, byUnit, answers };
  await forEachUnit(
    units,
    {
      unitOf: (unit) => unit,
      jobOf: (unit) => jobFor(unit, published, options),
      // Written before many others are made: memory holds few.
      take: async (unit, made) => {
        if (made.kind === 'files') await writeFiles(unit, made.files, options, tools);
        told(unit, made, terminal);
        counts[doneAs(made)] += 1;
      },
    },
    terminal,
    tools,
  );
  terminal.say(summary(counts, options.folder));
  return counts.final === units.length ? EXIT.done : EXIT.needsPerson;
}
