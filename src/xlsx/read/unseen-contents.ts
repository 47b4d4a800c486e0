/** Finds what a file holds beside its cells and is published with them: comments and links to other workbooks (M-12). */
import type { SheetComments, UnseenContents } from '../../entries/raw-workbook';
import { columnOfPlace, placeNumber, rowOfPlace } from './cell-place';
import type { PackageParts, Relationship } from './package-parts';
import type { SheetEntry } from './workbook-part';

/** A thread has one such comment for Excel versions without threads. Errors: FileDamage. */
function commentsOf(parts: PackageParts, sheet: string, part: string): readonly SheetComments[] {
  let count = 0;
  let first = Infinity;
  parts.read(part, 'main', 'comments', {
    enter: (path, { plain }) => {
      if (path.length !== 3 || path[2] !== 'comment') return;
      const place = placeNumber(plain('ref') ?? '');
      if (place < 0) return;
      count += 1;
      first = Math.min(first, place);
    },
  });
  return count === 0 ? [] : [{ sheet, count, row: rowOfPlace(first), column: columnOfPlace(first) }];
}

/** `related`: the relationships of the workbook part. Errors: FileDamage. */
export function readUnseenContents(
  parts: PackageParts,
  sheets: readonly SheetEntry[],
  related: readonly Relationship[],
): UnseenContents {
  const comments = sheets.flatMap(({ name, part }) =>
    parts
      .relationships(part)
      .filter(({ kind, part: of }) => kind === 'comments' && parts.has(of))
      .flatMap(({ part: of }) => commentsOf(parts, name, of)),
  );
  const links = related
    .filter(({ kind }) => kind === 'externalLink')
    .flatMap(({ part }) => parts.outerTargets(part));
  return { comments, links };
}
