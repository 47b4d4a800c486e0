/** Lists the tables of the set for selection, each with its state and a link to its sheet. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableStatus } from '../../../workflow/status/workbook-status';
import { StateBadge } from '../../components/state-badge';
import { FIRST_CELL } from '../../places';
import { usePane } from '../../state/pane';
import { TABLE_STATES } from './table-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  // The button goes below the name where the pane is enlarged.
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  // Fluent makes a checkbox no wider than its words: the rest of the row lies after it.
  choice: { flex: '1 1 140px', minWidth: 0, marginInlineEnd: 'auto' },
  number: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

function Choice({
  table,
  checked,
  onToggle,
}: {
  readonly table: TableStatus;
  readonly checked: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  const { sheetName } = table;
  const { label, tone } = TABLE_STATES[table.state];
  return (
    <div className={styles.row}>
      <Checkbox
        className={styles.choice}
        checked={checked}
        onChange={onToggle}
        label={
          <span>
            {table.name}
            <span className={styles.number}>
              {table.label === table.name ? null : table.label} <StateBadge tone={tone}>{label}</StateBadge>
            </span>
          </span>
        }
      />
      {sheetName === null ? null : (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`打开${table.name}`}
          onClick={() => {
            guide.goTo(sheetName, FIRST_CELL);
          }}
        >
          打开
        </Button>
      )}
    </div>
  );
}

export function TableChoices({
  tables,
  chosen,
  choose,
}: {
  readonly tables: readonly TableStatus[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tables.map((table) => {
        const checked = chosen.includes(table.id);
        return (
          <li key={table.id}>
            <Choice
              table={table}
              checked={checked}
              onToggle={() => {
                choose(checked ? chosen.filter((id) => id !== table.id) : [...chosen, table.id]);
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
