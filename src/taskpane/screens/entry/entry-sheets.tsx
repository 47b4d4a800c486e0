/** Lists the entry sheets with purpose, number of rows, and a link to each. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EntrySheetStatus, WorkbookStatus } from '../../../workflow/status/workbook-status';
import { Icon } from '../../components/icons';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { FIRST_CELL } from '../../places';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  missing: { padding: tokens.spacingHorizontalS },
  purpose: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  chevron: { color: tokens.colorNeutralForeground4 },
});

function EntrySheetRow({
  sheet,
  tabIndex,
}: {
  readonly sheet: EntrySheetStatus;
  readonly tabIndex: number;
}): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  const { sheetName } = sheet;
  const words = (
    <span>
      {sheet.name} <span className={styles.purpose}>{sheet.purpose}</span>
    </span>
  );
  if (sheetName === null)
    return (
      <div className={styles.missing}>
        <span className={styles.row}>
          {words}
          <StateBadge tone="mind">缺少</StateBadge>
        </span>
      </div>
    );
  return (
    <RowButton
      tabIndex={tabIndex}
      onClick={() => {
        guide.goTo(sheetName, FIRST_CELL);
      }}
    >
      <span className={styles.row}>
        {words}
        <span className={styles.count}>{sheet.rows === 0 ? '空' : `${String(sheet.rows)}行`}</span>
        <Icon name="chevron" small className={styles.chevron} />
      </span>
    </RowButton>
  );
}

export function EntrySheets({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const styles = useStyles();
  return (
    <Section title="录入表" aside="点选可打开">
      <div className={styles.list}>
        <PagedList
          items={status.entrySheets}
          itemKey={({ name }) => name}
          render={(sheet, tabIndex) => <EntrySheetRow sheet={sheet} tabIndex={tabIndex} />}
          hasButton={({ sheetName }) => sheetName !== null}
          label="录入表"
          counter="张"
        />
      </div>
    </Section>
  );
}
