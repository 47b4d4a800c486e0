/** Makes the files that a department or a unit publishes, in a worker: checked, or a draft, or the obstacles. */
import manifest from '../../package.json';
import type { FontChoice } from '../document/typography';
import type { Entries } from '../entries/entries';
import type { EntryProblem } from '../entries/problem';
import type { ChartChoice } from '../publication/chart-choice';
import type { EarlierFile } from '../publication/earlier';
import type { PublicationFile } from '../publication/make-files';
import type { Audit } from '../publication/audit';
import { publication, reportFiles } from '../publication/publication';
import { obstacleWords, type Obstacle } from '../publication/readiness';
import { hashOf } from '../publication/hash';
import { knownSet } from '../sets';
import { chartsOf } from '../sets/charts';
import { narrativeOf } from '../sets/narratives';
import type { ChartDeclaration } from '../tables/chart';
import type { Level } from '../tables/level';
import { atLevel, type TableSet } from '../tables/table-set';
import { safeFileName } from './file-name';
import { whyNotMade } from './work/try-to-write';

export interface PublicationJob {
  /** Of the department, or of one unit. */
  readonly entries: Entries;
  readonly level: Level;
  readonly problems: readonly EntryProblem[];
  readonly answers: string | null;
  readonly mayBeDraft: boolean;
  /** Of the set, where it declares some. */
  readonly charts: ChartChoice;
  readonly fonts: FontChoice;
  /** Known before: a workbook that is not ready is a draft at best. */
  readonly obstacles: readonly Obstacle[];
  readonly earlier: readonly EarlierFile[];
}

export interface HashedFile extends PublicationFile {
  readonly hash: string;
  readonly isPublic: boolean;
}

export type PublicationMade =
  | { readonly kind: 'not-ready'; readonly obstacles: readonly Obstacle[] }
  | {
      readonly kind: 'files';
      /** The files' name without its ending. */
      readonly name: string;
      readonly files: readonly HashedFile[];
      /** Empty: no draft. */
      readonly draft: readonly string[];
      /** What reading the files again has compared, and what was checked, in sentences. */
      readonly compared: readonly string[];
      readonly coverage: readonly string[];
      readonly pages: Audit['pages'];
      /** How it differs from what was published earlier, in sentences. */
      readonly earlier: readonly string[];
    }
  /** `reason`: part of a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

function declaredCharts({ id }: TableSet): readonly ChartDeclaration[] {
  const charts = chartsOf(id);
  return charts === null ? [] : charts;
}

async function hashed(files: readonly PublicationFile[], isPublic: boolean): Promise<readonly HashedFile[]> {
  return Promise.all(files.map(async (file) => ({ ...file, hash: await hashOf(file.content), isPublic })));
}

/** Errors: none; those of drawing and writing become a result. */
export async function publicationFiles(job: PublicationJob): Promise<PublicationMade> {
  const { entries, level, mayBeDraft, fonts } = job;
  const set = atLevel(knownSet(entries.settings.tableSet), level);
  const narrative = narrativeOf(set.id);
  if (narrative === undefined) return { kind: 'failed', reason: `“${set.label}”还没有说明文字` };
  try {
    const declared = declaredCharts(set);
    const made = await publication(job, set, narrative, {
      fonts,
      safe: safeFileName,
      version: manifest.version,
      mayBeDraft,
      charts: job.charts.inText ? declared : [],
      chartSheet: job.charts.inWorkbook ? declared : [],
      print: null,
    });
    if (made.kind === 'not-ready') return made;
    const { name, files, audit } = made;
    const reports = await reportFiles(made, files, fonts);
    return {
      kind: 'files',
      name,
      files: [...(await hashed(files, true)), ...(await hashed(reports, false))],
      draft: audit.draft.map(obstacleWords),
      compared: audit.compared,
      coverage: audit.coverage,
      pages: audit.pages,
      earlier: audit.earlier,
    };
  } catch (error) {
    return { kind: 'failed', reason: whyNotMade(error) };
  }
}
