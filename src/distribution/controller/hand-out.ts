/** 下发: makes the chosen units' workbooks one after the other and saves them as one file. */
import { problemCount } from '../../entries/problem-counts';
import type { CommandOutcome } from '../../workflow/outcome';
import { blockingMessages } from '../../workflow/commands/unusable-entries';
import { done, notRead } from '../../workflow/perform/perform';
import type { WorkOptions } from '../../workflow/port';
import type { WorkbookState } from '../../workflow/reading/workbook-state';
import { distributionSource, problemsToShow, unitPackages, type DistributionSource } from '../distribute';
import { packageFileName } from '../file-name';
import type { DistributionPorts, ReadWorkbook } from './distribution-ports';
import { filesForUnits, SAVED_WHERE, type FileOutcome, type UnitFiles } from './files-for-units';

export const HAND_OUT_TITLE = '生成下发文件';

function noSource(state: WorkbookState): CommandOutcome {
  const message = '不能下发，没有生成文件。请先处理以下问题。';
  return { kind: 'refused', message, items: blockingMessages(state) };
}

/** Reports rows that were not read and so are missing from the files. */
function unreadRows({ reading }: WorkbookState): readonly string[] {
  const rows = problemCount(problemsToShow(reading).filter(({ severity }) => severity === 'excluded'));
  return rows === 0
    ? []
    : [`录入中有${String(rows)}处内容没有计入，也没有随文件下发。请到“录入”查看并改正，需要时重新下发。`];
}

function filesToHandOut(source: DistributionSource): UnitFiles {
  const { settings, linesOf } = source;
  return {
    title: HAND_OUT_TITLE,
    what: '录入工作簿',
    files: unitPackages(source).map(({ unit, fileName }) => ({
      unit,
      fileName,
      make: (workerPool) =>
        workerPool.perform({ kind: 'unit-file', settings, unit, lines: linesOf(unit.code) }),
    })),
    packageName: packageFileName(settings),
  };
}

/** Generates the workbooks of `units` (codes); the open workbook stays unchanged. */
export async function handOut(
  readWorkbook: ReadWorkbook,
  ports: DistributionPorts,
  units: ReadonlySet<string>,
  options: WorkOptions,
): Promise<FileOutcome> {
  const read = await readWorkbook(options);
  if (read.kind !== 'done') return { outcome: notRead(read, HAND_OUT_TITLE), file: null };
  const state = read.value;
  const source = distributionSource({ sheets: state.snapshot.sheets }, state.reading);
  if (source === null) return { outcome: noSource(state), file: null };
  const chosen = { ...source, units: source.units.filter(({ code }) => units.has(code)) };
  if (chosen.units.length === 0) {
    const message = '没有选中名册中的单位，没有生成文件。请选择要下发的单位。';
    return { outcome: { kind: 'refused', message, items: [] }, file: null };
  }
  const made = await filesForUnits(ports, filesToHandOut(chosen), options);
  if (made.kind === 'not-made') return { outcome: made.outcome, file: null };
  const { file, count, units: madeFor, failed } = made;
  const summary = `已生成${String(count)}个单位的录入工作簿：“${file.name}”。`;
  const next = file.name.endsWith('.zip')
    ? '请解压，把各文件发给对应的单位；单位填好交回以后，在“回收”中读取。'
    : '请发给这个单位；单位填好交回以后，在“回收”中读取。';
  return {
    outcome: done(summary, [...failed, SAVED_WHERE, next, ...unreadRows(state)]),
    file,
    units: madeFor,
  };
}
