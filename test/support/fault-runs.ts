/**
 * Runs a command with a fault at each of its requests. Afterwards the workbook is unchanged, or the message
 * names every changed sheet. A second run gives the result of a run without fault.
 */
import type { Fault } from '../../src/excel-host/faults';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { CommandStep } from './command-steps';
import { contentsOf, differences, type Contents } from './host-contents';
import { prepared, reopened, type Preparation } from './prepared-workbooks';

export interface FaultCase {
  readonly name: string;
  readonly before: readonly CommandStep[];
  readonly command: CommandStep;
}

export type FaultKind = 'refuse' | 'lose-answer' | 'disconnect' | 'break-off' | 'twice';

export const FAULT_KINDS: readonly FaultKind[] = [
  'refuse',
  'lose-answer',
  'disconnect',
  'break-off',
  'twice',
];

/** Number of finished actions before a request breaks off; one value per request, in turn. */
const BREAKS = [0, 40, 400];

/** `twice`: the undo of a broken-off change fails as well. */
function faultsAt(kind: FaultKind, request: number): readonly Fault[] {
  const after = BREAKS[request % BREAKS.length] ?? 0;
  const breakOff: Fault = { kind: 'break-off', request, after, code: 'GeneralException' };
  switch (kind) {
    case 'refuse':
      return [{ kind, request, code: 'GeneralException' }];
    case 'lose-answer':
      return [{ kind, request, code: 'ServiceNotAvailable' }];
    case 'disconnect':
      return [{ kind, request }];
    case 'break-off':
      return [breakOff];
    case 'twice':
      return [
        { ...breakOff, after: 40 },
        { kind: 'refuse', request: request + 1 + (request % 2), code: 'GeneralException' },
      ];
  }
}

const UNCHANGED = /工作簿保持原样|表格内容没有改动/u;

function broken(outcome: CommandOutcome, changed: readonly string[]): string | null {
  if (outcome.kind !== 'failed') return `ended as ${outcome.kind}: ${JSON.stringify(outcome)}`;
  const unnamed = changed.filter((name) => !outcome.written.includes(name));
  if (unnamed.length > 0) return `changed without saying so: ${unnamed.join('、')} (${outcome.message})`;
  if (changed.length === 0 && outcome.written.length === 0 && !UNCHANGED.test(outcome.message))
    return `does not say that nothing changed: ${outcome.message}`;
  const silent = outcome.written.find((name) => !outcome.message.includes(`“${name}”`));
  return silent === undefined ? null : `${silent} is not in the message`;
}

interface FaultTrial {
  readonly prepare: Preparation;
  readonly command: CommandStep;
  /** The run without fault, made once. */
  readonly good: () => Promise<GoodRun>;
}

/**
 * Runs a command with faults. If the undo fails as well, the message names the sheets, and the test runs no
 * second time.
 */
async function tryFault(
  { prepare, command }: FaultTrial,
  kind: FaultKind,
  faults: readonly Fault[],
  expected: Contents,
): Promise<string | null> {
  const work = await prepare();
  const { host } = work;
  const start = contentsOf(host);
  host.faults.plan(...faults);
  const outcome = await command(work);
  host.faults.clear();
  if (outcome.kind === 'done') {
    const wrong = differences(expected, contentsOf(host));
    return wrong.length === 0 ? null : `done, but ${wrong.join('、')} differ`;
  }
  const violation = broken(outcome, differences(start, contentsOf(host)));
  if (violation !== null || kind === 'twice') return violation;
  const again = await command(work);
  if (again.kind !== 'done') return `again: ${JSON.stringify(again)}`;
  const wrong = differences(expected, contentsOf(host));
  return wrong.length === 0 ? null : `done again, but ${wrong.join('、')} differ`;
}

/** A run of the command without fault: the number of its requests, and the workbook after it. */
interface GoodRun {
  readonly kind: CommandOutcome['kind'];
  readonly internalErrors: readonly unknown[];
  readonly requests: number;
  readonly expected: Contents;
}

async function goodRun(prepare: Preparation, command: CommandStep): Promise<GoodRun> {
  const work = await prepare();
  const { host } = work;
  const { kind } = await command(work);
  const requests = host.traffic.count;
  return { kind, internalErrors: host.internalErrors, requests, expected: contentsOf(host) };
}

function trialOf(prepare: Preparation, command: CommandStep): FaultTrial {
  let good: Promise<GoodRun> | null = null;
  return { prepare, command, good: () => (good ??= goodRun(prepare, command)) };
}

/** `FAULTS=all` runs every kind of fault at every request and takes minutes. */
const IS_THOROUGH = process.env['FAULTS'] === 'all';

/**
 * Declares one test per kind of fault, so that none is slow. Refused requests meet the session that prepared the workbook,
 * the other faults a pane that opened a copy of it. `share`: each kind uses only one of so many
 * requests, for workbooks that are slow to prepare.
 */
export function describeFaults(cases: readonly FaultCase[], share = 1): void {
  const isTried = (request: number, kind: FaultKind, requests: number): boolean =>
    IS_THOROUGH || (request + FAULT_KINDS.indexOf(kind)) % Math.min(share, requests) === 0;
  describe.each(cases)('$name', ({ before, command }) => {
    // All kinds of fault compare with one run, and meet the same workbook.
    const anew = trialOf(reopened(before), command);
    const continued = trialOf(() => prepared(before), command);
    test.each(FAULT_KINDS)(
      'undoes or names all changes after a fault: %s',
      async (kind) => {
        const trial = kind === 'refuse' ? continued : anew;
        const { requests, expected, ...rest } = await trial.good();
        expect(rest).toEqual({ kind: 'done', internalErrors: [] });
        const failures: string[] = [];
        for (let request = 1; request <= requests; request += 1) {
          if (!isTried(request, kind, requests)) continue;
          const failure = await tryFault(trial, kind, faultsAt(kind, request), expected);
          if (failure !== null) failures.push(`request ${String(request)}: ${failure}`);
        }
        expect(requests).toBeGreaterThan(0);
        expect(failures).toEqual([]);
      },
      60_000,
    );
  });
}
