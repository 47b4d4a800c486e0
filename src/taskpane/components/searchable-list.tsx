/** Shows a list page by page with a search above it, where the list is long. */
import { useState, type ReactElement } from 'react';
import { PagedList, type PagedListProps } from './paged-list';
import { isWorthSearching, matches, SearchField } from './search-field';
import { Hint } from './words';

interface SearchableListProps<T> extends PagedListProps<T> {
  readonly label: string;
  /** The words of an item that a search finds. */
  readonly textOf: (item: T) => string;
  readonly placeholder: string;
}

export function SearchableList<T>({ textOf, placeholder, ...list }: SearchableListProps<T>): ReactElement {
  const [search, setSearch] = useState('');
  const { items, label } = list;
  const wanted = search.trim();
  const found = wanted === '' ? items : items.filter((item) => matches(wanted, textOf(item)));
  return (
    <>
      {isWorthSearching(items.length) ? (
        <SearchField value={search} label={`查找${label}`} placeholder={placeholder} onSearch={setSearch} />
      ) : null}
      {found.length === 0 && wanted !== '' ? <Hint>{`没有含“${wanted}”的内容。`}</Hint> : null}
      {/* A new key for each search: its pages start from the first. */}
      <PagedList key={wanted} {...list} items={found} />
    </>
  );
}
