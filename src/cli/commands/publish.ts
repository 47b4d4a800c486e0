/** Runs `publish`: makes the files that leave the office, or lists what has to be done before. */
import { basename, join } from 'node:path';
import manifest from '../../../package.json';
import { safeFileName } from '../../distribution/file-name';
import type { FontChoice } from '../../document/typography';
import { publication, reportFiles } from '../../publication/publication';
import type { ChartChoice } from '../../publication/chart-choice';
import type { EarlierFile } from '../../publication/earlier';
import { obstacleWords, type Obstacle } from '../../publication/readiness';
import { knownSet } from '../../sets';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { readInput } from '../files/read-input';
import { writeOutputs } from '../files/write-outputs';
import { keptAnswers } from '../kept-answers';
import { pdfOf } from '../pdf';
import { reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { declaredCharts, enteredIn } from './build';
import { textOfSet } from './text';

export interface PublishOptions {
  readonly input: string;
  readonly folder: string;
  readonly fonts: FontChoice;
  readonly pdf: boolean;
  readonly charts: ChartChoice;
  /** Makes a draft where something has to be done before publishing. */
  readonly draft: boolean;
  /** Paths of what was published earlier in the same year. */
  readonly earlier: readonly string[];
  readonly overwrite: boolean;
}

/** More lines scroll away unread. */
const LISTED = 40;

export function listObstacles(obstacles: readonly Obstacle[], terminal: Terminal): void {
  for (const obstacle of obstacles.slice(0, LISTED)) terminal.warn(`[先处理] ${obstacleWords(obstacle)}`);
  if (obstacles.length > LISTED) terminal.warn(`……另有${String(obstacles.length - LISTED)}条。`);
}

function refuse(obstacles: readonly Obstacle[], terminal: Terminal): never {
  listObstacles(obstacles, terminal);
  const explain = obstacles.some(({ kind }) => kind === 'question')
    ? '需要说明的，请在窗格的“发布”中写明，保存工作簿后再运行。'
    : '';
  throw new UnusableInput(
    `还不能公开，有${String(obstacles.length)}条要先处理，没有生成文件。${explain}要先看草稿，请加 --draft。`,
  );
}

/** Errors: UnusableInput if one is missing. */
function earlierFiles({ earlier }: PublishOptions): Promise<readonly EarlierFile[]> {
  return Promise.all(earlier.map(async (path) => ({ name: basename(path), bytes: await readInput(path) })));
}

function listEarlier(sentences: readonly string[], terminal: Terminal): void {
  for (const sentence of sentences.slice(0, LISTED)) terminal.say(sentence);
  if (sentences.length > LISTED)
    terminal.say(`……另有${String(sentences.length - LISTED)}处不同，见审核报告。`);
}

/** Errors: UnusableInput where something has to be done before publishing. */
export async function publish(options: PublishOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  const { input, folder, fonts, pdf, charts, draft, overwrite } = options;
  const earlier = await earlierFiles(options);
  const rules: OutputRules = { overwrite, inputs: [input, ...options.earlier] };
  const { entries, problems } = await enteredIn(input, terminal, tools);
  const set = knownSet(entries.settings.tableSet);
  const narrative = textOfSet(set);
  reportProblems(terminal, problems, 'nowhere');
  terminal.progress('生成并核对公开的文件');
  const made = await publication(
    { entries, problems, answers: await keptAnswers(input), obstacles: [], earlier },
    set,
    narrative,
    {
      fonts,
      safe: safeFileName,
      version: manifest.version,
      mayBeDraft: draft,
      charts: declaredCharts(set, charts.inText),
      chartSheet: declaredCharts(set, charts.inWorkbook, '--chart-sheet'),
      print: pdf ? pdfOf : null,
    },
  );
  if (made.kind === 'not-ready') return refuse(made.obstacles, terminal);
  const { files } = made;
  const outputs = [...files, ...(await reportFiles(made, files, fonts))].map(({ name, content }) => ({
    path: join(folder, name),
    folder,
    content,
  }));
  await checkOutputs(outputs, rules);
  await writeOutputs(outputs, rules, tools);
  const { audit } = made;
  for (const sentence of [...audit.compared, ...audit.pages.counted.slice(0, 1), ...audit.pages.warnings])
    terminal.say(sentence);
  listEarlier(audit.earlier, terminal);
  if (audit.draft.length > 0) {
    listObstacles(audit.draft, terminal);
    terminal.say(
      `已生成草稿（不得公开）${String(files.length)}个文件和审核报告：${folder}。公开之前还有${String(audit.draft.length)}条要处理。`,
    );
    return EXIT.needsPerson;
  }
  terminal.say(`已生成公开的文件${String(files.length)}个和审核报告，读回核对一致：${folder}。`);
  return EXIT.done;
}
