/** The session of one workbook: what the pane and the ribbon ask for, one piece of work at a time. */
import type { Entries } from '../entries/entries';
import { readEntries } from '../entries/read-entries';
import { TABLE_SETS, USUAL_SET } from '../sets';
import type { TableSet } from '../tables/table-set';
import { entryCommands, tableCommands } from './commands/later-commands';
import {
  FILL_TITLE,
  GENERATE_TITLE,
  IMPORT_ROSTER_TITLE,
  LOAD_SAMPLE_TITLE,
  MAKE_ENTRY_SHEETS_TITLE,
  SAVE_SETTINGS_TITLE,
} from './commands/titles';
import { CheckController, checkWork } from './checks/check-controller';
import { failedOutcome, unexpected } from './failure-outcomes';
import type { Outcome } from './outcome';
import type { Answer, Place, WorkOptions, CommandOptions } from './port';
import { done, notRead, perform, undoLast } from './perform';
import { readNow } from './read-now';
import { remember } from './remember';
import type { RosterPreview } from './roster-import';
import { RefillController } from './refill-controller';
import type { Attention, Session } from './session';
import { SessionHolder } from './session-holder';
import type { SessionTools } from './session-tools';
import type { Trace } from './trace';
import { excelErrorMessage } from './excel-error';
import { turnTaking, type InTurn } from './turn-taking';
import { WorkbookFollower } from './workbook-follower';
import type { WorkbookState } from './workbook-state';
import type { Prepare } from './prepared';
import type { PaneState } from './memory';

/** Errors of this program become an outcome too: the pane always has something to say. */
function guarded(title: string, work: () => Promise<Outcome>): () => Promise<Outcome> {
  return async () => {
    try {
      return await work();
    } catch (error) {
      return failedOutcome(title, unexpected(error), [], []);
    }
  };
}

async function readState(tools: SessionTools, holder: SessionHolder, options: WorkOptions): Promise<Outcome> {
  const read = await readNow(tools, holder, 'look', options);
  return read.kind === 'done' ? done('已读取工作簿。') : notRead(read, '读取工作簿');
}

/** Errors of this program become an answer, too. */
async function readForOthers(
  tools: SessionTools,
  holder: SessionHolder,
  options: WorkOptions,
): Promise<Answer<WorkbookState>> {
  try {
    return await readNow(tools, holder, 'look', options);
  } catch (error) {
    return { kind: 'failed', excelError: unexpected(error) };
  }
}

/**
 * What the pane shows is kept with the next change of the workbook: writing it by itself would empty Excel's list of
 * things to undo (OfficeDev/office-js#4484) and make Excel ask to save a workbook that was only looked at. Whether tables
 * follow the entries is a decision, and written at once.
 */
async function savePane(tools: SessionTools, holder: SessionHolder, pane: PaneState): Promise<Outcome> {
  const { state } = holder;
  if ((state?.memory.pane?.refillOnEdit ?? false) === pane.refillOnEdit) return done('');
  const kept = await remember(tools, holder, '保存窗格状态', () => ({ pane }));
  return kept.kind === 'failed' ? kept.outcome : done('');
}

/** Whatever is written in the meantime has the new state with it. */
function savingPane(tools: SessionTools, holder: SessionHolder, pane: PaneState): () => Promise<Outcome> {
  holder.pane = pane;
  holder.tell();
  return guarded('保存窗格状态', () => savePane(tools, holder, pane));
}

/** Errors: Error when the sample that ships with the add-in cannot be used. */
async function sampleEntries(tools: SessionTools, set: TableSet): Promise<Entries> {
  const file = await tools.readFile(await tools.sampleFile(set.id));
  if (file.kind === 'unusable') throw new Error(`The sample cannot be read: ${file.message}`);
  const reading = readEntries(file.workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error('The sample cannot be used.');
  return reading.entries;
}

async function loadSampleInto(
  tools: SessionTools,
  holder: SessionHolder,
  options: CommandOptions,
): Promise<Outcome> {
  const sample = await sampleEntries(tools, holder.state?.set ?? USUAL_SET);
  const { loadSample } = await entryCommands();
  return perform(
    tools,
    holder,
    LOAD_SAMPLE_TITLE,
    (state) => loadSample(state, sample, options.answer),
    options,
  );
}

/** For what may draw sheets anew, which takes their marks away. */
function inTurnWithMarks(inTurn: InTurn, checks: CheckController) {
  return (title: string, work: () => Promise<Outcome>): Promise<Outcome> =>
    inTurn(guarded(title, async () => checks.keepMarks(await work())));
}

async function previewRoster(tools: SessionTools, source: string | Uint8Array): Promise<RosterPreview> {
  const { rosterFromText, rosterFromWorkbook, rosterProblem } = await entryCommands();
  if (typeof source === 'string') return rosterFromText(source);
  try {
    const file = await tools.readFile(source);
    return file.kind === 'workbook' ? rosterFromWorkbook(file.workbook) : rosterProblem(file.message);
  } catch (error) {
    return rosterProblem(`文件没有读完：${excelErrorMessage(unexpected(error))}`);
  }
}

async function trace(
  tools: SessionTools,
  holder: SessionHolder,
  place: Place,
  options: WorkOptions,
): Promise<Trace> {
  const { traceFigure } = await tableCommands();
  if (holder.state === null || holder.outdated) {
    const read = await readNow(tools, holder, 'look', options);
    if (read.kind === 'failed') return { kind: 'none', message: excelErrorMessage(read.excelError) };
    if (read.kind === 'cancelled') return { kind: 'none', message: '已取消。' };
    return traceFigure(read.value, place);
  }
  return traceFigure(holder.state, place);
}

function attentionTo(follower: WorkbookFollower, holder: SessionHolder): Attention {
  return {
    clerkCame: () => {
      follower.clerkCame();
    },
    paneShown: (isShown) => {
      follower.paneShown(isShown);
    },
    following: () => follower.following(),
    outdated: () => holder.outdated,
  };
}

type Run = (title: string, prepare: Prepare, options?: WorkOptions) => Promise<Outcome>;

/** What is done once or twice a year: its code is loaded when it is asked for. */
function entryWork(
  tools: SessionTools,
  holder: SessionHolder,
  inTurn: InTurn,
  run: Run,
): Pick<Session, 'makeEntrySheets' | 'saveSettings' | 'loadSample' | 'previewRoster' | 'importRoster'> {
  return {
    makeEntrySheets: (year, options) =>
      run(
        MAKE_ENTRY_SHEETS_TITLE,
        async (state) => (await entryCommands()).makeEntrySheets(state, year),
        options,
      ),
    saveSettings: (settings, options?: CommandOptions) =>
      run(
        SAVE_SETTINGS_TITLE,
        async (state) => (await entryCommands()).saveSettings(state, settings, options?.answer),
        options,
      ),
    loadSample: (options = {}) =>
      inTurn(guarded(LOAD_SAMPLE_TITLE, () => loadSampleInto(tools, holder, options))),
    previewRoster: (source) => previewRoster(tools, source),
    importRoster: (units, options?: CommandOptions) =>
      run(
        IMPORT_ROSTER_TITLE,
        async (state) => (await entryCommands()).importRoster(state, units, options?.answer),
        options,
      ),
  };
}

export interface OpenSession extends Session {
  /** Stops following the workbook. */
  readonly close: () => void;
}

export function createSession(tools: SessionTools): OpenSession {
  const holder = new SessionHolder();
  const inTurn = turnTaking();
  const run: Run = (title, prepare, options = {}) =>
    inTurn(guarded(title, () => perform(tools, holder, title, prepare, options)));
  const checks = new CheckController(tools, holder);
  const marked = inTurnWithMarks(inTurn, checks);
  const refill = new RefillController(tools, holder, checks, inTurn);
  const follower = new WorkbookFollower(tools, holder, inTurn, { checks, refill });
  return {
    close: () => {
      follower.close();
      refill.close();
    },
    refill,
    checks: checkWork(checks, (title, work) => inTurn(guarded(title, work))),
    attention: attentionTo(follower, holder),
    status: () => holder.status,
    state: () => holder.state,
    paneState: () => holder.pane,
    subscribe: (listener) => holder.subscribe(listener),
    refresh: (options = {}) => inTurn(guarded('读取工作簿', () => readState(tools, holder, options))),
    savePaneState: (pane) => inTurn(savingPane(tools, holder, pane)),
    ...entryWork(tools, holder, inTurn, run),
    generateTables: (tableIds, options = {}) =>
      marked(GENERATE_TITLE, () =>
        perform(
          tools,
          holder,
          GENERATE_TITLE,
          async (state) => (await tableCommands()).generateTables(state, tableIds),
          options,
        ),
      ),
    fillTables: (mode, options?: CommandOptions) =>
      run(
        FILL_TITLE,
        async (state) => {
          const request = { mode, answer: options?.answer, at: tools.now().toISOString() };
          return (await tableCommands()).fillTables(state, request);
        },
        options,
      ),
    read: (options = {}) => inTurn(() => readForOthers(tools, holder, options)),
    carryOut: run,
    trace: (place, options = {}) => inTurn(() => trace(tools, holder, place, options)),
    undoTitle: () => holder.openUndo()?.title ?? null,
    undo: (options = {}) => marked('撤销', () => undoLast(tools, holder, options)),
  };
}
