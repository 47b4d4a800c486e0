/** What filling now would change, by table. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableStanding } from '../../../workflow/standing';
import { ChangeList } from '../../components/change-list';
import { Disclosure } from '../../components/disclosure';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { Hint } from '../../components/words';
import { tableNumber } from '../../counts';

const useStyles = makeStyles({
  number: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function TableChanges({ table }: { readonly table: TableStanding }): ReactElement {
  const styles = useStyles();
  const count = String(table.changes.length);
  return (
    <Disclosure
      title={
        <>
          {table.name} <span className={styles.number}>{tableNumber(table.id)}</span>
        </>
      }
      aside={
        table.state === 'layout' ? (
          <StateBadge tone="plain">首次填充</StateBadge>
        ) : (
          <StateBadge tone="mind">{`${count}个数字`}</StateBadge>
        )
      }
    >
      {table.changes.length === 0 ? (
        <Hint>表中还没有数字，将全部填入。</Hint>
      ) : (
        <ChangeList
          changes={table.changes}
          label={`${table.name}将更改的数字`}
          prefix={`${tableNumber(table.id)} · `}
        />
      )}
    </Disclosure>
  );
}

export function PendingChanges({ tables }: { readonly tables: readonly TableStanding[] }): ReactElement {
  const changing = tables.filter(({ changes, state }) => changes.length > 0 || state === 'layout');
  return (
    <Section
      title="填充后将更改的数字"
      aside={changing.length === 0 ? undefined : `${String(changing.length)}张表`}
    >
      {changing.length === 0 ? (
        <Hint>没有。各表中的数字与录入一致。</Hint>
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
