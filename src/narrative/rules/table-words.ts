/** What tables print beside their figures: titles of columns, names of units. */
import type { CheckContext } from '../../checks/context';
import type { PublishedTable } from '../../published/published-table';
import type { HeaderNode } from '../../tables/header';
import { normalWords } from '../reading/normal-text';

function titlesIn(nodes: readonly HeaderNode[], isFound: (key: string) => boolean): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.kind !== 'group') return isFound(node.key) ? [node.title] : [];
    const inner = titlesIn(node.children, isFound);
    return inner.length === 0 ? [] : [node.title, ...inner];
  });
}

/** Titles of the columns that the table has, with those of their groups. */
export function columnTitles({ declaration, blocks }: PublishedTable): readonly string[] {
  if (declaration.kind === 'form') return [];
  return declaration.blocks.flatMap(({ key, columns }) => {
    const found = new Set(blocks.find((one) => one.key === key)?.columns.map((column) => column.key));
    return titlesIn(columns, (column) => found.has(column));
  });
}

export interface KnownUnit {
  readonly code: string;
  /** The first is that of the roster or of the table of units. */
  readonly names: readonly string[];
}

export interface Roster {
  readonly units: readonly KnownUnit[];
  /** Whether it was entered; else it is what the tables print. */
  readonly isEntered: boolean;
}

/** Names that any table prints beside the code of a unit. */
function printedNames(
  { workbook }: CheckContext,
  codes: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { blocks } of workbook.tables)
    for (const { rows } of blocks)
      for (const { subject, label } of rows) {
        if (!codes.has(subject) || label === subject) continue;
        names.set(subject, [...(names.get(subject) ?? []), normalWords(label)]);
      }
  return names;
}

/** `null`: no entries, and no table of units. */
export function rosterOf(check: CheckContext): Roster | null {
  if (check.entered !== null) {
    const { units } = check.entered.entries;
    return { isEntered: true, units: units.map(({ code, name }) => ({ code, names: [normalWords(name)] })) };
  }
  const rows = check.workbook.tables
    .flatMap(({ blocks }) => blocks)
    .find(({ identity }) => identity.kind === 'units')?.rows;
  const details = (rows ?? []).filter(({ role }) => role === 'detail');
  if (details.length === 0) return null;
  const printed = printedNames(check, new Set(details.map(({ subject }) => subject)));
  return {
    isEntered: false,
    units: details.map(({ subject, label }) => ({
      code: subject,
      names: [...new Set([normalWords(label), ...(printed.get(subject) ?? [])])],
    })),
  };
}
