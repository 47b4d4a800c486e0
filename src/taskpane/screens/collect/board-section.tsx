/** The board: who has returned, in what state, unit by unit. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Board, BoardRow } from '../../../distribution/board';
import type { BoardView } from '../../../distribution/desk/live-board';
import { CopyText } from '../../components/copy-text';
import { CountFilter } from '../../components/count-filter';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useDesk, useDeskView, useIsBoardBeingMade, type BoardFilter } from '../../state/desk';
import { FILTER_ORDER, notReturnedList, STATE_WORDS } from './board-words';
import { UnitRow } from './board-row';

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

function countOf({ rows, unknown }: Board, filter: BoardFilter): number {
  return filter === 'unknown' ? unknown.length : rows.filter(({ status }) => status === filter).length;
}

/** Nothing is left to be listed once the last file that belongs to nobody is gone, not even a filter to press again. */
function useFilter({ unknown }: Board): BoardFilter | null {
  const { filter } = useDeskView();
  return filter === 'unknown' && unknown.length === 0 ? null : filter;
}

function Filter({ board }: { readonly board: Board }): ReactElement {
  const { view } = useDesk();
  const filter = useFilter(board);
  // Files that belong to nobody are the exception: no place for them where there are none.
  const kinds = FILTER_ORDER.filter((id) => id !== 'unknown' || board.unknown.length > 0).map((id) => ({
    id,
    label: STATE_WORDS[id].short,
    count: countOf(board, id),
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

function Unknown({ board }: { readonly board: Board }): ReactElement {
  const styles = useStyles();
  const { desk } = useDesk();
  return (
    <div className={styles.unknown}>
      <PagedList
        items={board.unknown}
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
            desk.forget(new Set(board.unknown.map(({ file }) => file)));
          }}
        >
          不再列出这些文件
        </Button>
      </Actions>
    </div>
  );
}

/** For whoever has to phone them. */
function NotReturned({ board }: { readonly board: Board }): ReactElement | null {
  const units = board.rows.filter(({ status }) => status === 'not-returned').map(({ unit }) => unit);
  if (units.length === 0) return null;
  const list = notReturnedList(units);
  return (
    <Actions>
      <CopyText key={list} text={list} label="未交回名单" />
    </Actions>
  );
}

/** What needs somebody comes first, the roster's order within. */
function inOrder(rows: readonly BoardRow[]): readonly BoardRow[] {
  const rank: Readonly<Record<BoardRow['status'], number>> = {
    'with-problems': 0,
    'returned-again': 1,
    accepted: 2,
    'not-returned': 3,
  };
  const of = (row: BoardRow): number =>
    row.status === 'accepted' && row.offer !== null ? 1.5 : rank[row.status];
  return [...rows].sort((a, b) => of(a) - of(b));
}

export function BoardSection({ view }: { readonly view: BoardView }): ReactElement {
  const isBeingMade = useIsBoardBeingMade();
  const { board } = view;
  const filter = useFilter(board);
  const rows = inOrder(filter === null ? board.rows : board.rows.filter(({ status }) => status === filter));
  const showsUnknown = board.unknown.length > 0 && (filter === null || filter === 'unknown');
  return (
    <Section
      title="交回情况"
      section="board"
      aside={isBeingMade ? '正在更新…' : `${String(board.rows.length)}个单位`}
    >
      <Filter board={board} />
      {filter === null || filter === 'not-returned' ? <NotReturned board={board} /> : null}
      {showsUnknown ? <Unknown board={board} /> : null}
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
