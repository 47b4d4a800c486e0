/**
 * Runs `distribute`: makes one workbook for each unit from a roster or an entry workbook.
 * It writes them into a folder or a zip file.
 */
import { join } from 'node:path';
import {
  distributionSource,
  problemsToShow,
  unitPackages,
  type DistributionSource,
  type UnitPackage,
} from '../../distribution/distribute';
import { isSameWorkbook } from '../../distribution/same-workbook';
import { tryToWrite } from '../../distribution/work/try-to-write';
import { zipPackage, type NamedFile } from '../../distribution/zip-package';
import { readEntries } from '../../entries/read-entries';
import { TABLE_SETS } from '../../sets';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs, type Output } from '../files/write-outputs';
import { needsPerson, reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface DistributeOptions {
  readonly input: string;
  /** A folder, or a file that ends in .zip. */
  readonly target: string;
  /** Codes of the units; absent: all. */
  readonly units?: readonly string[];
  readonly overwrite: boolean;
}

function isZip(target: string): boolean {
  return target.toLowerCase().endsWith('.zip');
}

function chosenPackages(
  source: DistributionSource,
  units: readonly string[] | undefined,
): readonly UnitPackage[] {
  const packages = unitPackages(source);
  if (units === undefined) return packages;
  const known = new Set(packages.map(({ unit }) => unit.code));
  const strange = units.filter((code) => !known.has(code));
  if (strange.length > 0) throw new UnusableInput(`单位名册中没有：${strange.join('、')}。请核对 --units。`);
  return packages.filter(({ unit }) => units.includes(unit.code));
}

function outputPaths(target: string, packages: readonly UnitPackage[]): readonly OutputPath[] {
  if (isZip(target)) return [{ path: target }];
  // Continues an interrupted run: existing files with equal contents are left alone.
  return packages.map(({ fileName }) => ({
    path: join(target, fileName),
    folder: target,
    mayBeEqual: true,
  }));
}

interface MadeFiles {
  readonly files: readonly NamedFile[];
  /** Messages about units whose workbook failed. */
  readonly failed: readonly string[];
}

/** Writes the workbooks. A failure of one unit does not stop the others. */
async function makeFiles(packages: readonly UnitPackage[], terminal: Terminal): Promise<MadeFiles> {
  const files: NamedFile[] = [];
  const failed: string[] = [];
  for (const [index, { unit, fileName, plan }] of packages.entries()) {
    terminal.progress(`生成 ${String(index + 1)}/${String(packages.length)}：${unit.name}`);
    const made = await tryToWrite(plan);
    if (made.kind === 'file') files.push({ name: fileName, bytes: made.bytes });
    if (made.kind === 'failed')
      failed.push(`${unit.code} ${unit.name}的录入工作簿没有生成：${made.reason}。`);
  }
  return { files, failed };
}

function outputsOf(
  target: string,
  paths: readonly OutputPath[],
  files: readonly NamedFile[],
): readonly Output[] {
  const [first] = paths;
  if (isZip(target))
    return first === undefined || files.length === 0 ? [] : [{ ...first, content: zipPackage(files) }];
  return files.flatMap(({ name, bytes }) => {
    const path = paths.find((one) => one.path === join(target, name));
    return path === undefined
      ? []
      : [{ ...path, content: bytes, equals: (there: Uint8Array) => isSameWorkbook(there, bytes) }];
  });
}

function summary(target: string, made: number, equal: number): string {
  const there = equal === 0 ? '' : `其中${String(equal)}个已经在那里，内容相同，没有改动。`;
  return `已生成${String(made)}个单位的录入工作簿：${target}。${there}请分别发给各单位。`;
}

/** Errors: UnusableInput if there is nothing to distribute. */
export async function distribute(
  options: DistributeOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, target, overwrite, units } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const workbook = await readWorkbookFile(input, tools);
  const reading = await tools.during('reading', input, () => readEntries(workbook, TABLE_SETS));
  const source = distributionSource(workbook, reading);
  const problems = problemsToShow(reading);
  if (source === null) {
    reportProblems(terminal, problems, 'nowhere');
    throw new UnusableInput('不能下发，没有生成文件。请先处理以上“无法使用”的问题。');
  }
  const packages = chosenPackages(source, units);
  const paths = outputPaths(target, packages);
  await checkOutputs(paths, rules);
  const { files, failed } = await makeFiles(packages, terminal);
  const { equal } = await writeOutputs(outputsOf(target, paths, files), rules, tools);
  reportProblems(terminal, problems, 'nowhere');
  for (const words of failed) terminal.warn(words);
  terminal.say(summary(target, files.length, equal));
  return needsPerson(problems) || failed.length > 0 ? EXIT.needsPerson : EXIT.done;
}
