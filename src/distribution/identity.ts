/**
 * Records whose workbook a file is, in custom properties, in defined names and in a cell of 填报说明. Copying, renaming
 * and most programs keep one of the first two; web and phone programs keep cells alone.
 */
import { shown } from '../entries/cell-reading';
import { fingerprint } from '../entries/fingerprint';
import type { RawSheet } from '../entries/raw-workbook';
import { withoutInvisible } from '../money/narrow-text';
import type { DefinedNamePlan } from '../sheets/plan/plan';
import type { FileMarks } from '../xlsx/read-workbook';

/** Marks entry workbooks of this program, for a department or for a unit. */
export const TEMPLATE = 'budget-disclosure-entries';
/** Version 1 is the department's own form, which names no unit. Units' workbooks start at version 2. */
export const DEPARTMENT_FORM_VERSION = 1;
export const UNIT_FORM_VERSION = 2;

export interface UnitIdentity {
  readonly version: number;
  /** Id of the table set. */
  readonly tableSet: string;
  readonly departmentCode: string;
  readonly year: number;
  /** Code of the unit. */
  readonly unit: string;
  /** Hash of the form's structure. */
  readonly structure: string;
}

/** Names of the custom properties and, with the prefix, of the defined names. */
const LABELS = {
  template: '模板',
  version: '模板版本',
  tableSet: '表样标识',
  departmentCode: '部门代码',
  year: '预算年度',
  unit: '单位代码',
  structure: '结构校验',
} as const;

type Field = keyof typeof LABELS;

const FIELDS = Object.keys(LABELS) as readonly Field[];
const NAME_PREFIX = '标识_';

export interface IdentityMarks {
  readonly names: readonly DefinedNamePlan[];
  readonly properties: Readonly<Record<string, string>>;
  /** The text of the cell in 填报说明. */
  readonly record: string;
}

const BETWEEN = '；';
/** A person can type into a cell: a record counts only as it was written. */
const CHECKED = /^(?<body>.+)；校验 (?<check>[\da-z]+)$/u;

function recordOf(texts: Readonly<Record<Field, string>>): string {
  const body = FIELDS.map((field) => `${LABELS[field]} ${texts[field]}`).join(BETWEEN);
  return `${body}${BETWEEN}校验 ${fingerprint(body)}`;
}

/** Reads a record; empty for any other text, and for a record that was changed. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const { body = '', check = '' } =
    CHECKED.exec(withoutInvisible(text).replace(/\s+/gu, ' ').trim())?.groups ?? {};
  if (check === '' || fingerprint(body) !== check) return new Map();
  const pairs = body.split(BETWEEN).map((pair) => pair.split(' '));
  return new Map(pairs.map(([label = '', value = '']) => [label, value]));
}

/** Finds the record anywhere in the sheet: programs put headings above and columns before. */
function recordIn(guide: RawSheet | undefined): ReadonlyMap<string, string> {
  for (const cell of guide?.rows.flat() ?? []) {
    const fields = fieldsOf(shown(cell));
    if (fields.get(LABELS.template) === TEMPLATE) return fields;
  }
  return new Map();
}

export function identityMarks(identity: UnitIdentity): IdentityMarks {
  const texts: Readonly<Record<Field, string>> = {
    ...identity,
    template: TEMPLATE,
    version: String(identity.version),
    year: String(identity.year),
  };
  return {
    // A defined name may hold a text. It moves along with the sheets, even into another workbook.
    names: FIELDS.map((field) => ({
      name: `${NAME_PREFIX}${LABELS[field]}`,
      refersTo: `"${texts[field]}"`,
    })),
    properties: Object.fromEntries(FIELDS.map((field) => [LABELS[field], texts[field]])),
    record: recordOf(texts),
  };
}

export type IdentityReading =
  | { readonly kind: 'unit'; readonly identity: UnitIdentity }
  /** The department's own form: only its lines show whose they are. */
  | { readonly kind: 'department-form' }
  | { readonly kind: 'newer'; readonly version: string }
  /** Two records differ: the file combines parts of two files. */
  | { readonly kind: 'conflicting'; readonly what: string; readonly found: readonly [string, string] }
  | { readonly kind: 'none' };

function constant(refersTo: string | undefined): string | undefined {
  return refersTo === undefined ? undefined : /^=?"(.*)"$/u.exec(refersTo)?.[1];
}

/** Returns what the records say of a field: one text where they agree. */
function recorded(marks: FileMarks, record: ReadonlyMap<string, string>, field: Field): readonly string[] {
  const label = LABELS[field];
  const texts = [
    marks.properties.get(label),
    constant(marks.names.get(`${NAME_PREFIX}${label}`)),
    record.get(label),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}

/** `guide`: 填报说明, if the file has it. */
export function readIdentity(marks: FileMarks, guide: RawSheet | undefined): IdentityReading {
  const record = recordIn(guide);
  const texts = new Map<Field, string>();
  for (const field of FIELDS) {
    const [text, other] = recorded(marks, record, field);
    if (text !== undefined && other !== undefined)
      return { kind: 'conflicting', what: LABELS[field], found: [text, other] };
    if (text !== undefined) texts.set(field, text);
  }
  if (texts.get('template') !== TEMPLATE) return { kind: 'none' };
  const version = texts.get('version');
  if (version === String(DEPARTMENT_FORM_VERSION)) return { kind: 'department-form' };
  if (version !== undefined && /^\d+$/u.test(version) && Number(version) > UNIT_FORM_VERSION)
    return { kind: 'newer', version };
  const identity = unitIdentity(texts);
  return identity === null ? { kind: 'none' } : { kind: 'unit', identity };
}

function unitIdentity(texts: ReadonlyMap<Field, string>): UnitIdentity | null {
  const tableSet = texts.get('tableSet');
  const departmentCode = texts.get('departmentCode');
  const year = texts.get('year');
  const unit = texts.get('unit');
  const structure = texts.get('structure');
  if (
    texts.get('version') !== String(UNIT_FORM_VERSION) ||
    tableSet === undefined ||
    departmentCode === undefined ||
    year === undefined ||
    unit === undefined ||
    structure === undefined
  )
    return null;
  return { version: UNIT_FORM_VERSION, tableSet, departmentCode, year: Number(year), unit, structure };
}
