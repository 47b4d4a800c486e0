/** The marks in the workbook, and the marks that the cells are to have. */
import { SEVERITIES, type Severity } from '../../checks/rule';
import type { Area } from '../../grid/area';
import type { MarkedCell } from '../../workflow/checks/marking-port';
import { cellKey } from '../../grid/cell-key';
import { groupBy } from '../address-lists';
import { foldName } from '../facts';
import type { HighlightStyle, MarkedFinding } from './own-marks';

export interface MarkedTab {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** A conditional format of the add-in. */
export interface ExistingHighlight {
  readonly sheetId: string;
  readonly id: string;
  /** `null`: of another version of the program, or not complete. */
  readonly style: HighlightStyle | null;
  readonly areas: readonly Area[];
}

/** A comment or a note of any author. */
export interface ExistingMessage {
  readonly kind: 'comment' | 'note';
  /** `null`: a note has no id; its cell identifies it. */
  readonly id: string | null;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Written by the add-in, and neither continued nor answered since. */
  readonly isOurs: boolean;
}

/** The validation of a cell, or of a large area. */
export interface ExistingPrompt {
  readonly sheetId: string;
  readonly area: Area;
  /** `ours`: nothing but a prompt of the add-in. */
  readonly owner: 'none' | 'ours' | 'clerk';
  /** The message of the prompt; `null` where the cells of a large area differ. */
  readonly message: string | null;
}

export interface ExistingMarks {
  readonly tabs: readonly MarkedTab[];
  readonly highlights: readonly ExistingHighlight[];
  readonly messages: readonly ExistingMessage[];
  /** Of the cells that matter for prompts: those below a prompted highlight, and those that are to get a prompt. */
  readonly prompts: readonly ExistingPrompt[];
}

export interface TargetCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The gravest. */
  readonly severity: Severity;
  /** The gravest first. */
  readonly findings: readonly MarkedFinding[];
}

export interface TargetSheet {
  /** As the findings name it. */
  readonly name: string;
  readonly cells: readonly TargetCell[];
}

function targetCell(marks: readonly MarkedCell[]): readonly TargetCell[] {
  const findings = SEVERITIES.flatMap((severity) => marks.filter((mark) => mark.severity === severity));
  const [gravest] = findings;
  if (gravest === undefined) return [];
  const { row, column, severity } = gravest;
  return [{ row, column, severity, findings }];
}

/** Each cell once. Keys are names of sheets, folded as Excel compares them. */
export function targetSheets(cells: readonly MarkedCell[]): ReadonlyMap<string, TargetSheet> {
  const bySheet = groupBy(cells, ({ sheetName }) => foldName(sheetName));
  return new Map(
    Array.from(bySheet, ([key, marks]) => {
      const byCell = groupBy(marks, ({ row, column }) => cellKey(row, column));
      return [
        key,
        { name: marks[0]?.sheetName ?? key, cells: [...byCell.values()].flatMap(targetCell) },
      ] as const;
    }),
  );
}

/** The existing marks and the target cells of one sheet. */
export interface SheetMarks {
  readonly tab: MarkedTab;
  readonly cells: readonly TargetCell[];
  readonly highlights: readonly ExistingHighlight[];
  readonly messages: readonly ExistingMessage[];
  readonly prompts: readonly ExistingPrompt[];
}

export function marksOfSheet(
  tab: MarkedTab,
  targets: ReadonlyMap<string, TargetSheet>,
  { highlights, messages, prompts }: ExistingMarks,
): SheetMarks {
  const isHere = ({ sheetId }: { readonly sheetId: string }): boolean => sheetId === tab.id;
  return {
    tab,
    cells: targets.get(foldName(tab.name))?.cells ?? [],
    highlights: highlights.filter(isHere),
    messages: messages.filter(isHere),
    prompts: prompts.filter(isHere),
  };
}
