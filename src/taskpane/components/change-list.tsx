/** Lists changed figures of one table, one a row, before and after. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableId } from '../../tables/table';
import type { FigureChange } from '../../workflow/status/workbook-status';
import { useTableLabel } from '../state/use-table-label';
import { comparedAmounts } from './amounts';
import { SearchableList } from './searchable-list';
import { VisuallyHidden } from './visually-hidden';

const useStyles = makeStyles({
  change: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { overflowWrap: 'anywhere' },
  amounts: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function Change({
  change,
  prefix,
}: {
  readonly change: FigureChange;
  readonly prefix: string;
}): ReactElement {
  const styles = useStyles();
  const { before, after, unit } = comparedAmounts(change.before, change.after, change.style);
  const label = change.label.startsWith(prefix) ? change.label.slice(prefix.length) : change.label;
  return (
    <div className={styles.change}>
      <span className={styles.label}>{label}</span>
      <span className={styles.amounts}>
        <VisuallyHidden>由</VisuallyHidden>
        <span className={styles.before}>{before}</span>
        <span aria-hidden="true"> → </span>
        <VisuallyHidden>变为</VisuallyHidden>
        <span className={styles.after}>{after}</span> <span className={styles.unit}>{unit}</span>
      </span>
    </div>
  );
}

export function ChangeList({
  tableId,
  changes,
  label,
}: {
  /** The heading shows the table's number, so the rows leave it out. */
  readonly tableId: TableId;
  readonly changes: readonly FigureChange[];
  readonly label: string;
}): ReactElement {
  const prefix = `${useTableLabel(tableId)} · `;
  return (
    <SearchableList
      textOf={({ label: words }) => words}
      placeholder="按行、列的名称查找"
      items={changes}
      itemKey={({ path }) => `${path.block}/${path.row}/${path.column}`}
      render={(change) => <Change change={change} prefix={prefix} />}
      label={label}
      counter="个数字"
    />
  );
}
