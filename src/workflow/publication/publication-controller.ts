/**
 * Controls publishing in one workbook: what stands against it, the answers to its questions, and what the files are made
 * of. The files themselves are made in a worker, from entries and answers.
 */
import { standingIn } from '../../checks/explanations';
import type { Entries } from '../../entries/entries';
import { problemsByUnit, type ProblemsByUnit } from '../../entries/problems-of-unit';
import type { EntryProblem } from '../../entries/problem';
import {
  joinedObstacles,
  type Obstacle,
  type ObstaclePlace,
  type Question,
} from '../../publication/readiness';
import { inSlices, type Turns } from '../../slices/slices';
import { keepAnswer } from '../checks/keep-in-memory';
import { EXPLAIN_TITLE } from '../command-titles';
import type { CheckReport, Checks } from '../checks/check-report';
import type { CommandOutcome } from '../outcome';
import { done, notRead } from '../perform/perform';
import type { CommandOptions } from '../port';
import type { Queue } from '../queue';
import { readNow } from '../reading/read-now';
import { sheetByName } from '../reading/sheet-by-name';
import { placeOfField } from '../text/enter-field';
import type { WorkbookState } from '../reading/workbook-state';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';
import type { WorkbookStatus } from '../status/workbook-status';
import { LiveLook, type LookedState } from './live-look';
import { lookAt } from './look';
import type { PublicationView } from './publication-view';
import { standingOf } from './standing';

export const PUBLISH_TITLE = '生成公开文件';

/** Finished tables may be on a sheet of any name. */
const EVERYWHERE = { reach: 'all-tables' } as const;

export type DealtWith = Extract<ObstaclePlace, { kind: 'cell' | 'step' }>;

/** What the files are made of. */
export interface ToMake {
  readonly entries: Entries;
  readonly problems: readonly EntryProblem[];
  readonly answers: string | null;
  /** What stands against publishing in the workbook itself. */
  readonly obstacles: readonly Obstacle[];
  readonly byUnit: ProblemsByUnit;
}

export type PublicationSource =
  | { readonly kind: 'not-read'; readonly outcome: CommandOutcome }
  | { readonly kind: 'unusable' }
  | ({ readonly kind: 'source' } & ToMake);

interface Shown {
  readonly looked: LookedState;
  readonly report: CheckReport | null;
  readonly found: Found | null;
  readonly view: PublicationView;
}

/** What making the files has found, for the entries that they were made of. */
interface Found {
  readonly reading: WorkbookState['reading'];
  readonly obstacles: readonly Obstacle[];
}

export class PublicationController {
  private shown: Shown | null = null;
  private found: Found | null = null;
  private readonly live: LiveLook;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
    private readonly checks: Pick<Checks, 'report' | 'explain'>,
    turns?: Turns,
  ) {
    this.live = new LiveLook(() => {
      store.notify();
    }, turns);
  }

  /** The same object until something changes; `null`: it is being made for the first time. */
  readonly view = (): PublicationView | null => {
    const { state, status } = this.store;
    if (state === null || status === null) return null;
    const looked = this.live.now(state);
    if (looked === null) return null;
    const report = this.checks.report();
    const { shown, found } = this;
    if (shown?.looked === looked && shown.report === report && shown.found === found) return shown.view;
    const view = this.viewOf(looked, status, report);
    this.shown = { looked, report, found, view };
    return view;
  };

  /** Whether a newer view is on its way. */
  readonly isBeingMade = (): boolean => {
    this.view();
    return this.live.isBeingMade;
  };

  private viewOf(
    { state, look }: LookedState,
    status: WorkbookStatus,
    report: CheckReport | null,
  ): PublicationView {
    const { text, beside } = look;
    if (text.kind !== 'written') return { kind: 'none', why: text.kind };
    const { income, expenditure } = text.facts.entries;
    if (income.length + expenditure.length === 0) return { kind: 'none', why: 'no-lines' };
    const { obstacles, answered } = standingOf(state, status, report, look);
    return {
      kind: 'view',
      obstacles: joinedObstacles(obstacles, this.foundFor(state)),
      answered,
      beside,
      sheets: look.sheets,
      pages: look.pages,
      chartedPages: look.chartedPages,
      chartSheet: look.chartSheet,
      hasChartSheet: state.memory.chartSheet !== null,
    };
  }

  private foundFor({ reading, memory }: WorkbookState): readonly Obstacle[] {
    if (this.found?.reading !== reading) return [];
    const { obstacles } = this.found;
    const standing = standingIn(memory.explanations);
    return obstacles.filter((one) => one.kind === 'to-do' || standing(one.question).status !== 'explained');
  }

  /** Where the clerk deals with an obstacle: a cell of the workbook, or a step of the work. */
  readonly placeOf = (place: ObstaclePlace): DealtWith => {
    const { state } = this.store;
    if (place.kind === 'step') return place;
    if (place.kind === 'sentence' || state === null) return { kind: 'step', step: 'text' };
    if (place.kind === 'cell') {
      const { row, column } = place;
      return {
        kind: 'cell',
        sheet: sheetByName(state.snapshot, place.sheet)?.name ?? place.sheet,
        row,
        column,
      };
    }
    const found = placeOfField(state, place);
    if (found !== null) return { kind: 'cell', sheet: found.sheetName, row: found.row, column: found.column };
    const sheet = sheetByName(state.snapshot, place.sheet);
    return sheet === null
      ? { kind: 'step', step: 'text' }
      : { kind: 'cell', sheet: sheet.name, row: 0, column: 0 };
  };

  /** Keeps an answer in the workbook; an empty text takes it back. */
  readonly answer = (question: Question, text: string): Promise<CommandOutcome> => {
    const isFinding = this.checks
      .report()
      ?.findings.some(({ finding }) => finding.fingerprint === question.fingerprint);
    if (isFinding === true) return this.checks.explain(question.fingerprint, text);
    return this.queue.command(EXPLAIN_TITLE, () => this.keep(question, text.trim()));
  };

  private async keep({ subject, fingerprint, message }: Question, text: string): Promise<CommandOutcome> {
    const question = { subject, fingerprint, about: message };
    const failure = await keepAnswer(this.store, this.ports, question, text);
    if (failure !== null) return failure;
    this.store.notify();
    return done(text === '' ? '已撤回说明。' : '已保存说明。');
  }

  /** What files are made of, by a fresh reading. */
  readonly source = (options: CommandOptions = {}): Promise<PublicationSource> =>
    this.queue.run(async () => {
      const read = await readNow(this.store, this.ports, 'read', options, EVERYWHERE);
      if (read.kind !== 'done') return { kind: 'not-read', outcome: notRead(read, PUBLISH_TITLE) };
      const state = read.value;
      const { status } = this.store;
      if (state.reading.kind !== 'entries' || status === null) return { kind: 'unusable' };
      const looked = await inSlices(lookAt(state), options.signal);
      if (looked.kind === 'cancelled')
        return {
          kind: 'not-read',
          outcome: { kind: 'cancelled', message: `已取消“${PUBLISH_TITLE}”。`, written: [] },
        };
      const { entries, problems } = state.reading;
      const { obstacles } = standingOf(state, status, this.checks.report(), looked.value);
      const byUnit = problemsByUnit(state.snapshot, problems, entries);
      return { kind: 'source', entries, problems, answers: state.memory.explanations, obstacles, byUnit };
    });

  /** Notes what making the files has found. */
  readonly note = (obstacles: readonly Obstacle[]): void => {
    const { state } = this.store;
    this.found = state === null ? null : { reading: state.reading, obstacles };
    this.store.notify();
  };
}
