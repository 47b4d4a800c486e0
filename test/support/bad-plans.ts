/** Lists plans that exceed a limit of Excel, with the expected message: sheet, place, limit. */
import type { PlannedContent, SheetPlan, ValidationPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { planned, sheetPlan, textCell, workbookPlan } from './plans';

const ANYWHERE = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };

/** Creates a sheet 表 with one cell and the given changes. */
export function spoiled(more: Partial<SheetPlan>): WorkbookPlan {
  return workbookPlan([sheetPlan([[textCell('甲')]], more)]);
}

function content(content: PlannedContent): WorkbookPlan {
  return spoiled({ rows: [[], [undefined, planned(content)]] });
}

function formula(text: string, result: number | string = 1): WorkbookPlan {
  return content({ kind: 'formula', formula: text, result });
}

type Words = Pick<ValidationPlan, 'prompt' | 'promptTitle' | 'error' | 'errorTitle'>;

function prompting(words: Words): WorkbookPlan {
  return spoiled({ validations: [{ kind: 'prompt', area: ANYWHERE, strictness: 'stop', ...words }] });
}

function listing(source: string): WorkbookPlan {
  return spoiled({ validations: [{ kind: 'list', area: ANYWHERE, strictness: 'stop', source }] });
}

function named(name: string, refersTo = "'表'!$A$1"): WorkbookPlan {
  return workbookPlan([sheetPlan([])], { names: [{ name, refersTo }] });
}

function page(more: Partial<SheetPlan['page']>): WorkbookPlan {
  return spoiled({ page: { ...sheetPlan([]).page, ...more } });
}

function rows(count: number): SheetPlan['rows'] {
  return Array<SheetPlan['rows'][number]>(count).fill([]);
}

const NAME_LETTERS =
  'defined name 1名: not a valid defined name: a letter or _, then letters, digits, _ and . only';
const NAME_ADDRESS = 'a defined name may not look like an address';
const NO_EQUALS = 'a formula is planned without its =';

export const BAD_PLANS: readonly (readonly [string, WorkbookPlan, string])[] = [
  ['no sheet', workbookPlan([]), 'sheets: a workbook has at least one visible sheet'],
  ['hidden sheets only', spoiled({ hidden: true }), 'sheets: a workbook has at least one visible sheet'],
  ['sheet without name', spoiled({ name: '' }), '!name: a sheet name has 1 to 31 characters'],
  [
    'sheet name too long',
    spoiled({ name: '名'.repeat(32) }),
    `${'名'.repeat(32)}!name: a sheet name has 1 to 31 characters`,
  ],
  [
    'sheet name with a slash',
    spoiled({ name: '收入/支出' }),
    '收入/支出!name: a sheet name has none of : \\ / ? * [ ]',
  ],
  [
    'sheet name with an apostrophe',
    spoiled({ name: "'表" }),
    "'表!name: a sheet name has no apostrophe at its ends",
  ],
  [
    'sheet named History',
    spoiled({ name: 'History' }),
    'History!name: Excel keeps this sheet name for itself',
  ],
  [
    'sheet names twice',
    workbookPlan([sheetPlan([], { name: 'A' }), sheetPlan([], { name: 'a' })]),
    'a: two sheets have this name',
  ],
  [
    'text too long',
    content({ kind: 'text', text: '字'.repeat(32_768) }),
    '表!B2: text is longer than 32767 characters',
  ],
  ['number not finite', content({ kind: 'number', value: Number.NaN }), '表!B2: not a finite number'],
  ['formula with =', formula('=1'), `表!B2: ${NO_EQUALS}`],
  ['formula without anything', formula(''), `表!B2: ${NO_EQUALS}`],
  ['formula too long', formula('1+'.repeat(4_097)), '表!B2: formula is longer than 8192 characters'],
  ['result not finite', formula('1', Number.POSITIVE_INFINITY), '表!B2: not a finite result'],
  ['result too long', formula('A1', '字'.repeat(32_768)), '表!B2: result is longer than 32767 characters'],
  ['too many rows', spoiled({ rows: rows(1_048_577) }), '表!rows: a sheet has at most 1048576 rows'],
  [
    'too many columns',
    spoiled({ rows: [Array<undefined>(16_385).fill(undefined)] }),
    '表!row 1: a row has at most 16384 cells',
  ],
  ['column too wide', spoiled({ columnWidths: [10, 256] }), '表!column 2: not a width of 0 to 255'],
  ['column of no width', spoiled({ columnWidths: [Number.NaN] }), '表!column 1: not a width of 0 to 255'],
  ['row too tall', spoiled({ rowHeights: [20, 410] }), '表!row 2: not a height of 0 to 409.5'],
  ['row of negative height', spoiled({ rowHeights: [-1] }), '表!row 1: not a height of 0 to 409.5'],
  [
    'overlapping merges',
    spoiled({ merges: [ANYWHERE, { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 }] }),
    '表!A1:B2: merge overlaps B2:C3',
  ],
  [
    'merge of one cell',
    spoiled({ merges: [{ firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 }] }),
    '表!B3:B3: a merge has two cells or more',
  ],
  [
    'merge outside the sheet',
    spoiled({ merges: [{ ...ANYWHERE, lastRow: 1_048_576 }] }),
    '表!merge: no area of a sheet: {"firstRow":0,"firstColumn":0,"lastRow":1048576,"lastColumn":1}',
  ],
  [
    'merge upside down',
    spoiled({ merges: [{ ...ANYWHERE, firstRow: 3 }] }),
    '表!merge: no area of a sheet: {"firstRow":3',
  ],
  [
    'filter outside the sheet',
    spoiled({ filter: { ...ANYWHERE, lastColumn: 16_384 } }),
    '表!filter: no area of a sheet',
  ],
  [
    'print area of halves',
    page({ printArea: { ...ANYWHERE, lastRow: 1.5 } }),
    '表!print area: no area of a sheet',
  ],
  [
    'margin not finite',
    page({ margins: { top: Number.NaN, bottom: 1, left: 1, right: 1 } }),
    '表!margins: not finite inches',
  ],
  ['footer too long', page({ footer: '页'.repeat(251) }), '表!footer: longer than 250 characters'],
  [
    'prompt too long',
    prompting({ prompt: '长'.repeat(256) }),
    '表!validation A1:B2: prompt is longer than 255 characters',
  ],
  [
    'prompt title too long',
    prompting({ promptTitle: '长'.repeat(33) }),
    '表!validation A1:B2: prompt title is longer than 32 characters',
  ],
  [
    'error too long',
    prompting({ error: '长'.repeat(226) }),
    '表!validation A1:B2: error is longer than 225 characters',
  ],
  [
    'error title too long',
    prompting({ errorTitle: '长'.repeat(33) }),
    '表!validation A1:B2: error title is longer than 32 characters',
  ],
  [
    'list source too long',
    listing('长'.repeat(256)),
    '表!validation A1:B2: list source is longer than 255 characters',
  ],
  ['list source with =', listing('=A1:A2'), '表!validation A1:B2: list source is planned without its ='],
  [
    'custom rule too long',
    spoiled({
      validations: [{ kind: 'custom', area: ANYWHERE, strictness: 'stop', formula: '1+'.repeat(128) }],
    }),
    '表!validation A1:B2: formula is longer than 255 characters',
  ],
  [
    'validation outside the sheet',
    spoiled({
      validations: [{ kind: 'prompt', area: { ...ANYWHERE, lastRow: 1_048_576 }, strictness: 'stop' }],
    }),
    '表!validation: no area of a sheet',
  ],
  ['bad defined name', named('1名'), NAME_LETTERS],
  [
    'defined name too long',
    named('名'.repeat(256)),
    `defined name ${'名'.repeat(256)}: a defined name has at most 255 characters`,
  ],
  ['defined name like an address', named('AB12'), `defined name AB12: ${NAME_ADDRESS}`],
  ['defined name like a row and column', named('r1c2'), `defined name r1c2: ${NAME_ADDRESS}`],
  ['defined name like a column', named('C'), `defined name C: ${NAME_ADDRESS}`],
  ['reference with =', named('名', '=A1'), 'defined name 名: a reference is planned without its ='],
  [
    'defined names twice',
    workbookPlan([sheetPlan([])], {
      names: [
        { name: '名a', refersTo: 'A1' },
        { name: '名A', refersTo: 'A2' },
      ],
    }),
    '名A: two defined names have this name',
  ],
];
