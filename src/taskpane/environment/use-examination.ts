/** One run of probes as the page shows it: what is answered so far, whether it goes on, what it left behind. */
import { useState } from 'react';
import type { ProbeResult } from '../../excel/environment/probe';
import type { Tell } from '../../excel/environment/examine-environment';

export interface Examination {
  readonly results: readonly ProbeResult[];
  readonly isRunning: boolean;
  /** The sheet that could not be deleted again; `null`: none. */
  readonly left: string | null;
  readonly run: () => void;
}

export function useExamination(
  examine: (tell: Tell, now: () => number) => Promise<string | null>,
): Examination {
  const [results, setResults] = useState<readonly ProbeResult[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [left, setLeft] = useState<string | null>(null);
  const work = async (): Promise<void> => {
    setRunning(true);
    setResults([]);
    const tell = (result: ProbeResult): void => {
      setResults((before) => [...before, result]);
    };
    setLeft(await examine(tell, () => performance.now()));
    setRunning(false);
  };
  return { results, isRunning, left, run: () => void work() };
}
