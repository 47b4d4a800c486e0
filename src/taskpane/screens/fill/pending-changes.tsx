/** Shows what filling would change now, by table. */
import type { ReactElement } from 'react';
import type { WorkbookStatus, TableStatus } from '../../../workflow/status/workbook-status';
import { OpenScreenButton } from '../../components/open-screen-button';
import { ChangeList } from '../../components/change-list';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { TableDisclosure } from '../../components/table-disclosure';
import { Hint } from '../../components/words';

function Badge({ table }: { readonly table: TableStatus }): ReactElement {
  if (table.state === 'layout') return <StateBadge tone="plain">首次填充</StateBadge>;
  const { length } = table.changes;
  return <StateBadge tone="mind">{length === 0 ? '行有增减' : `${String(length)}个数字`}</StateBadge>;
}

function TableChanges({ table }: { readonly table: TableStatus }): ReactElement {
  const { id, name, state, changes } = table;
  const withoutList =
    state === 'layout' ? '表中还没有数字，将全部填入。' : '表中的行与录入不一致，填充时一并调整。';
  return (
    <TableDisclosure id={id} name={name} badge={<Badge table={table} />}>
      {changes.length === 0 ? (
        <Hint>{withoutList}</Hint>
      ) : (
        <ChangeList tableId={id} changes={changes} label={`${name}将更改的数字`} />
      )}
    </TableDisclosure>
  );
}

/** Three cases: unknown, equal except for typed figures, equal. */
function NothingPending({ status, tables }: PendingChangesProps): ReactElement {
  if (!status.entriesUsable)
    return (
      <>
        <Hint>录入表现在不能使用，无法判断各表中的数字是否与录入一致。</Hint>
        <OpenScreenButton screen="entry" section="problems">
          去处理录入问题
        </OpenScreenButton>
      </>
    );
  const typed = tables.flatMap(({ handTyped }) => handTyped).length;
  return (
    <Hint>
      {typed === 0
        ? '没有。各表中的数字与录入一致。'
        : `没有。除手工填写的${String(typed)}个数字外，各表中的数字与录入一致。`}
    </Hint>
  );
}

interface PendingChangesProps {
  readonly status: WorkbookStatus;
  readonly tables: readonly TableStatus[];
}

export function PendingChanges({ status, tables }: PendingChangesProps): ReactElement {
  const changing = status.entriesUsable
    ? tables.filter(({ changes, state }) => changes.length > 0 || state === 'layout' || state === 'stale')
    : [];
  return (
    <Section
      title="填充后将更改的数字"
      aside={changing.length === 0 ? undefined : `${String(changing.length)}张表`}
    >
      {changing.length === 0 ? (
        <NothingPending status={status} tables={tables} />
      ) : (
        <div>
          {changing.map((table) => (
            <TableChanges key={table.id} table={table} />
          ))}
        </div>
      )}
    </Section>
  );
}
