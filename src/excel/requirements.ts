/** What this Excel supports: the floor, and the few members above it that are used where they exist. */

interface Requirement {
  readonly set: string;
  readonly version: string;
}

/**
 * The add-in needs these sets, and the manifest requires them. `Range.getMergedAreasOrNullObject` is of 1.13; Excel LTSC
 * 2021 has 1.14. Commands and pane share one runtime, so that the ribbon can reach the pane.
 */
const FLOOR: readonly Requirement[] = [
  { set: 'ExcelApi', version: '1.13' },
  { set: 'SharedRuntime', version: '1.1' },
];

const ABOVE = {
  /** `WorksheetChangedEventArgs.triggerSource`: whether the add-in itself made a change. */
  triggerSource: { set: 'ExcelApi', version: '1.14' },
  /** `WorksheetCollection.onNameChanged`. The client queues it everywhere; an older Excel refuses the whole request. */
  sheetRenamed: { set: 'ExcelApi', version: '1.17' },
  /** `Worksheet.notes`, which show a message without a thread. */
  notes: { set: 'ExcelApi', version: '1.18' },
} as const satisfies Readonly<Record<string, Requirement>>;

const UNDO_SUPPORT: Requirement = { set: 'ExcelApi', version: '1.19' };

export type Capability = keyof typeof ABOVE;

function has({ set, version }: Requirement): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/**
 * Whether Excel keeps its undo list through a request that only reads. Before undo support for add-ins (ExcelApi 1.19),
 * every request of an add-in with a shared runtime empties it on a desktop (OfficeDev/office-js#2802).
 */
export function undoSurvivesReading(): boolean {
  return has(UNDO_SUPPORT);
}

export function can(capability: Capability): boolean {
  return has(ABOVE[capability]);
}

/** The client library may be older than Excel: the copy on npm has no notes. */
export function hasNotes(workbook: Excel.Workbook): boolean {
  return can('notes') && 'notes' in workbook;
}

/** The missing sets of the floor, e.g. `ExcelApi 1.13`; empty: the add-in works here. */
export function missingRequirements(): readonly string[] {
  return FLOOR.filter((requirement) => !has(requirement)).map(({ set, version }) => `${set} ${version}`);
}
