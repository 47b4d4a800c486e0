/** Shows the figures that a command changed, by table. */
import type { ReactElement } from 'react';
import type { TableId } from '../../tables/table';
import type { FigureChange } from '../../workflow/status/workbook-status';
import { useLatestStatus } from '../state/pane';
import { ChangeList } from './change-list';
import { Section } from './section';
import { StateBadge } from './state-badge';
import { TableDisclosure } from './table-disclosure';

/** Up to this number, the list starts open. */
const FEW = 8;

function byTable(changes: readonly FigureChange[]): ReadonlyMap<TableId, readonly FigureChange[]> {
  const groups = new Map<TableId, FigureChange[]>();
  for (const change of changes) {
    const group = groups.get(change.path.table);
    if (group === undefined) groups.set(change.path.table, [change]);
    else group.push(change);
  }
  return groups;
}

/** Has no heading of its own: the parent shows one. */
export function FiguresByTable({ changes }: { readonly changes: readonly FigureChange[] }): ReactElement {
  const tables = useLatestStatus()?.tables ?? [];
  return (
    <div>
      {[...byTable(changes)].map(([id, group]) => {
        const name = tables.find((table) => table.id === id)?.name ?? id;
        return (
          <TableDisclosure
            key={id}
            id={id}
            name={name}
            badge={<StateBadge tone="plain">{`${String(group.length)}个数字`}</StateBadge>}
            initiallyOpen={changes.length <= FEW}
          >
            <ChangeList tableId={id} changes={group} label={`${name}有变化的数字`} />
          </TableDisclosure>
        );
      })}
    </div>
  );
}

export function ChangedFigures({ changes }: { readonly changes: readonly FigureChange[] }): ReactElement {
  return (
    <Section title="有变化的数字" aside={`${String(changes.length)}个`}>
      <FiguresByTable changes={changes} />
    </Section>
  );
}
