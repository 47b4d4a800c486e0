/** Declares `Range.dataValidation`. A rule can be read only when it is the same in the whole block. */
import { cutOut } from '../edits/clear';
import { requireUnprotected } from '../edits/guard';
import { cellCount, intersection, type Area } from '../model/area';
import { NO_VALIDATION, type JsonRecord, type Validation } from '../model/validation';
import type { ApiClass, Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import { isRecord, type Json } from '../protocol/wire';
import type { CellBlock } from './cell-block';
import { checkedFlag } from './style-properties';

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const RULES = ['list', 'custom', 'wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const ALERT_STYLES = ['Stop', 'Warning', 'Information'];

type Rules = Omit<Validation, 'areas'>;

/** Returns the rules of the block; `null`: its cells have different ones. */
function rulesOf(block: CellBlock): Rules | null {
  const found = new Set<Rules>();
  for (const place of block.places) {
    let covered = 0;
    for (const validation of block.sheet.validations) {
      for (const area of validation.areas) {
        const common = intersection(area, place);
        if (common === null) continue;
        covered += cellCount(common);
        found.add(validation);
      }
    }
    if (covered < cellCount(place)) found.add(NO_VALIDATION);
  }
  const [first, ...others] = found;
  return first === undefined || others.length > 0 ? null : first;
}

/** Changes the rules of every cell of the block. */
function changeRules(block: CellBlock, change: (rules: Rules) => Rules): void {
  requireUnprotected(block.sheet);
  for (const place of block.places) changeRulesAt(block, place, change);
}

function changeRulesAt(block: CellBlock, place: Area, change: (rules: Rules) => Rules): void {
  const { sheet } = block;
  const inside = sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((area) => {
      const common = intersection(area, place);
      return common === null ? [] : [{ ...validation, ...change(validation), areas: [common] }];
    }),
  );
  const free = inside
    .flatMap(({ areas }) => areas)
    .reduce<readonly Validation[]>(
      (rest, area) => cutOut(rest, area),
      [{ ...NO_VALIDATION, areas: [place] }],
    );
  const fresh = free.map((validation) => ({ ...validation, ...change(validation) }));
  sheet.validations = [...cutOut(sheet.validations, place), ...inside, ...fresh];
}

function checkedRecord(value: Json): JsonRecord {
  if (!isRecord(value)) throw new ApiError('InvalidArgument');
  return value;
}

function checkedRule(value: Json): JsonRecord {
  const rule = checkedRecord(value);
  const kinds = Object.keys(rule);
  const [kind] = kinds;
  if (kinds.length !== 1 || !RULES.some((each) => each === kind)) throw new ApiError('InvalidArgument');
  const { list, custom } = rule;
  if (isRecord(list)) checkListSource(list.source);
  if (isRecord(custom)) checkFormula(custom.formula);
  return rule;
}

function checkListSource(source: Json | undefined): void {
  if (typeof source !== 'string' || source === '') throw new ApiError('InvalidArgument');
  if (!source.startsWith('=') && source.length > LONGEST_LIST) throw new ApiError('InvalidArgument');
  if (source.startsWith('=')) checkFormula(source);
}

/** Refuses a formula of more than 255 characters, the limit of the file and of the dialog. */
function checkFormula(formula: Json | undefined): void {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula.length > LONGEST_LIST + 1) {
    throw new ApiError('InvalidArgument');
  }
}

function checkedMessage(value: Json): JsonRecord {
  const record = checkedRecord(value);
  const { title = '', message = '', style } = record;
  const isFine =
    typeof title === 'string' &&
    title.length <= LONGEST_TITLE &&
    typeof message === 'string' &&
    message.length <= LONGEST_MESSAGE &&
    (style === undefined || ALERT_STYLES.some((each) => each === style));
  if (!isFine) throw new ApiError('InvalidArgument');
  return record;
}

/** Returns `List` for a rule `{list: ...}`, `None` without a rule. */
function typeName(rules: Rules): string {
  const [kind] = Object.keys(rules.rule);
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function scalar(read: (rules: Rules) => Json, write: (value: Json) => Partial<Rules>): Scalar<CellBlock> {
  return {
    get: (block) => {
      const rules = rulesOf(block);
      return rules === null ? null : read(rules);
    },
    set: (block, value) => {
      const patch = write(value);
      changeRules(block, (rules) => ({ ...rules, ...patch }));
    },
  };
}

export const DATA_VALIDATION: ApiClass<CellBlock> = {
  name: 'DataValidation',
  scalars: {
    type: { get: (block) => typeName(rulesOf(block) ?? NO_VALIDATION) },
    rule: scalar(
      ({ rule }) => rule,
      (value) => ({ rule: checkedRule(value) }),
    ),
    prompt: scalar(
      ({ prompt }) => prompt,
      (value) => ({ prompt: checkedMessage(value) }),
    ),
    errorAlert: scalar(
      ({ errorAlert }) => errorAlert,
      (value) => ({ errorAlert: checkedMessage(value) }),
    ),
    ignoreBlanks: scalar(
      ({ ignoreBlanks }) => ignoreBlanks,
      (value) => ({ ignoreBlanks: checkedFlag(value) }),
    ),
  },
  actions: {
    clear: (block) => {
      requireUnprotected(block.sheet);
      for (const place of block.places) block.sheet.validations = cutOut(block.sheet.validations, place);
    },
  },
};
