/**
 * Keeps in a custom XML part what the file writer cannot say: which texts beside cells are comments, with their replies.
 * In the file they are notes.
 */
import { formatAddress } from '../../excel-host/model/a1';
import type { Workbook } from '../../excel-host/model/workbook';

export interface SavedComment {
  readonly sheet: string;
  readonly address: string;
  readonly content: string;
  readonly replies: readonly string[];
}

const NAMESPACE = 'urn:budget-disclosure-tables:preview';
const OWN = new RegExp(`^<comments xmlns="${NAMESPACE}">(.*)</comments>$`, 'su');

/** Percent-encoding has no character that means something in XML. `null`: there are no comments. */
export function ownPart({ comments }: Workbook): string | null {
  const saved: readonly SavedComment[] = comments.flatMap(({ sheet, place: { area }, content, replies }) =>
    area === null ? [] : [{ sheet: sheet.name, address: formatAddress(area), content, replies }],
  );
  if (saved.length === 0) return null;
  return `<comments xmlns="${NAMESPACE}">${encodeURIComponent(JSON.stringify(saved))}</comments>`;
}

function isSaved(value: unknown): value is readonly SavedComment[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each: unknown) =>
        typeof each === 'object' &&
        each !== null &&
        'sheet' in each &&
        'address' in each &&
        'replies' in each,
    )
  );
}

export interface OwnPart {
  readonly comments: readonly SavedComment[];
  /** The parts of others, the add-in's memory among them. */
  readonly others: readonly string[];
}

export function readOwnPart(parts: readonly string[]): OwnPart {
  const own = parts.flatMap((xml) => OWN.exec(xml)?.[1] ?? []);
  const comments = own.flatMap((text) => {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    return isSaved(value) ? value : [];
  });
  return { comments, others: parts.filter((xml) => !OWN.test(xml)) };
}
