/** Runs `document --each-unit`: writes each unit's own document, several units at a time, in threads. */
import { join } from 'node:path';
import { unitDocumentFileName } from '../../distribution/file-name';
import type { Entries, Unit } from '../../entries/entries';
import { entriesOfUnit } from '../../entries/entries-of-unit';
import type { TextProblem } from '../../narrative/written-text';
import { EXIT, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs, type Output } from '../files/write-outputs';
import { forEachUnit } from '../for-each-unit';
import { countMissing } from '../missing-report';
import { needsPerson, reportProblems } from '../problem-report';
import { jsonText } from '../shown-text';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { declaredCharts, enteredIn, unitSet } from './build';
import type { DocumentOptions } from './document';
import { textOfSet } from './text';

export interface DocumentUnitsOptions extends Pick<
  DocumentOptions,
  'input' | 'fonts' | 'charts' | 'problems' | 'overwrite'
> {
  readonly folder: string;
}

interface UnitProblems {
  readonly unit: string;
  readonly problems: readonly TextProblem[];
}

interface MadeUnits {
  readonly outputs: readonly Output[];
  readonly missing: readonly UnitProblems[];
  /** Sentences about units whose document failed. The others are still made. */
  readonly failed: readonly string[];
}

interface UnitOutput {
  readonly unit: Unit;
  readonly path: OutputPath;
}

/** Continues an interrupted run: existing files with equal contents are left alone. */
function outputOf(folder: string, unit: Unit, { settings }: Entries): UnitOutput {
  return {
    unit,
    path: { path: join(folder, unitDocumentFileName(unit, settings)), folder, mayBeEqual: true },
  };
}

async function makeUnits(
  entries: Entries,
  wanted: readonly UnitOutput[],
  { fonts, charts }: Pick<DocumentOptions, 'fonts' | 'charts'>,
  terminal: Terminal,
  tools: Tools,
): Promise<MadeUnits> {
  const outputs: Output[] = [];
  const missing: UnitProblems[] = [];
  const failed: string[] = [];
  await forEachUnit(
    wanted,
    {
      unitOf: ({ unit }) => unit,
      jobOf: (unit) => ({
        kind: 'document',
        entries: entriesOfUnit(entries, unit),
        level: 'unit',
        fonts,
        charts,
      }),
      take: ({ unit, path }, made) => {
        if (made.kind === 'failed') {
          failed.push(`${unit.code} ${unit.name}的公开文本没有生成：${made.reason}。`);
          return;
        }
        const content = made.bytes;
        outputs.push({ ...path, content, equals: (there) => Buffer.from(there).equals(content) });
        missing.push({ unit: unit.code, problems: made.problems });
      },
    },
    terminal,
    tools,
  );
  return { outputs, missing, failed };
}

/** Errors: UnusableInput if no document can be made. */
export async function documentUnits(
  options: DocumentUnitsOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, folder, overwrite, problems: problemPath } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const { entries, problems } = await enteredIn(input, terminal, tools);
  textOfSet(unitSet(entries));
  declaredCharts(unitSet(entries), options.charts);
  const wanted = entries.units.map((unit) => outputOf(folder, unit, entries));
  const listed = problemPath === undefined ? [] : [{ path: problemPath }];
  await checkOutputs([...wanted.map(({ path }) => path), ...listed], rules);
  const { outputs, missing, failed } = await makeUnits(entries, wanted, options, terminal, tools);
  const json = listed.map((path): Output => ({ ...path, content: jsonText(missing) }));
  await writeOutputs([...outputs, ...json], rules, tools);
  reportProblems(terminal, problems, 'nowhere');
  for (const words of failed) terminal.warn(words);
  const gaps = missing.filter(({ problems: own }) => countMissing(own) > 0).length;
  const words =
    gaps === 0
      ? ''
      : `其中${String(gaps)}个单位的上年数、原因、职责等不在录入工作簿中，在文中以〔请填写：……〕标出，请在 Word 中补写。`;
  const again = failed.length === 0 ? '' : '没有生成的，请用 --unit 单独再试。';
  terminal.say(`已为${String(outputs.length)}个单位各生成一本公开文本：${folder}。${words}${again}`);
  const isOpen = needsPerson(problems) || gaps > 0 || failed.length > 0;
  return isOpen ? EXIT.needsPerson : EXIT.done;
}
