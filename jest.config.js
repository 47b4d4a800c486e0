// hucre is published as ES modules only, so Jest has to transform it too.
const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|mjs|js)$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};

/**
 * Three projects: `unit` is `npm test`; `interop` needs LibreOffice and is `npm run test:interop`; `e2e` needs Chromium
 * and is `npm run test:e2e`.
 */
export default {
  // Whole workbooks are read, filled and written in single tests; busy machines take their time.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/interop/', '<rootDir>/test/e2e/'],
    },
    { ...common, displayName: 'interop', testMatch: ['<rootDir>/test/interop/**/*.test.ts'] },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
