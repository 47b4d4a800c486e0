import { BUNDLED_FLUENT } from './test/support/bundled-fluent.js';

/**
 * Globals that Jest hands to each module as arguments. Every other use of a global asks the sandbox by name, which took
 * a third of all tests' time. Left out: Date and setTimeout, which fake timers replace; Symbol, parseInt and isNaN, which
 * modules of others declare for themselves.
 */
const FAST_GLOBALS = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Error',
  'Float64Array',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'TypeError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
];

// hucre is published as ES modules only, so Jest has to transform it too.
const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|mjs|js)$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  sandboxInjectedGlobals: FAST_GLOBALS,
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
};

/**
 * Suites about whole documents, minutes on a busy machine: departments by the hundred, every kind of defect, contents of
 * any size, dozens of layouts, files written and read again. Each has a smaller one beside it in the fast lane.
 */
const SLOW_TESTS = [
  '/test/checks/(departments|awkward-departments|mutations|bounds|recheck-property|own-output|blank-tables|rounded-in-yuan|layouts)\\.test',
  '/test/checks/(layout|henan|shanghai)-variants\\.test',
  '/test/entries/(bounds|round-trip)\\.test',
  '/test/rollup/properties\\.test',
  '/test/sets/(units|shanghai/pane)\\.test',
];

/**
 * Four projects: `unit` is `npm test`; `fast` is the part of it about the domain that answers in seconds, `npm run
 * test:fast`; `interop` needs LibreOffice and is `npm run test:interop`; `e2e` needs Chromium and is `npm run test:e2e`.
 */
export default {
  // Whole workbooks are read, filled and written in single tests; no test may need an idle machine.
  testTimeout: 240_000,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  projects: [
    {
      ...common,
      displayName: 'unit',
      globalSetup: '<rootDir>/test/support/bundled-fluent.js',
      moduleNameMapper: { '^@fluentui/react-components$': BUNDLED_FLUENT },
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/interop/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'fast',
      testMatch: [
        '<rootDir>/test/{money,classification,tables,rollup,entries,checks,sets,house}/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', ...SLOW_TESTS],
    },
    { ...common, displayName: 'interop', testMatch: ['<rootDir>/test/interop/**/*.test.ts'] },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
