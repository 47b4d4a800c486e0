/** Holds the next announcement for screen readers: one sentence at a time, in one polite live region. */
import { createStore, type Observable } from './observable';

export interface Announcement {
  readonly text: string;
  /** Increases, so that an equal sentence is announced again. */
  readonly count: number;
}

export interface Announcer {
  readonly current: Observable<Announcement>;
  readonly announce: (text: string) => void;
}

export function createAnnouncer(): Announcer {
  const current = createStore<Announcement>({ text: '', count: 0 });
  return {
    current,
    announce: (text) => {
      current.set({ text, count: current.get().count + 1 });
    },
  };
}
