/** Shows the overview of returns: status and problems, unit by unit. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReturnsOverview, ReturnStatusRow } from '../../../distribution/returns-overview';
import type { OverviewView } from '../../../distribution/controller/live-overview';
import { CopyText } from '../../components/copy-text';
import { CountFilter } from '../../components/count-filter';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import {
  useDistribution,
  useDistributionView,
  useIsReturnsOverviewBeingMade,
  type OverviewFilter,
} from '../../state/distribution';
import { FILTER_ORDER, notReturnedList, STATE_WORDS } from './overview-words';
import { UnitRow } from './return-status-row';

const useStyles = makeStyles({
  unknown: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
});

function countOf({ rows, unknown }: ReturnsOverview, filter: OverviewFilter): number {
  return filter === 'unknown' ? unknown.length : rows.filter(({ status }) => status === filter).length;
}

/** Drops the filter after the last file without a unit is gone: its button no longer exists. */
function useFilter({ unknown }: ReturnsOverview): OverviewFilter | null {
  const { filter } = useDistributionView();
  return filter === 'unknown' && unknown.length === 0 ? null : filter;
}

function Filter({ overview }: { readonly overview: ReturnsOverview }): ReactElement {
  const { view } = useDistribution();
  const filter = useFilter(overview);
  // Files without a unit are rare, so their filter appears only if there are any.
  const kinds = FILTER_ORDER.filter((id) => id !== 'unknown' || overview.unknown.length > 0).map((id) => ({
    id,
    label: STATE_WORDS[id].short,
    count: countOf(overview, id),
    tone: STATE_WORDS[id].count,
  }));
  return (
    <CountFilter
      kinds={kinds}
      pressed={filter}
      onPress={(pressed) => {
        view.set({ ...view.get(), filter: pressed });
      }}
      label="按交回的情况筛选"
      counter="个"
    />
  );
}

function Unknown({ overview }: { readonly overview: ReturnsOverview }): ReactElement {
  const styles = useStyles();
  const { controller } = useDistribution();
  return (
    <div className={styles.unknown}>
      <PagedList
        items={overview.unknown}
        itemKey={({ file }, index) => `${String(index)} ${file}`}
        render={({ message }) => message}
        label="无法归属的文件"
        counter="个文件"
        spaced
      />
      <Actions>
        <Button
          size="small"
          onClick={() => {
            controller.forget(new Set(overview.unknown.map(({ file }) => file)));
          }}
        >
          不再列出这些文件
        </Button>
      </Actions>
    </div>
  );
}

/** Lists units without a return, for phone calls. */
function NotReturned({ overview }: { readonly overview: ReturnsOverview }): ReactElement | null {
  const units = overview.rows.filter(({ status }) => status === 'not-returned').map(({ unit }) => unit);
  if (units.length === 0) return null;
  const list = notReturnedList(units);
  return (
    <Actions>
      <CopyText key={list} text={list} label="未交回名单" />
    </Actions>
  );
}

/** Puts units that need action first, in the order of the roster. */
function inOrder(rows: readonly ReturnStatusRow[]): readonly ReturnStatusRow[] {
  const rank: Readonly<Record<ReturnStatusRow['status'], number>> = {
    'with-problems': 0,
    'returned-again': 1,
    accepted: 2,
    'not-returned': 3,
  };
  const of = (row: ReturnStatusRow): number =>
    row.status === 'accepted' && row.offer !== null ? 1.5 : rank[row.status];
  return [...rows].sort((a, b) => of(a) - of(b));
}

export function ReturnsOverviewSection({ view }: { readonly view: OverviewView }): ReactElement {
  const isBeingMade = useIsReturnsOverviewBeingMade();
  const { overview } = view;
  const filter = useFilter(overview);
  const rows = inOrder(
    filter === null ? overview.rows : overview.rows.filter(({ status }) => status === filter),
  );
  const showsUnknown = overview.unknown.length > 0 && (filter === null || filter === 'unknown');
  return (
    <Section
      title="交回情况"
      section="overview"
      aside={isBeingMade ? '正在更新…' : `${String(overview.rows.length)}个单位`}
    >
      <Filter overview={overview} />
      {filter === null || filter === 'not-returned' ? <NotReturned overview={overview} /> : null}
      {showsUnknown ? <Unknown overview={overview} /> : null}
      {rows.length === 0 && !showsUnknown ? <Hint>没有这种情况的单位。</Hint> : null}
      {rows.length === 0 ? null : (
        <div>
          <PagedList
            key={filter ?? 'all'}
            items={rows}
            itemKey={({ unit }) => unit.code}
            render={(row) => <UnitRow row={row} view={view} />}
            label="各单位交回的情况"
            counter="个单位"
            hasButton={() => false}
          />
        </div>
      )}
    </Section>
  );
}
