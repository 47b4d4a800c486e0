/**
 * Prints the bytes that forty copies of one reading take as a worker sends them, and collected. A process of its own:
 * among other tests, their garbage is collected in between and hides the difference.
 */
import { collectReturns, type ReadOne } from '../../src/distribution/collect';
import { departmentOf } from '../../src/distribution/returns/department';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { fixedDepartment, withItemsOfUnits } from '../support/departments';
import { returned } from '../support/distributed';

/** `readings`: how many were kept. */
export interface MemoryOfCopies {
  readonly readings: readonly [copied: number, collected: number];
  readonly bytes: readonly [copied: number, collected: number];
}

const COPIES = 40;

const { gc } = globalThis;
if (gc === undefined) throw new Error('Run this with --expose-gc.');
const used = (): number => {
  gc();
  return process.memoryUsage().heapUsed;
};

const entries = withItemsOfUnits(fixedDepartment({ units: 1, lines: 500, seed: 1 }));
const department = departmentOf(entries);
const reading = await returned(entries, entries.units[0]?.code ?? '', (plan) => plan);
// As a worker sends them: every occurrence of a text is a copy.
const fromWorker: ReadOne = () => Promise.resolve(structuredClone(reading));

async function collected(count: number): Promise<readonly ReturnReading[] | null> {
  const files = Array.from({ length: count }, (_, index) => ({
    name: String(index),
    bytes: () => Promise.resolve(new Uint8Array()),
  }));
  const quiet = { progress: () => undefined, isCancelled: () => false };
  return collectReturns(files, department, fromWorker, quiet);
}

// Once before measuring, so that compiled code is not counted.
await collected(1);
const start = used();
const copies = await Promise.all(
  Array.from({ length: COPIES }, () => fromWorker({ name: '', bytes: new Uint8Array() }, department)),
);
const between = used();
const shared = await collected(COPIES);
const end = used();
const result: MemoryOfCopies = {
  readings: [copies.length, shared?.length ?? 0],
  bytes: [between - start, end - between],
};
console.log(JSON.stringify(result));
