/** Figures before and after, one a row. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FigureChange } from '../../workflow/standing';
import { comparedAmounts } from './amounts';
import { PagedList } from './paged-list';
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
  const { before, after, unit } = comparedAmounts(change.before, change.after);
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
  changes,
  label,
  prefix = '',
}: {
  readonly changes: readonly FigureChange[];
  readonly label: string;
  /** What all labels begin with, left out because it stands above the list. */
  readonly prefix?: string;
}): ReactElement {
  return (
    <PagedList
      items={changes}
      itemKey={({ path }) => `${path.table}/${path.block}/${path.row}/${path.column}`}
      render={(change) => <Change change={change} prefix={prefix} />}
      label={label}
      counter="个数字"
    />
  );
}
