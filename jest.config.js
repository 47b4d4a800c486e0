// hucre is published as ES modules only, so Jest has to transform it too.
const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|mjs|js)$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
};

/** Two projects: `unit` is `npm test`; `interop` needs LibreOffice and is `npm run test:interop`. */
export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/interop/'],
    },
    { ...common, displayName: 'interop', testMatch: ['<rootDir>/test/interop/**/*.test.ts'] },
  ],
};
