/**
 * What the clerk asked for, from the click to its outcome: running, asking, ended. One command at a time; it goes on
 * while she looks at other screens.
 */
import type { Outcome, Question } from '../../workflow/outcome';
import type { Progress } from '../../workflow/port';
import type { CommandOptions } from '../../workflow/session';
import { excelErrorMessage } from '../../workflow/excel-error';
import type { ScreenId, SectionId } from '../screens';
import { createStore, type Observable } from './observable';
import { excelErrorOfException } from './excel-error-of-exception';

export interface Command {
  /** What is done, in the clerk's words: 填充汇总. */
  readonly title: string;
  /** Where the outcome is shown; at the head of the screen when there is no section. */
  readonly screen: ScreenId;
  readonly section?: SectionId;
  /**
   * `on-screen`: the screen itself shows what came of it, only what went wrong is reported in a panel. `workbook-untouched`:
   * files were made or read. Neither offers a way back.
   */
  readonly outcome?: 'on-screen' | 'workbook-untouched';
  readonly run: (options: CommandOptions) => Promise<Outcome>;
}

export type EndedOutcome = Exclude<Outcome, { readonly kind: 'question' }>;

export type Activity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly command: Command;
      /** `null` until the work reports its first stage. */
      readonly progress: Progress | null;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'asking'; readonly command: Command; readonly question: Question }
  | {
      readonly kind: 'ended';
      readonly command: Command;
      readonly outcome: EndedOutcome;
      /** Whether the clerk has had it before her; until then it is pointed out on every screen. */
      readonly seen: boolean;
    };

export interface CommandRunner {
  readonly activity: Observable<Activity>;
  /** Does nothing while another command is running or asking. */
  readonly run: (command: Command) => void;
  /** Answers the question that is being asked. */
  readonly answer: (choiceId: string) => void;
  /** Leaves the question unanswered: nothing is done. */
  readonly dismissQuestion: () => void;
  readonly cancel: () => void;
  /** Runs the command that ended once more. */
  readonly retry: () => void;
  /** The outcome stands where it belongs, and that screen is open. */
  readonly markSeen: () => void;
  /** Puts the outcome out of sight. */
  readonly dismiss: () => void;
}

/** A rejected command is a defect of ours; the clerk gets a sentence and support gets the error. */
export function outcomeOfError(error: unknown): EndedOutcome {
  const excelError = excelErrorOfException(error);
  return { kind: 'failed', excelError, message: excelErrorMessage(excelError), written: [] };
}

/** The sentence to be read out when a command has ended. */
export function spokenOutcome(outcome: EndedOutcome): string {
  return outcome.kind === 'done' ? outcome.summary : outcome.message;
}

export const NOTHING_DONE = '没有做任何改动。';

/** Follows one run of a command, from its start to its outcome. */
async function runToOutcome(command: Command, options: CommandOptions): Promise<Outcome> {
  try {
    return await command.run(options);
  } catch (error) {
    return outcomeOfError(error);
  }
}

function activityAfter(command: Command, outcome: Outcome): Activity {
  return outcome.kind === 'question'
    ? { kind: 'asking', command, question: outcome.question }
    : { kind: 'ended', command, outcome, seen: false };
}

export function createCommandRunner(announce: (text: string) => void): CommandRunner {
  const activity = createStore<Activity>({ kind: 'idle' });
  let stop = new AbortController();

  const start = async (command: Command, answer?: string): Promise<void> => {
    stop = new AbortController();
    const onProgress = (progress: Progress): void => {
      const now = activity.get();
      if (now.kind === 'running') activity.set({ ...now, progress });
    };
    activity.set({ kind: 'running', command, progress: null, cancelling: false });
    announce(`正在${command.title}`);
    const options = { onProgress, signal: stop.signal, ...(answer === undefined ? {} : { answer }) };
    const outcome = await runToOutcome(command, options);
    activity.set(activityAfter(command, outcome));
    if (outcome.kind !== 'question') announce(spokenOutcome(outcome));
  };

  return {
    activity,
    run: (command) => {
      const { kind } = activity.get();
      if (kind === 'idle' || kind === 'ended') void start(command);
    },
    answer: (choiceId) => {
      const now = activity.get();
      if (now.kind === 'asking') void start(now.command, choiceId);
    },
    dismissQuestion: () => {
      if (activity.get().kind !== 'asking') return;
      activity.set({ kind: 'idle' });
      announce(NOTHING_DONE);
    },
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
    markSeen: () => {
      const now = activity.get();
      if (now.kind === 'ended' && !now.seen) activity.set({ ...now, seen: true });
    },
    dismiss: () => {
      if (activity.get().kind === 'ended') activity.set({ kind: 'idle' });
    },
  };
}
