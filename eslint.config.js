import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The layers of the product, lowest first: a folder may import from itself and from the folders before it
 * (docs/architecture.md). A newcomer meets the domain first and Excel last.
 */
const LAYERS = [
  ['money'],
  ['classification'],
  ['entries'],
  ['tables'],
  ['rollup'],
  ['checks'],
  ['sheets'],
  ['excel', 'xlsx'],
  ['distribution'],
  ['taskpane', 'commands', 'cli'],
];

/** Libraries that only one folder may import: each stands behind one adapter. */
const LIBRARY_HOMES = {
  'decimal.js': ['money'],
  hucre: ['xlsx'],
  react: ['taskpane'],
  'react-dom': ['taskpane'],
  '@microsoft/office-js': ['excel'],
};

function boundaries() {
  return LAYERS.flatMap((folders, level) =>
    folders.map((folder) => {
      const forbidden = LAYERS.flatMap((others, otherLevel) =>
        others.filter((other) => otherLevel > level || (otherLevel === level && other !== folder)),
      );
      const libraries = Object.entries(LIBRARY_HOMES).filter(([, homes]) => !homes.includes(folder));
      const patterns = [
        ...forbidden.map((other) => ({
          regex: `^(\\.\\./)+${other}(/|$)`,
          message: `src/${folder} may not import from src/${other}: imports point one way (docs/architecture.md).`,
        })),
        ...libraries.map(([library, homes]) => ({
          group: [library, `${library}/**`],
          message: `${library} is used behind one adapter: src/${homes.join(', src/')}.`,
        })),
        {
          group: folder === 'cli' ? ['**/preview/**'] : ['node:*', '**/preview/**'],
          message: 'Only src/cli may use Node; nothing that is deployed may use src/preview.',
        },
      ];
      return {
        files: [`src/${folder}/**/*.{ts,tsx}`],
        rules: { 'no-restricted-imports': ['error', { patterns }] },
      };
    }),
  );
}

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', 'out/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': 'error',
      'max-lines-per-function': ['warn', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
    },
  },
  { files: ['src/cli/**', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['*.js', '**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  ...boundaries(),
);
