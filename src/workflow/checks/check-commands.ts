/** Exports what keeps a result and acts on its findings; loaded with the first of these commands. */
export { keepCheck, keepExplanations } from './keep-in-memory';
export { repairFinding } from './repair-finding';
export { typedExplanations, writeResults } from './write-results';
