/** 单位预算公开: makes for each chosen unit a workbook of the tables it publishes. */
import { entriesOfUnit } from '../../entries/entries-of-unit';
import type { Entries, Unit } from '../../entries/entries';
import { excludedRowWords } from '../../entries/problem-counts';
import { blockingMessages } from '../../workflow/commands/unusable-entries';
import type { CommandOutcome } from '../../workflow/outcome';
import { done, notRead } from '../../workflow/perform/perform';
import type { WorkOptions } from '../../workflow/port';
import { unitTablesFileName, unitTablesPackageName } from '../file-name';
import { unitSetOf } from '../unit-tables';
import type { DistributionPorts, ReadWorkbook } from './distribution-ports';
import { filesForUnits, SAVED_WHERE, type FileOutcome, type UnitFiles } from './files-for-units';

export const PUBLISH_UNITS_TITLE = '生成单位公开表';

function refused(message: string, items: readonly string[] = []): FileOutcome {
  const outcome: CommandOutcome = { kind: 'refused', message, items };
  return { outcome, file: null };
}

function filesOf(entries: Entries, units: readonly Unit[]): UnitFiles {
  return {
    title: PUBLISH_UNITS_TITLE,
    what: '公开表',
    files: units.map((unit) => ({
      unit,
      fileName: unitTablesFileName(unit, entries.settings),
      make: (workerPool) =>
        workerPool.perform({ kind: 'unit-tables', entries: entriesOfUnit(entries, unit) }),
    })),
    packageName: unitTablesPackageName(entries.settings),
  };
}

/** Generates the tables of `units` (codes); the open workbook stays unchanged. */
export async function publishUnits(
  readWorkbook: ReadWorkbook,
  ports: DistributionPorts,
  units: ReadonlySet<string>,
  options: WorkOptions,
): Promise<FileOutcome> {
  const read = await readWorkbook(options);
  if (read.kind !== 'done') return { outcome: notRead(read, PUBLISH_UNITS_TITLE), file: null };
  const { reading } = read.value;
  if (reading.kind === 'unusable')
    return refused('录入表不能使用，没有生成单位公开表。请先处理以下问题。', blockingMessages(read.value));
  const { entries, problems } = reading;
  const set = unitSetOf(entries);
  if (set.kind === 'none') return refused(set.message);
  const chosen = entries.units.filter(({ code }) => units.has(code));
  if (chosen.length === 0) return refused('没有选中名册中的单位，没有生成文件。请选择单位。');
  const made = await filesForUnits(ports, filesOf(entries, chosen), options);
  if (made.kind === 'not-made') return { outcome: made.outcome, file: null };
  const { file, count, failed } = made;
  const excluded = excludedRowWords(problems);
  const details = [
    ...failed,
    ...(excluded === null ? [] : [`录入中有${excluded}未计入；改正后请重新生成。`]),
    SAVED_WHERE,
  ];
  return { outcome: done(`已生成${String(count)}个单位的公开表：“${file.name}”。`, details), file };
}
