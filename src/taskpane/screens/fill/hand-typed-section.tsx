/** Lists figures typed over by hand: typed and computed value, with a link. Filling asks what to do with them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { HandTyped, TableStatus } from '../../../workflow/status/workbook-status';
import { amountWords } from '../../components/amounts';
import { SearchableList } from '../../components/searchable-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { cellArea } from '../../../grid/area';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  amounts: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

function Row({ figure, tabIndex }: { readonly figure: HandTyped; readonly tabIndex: number }): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  return (
    <RowButton
      tabIndex={tabIndex}
      onClick={() => {
        guide.goTo(figure.sheetName, cellArea(figure.row, figure.column));
      }}
    >
      {figure.label}
      <span className={styles.amounts}>
        {`表中 ${figure.found === '' ? '空白' : figure.found}，录入合计 ${amountWords(figure.computed, figure.style)} ${figure.style.unit}`}
      </span>
    </RowButton>
  );
}

export function HandTypedSection({
  tables,
}: {
  readonly tables: readonly TableStatus[];
}): ReactElement | null {
  const styles = useStyles();
  const figures = tables.flatMap(({ handTyped }) => handTyped);
  if (figures.length === 0) return null;
  return (
    <Section title="手工填写的数字" aside={`${String(figures.length)}个`}>
      <Hint>填充时会问您保留还是更改。点选可到单元格。</Hint>
      <div className={styles.list}>
        <SearchableList
          items={figures}
          itemKey={({ path }) => `${path.table}/${path.block}/${path.row}/${path.column}`}
          render={(figure, tabIndex) => <Row figure={figure} tabIndex={tabIndex} />}
          label="手工填写的数字"
          textOf={({ label, found }) => `${label} ${found}`}
          placeholder="按表、行或金额查找"
          counter="个数字"
        />
      </div>
    </Section>
  );
}
