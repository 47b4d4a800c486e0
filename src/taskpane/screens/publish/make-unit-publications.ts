/** 单位预算公开: makes what each chosen unit publishes by itself, in workers, and saves all as one package. */
import { inWorkerPool, poolFailure } from '../../../distribution/controller/in-worker-pool';
import { SAVED_WHERE } from '../../../distribution/controller/files-for-units';
import { unitFolderName, unitPublicationsPackageName } from '../../../distribution/file-name';
import { runConcurrently } from '../../../distribution/run-concurrently';
import { unitSetOf } from '../../../distribution/unit-tables';
import { madeOrStopped } from '../../../distribution/work/job-stopped';
import type { WorkerPool } from '../../../distribution/work/jobs';
import { zipPackage, type NamedFile } from '../../../distribution/zip-package';
import type { EntryProblem } from '../../../entries/problem';
import type { Unit } from '../../../entries/entries';
import { entriesOfUnit } from '../../../entries/entries-of-unit';
import type { ChartChoice } from '../../../publication/chart-choice';
import { unassignedObstacles } from '../../../publication/readiness';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../../workflow/outcome';
import type { CommandOptions } from '../../../workflow/port';
import type { ToMake } from '../../../workflow/publication/publication-controller';
import type { PaneFiles } from '../../files/pane-files';
import type { PanePublication } from './use-publication';

export const PUBLISH_EACH_UNIT_TITLE = '生成各单位公开文件';

function refused(message: string, items: readonly string[] = []): CommandOutcome {
  return { kind: 'refused', message, items };
}

interface ToMakeWithCharts extends ToMake {
  readonly charts: ChartChoice;
}

interface UnitsMade {
  readonly files: readonly NamedFile[];
  readonly final: number;
  /** Sentences: units with a draft, and those without files. */
  readonly drafts: readonly string[];
  readonly failed: readonly string[];
}

async function madeUnits(
  pool: WorkerPool,
  units: readonly Unit[],
  { entries, byUnit, answers, charts }: ToMakeWithCharts,
  { onProgress }: CommandOptions,
): Promise<UnitsMade> {
  const drafts: string[] = [];
  const failed: string[] = [];
  let final = 0;
  const begin = ({ name }: Unit, finished: number): boolean => {
    onProgress?.({ stage: `生成 ${name}`, done: finished, total: units.length });
    return true;
  };
  const made = await runConcurrently(units, pool.concurrency, begin, async (unit) => {
    const result = await madeOrStopped(
      pool.perform({
        kind: 'publication',
        level: 'unit',
        fonts: 'national',
        entries: entriesOfUnit(entries, unit),
        problems: byUnit.of(unit.code),
        answers,
        obstacles: unassignedObstacles(byUnit.ofNoUnit),
        mayBeDraft: true,
        charts,
        earlier: [],
      }),
    );
    const name = `${unit.code} ${unit.name}`;
    if (result.kind !== 'files') {
      failed.push(`${name}的公开文件没有生成${result.kind === 'failed' ? `：${result.reason}` : ''}。`);
      return [];
    }
    if (result.draft.length === 0) final += 1;
    else drafts.push(`${name}：草稿，还有${String(result.draft.length)}条要处理，见审核报告。`);
    const folder = unitFolderName(unit);
    return result.files.map((file) => ({ name: `${folder}/${file.name}`, bytes: file.content }));
  });
  return { files: made.flat(), final, drafts, failed };
}

/** More lines are not read; the screen 录入 lists all. */
const LISTED = 20;

/** `unassigned`: problems of rows without a unit. */
function doneWords(
  { final, drafts, failed }: UnitsMade,
  file: string,
  unassigned: readonly EntryProblem[],
): CommandOutcome {
  const open = unassigned.filter(({ severity }) => severity !== 'normalized');
  const rest = open.length - LISTED;
  const counts = [
    final === 0 ? '' : `${String(final)}个单位可以公开`,
    drafts.length === 0 ? '' : `${String(drafts.length)}个单位是草稿（不得公开）`,
  ].filter((part) => part !== '');
  return {
    kind: 'done',
    summary: `已生成各单位的公开文件：“${file}”，${counts.join('，')}。`,
    details: [
      ...failed,
      ...open.slice(0, LISTED).map(({ message }) => message),
      ...(rest > 0 ? [`另有${String(rest)}条没有写明单位的行的问题，见“录入”。`] : []),
      ...drafts,
      SAVED_WHERE,
    ],
    changes: [],
  };
}

export interface UnitsToMake {
  /** Codes. */
  readonly units: ReadonlySet<string>;
  readonly charts: ChartChoice;
}

/** The workbook stays as it is. */
export async function makeUnitPublications(
  { controller }: PanePublication,
  { openWorkerPool, saveFile }: PaneFiles,
  { units, charts }: UnitsToMake,
  options: CommandOptions,
): Promise<CommandOutcome> {
  const source = await controller.source(options);
  if (source.kind === 'not-read') return source.outcome;
  if (source.kind === 'unusable') return refused('录入表还不能使用，没有生成文件。请先处理录入问题。');
  const { entries } = source;
  const set = unitSetOf(entries);
  if (set.kind === 'none') return refused(set.message);
  const chosen = entries.units.filter(({ code }) => units.has(code));
  if (chosen.length === 0) return refused('没有选中名册中的单位，没有生成文件。请选择单位。');
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    madeUnits(pool, chosen, { ...source, charts }, options),
  );
  if (answer.kind === 'cancelled') return cancelledOutcome(PUBLISH_EACH_UNIT_TITLE, []);
  if (answer.kind === 'failed') return poolFailure(PUBLISH_EACH_UNIT_TITLE, answer.error);
  const made = answer.value;
  if (made.files.length === 0) return refused('没有生成文件。', made.failed);
  const file = {
    name: unitPublicationsPackageName(entries.settings),
    bytes: zipPackage(made.files),
  };
  saveFile(file);
  return doneWords(made, file.name, source.byUnit.ofNoUnit);
}
