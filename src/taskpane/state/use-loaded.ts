/** Loads a part of the page when it is first shown. */
import { useCallback, useEffect, useState } from 'react';

type LoadAnswer<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  /** The server did not deliver it; `detail`: for support, in English. */
  | { readonly kind: 'not-loaded'; readonly detail: string };

export type LoadState<T> =
  | Exclude<LoadAnswer<T>, { readonly kind: 'not-loaded' }>
  | (Extract<LoadAnswer<T>, { readonly kind: 'not-loaded' }> & { readonly retry: () => void });

/** `load` must stay the same function between renderings. */
export function useLoaded<T>(load: () => Promise<T>): LoadState<T> {
  const [loaded, setLoaded] = useState<LoadAnswer<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    load().then(
      (value) => {
        setLoaded({ kind: 'loaded', value });
      },
      (error: unknown) => {
        setLoaded({ kind: 'not-loaded', detail: error instanceof Error ? error.message : String(error) });
      },
    );
  }, [load, attempt]);
  const retry = useCallback(() => {
    setLoaded({ kind: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return loaded.kind === 'not-loaded' ? { ...loaded, retry } : loaded;
}
