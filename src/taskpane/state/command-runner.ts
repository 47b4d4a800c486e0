/**
 * Runs the clerk's commands from the click to the outcome: running, asking, ended.
 * Runs one command at a time, which continues while the clerk looks at other screens; others wait.
 */
import type { CommandOutcome, CommandQuestion } from '../../workflow/outcome';
import type { Progress, CommandOptions } from '../../workflow/port';
import { excelErrorMessage } from '../../workflow/excel-error';
import type { ScreenId, SectionId } from '../screens';
import { paceAfter, secondsLeft, type Pace } from './pace';
import { createStore, type Observable, type ObservableStore } from './observable';
import { unexpected } from '../../workflow/failure-outcomes';

export interface PaneCommand {
  /** Name of the command on screen, e.g. 填充汇总. */
  readonly title: string;
  /** Screen that shows the outcome: in its section, or at the top without one. */
  readonly screen: ScreenId;
  readonly section?: SectionId;
  /**
   * `on-screen`: the screen shows the result itself, and the panel only shows failures.
   * `workbook-untouched`: the command made or read files. Neither offers undo.
   */
  readonly outcome?: 'on-screen' | 'workbook-untouched';
  /** What only this run has, e.g. 3个文件. Commands without it are equal if their titles are. */
  readonly brings?: string;
  readonly run: (options: CommandOptions) => Promise<CommandOutcome>;
}

export type EndedOutcome = Exclude<CommandOutcome, { readonly kind: 'question' }>;

export type Activity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly command: PaneCommand;
      /** `null` until the work reports its first stage. */
      readonly progress: Progress | null;
      /** Seconds that it still takes; `null`: not known. */
      readonly secondsLeft: number | null;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'asking'; readonly command: PaneCommand; readonly question: CommandQuestion }
  | {
      readonly kind: 'ended';
      readonly command: PaneCommand;
      readonly outcome: EndedOutcome;
      /** Whether the clerk has seen it; until then every screen mentions it. */
      readonly seen: boolean;
    };

export interface CommandRunner {
  readonly activity: Observable<Activity>;
  /** Commands that came during another one, in their order. */
  readonly waiting: Observable<readonly PaneCommand[]>;
  /** Starts the command, or adds it to the waiting ones while another is running or asking. */
  readonly run: (command: PaneCommand) => void;
  /** Starts a waiting command, unless another is running or asking. */
  readonly runWaiting: (command: PaneCommand) => void;
  /** Removes a waiting command: nothing is done. */
  readonly dropWaiting: (command: PaneCommand) => void;
  /** Answers the open question. */
  readonly answer: (choiceId: string) => void;
  /** Closes the question without an answer: nothing is done. */
  readonly dismissQuestion: () => void;
  readonly cancel: () => void;
  /** Runs the ended command again. */
  readonly retry: () => void;
  /** Records that the clerk saw the outcome on its screen. */
  readonly markSeen: () => void;
  /** Hides the outcome. */
  readonly dismiss: () => void;
}

/** Turns a rejected command, which is a bug, into a sentence for the clerk and details for support. */
export function outcomeOfError(error: unknown): EndedOutcome {
  const excelError = unexpected(error);
  return { kind: 'failed', excelError, message: excelErrorMessage(excelError), written: [] };
}

/** Returns the announcement of an ended command. */
export function spokenOutcome(outcome: EndedOutcome): string {
  return outcome.kind === 'done' ? outcome.summary : outcome.message;
}

export const NOTHING_DONE = '没有做任何改动。';

/** Names a waiting command and what it brings. */
export function waitingWords({ title, brings }: PaneCommand): string {
  return `等待：${title}${brings === undefined ? '' : `（${brings}）`}`;
}

/** Whether the command is the same work as another, so that once is enough. */
function isSameWork(command: PaneCommand, other: PaneCommand): boolean {
  return command.brings === undefined && command.title === other.title;
}

/** Follows one run of a command from its start to its outcome. */
async function runToOutcome(command: PaneCommand, options: CommandOptions): Promise<CommandOutcome> {
  try {
    return await command.run(options);
  } catch (error) {
    return outcomeOfError(error);
  }
}

function activityAfter(command: PaneCommand, outcome: CommandOutcome): Activity {
  return outcome.kind === 'question'
    ? { kind: 'asking', command, question: outcome.question }
    : { kind: 'ended', command, outcome, seen: false };
}

/** Shows the progress of one run, and how long it still takes. */
function showProgress(activity: ObservableStore<Activity>): (progress: Progress) => void {
  let pace: Pace | null = null;
  return (progress) => {
    const now = activity.get();
    pace = paceAfter(pace, progress, Date.now());
    if (now.kind === 'running')
      activity.set({ ...now, progress, secondsLeft: secondsLeft(pace, Date.now()) });
  };
}

interface WaitingCommands extends Pick<CommandRunner, 'waiting' | 'dropWaiting'> {
  /** `current`: the command that is running or asking. */
  readonly add: (command: PaneCommand, current: PaneCommand) => void;
}

function createWaitingCommands(announce: (text: string) => void): WaitingCommands {
  const waiting = createStore<readonly PaneCommand[]>([]);
  return {
    waiting,
    add: (command, current) => {
      if ([current, ...waiting.get()].some((other) => isSameWork(command, other))) return;
      waiting.set([...waiting.get(), command]);
      announce(waitingWords(command));
    },
    dropWaiting: (command) => {
      waiting.set(waiting.get().filter((one) => one !== command));
    },
  };
}

/** Makes the steps that only change what is shown. */
function shownSteps(
  activity: ObservableStore<Activity>,
  announce: (text: string) => void,
): Pick<CommandRunner, 'dismissQuestion' | 'markSeen' | 'dismiss'> {
  return {
    dismissQuestion: () => {
      if (activity.get().kind !== 'asking') return;
      activity.set({ kind: 'idle' });
      announce(NOTHING_DONE);
    },
    markSeen: () => {
      const now = activity.get();
      if (now.kind === 'ended' && !now.seen) activity.set({ ...now, seen: true });
    },
    dismiss: () => {
      if (activity.get().kind === 'ended') activity.set({ kind: 'idle' });
    },
  };
}

export function createCommandRunner(announce: (text: string) => void): CommandRunner {
  const activity = createStore<Activity>({ kind: 'idle' });
  const { waiting, add, dropWaiting } = createWaitingCommands(announce);
  let stop = new AbortController();

  const start = async (command: PaneCommand, answer?: string): Promise<void> => {
    stop = new AbortController();
    activity.set({ kind: 'running', command, progress: null, secondsLeft: null, cancelling: false });
    announce(`正在${command.title}`);
    const options = {
      onProgress: showProgress(activity),
      signal: stop.signal,
      ...(answer === undefined ? {} : { answer }),
    };
    const outcome = await runToOutcome(command, options);
    activity.set(activityAfter(command, outcome));
    if (outcome.kind !== 'question')
      announce([spokenOutcome(outcome), ...waiting.get().map((one) => `${waitingWords(one)}。`)].join(''));
  };

  return {
    activity,
    waiting,
    run: (command) => {
      const now = activity.get();
      if (now.kind === 'running' || now.kind === 'asking') add(command, now.command);
      else void start(command);
    },
    runWaiting: (command) => {
      const { kind } = activity.get();
      if (kind === 'running' || kind === 'asking') return;
      dropWaiting(command);
      void start(command);
    },
    dropWaiting,
    answer: (choiceId) => {
      const now = activity.get();
      if (now.kind === 'asking') void start(now.command, choiceId);
    },
    ...shownSteps(activity, announce),
    cancel: () => {
      const now = activity.get();
      if (now.kind !== 'running' || now.cancelling) return;
      activity.set({ ...now, cancelling: true });
      stop.abort();
    },
    retry: () => {
      const now = activity.get();
      if (now.kind === 'ended') void start(now.command);
    },
  };
}
