/** 下发: the chosen units' workbooks, made one after the other and handed over as one file. */
import { problemCount } from '../../entries/problem-counts';
import type { Outcome } from '../../workflow/outcome';
import { blockingMessages } from '../../workflow/commands/unusable-entries';
import { cancelledOutcome } from '../../workflow/failure-outcomes';
import { done, notRead } from '../../workflow/perform';
import type { WorkOptions } from '../../workflow/port';
import type { Session } from '../../workflow/session';
import type { WorkbookState } from '../../workflow/workbook-state';
import {
  distributionSource,
  problemsToShow,
  unitPackages,
  type DistributionSource,
  type UnitPackage,
} from '../distribute';
import { packageFileName } from '../file-name';
import { inLanes } from '../in-lanes';
import { madeOrStopped } from '../work/job-stopped';
import type { Workshop } from '../work/jobs';
import { zipPackage, type NamedFile } from '../zip-package';
import type { DeskTools } from './desk-tools';
import { inWorkshop, workshopFailed } from './in-workshop';

export const HAND_OUT_TITLE = '生成下发文件';

const NOTHING_MADE = '没有生成文件。';

function noSource(state: WorkbookState): Outcome {
  const message = '不能下发，没有生成文件。请先处理以下问题。';
  return { kind: 'refused', message, items: blockingMessages(state) };
}

interface UnitFiles {
  readonly files: readonly NamedFile[];
  /** Sentences about units whose workbook could not be made; they cost the others nothing. */
  readonly failed: readonly string[];
}

async function unitFiles(
  workshop: Workshop,
  { settings, units, linesOf }: DistributionSource,
  { onProgress }: WorkOptions,
): Promise<UnitFiles> {
  const packages = unitPackages({ settings, units, linesOf });
  const begin = ({ unit }: UnitPackage, finished: number): boolean => {
    onProgress?.({ stage: `生成 ${unit.name}`, done: finished, total: packages.length });
    return true;
  };
  const failed: string[] = [];
  const files = await inLanes(packages, workshop.lanes, begin, async ({ unit, fileName }) => {
    const job = { kind: 'unit-file', settings, unit, lines: linesOf(unit.code) } as const;
    const made = await madeOrStopped(workshop.perform(job));
    if (made.kind === 'file') return [{ name: fileName, bytes: made.bytes }];
    failed.push(`${unit.code} ${unit.name}的录入工作簿没有生成：${made.reason}。`);
    return [];
  });
  return { files: files.flat(), failed };
}

/** Web views show it for a moment, in a bar of their own that cuts names off (OfficeDev/office-js#3385). */
export const SAVED_WHERE =
  '文件一般在电脑的“下载”文件夹；Excel 弹出保存提示时，按提示选择位置。没有找到时，可以再存一次。';

/** Rows that cannot be read cannot be handed out either. */
function unreadRows({ reading }: WorkbookState): readonly string[] {
  const rows = problemCount(problemsToShow(reading).filter(({ severity }) => severity === 'excluded'));
  return rows === 0
    ? []
    : [`录入中有${String(rows)}处内容没有计入，也没有随文件下发。请到“录入”查看并改正，需要时重新下发。`];
}

export interface HandedOut {
  readonly outcome: Outcome;
  /** What was handed over, to be saved once more. */
  readonly file: NamedFile | null;
}

/** `units`: codes. Nothing of the workbook is changed. */
export async function handOut(
  session: Pick<Session, 'read'>,
  tools: DeskTools,
  units: ReadonlySet<string>,
  options: WorkOptions,
): Promise<HandedOut> {
  const read = await session.read(options);
  if (read.kind !== 'done') return { outcome: notRead(read, HAND_OUT_TITLE), file: null };
  const state = read.value;
  const source = distributionSource({ sheets: state.snapshot.sheets }, state.reading);
  if (source === null) return { outcome: noSource(state), file: null };
  const chosen = { ...source, units: source.units.filter(({ code }) => units.has(code)) };
  if (chosen.units.length === 0) {
    const message = '没有选中名册中的单位，没有生成文件。请选择要下发的单位。';
    return { outcome: { kind: 'refused', message, items: [] }, file: null };
  }
  const made = await inWorkshop(tools.openWorkshop, options, (workshop) =>
    unitFiles(workshop, chosen, options),
  );
  if (made.kind === 'cancelled') return { outcome: cancelledOutcome(HAND_OUT_TITLE, []), file: null };
  if (made.kind === 'failed') return { outcome: workshopFailed(HAND_OUT_TITLE, made.error), file: null };
  const { files, failed } = made.value;
  const [only] = files;
  if (only === undefined)
    return { outcome: { kind: 'refused', message: NOTHING_MADE, items: failed }, file: null };
  const file =
    files.length === 1 ? only : { name: packageFileName(chosen.settings), bytes: zipPackage(files) };
  tools.saveFile(file);
  const summary = `已生成${String(files.length)}个单位的录入工作簿：“${file.name}”。`;
  const next = file.name.endsWith('.zip')
    ? '请解压，把各文件发给对应的单位；单位填好交回以后，在“回收”中读取。'
    : '请发给这个单位；单位填好交回以后，在“回收”中读取。';
  return { outcome: done(summary, [...failed, SAVED_WHERE, next, ...unreadRows(state)]), file };
}
