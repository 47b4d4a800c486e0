/** Runs `publish`: makes the files that leave the office, or lists what has to be done before. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import manifest from '../../../package.json';
import { coverageLines, coverageOf } from '../../checks/coverage';
import { safeFileName } from '../../distribution/file-name';
import type { FontChoice } from '../../document/typography';
import { auditReport } from '../../publication/audit-report';
import { publication, type Publication, type PublicationFile } from '../../publication/publication';
import { knownSet } from '../../sets';
import type { Entries } from '../../entries/entries';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { pdfOf } from '../pdf';
import { needsPerson, reportProblems } from '../problem-report';
import { textCoverageLines } from '../text-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { enteredIn } from './build';
import { textOfSet } from './text';

export interface PublishOptions {
  readonly input: string;
  readonly folder: string;
  readonly fonts: FontChoice;
  readonly pdf: boolean;
  readonly overwrite: boolean;
}

/** More lines scroll away unread. */
const LISTED = 40;

type Ready = Extract<Publication, { kind: 'ready' }>;

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Errors: UnusableInput where LibreOffice cannot make it. */
async function withPdf({ name, files }: Ready, pdf: boolean): Promise<readonly PublicationFile[]> {
  if (!pdf) return files;
  const document = files.find((file) => file.name === `${name}.docx`)?.content;
  if (document === undefined || typeof document === 'string') throw new Error('There is no document.');
  return [...files, { name: `${name}.pdf`, content: await pdfOf(document) }];
}

function findingsOf({ checked, textCheck }: Ready) {
  return { findings: checked.findings, textFindings: textCheck === null ? [] : textCheck.findings };
}

async function reportFile(
  ready: Ready,
  files: readonly PublicationFile[],
  { settings }: Entries,
): Promise<PublicationFile> {
  const { checked, textCheck, sensitive, publishedOn, name } = ready;
  const plan = auditReport({
    department: settings.departmentName,
    year: settings.budgetYear,
    setLabel: knownSet(settings.tableSet).label,
    version: manifest.version,
    publishedOn,
    ...findingsOf(ready),
    sensitive,
    coverage: [
      ...coverageLines(coverageOf(checked.check)),
      ...(textCheck === null ? ['说明文字没有核对。'] : textCoverageLines(textCheck, [])),
    ],
    files: files.map((file) => ({ name: file.name, hash: hashOf(file.content) })),
  });
  return { name: `${name}审核报告（不公开）.xlsx`, content: await writeWorkbook(plan) };
}

function refuse(reasons: readonly string[], terminal: Terminal): never {
  for (const reason of reasons.slice(0, LISTED)) terminal.warn(`[先处理] ${reason}`);
  if (reasons.length > LISTED) terminal.warn(`……另有${String(reasons.length - LISTED)}条。`);
  throw new UnusableInput(`还不能公开，有${String(reasons.length)}条要先处理，没有生成文件。`);
}

/** Errors: UnusableInput where something has to be done before publishing. */
export async function publish(options: PublishOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  const { input, folder, fonts, pdf, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const { entries, problems } = await enteredIn(input, terminal, tools);
  const set = knownSet(entries.settings.tableSet);
  reportProblems(terminal, problems, 'nowhere');
  if (needsPerson(problems)) throw new UnusableInput('还不能公开：请先处理以上录入问题，没有生成文件。');
  terminal.progress('生成并核对公开的文件');
  const made = await publication(entries, set, textOfSet(set), { fonts, safe: safeFileName });
  if (made.kind === 'not-ready') return refuse(made.reasons, terminal);
  const files = await withPdf(made, pdf);
  const all = [...files, await reportFile(made, files, entries)];
  const outputs = all.map(({ name, content }) => ({ path: join(folder, name), folder, content }));
  await checkOutputs(outputs, rules);
  await writeOutputs(outputs, rules, tools);
  const { findings, textFindings } = findingsOf(made);
  const questions = [...findings, ...textFindings].filter(({ severity }) => severity === 'X').length;
  const open = questions + made.sensitive.length;
  const words = open === 0 ? '' : `有${String(open)}条需要核实或说明，公开前请看审核报告。`;
  terminal.say(`已生成公开的文件${String(files.length)}个和审核报告，读回核对一致：${folder}。${words}`);
  return open > 0 ? EXIT.needsPerson : EXIT.done;
}
