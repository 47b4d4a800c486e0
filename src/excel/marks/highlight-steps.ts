/** Highlights that stand and highlights that are wanted → what is to be done. */
import { SEVERITIES, type Severity } from '../../checks/rule';
import type { Area } from '../../entries/raw-workbook';
import { areaAddress, readArea } from '../a1';
import { addressLists } from '../write/address-lists';
import { areasOf, coverSame } from './cell-areas';
import type { MarkStep } from './mark-step';
import type { HighlightStyle } from './marker';
import type { SheetMarks } from './sheet-marks';
import type { ExistingHighlight } from './existing-marks';

const GRAVEST_LAST: readonly Severity[] = [...SEVERITIES].reverse();

interface TargetHighlight {
  readonly style: HighlightStyle;
  readonly addresses: string;
  readonly areas: readonly Area[];
}

function wantedHighlights({ cells }: SheetMarks, prompted: boolean): readonly TargetHighlight[] {
  return GRAVEST_LAST.flatMap((severity) => {
    const addresses = areasOf(cells.filter((cell) => cell.severity === severity)).map(areaAddress);
    return addressLists(addresses).map((list) => ({
      style: { severity, prompted },
      addresses: list,
      areas: list
        .split(',')
        .map(readArea)
        .filter((area) => area !== null),
    }));
  });
}

function isSame({ style, areas }: ExistingHighlight, wanted: TargetHighlight): boolean {
  return (
    style?.severity === wanted.style.severity &&
    style.prompted === wanted.style.prompted &&
    coverSame(areas, wanted.areas)
  );
}

/** New ones come before old ones go: a prompt of ours stands below a highlight of ours at any time. */
export function highlightSteps(sheet: SheetMarks, prompted: boolean): readonly MarkStep[] {
  const wanted = wantedHighlights(sheet, prompted);
  const sheetId = sheet.tab.id;
  const kept = wanted.map((each) => sheet.highlights.find((existing) => isSame(existing, each)));
  const add = wanted.flatMap(({ style, addresses }, index): readonly MarkStep[] =>
    kept[index] === undefined ? [{ kind: 'highlight', sheetId, addresses, style }] : [],
  );
  const old = sheet.highlights.filter((existing) => !kept.includes(existing));
  return [...add, ...old.map(({ id }): MarkStep => ({ kind: 'remove-highlight', sheetId, id }))];
}
