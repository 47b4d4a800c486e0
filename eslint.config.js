import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * The layers of the product, lowest first: a folder may import from itself and from the folders before it
 * (docs/architecture.md). A newcomer meets the domain first and Excel last.
 */
const LAYERS = [
  ['slices'],
  ['collections'],
  ['grid'],
  ['money'],
  ['classification'],
  ['entries'],
  ['tables'],
  ['rollup'],
  ['published'],
  ['checks'],
  ['narrative'],
  ['sets'],
  ['sheets'],
  ['last-year', 'line-import'],
  ['document'],
  ['read-back'],
  ['xlsx', 'docx'],
  ['publication'],
  ['workflow'],
  ['excel'],
  ['distribution'],
  ['taskpane', 'commands', 'cli'],
];

/** The folders of src/excel, lowest first: a folder may import from itself, from those before it and from src/excel itself. */
const EXCEL_FOLDERS = ['request', 'read', 'events', 'write', 'marks', 'environment'];

/** What office.js puts into the window: of the product only its adapter may touch these. */
const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'OSF'];
const OFFICE_HOMES = ['excel'];

/** Libraries that only one folder may import: each stands behind one adapter. */
const LIBRARY_HOMES = {
  'decimal.js': ['money'],
  docx: ['docx'],
  hucre: ['xlsx'],
  saxes: ['xlsx'],
  'crc-32': ['xlsx'],
  fflate: ['xlsx', 'docx', 'distribution'],
  'idb-keyval': ['taskpane'],
  react: ['taskpane'],
  'react-dom': ['taskpane'],
  '@fluentui/react-components': ['taskpane'],
  '@microsoft/office-js': ['excel'],
};

/** `rules`: those of src/excel with some more patterns. */
function insideExcel(rules) {
  return EXCEL_FOLDERS.slice(0, -1).map((inner, level) => ({
    files: [`src/excel/${inner}/**/*.ts`],
    rules: rules(
      EXCEL_FOLDERS.slice(level + 1).map((other) => ({
        regex: `^\\.\\./${other}(/|$)`,
        message: `src/excel/${inner} may not import from src/excel/${other}: imports point one way.`,
      })),
    ),
  }));
}

/** The stand-in for Excel and the preview page over it: for development and tests, never deployed. */
const NOT_DEPLOYED = ['excel-host', 'preview'];

function boundaries() {
  return LAYERS.flatMap((folders, level) =>
    folders.flatMap((folder) => {
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
          // Not as a group: the folder src/docx is named like its library.
          regex: `^${library.replaceAll('.', '\\.')}(/|$)`,
          message: `${library} is used behind one adapter: src/${homes.join(', src/')}.`,
        })),
        {
          group: [...NOT_DEPLOYED.map((other) => `**/${other}/**`), ...(folder === 'cli' ? [] : ['node:*'])],
          message: `Only src/cli may use Node; nothing that is deployed may use src/${NOT_DEPLOYED.join(', src/')}.`,
        },
      ];
      const officeGlobals = OFFICE_GLOBALS.map((name) => ({
        name,
        message: 'Office.js is used in src/excel only (docs/architecture.md).',
      }));
      const rules = (more) => ({
        'no-restricted-imports': ['error', { patterns: [...patterns, ...more] }],
        ...(OFFICE_HOMES.includes(folder) ? {} : { 'no-restricted-globals': ['error', ...officeGlobals] }),
      });
      return [
        { files: [`src/${folder}/**/*.{ts,tsx}`], rules: rules([]) },
        ...(folder === 'excel' ? insideExcel(rules) : []),
      ];
    }),
  );
}

/** An array of any length as arguments. */
const SPREAD_ARGUMENTS = {
  selector:
    'CallExpression[callee.property.name=/^(push|unshift|splice|concat|apply|max|min|fromCharCode|fromCodePoint)$/] > SpreadElement',
  message: 'An array of any length overflows the stack as arguments: loop, flat() or reduce().',
};

/** A table set is one room: outside of it nothing knows the number of a table (decision 40). */
const TABLE_NUMBERS = [
  'Literal[value=/^[0-9]{2}(\\u002F[a-z].*)?$/]',
  'Literal[value=/预算[0-9]{2}表/]',
  'TemplateElement[value.raw=/预算[0-9]{2}表/]',
].map((selector) => ({
  selector,
  message: 'The number of a table belongs into src/sets (docs/new-table-set.md).',
}));

/**
 * What a file may hold decides how long these take: a pattern that looks at a text again and again (32,767 blanks in a
 * cell take seconds), an array spread into a call (a hundred thousand items are more than the stack holds).
 */
const UNBOUNDED = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { regexp },
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    'no-restricted-syntax': ['error', SPREAD_ARGUMENTS],
  },
};

const ONE_ROOM = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/sets/**', 'src/classification/**', ...NOT_DEPLOYED.map((folder) => `src/${folder}/**`)],
  rules: { 'no-restricted-syntax': ['error', SPREAD_ARGUMENTS, ...TABLE_NUMBERS] },
};

/** A missing figure or text shows as 0 or as blank: access throws (src/money/at.ts), absence is a case of its own. */
const HIDDEN_DEFAULTS = ["LogicalExpression[operator='??']", "AssignmentExpression[operator='??=']"].flatMap(
  (expression) =>
    ['[right.value=0]', "[right.value='']", "[right.type='UnaryExpression']"].map((right) => ({
      selector: expression + right,
      message:
        'A default of 0, -1 or an empty text hides a missing value: use at(), or write absence as a case.',
    })),
);

const NOTHING_HIDDEN = {
  files: [
    'src/{collections,money,tables,rollup,published,sheets,workflow,excel,distribution,taskpane}/**/*.{ts,tsx}',
  ],
  rules: { 'no-restricted-syntax': ['error', SPREAD_ARGUMENTS, ...TABLE_NUMBERS, ...HIDDEN_DEFAULTS] },
};

const PRODUCT = LAYERS.flat().join('|');
const PREVIEW_LIBRARIES = Object.keys(LIBRARY_HOMES).filter((library) => !library.startsWith('react'));

function noLibraries(folder, libraries) {
  return libraries.map((library) => ({
    group: [library, `${library}/**`],
    message: `src/${folder} has no use for ${library}.`,
  }));
}

/** A rule of imports for a folder outside of the layers. */
function imports(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** The stand-in for Excel imports nothing but itself. */
function excelHostBoundaries() {
  const beyond = (depth) => ({
    regex: `^(\\.\\./){${String(depth)}}`,
    message: 'The stand-in for Excel uses nothing outside of src/excel-host.',
  });
  const libraries = noLibraries('excel-host', Object.keys(LIBRARY_HOMES));
  return [
    imports(['src/excel-host/*.ts'], [beyond(1), ...libraries]),
    imports(['src/excel-host/*/**/*.ts'], [beyond(2), ...libraries]),
  ];
}

/** The preview shows the stand-in as a page; of the product it uses only the file writer, for saving. */
function previewBoundaries() {
  const ofProduct = {
    regex: `^(\\.\\./)+(${PRODUCT})(/|$)`,
    message: 'src/preview uses nothing of the product but what Office.js asks.',
  };
  const ofSaving = {
    regex: `^(\\.\\./)+(?!sheets/plan/plan$|xlsx/write-workbook$)(${PRODUCT})(/|$)`,
    message: 'Saving uses the plan and its writer, and nothing else of the product.',
  };
  const without = (...used) =>
    noLibraries(
      'preview',
      PREVIEW_LIBRARIES.filter((library) => !used.includes(library)),
    );
  return [
    imports(['src/preview/**/*.{ts,tsx}'], [ofProduct, ...without()]),
    imports(['src/preview/save/**/*.{ts,tsx}'], [ofSaving, ...without('fflate')]),
    // Files of any program are read with their styles, which the product's own reader leaves out.
    imports(['src/preview/open/**/*.{ts,tsx}'], [ofProduct, ...without('fflate', 'hucre')]),
  ];
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
  UNBOUNDED,
  ONE_ROOM,
  NOTHING_HIDDEN,
  { files: ['src/taskpane/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
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
  ...excelHostBoundaries(),
  ...previewBoundaries(),
);
