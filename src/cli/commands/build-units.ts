/** Runs `build --each-unit`: makes a workbook of each unit's own tables from the entry workbook. */
import { join } from 'node:path';
import { unitTablesFileName } from '../../distribution/file-name';
import { isSameWorkbook } from '../../distribution/same-workbook';
import { unitTablesWorkbook } from '../../distribution/unit-tables';
import { tryToWrite } from '../../distribution/work/try-to-write';
import type { Entries, Unit } from '../../entries/entries';
import { entriesOfUnit } from '../../entries/entries-of-unit';
import { EXIT, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs, type Output } from '../files/write-outputs';
import { needsPerson, problemsJson, reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { declaredCharts, enteredIn, unitSet, type BuildOptions } from './build';

export interface BuildUnitsOptions extends Pick<
  BuildOptions,
  'input' | 'fill' | 'charts' | 'problems' | 'overwrite'
> {
  readonly folder: string;
}

interface UnitOutput {
  readonly unit: Unit;
  readonly path: OutputPath;
}

/** Continues an interrupted run: existing files with equal contents are left alone. */
function outputOf(folder: string, unit: Unit, { settings }: Entries): UnitOutput {
  const path = join(folder, unitTablesFileName(unit, settings));
  return { unit, path: { path, folder, mayBeEqual: true } };
}

interface MadeUnits {
  readonly outputs: readonly Output[];
  /** Messages about units whose workbook failed. The other workbooks are still made. */
  readonly failed: readonly string[];
}

async function makeUnits(
  entries: Entries,
  wanted: readonly UnitOutput[],
  { fill, charts }: Pick<BuildOptions, 'fill' | 'charts'>,
  terminal: Terminal,
): Promise<MadeUnits> {
  const outputs: Output[] = [];
  const failed: string[] = [];
  const declared = declaredCharts(unitSet(entries), charts);
  for (const [index, { unit, path }] of wanted.entries()) {
    terminal.progress(`生成 ${String(index + 1)}/${String(wanted.length)}：${unit.name}`);
    const made = await tryToWrite(() => unitTablesWorkbook(entriesOfUnit(entries, unit), fill, declared));
    if (made.kind === 'failed') failed.push(`${unit.code} ${unit.name}的公开表没有生成：${made.reason}。`);
    else outputs.push({ ...path, content: made.bytes, equals: (there) => isSameWorkbook(there, made.bytes) });
  }
  return { outputs, failed };
}

/** Errors: UnusableInput if no workbook can be made. */
export async function buildUnits(
  options: BuildUnitsOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, folder, overwrite, problems: problemsPath } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const { entries, problems } = await enteredIn(input, terminal, tools);
  const set = unitSet(entries);
  const wanted = entries.units.map((unit) => outputOf(folder, unit, entries));
  const listed: readonly Output[] =
    problemsPath === undefined ? [] : [{ path: problemsPath, content: problemsJson(problems) }];
  await checkOutputs([...wanted.map(({ path }) => path), ...listed], rules);
  const { outputs, failed } = await makeUnits(entries, wanted, options, terminal);
  await writeOutputs([...outputs, ...listed], rules, tools);
  reportProblems(terminal, problems, 'nowhere');
  for (const words of failed) terminal.warn(words);
  terminal.say(
    `已为${String(outputs.length)}个单位各生成一个工作簿（每个${String(set.tables.length)}张表）：${folder}。`,
  );
  return needsPerson(problems) || failed.length > 0 ? EXIT.needsPerson : EXIT.done;
}
