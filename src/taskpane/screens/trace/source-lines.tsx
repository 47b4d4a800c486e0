/** Lists the entry lines behind a figure, grouped by unit; each links to its row. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { formatYuan } from '../../../money/format-amount';
import type { TraceGroup, TraceLine } from '../../../workflow/trace/trace';
import { Disclosure } from '../../components/disclosure';
import { PagedList } from '../../components/paged-list';
import { SearchableList } from '../../components/searchable-list';
import { isWorthSearching, matches, SearchField } from '../../components/search-field';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { cellArea } from '../../../grid/area';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({
  under: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  code: { fontVariantNumeric: 'tabular-nums' },
  amount: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  subtotal: { fontWeight: tokens.fontWeightSemibold },
});

/** Sheet name and place identify a line. */
const lineKey = ({ sheetName, row, column }: TraceLine): string =>
  `${sheetName}!${String(row)},${String(column)}`;

function Line({ line }: { readonly line: TraceLine }): ReactElement {
  const styles = useStyles();
  const remark = line.remark === '' ? '' : `，备注：${line.remark}`;
  return (
    <>
      {line.label}
      <span className={styles.under}>
        <span>{`${line.sheetName}第${String(line.row + 1)}行${remark}`}</span>
        <span className={styles.amount}>{formatYuan(line.amount)}</span>
      </span>
    </>
  );
}

interface Visiting {
  readonly visited: string | null;
  readonly visit: (line: TraceLine) => void;
}

function Group({
  group,
  open,
  visited,
  visit,
}: Visiting & { readonly group: TraceGroup; readonly open: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <Disclosure
      title={
        <>
          {group.unitName}
          <span className={styles.under}>
            <span className={styles.code}>{group.unitCode}</span>
            <span className={mergeClasses(styles.amount, styles.subtotal)}>{formatYuan(group.amount)}</span>
          </span>
        </>
      }
      initiallyOpen={open}
      flush
    >
      <div>
        <SearchableList
          items={group.lines}
          itemKey={lineKey}
          render={(line, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              current={visited === lineKey(line)}
              onClick={() => {
                visit(line);
              }}
            >
              <Line line={line} />
            </RowButton>
          )}
          label={`${group.unitName}的录入行`}
          textOf={({ label, remark, amount, row }) =>
            `${label} ${remark} ${formatYuan(amount)} 第${String(row + 1)}行`
          }
          placeholder="按科目、项目、金额或行号查找"
          counter="行"
        />
      </div>
    </Disclosure>
  );
}

/** Large amounts first, whatever their sign. */
function bySize(a: TraceGroup, b: TraceGroup): number {
  return Math.abs(b.amount) - Math.abs(a.amount);
}

/** Lists the units with a search and an order by amount, where they are many. */
function Groups({
  groups,
  visited,
  visit,
}: Visiting & { readonly groups: readonly TraceGroup[] }): ReactElement {
  const [search, setSearch] = useState('');
  const [isBySize, setBySize] = useState(false);
  const found = groups.filter(({ unitCode, unitName }) => matches(search.trim(), unitCode, unitName));
  const shown = isBySize ? [...found].sort(bySize) : found;
  return (
    <>
      {isWorthSearching(groups.length) ? (
        <>
          <SearchField
            value={search}
            label="查找来源单位"
            placeholder="按代码或名称查找"
            onSearch={setSearch}
          />
          <Checkbox
            label="金额大的在前"
            checked={isBySize}
            onChange={() => {
              setBySize(!isBySize);
            }}
          />
        </>
      ) : null}
      {shown.length === 0 ? <Hint>{`没有代码或名称含“${search.trim()}”的单位。`}</Hint> : null}
      <PagedList
        key={`${search} ${String(isBySize)}`}
        items={shown}
        itemKey={({ unitCode }) => unitCode}
        render={(group) => <Group group={group} open={groups.length === 1} visited={visited} visit={visit} />}
        label="按单位列出的来源"
        counter="个单位"
      />
    </>
  );
}

export function SourceLines({ groups }: { readonly groups: readonly TraceGroup[] }): ReactElement {
  const { guide } = usePane();
  const [visited, setVisited] = useState<string | null>(null);
  const lines = groups.reduce((count, group) => count + group.lines.length, 0);
  const visit = (line: TraceLine): void => {
    setVisited(lineKey(line));
    guide.goTo(line.sheetName, cellArea(line.row, line.column));
  };
  if (lines === 0)
    return (
      <Section title="来源">
        <Hint>没有录入行归入这个数字，所以表中为空白。</Hint>
      </Section>
    );
  return (
    <Section title="来源" aside={`${String(groups.length)}个单位，${String(lines)}行`}>
      <Hint>金额单位：元。点选一行，可到录入表中的这一行。</Hint>
      <Groups groups={groups} visited={visited} visit={visit} />
    </Section>
  );
}
