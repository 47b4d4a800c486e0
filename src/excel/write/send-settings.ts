/**
 * Sends settings of sheets in requests of their own behind the contents. What Excel refuses is left out and named, and
 * the rest is sent again without it: no figure is lost for a print area (decision 33).
 */
import type { SettingPart, SettingsLeft } from '../../workflow/settings-left';
import { firstBatch } from '../request/batch';
import { bytesOfCalls } from '../request/cost';
import { sendSteps } from '../request/send-steps';
import { carryOutOnSheet } from './carry-out-on-sheet';
import type { SheetStep } from './change-steps';
import type { SheetInstruction } from './instruction';
import { isFitted } from './sheet-settings';
import { stepBytes } from './step-bytes';

/** The part that an instruction belongs to; other instructions are no settings. */
const PARTS: Readonly<Partial<Record<SheetInstruction['kind'], SettingPart>>> = {
  size: 'sizes',
  freeze: 'freeze',
  filter: 'filter',
  page: 'page',
  'print-area': 'page',
  'row-breaks': 'page',
  charts: 'charts',
  view: 'view',
  hide: 'hidden',
  protect: 'protection',
  unprotect: 'protection',
};

/** After so many refusals of a part no more are tried: without a printer all of them fail, sheet by sheet. */
const MOST_REFUSALS = 3;

interface Refused {
  readonly step: SheetStep;
  readonly detail: string;
  /** Excel accepted the setting but reports another value. */
  readonly readBack: boolean;
}

interface ReadBack {
  readonly step: SheetStep;
  /** `null`: the setting need not be read back. */
  readonly layout: Excel.PageLayout | null;
}

/** Some builds take the number of pages only when the sheet is shown (OfficeDev/office-js#1860). */
function unsettled(reads: readonly ReadBack[]): readonly Refused[] {
  return reads.flatMap(({ step, layout }) => {
    const { instruction } = step;
    if (layout === null || instruction.kind !== 'page' || isFitted(layout.zoom, instruction.page)) return [];
    return [{ step, detail: `Read back: ${JSON.stringify(layout.zoom)}`, readBack: true }];
  });
}

interface Sent {
  /** How many of the steps are done or refused. */
  readonly count: number;
  readonly refused: readonly Refused[];
}

async function send(steps: readonly SheetStep[]): Promise<Sent> {
  const sent = await sendSteps(steps, {
    queue: (open, step): ReadBack => {
      const sheet = open.sheet(step.sheet);
      carryOutOnSheet(sheet, step.instruction);
      const layout = step.instruction.kind === 'page' ? sheet.pageLayout : null;
      layout?.load('zoom');
      return { step, layout };
    },
    drawn: 0,
  });
  if (sent.kind === 'done') return { count: steps.length, refused: unsettled(sent.reads) };
  const { officeError, finished } = sent;
  // Only the answer was too large: all settings are done.
  if (officeError.progressed === 'everything') return { count: steps.length, refused: [] };
  // Without a finished step the request was refused as a whole.
  const [first, count] = finished === null ? [0, steps.length] : [finished, finished + 1];
  const refused = steps.slice(first, count);
  return {
    count,
    refused: refused.map((step) => ({ step, detail: officeError.detail, readBack: false })),
  };
}

function partOf({ instruction }: SheetStep): SettingPart {
  const part = PARTS[instruction.kind];
  if (part === undefined) throw new Error(`${instruction.kind} is no setting of a sheet`);
  return part;
}

/** The detail of the last refusal of this part once there are too many. */
function givenUp(part: SettingPart, refused: readonly Refused[]): string | null {
  const ofPart = refused.filter(({ step, readBack }) => !readBack && partOf(step) === part);
  return ofPart[MOST_REFUSALS - 1]?.detail ?? null;
}

/** Includes the count behind the step and what is read back. */
export function settingBytes(step: SheetStep): number {
  return stepBytes(step) + bytesOfCalls({ objects: 0, actions: 2 });
}

/** Sends the steps once and returns what was refused. */
async function pass(steps: readonly SheetStep[]): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  let waiting = steps;
  while (waiting.length > 0) {
    const batch = firstBatch(waiting.map((step) => ({ step, bytes: settingBytes(step) })));
    const sent = await send(batch.map(({ step }) => step));
    for (const each of sent.refused) refused.push(each);
    const next: SheetStep[] = [];
    for (const step of waiting.slice(sent.count)) {
      const detail = givenUp(partOf(step), refused);
      if (detail === null) next.push(step);
      else refused.push({ step, detail, readBack: false });
    }
    waiting = next;
  }
  return refused;
}

/** The refused steps once more; a sheet that was protected meanwhile is unprotected for them. */
function onceMore(left: readonly Refused[], all: readonly SheetStep[]): readonly SheetStep[] {
  const open = left.map(({ step }) => step);
  return [...new Set(open.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const ofSheet = open.filter((step) => step.sheet === sheet);
    const protection = all.find((step) => step.sheet === sheet && step.instruction.kind === 'protect');
    if (protection === undefined || ofSheet.includes(protection)) return ofSheet;
    return [{ ...protection, instruction: { kind: 'unprotect' } }, ...ofSheet, protection];
  });
}

function leftOf(refused: readonly Refused[], all: readonly SheetStep[]): SettingsLeft | null {
  if (refused.length === 0) return null;
  return {
    items: refused.map(({ step, detail }) => ({ part: partOf(step), sheet: step.touches, detail })),
    again: () => sendSettings(onceMore(refused, all)),
  };
}

/** Returns what Excel refused; `null`: nothing. A setting that reads back otherwise takes a request more. */
export async function sendSettings(steps: readonly SheetStep[]): Promise<SettingsLeft | null> {
  const first = await pass(steps);
  const again = first.filter(({ readBack }) => readBack);
  const second = again.length === 0 ? [] : await pass(onceMore(again, steps));
  return leftOf([...first.filter(({ readBack }) => !readBack), ...second], steps);
}
