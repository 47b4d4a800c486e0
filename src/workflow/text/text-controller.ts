/** Controls the text of one session: shows it as it is now, writes what a person types, checks other texts. */
import { standingIn, type AnswerStanding } from '../../checks/explanations';
import { liveWords } from '../../narrative/live-words';
import type { Entries } from '../../entries/entries';
import { missingInputs } from '../../narrative/text-problems';
import { namesOfText } from '../../narrative/write-text';
import { sentencesOf } from '../../narrative/written-text';
import type { TextFinding } from '../../narrative/rules/text-finding';
import type { CellPath } from '../../tables/table';
import type { TextSource } from '../../narrative/source';
import { firstSlice, inSlices, REAL_TURNS, type Sliced, type Turns } from '../../slices/slices';
import { cancelledOutcome } from '../failure-outcomes';
import { EXPLAIN_TITLE } from '../command-titles';
import { explainFinding } from './explain-finding';
import type { CommandOutcome } from '../outcome';
import { done, notRead, perform } from '../perform/perform';
import type { Prepare } from '../perform/prepared';
import type { CommandOptions, WorkbookPlace } from '../port';
import type { Queue } from '../queue';
import { readNow } from '../reading/read-now';
import type { WorkbookState } from '../reading/workbook-state';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';
import { changedSentences, notedText, type NotedText } from './changed-sentences';
import { checkForeignText, type ForeignText, type TextReport } from './check-foreign-text';
import { enterField, placeOfField } from './enter-field';
import { figureSource, type FigureSource } from './figure-source';
import type { FigurePlace } from '../tables/place-of-figure';
import { mentionsOfCell, type TextMention } from './mentions';
import { mentionsOfRow, type RowMentions } from './mentions-of-row';
import { ownFindings } from './own-findings';
import { previewOf, rewriteSentence, type RewritePreview } from './rewrite-sentence';
import type { TextField } from './text-fields';
import { isTextSheetStale, textOnSheet, textSheetFound, writeTextSheet } from './text-sheet-change';
import { textOfState, type StateText } from './text-of-state';
import type { TextView } from './text-view';
import {
  CHECK_TEXT_TITLE,
  ENTER_TITLE,
  REWRITE_TITLE,
  SAVE_DOCUMENT_TITLE,
  TEXT_SHEET_TITLE,
} from './titles';
import { viewOfText } from './view-of-text';

/** Finished tables may be on a sheet of any name. */
const EVERYWHERE = { reach: 'all-tables' } as const;

/** `entries`: `null` while they cannot be used; `missing`: entries that the text waits for. */
export type ToPublish =
  | { readonly kind: 'not-read'; readonly outcome: CommandOutcome }
  | { readonly kind: 'read'; readonly entries: Entries | null; readonly missing: number };

interface Shown {
  readonly state: WorkbookState;
  readonly noted: NotedText;
  /** `null`: there is none. */
  readonly text: StateText | null;
  readonly view: TextView;
}

/** A view that is being made, or that could not be made. */
interface Making {
  readonly state: WorkbookState;
  readonly stop: AbortController;
  /** Thrown where the view is shown. */
  readonly error: { readonly thrown: unknown } | null;
}

const NOTHING_NOTED: NotedText = new Map<string, string>();

export class TextController {
  /** How far a finding of a text is explained in the workbook. */
  readonly standing = (finding: TextFinding): AnswerStanding =>
    standingIn(this.store.state?.memory.explanations ?? null)(finding);

  readonly explain = (finding: TextFinding, text: string): Promise<CommandOutcome> =>
    this.queue.command(EXPLAIN_TITLE, () => explainFinding(this.store, this.ports, finding, text));

  private shown: Shown | null = null;
  private making: Making | null = null;
  /** The text that the clerk has taken note of; `null` before it is first shown. */
  private noted: NotedText | null = null;
  private checked: TextReport | null = null;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
    private readonly turns: Turns = REAL_TURNS,
  ) {}

  /**
   * The same object until something changes. A new one is made in slices; until it is there, the one before holds. `null`:
   * nothing has been shown yet.
   */
  readonly view = (): TextView | null => {
    const { state } = this.store;
    if (state === null) return null;
    if (this.shown?.state !== state || this.shown.noted !== this.noted) this.make(state);
    return this.shown?.view ?? null;
  };

  /** Short texts are there at once. */
  private make(state: WorkbookState): void {
    if (this.making?.state === state && !this.making.stop.signal.aborted) {
      if (this.making.error !== null) throw this.making.error.thrown;
      return;
    }
    this.making?.stop.abort();
    const first = firstSlice(this.shownOf(state), this.turns);
    if (first.kind === 'done') {
      this.show(first.value);
      return;
    }
    const making = { state, stop: new AbortController(), error: null };
    this.making = making;
    first.rest(making.stop.signal).then(
      (answer) => {
        if (answer.kind === 'cancelled' || this.making !== making) return;
        this.show(answer.value);
        this.store.notify();
      },
      (thrown: unknown) => {
        if (this.making !== making) return;
        this.making = { ...making, error: { thrown } };
        this.store.notify();
      },
    );
  }

  private show(shown: Shown): void {
    this.making = null;
    this.shown = shown;
    this.noted = shown.noted;
  }

  private *shownOf(state: WorkbookState): Sliced<Shown> {
    const text = yield* textOfState(state);
    if (text.kind !== 'written') {
      const view: TextView = { kind: 'none', why: text.kind };
      return { state, noted: this.noted ?? NOTHING_NOTED, text: null, view };
    }
    const findings = yield* ownFindings(state, text.text);
    const found = textSheetFound(state);
    const sheet = found === null ? null : { name: found.name, isStale: yield* isTextSheetStale(state, text) };
    yield;
    const before = this.noted === null || this.noted === NOTHING_NOTED ? textOnSheet(state) : this.noted;
    const noted = before ?? notedText(text.text);
    const changed = changedSentences(text.text, noted);
    return { state, noted, text, view: yield* viewOfText(state, text, { findings, changed, sheet }) };
  }

  /** Takes note of the text as it is shown: nothing counts as changed any more. */
  readonly takeNote = (): void => {
    const text = this.shownText();
    if (text !== null) this.note(notedText(text.text));
  };

  private note(noted: NotedText): void {
    this.noted = noted;
    this.making?.stop.abort();
    this.store.notify();
  }

  readonly report = (): TextReport | null => this.checked;

  /** What is on the screen. */
  private shownText(): StateText | null {
    this.view();
    return this.shown?.text ?? null;
  }

  /** The text of the last reading. */
  private async textNow(): Promise<StateText | null> {
    const { state } = this.store;
    if (state === null) return null;
    const made = await inSlices(textOfState(state), undefined, this.turns);
    return made.kind === 'done' && made.value.kind === 'written' ? made.value : null;
  }

  /** What a figure of a sentence is made of; `null`: the sentence has no such part any more. */
  readonly source = (sentence: string, segment: number): Promise<FigureSource | null> =>
    this.queue.run(async () => {
      if (this.store.outdated) await readNow(this.store, this.ports, 'read');
      const { state } = this.store;
      const text = await this.textNow();
      if (state === null || text === null) return null;
      const sources = sourcesAt(text, sentence, segment);
      if (sources === null) return null;
      const found = await inSlices(figureSource(state, text, sources));
      return found.kind === 'done' ? found.value : null;
    });

  /** Sentences that print a figure of a table, and those that depend on it. */
  readonly mentions = (path: CellPath): readonly TextMention[] => {
    const text = this.shownText();
    return text === null ? [] : mentionsOfCell(text.text, path);
  };

  /** Sentences that follow the selected row of an entry sheet; `null`: none is selected, or there is no text. */
  readonly mentionsOfRow = (place: WorkbookPlace): RowMentions | null => {
    const text = this.shownText();
    return text === null || this.shown === null ? null : mentionsOfRow(this.shown.state, text, place);
  };

  /** What a document is made of, by a fresh reading. */
  readonly toPublish = (options: CommandOptions = {}): Promise<ToPublish> =>
    this.queue.run(async () => {
      const read = await readNow(this.store, this.ports, 'read', options);
      if (read.kind !== 'done') return { kind: 'not-read', outcome: notRead(read, SAVE_DOCUMENT_TITLE) };
      const { reading } = read.value;
      const text = await this.textNow();
      const missing = text === null ? 0 : missingInputs(text.text).length;
      return { kind: 'read', entries: reading.kind === 'entries' ? reading.entries : null, missing };
    });

  /** Where the clerk can enter a field in the workbook; `null`: its sheet is missing. */
  readonly placeOf = (field: Pick<TextField, 'sheet' | 'item'>): FigurePlace | null => {
    const { state } = this.store;
    return state === null ? null : placeOfField(state, field);
  };

  readonly enter = (field: TextField, typed: string, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.write(ENTER_TITLE, (state) => enterField(state, field, typed), options);

  /** A sentence as words of 改写, to begin from; empty where the sentence is gone. */
  readonly liveWords = (sentence: string): string => {
    const text = this.shownText();
    const found = text === null ? undefined : sentencesOf(text.text).find(({ id }) => id === sentence);
    return text === null || found === undefined
      ? ''
      : liveWords(found.segments, namesOfText(text.narrative, text.facts));
  };

  /** The words with the figures of today, and the names in { } that there are not. */
  readonly preview = (words: string): RewritePreview => {
    const text = this.shownText();
    return text === null ? { text: '', unknown: [] } : previewOf(text, words);
  };

  /** `words`: empty brings the generated sentence back. */
  readonly rewrite = (
    sentence: string,
    words: string,
    options: CommandOptions = {},
  ): Promise<CommandOutcome> =>
    this.write(REWRITE_TITLE, (state) => rewriteSentence(state, sentence, words), options);

  readonly writeSheet = (options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(TEXT_SHEET_TITLE, async () => {
      const outcome = await perform(this.store, this.ports, TEXT_SHEET_TITLE, writeTextSheet, options);
      const text = outcome.kind === 'done' ? await this.textNow() : null;
      if (text !== null) this.note(notedText(text.text));
      return outcome;
    });

  private write(title: string, prepare: Prepare, options: CommandOptions): Promise<CommandOutcome> {
    return this.queue.command(title, async () => {
      const before = await this.textNow();
      const outcome = await perform(this.store, this.ports, title, prepare, options);
      if (outcome.kind === 'done' && before !== null) await this.noteOwnChange(notedText(before.text));
      return outcome;
    });
  }

  /** What the clerk has just changed here is no news. */
  private async noteOwnChange(before: NotedText): Promise<void> {
    const after = await this.textNow();
    if (after === null || this.noted === null) return;
    const noted = new Map(this.noted);
    for (const [id, now] of notedText(after.text)) if (before.get(id) !== now) noted.set(id, now);
    this.note(noted);
  }

  readonly check = (text: ForeignText, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(CHECK_TEXT_TITLE, () => this.checkNow(text, options));

  private async checkNow(foreign: ForeignText, options: CommandOptions): Promise<CommandOutcome> {
    // Reads for a change: tables need their merged headers.
    const read = await readNow(this.store, this.ports, 'change', options, EVERYWHERE);
    if (read.kind !== 'done') return notRead(read, CHECK_TEXT_TITLE);
    const year = this.ports.now().getFullYear();
    const result = await inSlices(checkForeignText(read.value.snapshot, foreign, year), options.signal);
    if (result.kind === 'cancelled') return cancelledOutcome(CHECK_TEXT_TITLE, []);
    if (result.value.kind === 'refused') return { kind: 'refused', message: result.value.words, items: [] };
    this.checked = result.value.report;
    this.store.notify();
    return done(reportWords(this.checked));
  }
}

function sourcesAt({ text }: StateText, sentence: string, index: number): readonly TextSource[] | null {
  const segment = sentencesOf(text).find(({ id }) => id === sentence)?.segments[index];
  return segment?.kind === 'figure' || segment?.kind === 'entered' ? segment.sources : null;
}

/** One sentence; the screen shows the findings. */
export function reportWords({ findings, numbers }: TextReport): string {
  const counted = `文字中有${String(numbers.all)}个数字，与表或录入比较了${String(numbers.compared)}个`;
  return findings.length === 0
    ? `${counted}，没有发现问题。`
    : `${counted}，发现${String(findings.length)}处问题。`;
}
