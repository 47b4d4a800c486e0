/** Runs the probes for the page: answers so far, whether it still runs, and a leftover sheet. */
import { useState } from 'react';
import type { ProbeResult } from '../../excel/environment/probe';
import type { ReportProbe } from '../../excel/environment/examine-environment';

export interface EnvironmentExamination {
  readonly results: readonly ProbeResult[];
  readonly isRunning: boolean;
  /** Name of the sheet that could not be deleted; `null`: none. */
  readonly left: string | null;
  readonly run: () => void;
}

export function useExamination(
  examine: (tell: ReportProbe, now: () => number) => Promise<string | null>,
): EnvironmentExamination {
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
