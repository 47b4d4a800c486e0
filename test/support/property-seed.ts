/**
 * Sets one seed for every property test, so that runs are equal on all machines. `PROPERTY_SEED=random` tries
 * other departments; a failure prints its seed, and `PROPERTY_SEED=<that>` repeats it.
 */
import fc from 'fast-check';

const USUAL_SEED = 20_270_101;

const chosen = process.env['PROPERTY_SEED'];
if (chosen !== 'random') fc.configureGlobal({ seed: chosen === undefined ? USUAL_SEED : Number(chosen) });
