/** Loads a part of the page when it is first shown. */
import { useEffect, useState } from 'react';

/** What a person is told of a missing part. */
export const NOT_LOADED = '这一部分没有载入，工作簿没有改动。请检查网络，关闭窗格后再打开。';

export type LoadState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  /** The server did not deliver it; `detail`: for support, in English. */
  | { readonly kind: 'not-loaded'; readonly detail: string };

/** `load` must stay the same function between renderings. */
export function useLoaded<T>(load: () => Promise<T>): LoadState<T> {
  const [loaded, setLoaded] = useState<LoadState<T>>({ kind: 'loading' });
  useEffect(() => {
    load().then(
      (value) => {
        setLoaded({ kind: 'loaded', value });
      },
      (error: unknown) => {
        setLoaded({ kind: 'not-loaded', detail: error instanceof Error ? error.message : String(error) });
      },
    );
  }, [load]);
  return loaded;
}
