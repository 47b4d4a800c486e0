/** Searches a list. Shorter lists need no search. */
import { Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const WORTH_SEARCHING = 8;

export function isWorthSearching(items: number): boolean {
  return items > WORTH_SEARCHING;
}

/** Whether each word of the search is in one of the texts, in any order and case. */
export function matches(search: string, ...texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

export function SearchField({
  value,
  label,
  placeholder,
  onSearch,
}: {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onSearch: (value: string) => void;
}): ReactElement {
  return (
    <Input
      type="search"
      value={value}
      placeholder={placeholder}
      aria-label={label}
      onChange={(_, data) => {
        onSearch(data.value);
      }}
    />
  );
}
