/** Names what could not be compared with an earlier publication: rows, columns and sheets without a place in a table. */
import { quote } from '../entries/quote';
import { cellAddress } from '../grid/address';
import type { PublishedWorkbook, UnplacedPart } from '../published/published-table';

type Parts = Pick<PublishedWorkbook, 'tables' | 'unplaced' | 'otherSheets'>;

/** A name in several rows, and words without figures, are no contents of their own. */
function isOfContents({ kind, figures, identity }: UnplacedPart): boolean {
  switch (kind) {
    case 'broken-name':
      return false;
    case 'row':
      return figures > 0 || identity === 'listed';
    case 'column':
      return figures > 0;
    case 'missing-column':
    case 'no-header':
    case 'extra-sheet':
      return true;
  }
}

/** `sheet`: whose it is and its name. */
function partWords({ kind, found, figures, place }: UnplacedPart, sheet: string): string {
  const at = `${sheet}${cellAddress(place.row, place.column)}`;
  const left = figures > 0 ? `其中${String(figures)}个数字没有比较` : '没有比较';
  switch (kind) {
    case 'row':
    case 'broken-name':
      return `${at}这一行“${quote(found)}”认不出来，或与别的行重复，${left}。`;
    case 'column':
      return `${at}这一列“${quote(found)}”认不出来，${left}。`;
    case 'missing-column':
      return `${sheet}没有“${quote(found)}”这一列，没有比较。`;
    case 'no-header':
      return `${sheet}没有认出表头，${left}。`;
    case 'extra-sheet':
      return `${sheet}是又一份同样的表，没有比较。`;
  }
}

function keyOf({ kind, table, found }: UnplacedPart): string {
  return `${kind}\n${table}\n${found}`;
}

function partsOnlyIn(own: Parts, other: Parts, whose: string): readonly string[] {
  const known = new Set(other.unplaced.map(keyOf));
  const sheets = new Set(other.otherSheets);
  return [
    ...own.unplaced
      .filter((part) => isOfContents(part) && !known.has(keyOf(part)))
      .map((part) => partWords(part, `${whose}“${quote(part.place.sheet)}”`)),
    ...own.otherSheets
      .filter((name) => !sheets.has(name))
      .map((name) => `${whose}“${quote(name)}”不是规定的表，其中的数字没有比较。`),
  ];
}

/** Sentences; what both have alike is no difference. */
export function partDifferences(before: Parts, now: Parts): readonly string[] {
  return [...partsOnlyIn(before, now, '原公开的'), ...partsOnlyIn(now, before, '现在的')];
}
