/**
 * Runs `npm run fuzz`: reads damaged workbooks with this program, and with openpyxl as judge.
 * `--seconds 120` (default) or `--files N`; `--seed S` repeats a run;
 * `--record` writes the figures of docs/reliability.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MUTATIONS } from './mutations';
import { randomOf } from './random';
import { PYTHON, startSecondReader } from './second-reader';
import { seedFiles } from './seed-files';
import { tryFile, type Outcome } from './try-file';

const OUTPUT = fileURLToPath(new URL('../../out/fuzz/', import.meta.url));
const RECORD = fileURLToPath(new URL('./record.json', import.meta.url));
const DEFAULT_SECONDS = 120;
const FAILURES: readonly Outcome['kind'][] = ['different', 'thrown', 'slow'];

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    files: { type: 'string' },
    seed: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const most = values.files === undefined ? Number.POSITIVE_INFINITY : Number(values.files);
const seconds = values.seconds === undefined ? DEFAULT_SECONDS : Number(values.seconds);
if (![seed, seconds].every(Number.isFinite) || Number.isNaN(most))
  throw new Error('--seconds, --files and --seed take numbers.');
console.log(`Seed ${String(seed)}; the same again: npm run fuzz -- --seed ${String(seed)} --files <N>`);

type Counts = Partial<Record<Outcome['kind'], number>>;
const counts = new Map<string, Counts>(Object.keys(MUTATIONS).map((name) => [name, {}]));
const judge = startSecondReader();
const files = await seedFiles(PYTHON);
mkdirSync(OUTPUT, { recursive: true });
const path = join(OUTPUT, 'current.xlsx');
const random = randomOf(seed);
const names = Object.keys(MUTATIONS);
const ends = Date.now() + seconds * 1_000;

let tried = 0;
let failed = 0;
for (; tried < most && (values.files !== undefined || Date.now() < ends); tried += 1) {
  // All kinds are equally frequent; one file in four gets two changes.
  const name = names[tried % names.length] ?? random.pick(names);
  const file = random.pick(files);
  let bytes = MUTATIONS[name]?.(file.bytes, random) ?? file.bytes;
  if (random.below(4) === 0) {
    try {
      bytes = MUTATIONS[random.pick(names)]?.(bytes, random) ?? bytes;
    } catch {
      // A file that cannot be unpacked any more gets no second change.
    }
  }
  const outcome = await tryFile(bytes, path, judge);
  const count = counts.get(name) ?? {};
  counts.set(name, { ...count, [outcome.kind]: (count[outcome.kind] ?? 0) + 1 });
  if (!FAILURES.includes(outcome.kind)) continue;
  failed += 1;
  const kept = join(OUTPUT, `${String(seed)}-${String(tried)}.xlsx`);
  writeFileSync(kept, bytes);
  console.error(`${name} (${file.name}): ${JSON.stringify(outcome).slice(0, 600)}\n  ${kept}`);
}
judge.close();

const total = (kind: Outcome['kind']): number =>
  [...counts.values()].reduce((sum, count) => sum + (count[kind] ?? 0), 0);
console.log(
  `${String(tried)} files: ${String(total('same'))} read alike, ${String(total('refused'))} refused, ` +
    `${String(total('read-alone'))} read by us alone, ${String(failed)} failed`,
);
if (values.record)
  writeFileSync(
    RECORD,
    `${JSON.stringify({ seed, files: tried, kinds: Object.fromEntries(counts) }, null, 2)}\n`,
  );
process.exitCode = failed === 0 ? 0 : 1;
