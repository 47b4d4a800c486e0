/** Shows the overview of returns: status and problems, unit by unit. */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReturnsOverview } from '../../../distribution/returns-overview';
import { isWaiting, unitProgress, type UnitProgress } from '../../../distribution/unit-progress';
import type { OverviewView } from '../../../distribution/controller/live-overview';
import { CopyText } from '../../components/copy-text';
import { CountFilter } from '../../components/count-filter';
import { Disclosure } from '../../components/disclosure';
import { PagedList } from '../../components/paged-list';
import { SearchableList } from '../../components/searchable-list';
import { isWorthSearching, matches, SearchField } from '../../components/search-field';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import {
  useDistribution,
  useDistributionView,
  useIsReturnsOverviewBeingMade,
  useRoundRecord,
  type OverviewFilter,
  type ReturnsOrder,
} from '../../state/distribution';
import { DueDate } from './due-date';
import { reminderToAll } from './reminder';
import { useRound } from './use-round';
import {
  commonProblems,
  FILTER_ORDER,
  notReturnedList,
  STATE_WORDS,
  type CommonProblem,
} from './overview-words';
import { UnitRow } from './return-status-row';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  unknown: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
});

function countOf(
  { unknown }: ReturnsOverview,
  rows: readonly UnitProgress[],
  filter: OverviewFilter,
): number {
  return filter === 'unknown' ? unknown.length : rows.filter(({ status }) => status === filter).length;
}

/** Drops the filter after the last file without a unit is gone: its button no longer exists. */
function useFilter({ unknown }: ReturnsOverview): OverviewFilter | null {
  const { filter } = useDistributionView();
  return filter === 'unknown' && unknown.length === 0 ? null : filter;
}

function Filter({
  overview,
  rows,
}: {
  readonly overview: ReturnsOverview;
  readonly rows: readonly UnitProgress[];
}): ReactElement {
  const { view } = useDistribution();
  const filter = useFilter(overview);
  // Files without a unit are rare, so their filter appears only if there are any.
  const kinds = FILTER_ORDER.filter((id) => id !== 'unknown' || overview.unknown.length > 0).map((id) => ({
    id,
    label: STATE_WORDS[id].short,
    count: countOf(overview, rows, id),
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

/** Lists units without a return, for phone calls, and the text that reminds them. */
function NotReturned({ rows }: { readonly rows: readonly UnitProgress[] }): ReactElement | null {
  const round = useRound();
  const units = rows.filter(({ status }) => status === 'not-returned').map(({ unit }) => unit);
  if (units.length === 0 || round === null) return null;
  const list = notReturnedList(units);
  const reminder = reminderToAll(units, round);
  return (
    <Actions>
      <CopyText key={list} text={list} label="未交回名单" />
      <CopyText key={reminder} text={reminder} label="催交文字" />
    </Actions>
  );
}

/** Units without a return come last. */
function byLatest(a: UnitProgress, b: UnitProgress): number {
  const [atA, atB] = [a, b].map(({ earlier, readElsewhere }) => readElsewhere?.at ?? earlier?.at);
  if (atA === undefined || atB === undefined) return Number(atA === undefined) - Number(atB === undefined);
  return atB.localeCompare(atA);
}

const NEED: Readonly<Record<UnitProgress['status'], number>> = {
  'with-problems': 0,
  'returned-again': 1,
  accepted: 3,
  'not-returned': 4,
};

function need(row: UnitProgress): number {
  return row.status === 'accepted' && isWaiting(row) ? 2 : NEED[row.status];
}

type Compare = (a: UnitProgress, b: UnitProgress) => number;

/** Equal units keep the order of the roster. */
const ORDERS: Readonly<Record<ReturnsOrder, { readonly label: string; readonly compare: Compare }>> = {
  needed: { label: '要处理的在前', compare: (a, b) => need(a) - need(b) },
  roster: { label: '按名册顺序', compare: () => 0 },
  latest: { label: '最近交回的在前', compare: byLatest },
};

const ORDER_IDS: readonly ReturnsOrder[] = ['needed', 'roster', 'latest'];

function SearchAndOrder(): ReactElement {
  const styles = useStyles();
  const { view } = useDistribution();
  const { searchReturns, order } = useDistributionView();
  return (
    <div className={styles.tools}>
      <SearchField
        value={searchReturns}
        placeholder="按代码或名称查找"
        label="查找交回的单位"
        onSearch={(value) => {
          view.set({ ...view.get(), searchReturns: value });
        }}
      />
      <Select
        aria-label="各单位的顺序"
        value={order}
        onChange={(_, { value }) => {
          const chosen = ORDER_IDS.find((id) => id === value);
          if (chosen !== undefined) view.set({ ...view.get(), order: chosen });
        }}
      >
        {ORDER_IDS.map((id) => (
          <option key={id} value={id}>
            {ORDERS[id].label}
          </option>
        ))}
      </Select>
    </div>
  );
}

function useShownRows(rows: readonly UnitProgress[], filter: OverviewFilter | null): readonly UnitProgress[] {
  const { searchReturns, order } = useDistributionView();
  return rows
    .filter(({ status }) => filter === null || status === filter)
    .filter(({ unit }) => matches(searchReturns.trim(), unit.code, unit.name))
    .sort(ORDERS[order].compare);
}

const MOST_CODES = 6;

function unitsWords(units: CommonProblem['units']): string {
  const codes = units.slice(0, MOST_CODES).map(({ code }) => code);
  const more = units.length > MOST_CODES ? '等' : '';
  return `${String(units.length)}个单位（${codes.join('、')}${more}）`;
}

/** Tells once what many units have to confirm; each unit's own row still lists it with its cells. */
function Common({ problems }: { readonly problems: readonly CommonProblem[] }): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <Disclosure title="多个单位相同的核实内容" aside={`${String(problems.length)}项`} isHeading={false} flush>
      <SearchableList
        items={problems}
        itemKey={({ words }) => words}
        textOf={({ words, units }) =>
          `${words} ${units.map(({ code, name }) => `${code} ${name}`).join(' ')}`
        }
        placeholder="按文字或单位查找"
        render={({ words, units }) => `${unitsWords(units)}：${words}`}
        label="多个单位相同的核实内容"
        spaced
      />
    </Disclosure>
  );
}

export function ReturnsOverviewSection({ view }: { readonly view: OverviewView }): ReactElement {
  const isBeingMade = useIsReturnsOverviewBeingMade();
  const { overview } = view;
  const all = unitProgress(overview, useRoundRecord());
  const common = commonProblems(all);
  const { searchReturns } = useDistributionView();
  const filter = useFilter(overview);
  const rows = useShownRows(all, filter);
  const showsUnknown = overview.unknown.length > 0 && (filter === null || filter === 'unknown');
  return (
    <Section
      title="交回情况"
      section="overview"
      aside={isBeingMade ? '正在更新…' : `${String(overview.rows.length)}个单位`}
    >
      <DueDate />
      <Filter overview={overview} rows={all} />
      {filter === null || filter === 'not-returned' ? <NotReturned rows={all} /> : null}
      <Common problems={common} />
      {isWorthSearching(all.length) ? <SearchAndOrder /> : null}
      {showsUnknown ? <Unknown overview={overview} /> : null}
      {rows.length > 0 || showsUnknown ? null : (
        <Hint>
          {searchReturns.trim() === ''
            ? '没有这种情况的单位。'
            : `没有代码或名称含“${searchReturns.trim()}”的单位。`}
        </Hint>
      )}
      {rows.length === 0 ? null : (
        <div>
          <PagedList
            key={`${filter ?? 'all'} ${searchReturns}`}
            items={rows}
            itemKey={({ unit }) => unit.code}
            render={(row) => <UnitRow row={row} view={view} common={common} />}
            label="各单位交回的情况"
            counter="个单位"
            hasButton={() => false}
          />
        </div>
      )}
    </Section>
  );
}
