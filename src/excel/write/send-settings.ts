/**
 * Settings of sheets, in requests of their own behind the contents: what Excel refuses is left out and named, and the
 * rest is sent again without it. Nobody's figures are taken back for a print area.
 */
import type { SettingPart, SettingsLeft } from '../../workflow/settings-left';
import { bytesOfCalls, firstPack } from '../packs';
import { isAnswered, request } from '../request';
import { carryOutOnSheet } from './carry-out-on-sheet';
import { openWorkbook } from './carry-out-on-workbook';
import type { SheetStep } from './change-steps';
import { isOnePageWide } from './sheet-settings';
import type { SheetInstruction } from './sheet-instruction';
import { stepBytes } from './request-size';

/** What a setting is called; other instructions are none. */
const PARTS: Readonly<Partial<Record<SheetInstruction['kind'], SettingPart>>> = {
  size: 'sizes',
  freeze: 'freeze',
  filter: 'filter',
  page: 'page',
  'print-area': 'page',
  view: 'view',
  hide: 'hidden',
  protect: 'protection',
  unprotect: 'protection',
};

/** Of a kind that was refused so often, no more are tried: without a printer all of them fail, sheet by sheet. */
const MOST_REFUSALS = 3;

interface Refused {
  readonly step: SheetStep;
  readonly detail: string;
  /** Excel took it and has something else all the same. */
  readonly readBack: boolean;
}

interface QueuedStep {
  readonly step: SheetStep;
  /** Asked for behind the step: the answer tells that it was done. */
  readonly mark: OfficeExtension.ClientResult<number>;
  /** Read back behind the step; `null`: it is nothing that has to be. */
  readonly layout: Excel.PageLayout | null;
}

function queue(context: Excel.RequestContext, steps: readonly SheetStep[]): readonly QueuedStep[] {
  const open = openWorkbook(context);
  return steps.map((step) => {
    const sheet = open.sheet(step.sheet);
    carryOutOnSheet(sheet, step.instruction);
    const layout = step.instruction.kind === 'page' ? sheet.pageLayout : null;
    layout?.load('zoom');
    return { step, mark: open.workbook.worksheets.getCount(), layout };
  });
}

/** Some builds take the number of pages only when the sheet is looked at (OfficeDev/office-js#1860). */
function unsettled(queued: readonly QueuedStep[]): readonly Refused[] {
  return queued.flatMap(({ step, layout }) => {
    if (layout === null || isOnePageWide(layout.zoom)) return [];
    return [{ step, detail: `Read back: ${JSON.stringify(layout.zoom)}`, readBack: true }];
  });
}

interface Sent {
  /** How many of the steps are dealt with, one way or the other. */
  readonly count: number;
  readonly refused: readonly Refused[];
}

async function send(steps: readonly SheetStep[]): Promise<Sent> {
  const reply = await request((context) => queue(context, steps));
  if (reply.kind === 'done') return { count: steps.length, refused: unsettled(reply.value) };
  const { failure, sent } = reply;
  const refusedAll = (ofThese: readonly SheetStep[]): readonly Refused[] =>
    ofThese.map((step) => ({ step, detail: failure.detail, readBack: false }));
  // Only the answer was too large: what was asked is done.
  if (failure.progressed === 'everything') return { count: steps.length, refused: [] };
  if (failure.progressed !== 'up-to-an-action' || sent === null)
    return { count: steps.length, refused: refusedAll(steps) };
  const done = sent.filter(({ mark }) => isAnswered(() => mark.value)).length;
  return { count: done + 1, refused: refusedAll(steps.slice(done, done + 1)) };
}

function partOf({ instruction }: SheetStep): SettingPart {
  const part = PARTS[instruction.kind];
  if (part === undefined) throw new Error(`${instruction.kind} is no setting of a sheet`);
  return part;
}

/** The detail of a refusal of this part, once there are so many that no more are tried. */
function givenUp(part: SettingPart, refused: readonly Refused[]): string | null {
  const ofPart = refused.filter(({ step, readBack }) => !readBack && partOf(step) === part);
  return ofPart[MOST_REFUSALS - 1]?.detail ?? null;
}

/** With the count behind it and what is read back. */
export function settingBytes(step: SheetStep): number {
  return stepBytes(step) + bytesOfCalls(0, 2);
}

/** One pass over the steps; what was refused. */
async function pass(steps: readonly SheetStep[]): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  let waiting = steps;
  while (waiting.length > 0) {
    const sized = waiting.map((step) => ({ step, bytes: settingBytes(step) }));
    const pack = firstPack(sized).map(({ step }) => step);
    const sent = await send(pack);
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

/** The steps once more; a sheet that was protected meanwhile has to be opened for them. */
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

/** What Excel refused; `null`: all of it stands. A request more where something is read back otherwise. */
export async function sendSettings(steps: readonly SheetStep[]): Promise<SettingsLeft | null> {
  const first = await pass(steps);
  const again = first.filter(({ readBack }) => readBack);
  const second = again.length === 0 ? [] : await pass(onceMore(again, steps));
  return leftOf([...first.filter(({ readBack }) => !readBack), ...second], steps);
}
