/** `distribute`: roster or entry workbook → one workbook for each unit, in a folder or in a zip file. */
import { join } from 'node:path';
import {
  distributionSource,
  problemsToShow,
  unitPackages,
  type DistributionSource,
  type UnitPackage,
} from '../../distribution/distribute';
import { zipPackage, type NamedFile } from '../../distribution/zip-package';
import { readEntries } from '../../entries/read-entries';
import { TABLE_SETS } from '../../tables/sets';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { readEntryWorkbook } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutput, ensureFolder, writeOutput } from '../files';
import { needsPerson, reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';

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

/** Refused before anything is written: half a distribution is worse than none. */
async function checkTargets(options: DistributeOptions, packages: readonly UnitPackage[]): Promise<void> {
  const { input, target, overwrite } = options;
  if (isZip(target)) {
    await checkOutput({ path: target, overwrite, inputs: [input] });
    return;
  }
  await ensureFolder(target);
  for (const { fileName } of packages)
    await checkOutput({ path: join(target, fileName), overwrite, inputs: [input] });
}

async function makeFiles(
  packages: readonly UnitPackage[],
  terminal: Terminal,
  use: (file: NamedFile) => Promise<void>,
): Promise<void> {
  for (const [index, { unit, fileName, plan }] of packages.entries()) {
    terminal.progress(`生成 ${String(index + 1)}/${String(packages.length)}：${unit.name}`);
    await use({ name: fileName, bytes: await writeWorkbook(plan()) });
  }
}

async function writeAll(target: string, packages: readonly UnitPackage[], terminal: Terminal): Promise<void> {
  if (!isZip(target)) {
    await makeFiles(packages, terminal, ({ name, bytes }) => writeOutput(join(target, name), bytes));
    return;
  }
  const files: NamedFile[] = [];
  await makeFiles(packages, terminal, (file) => Promise.resolve(void files.push(file)));
  await writeOutput(target, zipPackage(files));
}

/** Errors: UnusableInput when nothing can be handed out. */
export async function distribute(options: DistributeOptions, terminal: Terminal): Promise<ExitCode> {
  const workbook = await readEntryWorkbook(options.input);
  const reading = readEntries(workbook, TABLE_SETS);
  const source = distributionSource(workbook, reading);
  const problems = problemsToShow(reading);
  if (source === null) {
    reportProblems(terminal, problems);
    throw new UnusableInput('不能下发，没有生成文件。请先处理以上“无法使用”的问题。');
  }
  const packages = chosenPackages(source, options.units);
  await checkTargets(options, packages);
  await writeAll(options.target, packages, terminal);
  reportProblems(terminal, problems);
  terminal.say(`已生成${String(packages.length)}个单位的录入工作簿：${options.target}。请分别发给各单位。`);
  return needsPerson(problems) ? EXIT.needsPerson : EXIT.done;
}
