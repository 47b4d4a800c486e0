/** Shows a list page by page, so that 300 units do not slow the pane down. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../state/pane';
import { onArrowKeys } from './arrow-keys';

const PAGE_SIZE = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  spaced: { rowGap: tokens.spacingVerticalS },
  more: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
});

function ShowMore({
  next,
  shown,
  all,
  counter,
  onMore,
}: {
  readonly next: number;
  readonly shown: number;
  readonly all: number;
  readonly counter: string;
  readonly onMore: () => void;
}): ReactElement {
  const styles = useStyles();
  const { announcer } = usePane();
  const total = `共${String(all)}${counter}`;
  return (
    <Button
      className={styles.more}
      size="small"
      onClick={() => {
        onMore();
        announcer.announce(`已显示${String(shown + next)}${counter}，${total}`);
      }}
    >
      {`再显示${String(next)}${counter}（${total}）`}
    </Button>
  );
}

export interface PagedListProps<T> {
  readonly items: readonly T[];
  readonly itemKey: (item: T, index: number) => string;
  /** `tabIndex` is for the button of the item, if it has one. */
  readonly render: (item: T, tabIndex: number) => ReactNode;
  readonly label?: string;
  /** Chinese counter for the items, e.g. 行, 项, 个单位. */
  readonly counter?: string;
  readonly spaced?: boolean;
  /** Whether an item has a button as a Tab stop; absent: all have one. */
  readonly hasButton?: (item: T) => boolean;
  /** Index of an item that must be visible. */
  readonly reach?: number;
}

export function PagedList<T>({
  items,
  itemKey,
  render,
  label,
  counter = '项',
  spaced = false,
  hasButton = () => true,
  reach = -1,
}: PagedListProps<T>): ReactElement {
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const limit = Math.max(pages, Math.ceil((reach + 1) / PAGE_SIZE)) * PAGE_SIZE;
  // The item whose button is the Tab stop of the list: the last focused one.
  const [focused, setFocused] = useState<number | null>(null);
  const stop = focused !== null && focused < items.length ? focused : items.findIndex(hasButton);
  const rest = items.length - limit;
  const next = Math.min(rest, PAGE_SIZE);
  return (
    <>
      <ul
        className={mergeClasses(styles.list, spaced && styles.spaced)}
        aria-label={label}
        onKeyDown={onArrowKeys('vertical')}
      >
        {items.slice(0, limit).map((item, index) => (
          <li
            key={itemKey(item, index)}
            onFocus={() => {
              setFocused(index);
            }}
          >
            {render(item, index === stop ? 0 : -1)}
          </li>
        ))}
      </ul>
      {rest <= 0 ? null : (
        <ShowMore
          next={next}
          shown={limit}
          all={items.length}
          counter={counter}
          onMore={() => {
            setPages(limit / PAGE_SIZE + 1);
          }}
        />
      )}
    </>
  );
}
