/**
 * Starts Jest with options of V8 that suit tests. Each suite runs in a sandbox of its own, where all code is new to the
 * optimizing compiler; by default it took a quarter of the processor time of a suite, for code that soon ended.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';

const OPTIONS = [
  // Whole workbooks pass through the young generation: fewer collections.
  '--max-semi-space-size=64',
  // Executed bytes before a function is optimized, about eight times the default of Node 20. Later versions lack it.
  '--interrupt-budget=1000000',
];

const nameOf = (/** @type {string} */ option) => option.replace(/=.*$/u, '');

/** Node refuses to start with an unknown option, so that only known ones are given. */
const known = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).stdout;
const options = OPTIONS.filter((option) => known.includes(`${nameOf(option)} `));

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const child = spawn(process.execPath, [...options, jest, ...process.argv.slice(2)], { stdio: 'inherit' });
// The terminal sends Ctrl+C to both; Jest decides when to end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
