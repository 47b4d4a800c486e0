/** Holds a value and notifies on change, for state that outlives a screen. React reads it by `useObservable`. */
import { useSyncExternalStore } from 'react';

export interface Observable<T> {
  readonly get: () => T;
  /** Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface ObservableStore<T> extends Observable<T> {
  readonly set: (value: T) => void;
}

export function createStore<T>(initial: T): ObservableStore<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
