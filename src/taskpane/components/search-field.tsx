/** Searches a list. Shorter lists need no search. */
import { Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

// Wide enough for the words in it, also where the list around it does not stretch it.
const useStyles = makeStyles({ field: { width: '100%' } });

const WORTH_SEARCHING = 8;

export function isWorthSearching(items: number): boolean {
  return items > WORTH_SEARCHING;
}

/** Full-width digits and letters count as the plain ones. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether each word of the search is in one of the texts, in any order, case and width. */
export function matches(search: string, ...texts: readonly string[]): boolean {
  const all = folded(texts.join(' '));
  return folded(search)
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
  const styles = useStyles();
  return (
    <Input
      className={styles.field}
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
