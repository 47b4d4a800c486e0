/**
 * Distribution in one workbook: files handed out, returns read and kept until they are taken or sent back. What was read
 * lives as long as the pane; what was taken stands in the workbook, with its log.
 */
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { Entries } from '../../entries/entries';
import type { FoundSheet } from '../../sheets/snapshot';
import type { Outcome } from '../../workflow/outcome';
import { done } from '../../workflow/perform';
import type { CommandOptions, Session } from '../../workflow/session';
import { sheetByName, type WorkbookState } from '../../workflow/workbook-state';
import { STATUS_LABELS, type Board, type BoardRow, type UnitStatus } from '../board';
import type { PendingFile } from '../collect';
import { effectsBetween, withLines, type FigureEffect } from '../consolidation/effects';
import { CONSOLIDATE_TITLE } from '../consolidation/to-change';
import { skippedWords, type Skipped } from '../intake/skipped';
import type { ReturnReading } from '../returns/return-reading';
import type { NamedFile } from '../zip-package';
import type { DeskTools } from './desk-tools';
import { handOut, SAVED_WHERE } from './hand-out';
import { collectInto, mergedReadings } from './read-returns';
import { sendBack } from './send-back';
import { boardNow, takeIn } from './take-in';

const UNUSABLE_ENTRIES = '本工作簿的录入表现在不能使用，没有生成退回意见。请先在“录入”中处理问题。';

type DeskSession = Pick<Session, 'read' | 'carryOut' | 'state' | 'subscribe'>;

/** The board as it stands now. */
export interface BoardView {
  readonly board: Board;
  /** Published figures that a return would change; worked out when first asked for. */
  readonly effectsOf: (row: BoardRow) => readonly FigureEffect[];
}

/** What came of these files, by unit. */
function readWords(board: Board | null, fresh: readonly ReturnReading[]): string {
  const units = new Set(fresh.map(({ unit }) => unit?.code));
  const unknown = fresh.filter(({ unit }) => unit === null).length;
  const counted = ({ rows }: Board, status: UnitStatus): string => {
    const count = rows.filter((row) => units.has(row.unit.code) && row.status === status).length;
    return count === 0 ? '' : `${STATUS_LABELS[status]}${String(count)}个`;
  };
  const parts =
    board === null
      ? []
      : [
          counted(board, 'accepted'),
          counted(board, 'returned-again'),
          counted(board, 'with-problems'),
          unknown === 0 ? '' : `无法归属的文件${String(unknown)}个`,
        ].filter((part) => part !== '');
  return `已读取${String(fresh.length)}个文件${parts.length === 0 ? '' : `：${parts.join('，')}`}。`;
}

function effectsIn({ reading, set }: WorkbookState): BoardView['effectsOf'] {
  const entries: Entries | null = reading.kind === 'unusable' ? null : reading.entries;
  const known = new Map<BoardRow, readonly FigureEffect[]>();
  return (row) => {
    const { offer, unit } = row;
    if (entries === null || offer === null) return [];
    const effects =
      known.get(row) ?? effectsBetween(entries, withLines(entries, new Map([[unit.code, offer.lines]])), set);
    known.set(row, effects);
    return effects;
  };
}

function logOf(state: WorkbookState | null): FoundSheet | null {
  return state === null ? null : sheetByName(state.snapshot, RETURN_LOG_SHEET.name);
}

export class DistributionDesk {
  private readings: readonly ReturnReading[] = [];
  private handedOut: NamedFile | null = null;
  private view: BoardView | null = null;
  private viewed: {
    readonly state: WorkbookState | null;
    readonly readings: readonly ReturnReading[];
  } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly session: DeskSession,
    private readonly tools: DeskTools,
  ) {
    session.subscribe(() => {
      this.tell();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private know(readings: readonly ReturnReading[]): void {
    this.readings = readings;
    this.tell();
  }

  /** `null` while the department's entries cannot be used. The same object until something changes. */
  readonly boardView = (): BoardView | null => {
    const state = this.session.state();
    const { viewed, readings } = this;
    // Other sheets of the workbook change with every edit; the board depends on the entries, the log and what was read.
    const isSame =
      viewed !== null &&
      viewed.readings === readings &&
      viewed.state?.reading === state?.reading &&
      logOf(viewed.state) === logOf(state);
    if (isSame) return this.view;
    const board = state === null ? null : boardNow(state, readings);
    this.viewed = { state, readings };
    this.view = board === null || state === null ? null : { board, effectsOf: effectsIn(state) };
    return this.view;
  };

  /** What was last handed out; `null`: nothing. */
  readonly lastHandedOut = (): NamedFile | null => this.handedOut;

  /** `units`: codes. */
  async distribute(units: ReadonlySet<string>, options: CommandOptions): Promise<Outcome> {
    const { outcome, file } = await handOut(this.session, this.tools, units, options);
    if (file !== null) this.handedOut = file;
    this.tell();
    return outcome;
  }

  saveAgain(): Outcome {
    const { handedOut } = this;
    if (handedOut === null) return { kind: 'refused', message: '还没有生成下发文件。', items: [] };
    this.tools.saveFile(handedOut);
    return done(`已再次保存“${handedOut.name}”。`, [SAVED_WHERE]);
  }

  /** `skipped`: what came along and is no return. */
  async collect(
    files: readonly PendingFile[],
    options: CommandOptions,
    skipped: readonly Skipped[] = [],
  ): Promise<Outcome> {
    const passedOver = skippedWords(skipped);
    if (files.length === 0)
      return { kind: 'refused', message: '其中没有可以读取的文件。', items: passedOver };
    const collected = await collectInto(this.session, this.tools, files, options);
    if (collected.kind === 'not-read') return collected.outcome;
    this.know(mergedReadings(this.readings, collected.readings));
    return done(readWords(this.boardView()?.board ?? null, collected.readings), passedOver);
  }

  /** `agreed`: codes of the units whose lines may be replaced. */
  async consolidate(agreed: ReadonlySet<string>, options: CommandOptions): Promise<Outcome> {
    const { readings, tools, session } = this;
    const prepare = (state: WorkbookState) =>
      takeIn(state, { readings, agreed, answer: options.answer, now: tools.now() });
    const outcome = await session.carryOut(CONSOLIDATE_TITLE, prepare, options);
    this.tell();
    return outcome;
  }

  /** `units`: codes of those that are sent back. */
  async sendBack(units: ReadonlySet<string>, options: CommandOptions): Promise<Outcome> {
    const state = this.session.state();
    const board = this.boardView()?.board;
    if (board === undefined || state?.reading.kind !== 'entries')
      return { kind: 'refused', message: UNUSABLE_ENTRIES, items: [] };
    const rows = board.rows.filter(({ unit }) => units.has(unit.code));
    return sendBack(rows, state.reading.entries.settings, this.tools, options);
  }

  /** Of several files of one unit, the one that counts. */
  useOnly(file: string): void {
    const chosen = this.readings.find((reading) => reading.file === file);
    const unit = chosen?.unit?.code;
    if (unit === undefined) return;
    this.know(this.readings.filter((reading) => reading === chosen || reading.unit?.code !== unit));
  }

  /** What was read of these files no longer counts. */
  forget(files: ReadonlySet<string>): void {
    this.know(this.readings.filter(({ file }) => !files.has(file)));
  }
}
