/** Declares the cell types of entry columns, each with its reader. */
import type { ReadingContext } from './reading-context';
import type { AccountList } from '../classification/account-list';
import { DECIMALS_OF_UNIT, type AmountUnit } from '../money/amount-unit';
import type { Fen } from '../money/fen';
import { AMOUNT_PROBLEMS, NORMALIZATION_WORDS, parseAmount } from '../money/parse-amount';
import {
  attachedNameNotes,
  cleaned,
  readCode,
  readNamedCode,
  type CodeShape,
  type NamedCode,
} from './code-reading';
import { cellProblem, shown, unwantedKind, value, type CellNote } from './cell-reading';
import type { CellType, ChoiceSource, TypingRule } from './column';
import { comparable, tidyText } from './text';

const FORMULA_LIKE = /^[=+\-@]/u;

/** Free text, kept as typed. A leading = + - @ is valid: targets such as `-5%` need it. */
export const freeText: CellType<string> = {
  format: 'text',
  repeats: true,
  read: (cell) => unwantedKind(cell) ?? value(tidyText(shown(cell))),
};

/** A name. A text that begins like a formula is refused. */
export const nameText: CellType<string> = {
  format: 'text',
  repeats: true,
  read: (cell) => {
    const unwanted = unwantedKind(cell);
    if (unwanted !== null) return unwanted;
    const text = tidyText(shown(cell));
    const notes: CellNote[] = FORMULA_LIKE.test(text)
      ? [{ code: 'formula-like-text', details: { found: text } }]
      : [];
    return value(text, notes);
  },
};

/** An amount, in the unit of the settings or in a fixed unit. */
export function amountCell(fixedUnit?: AmountUnit): CellType<Fen> {
  return {
    format: 'amount',
    repeats: false,
    typing: {
      formula: (cell, unit) => {
        const decimals = String(DECIMALS_OF_UNIT[fixedUnit ?? unit]);
        return `AND(ISNUMBER(${cell}),ROUND(${cell},${decimals})=${cell})`;
      },
      error: '只填数字，最多到分，不写“元”“万元”，不留空格。',
    },
    read: (cell, context) => {
      if (typeof cell !== 'string' && typeof cell !== 'number') {
        return unwantedKind(cell) ?? cellProblem('unreadable-amount', { found: shown(cell) });
      }
      const reading = parseAmount(cell, fixedUnit ?? context.amountUnit);
      if (reading.kind === 'unreadable') {
        const words = AMOUNT_PROBLEMS[reading.reason];
        return cellProblem('unreadable-amount', {
          found: shown(cell),
          what: `金额无法识别，${words.what}`,
          remedy: `${words.remedy}。本行暂未计入汇总。`,
        });
      }
      // Nearly every amount is a number that needs no cleaning, and no text of it.
      if (reading.normalized.length === 0) return value(reading.fen);
      const changes = reading.normalized.map((one) => NORMALIZATION_WORDS[one]);
      return value(reading.fen, cleaned(shown(cell), changes));
    },
  };
}

/** Builds a pattern that accepts any dash, or none, in a label; also 一 and ー, which keyboards produce. */
function formOf(label: string): RegExp {
  const parts = comparable(label).split('-');
  return new RegExp(`^${parts.join('[\\p{P}\\p{S}一ー]*')}${parts.length > 1 ? '[)）\\]】]?' : ''}$`, 'u');
}

/**
 * Reads one value of a fixed list by its label. `among`: the values that the chosen set supports; `null`:
 * all.
 */
export function choiceCell<T extends string>(
  name: string,
  options: readonly { readonly id: T; readonly label: string }[],
  among: (context: ReadingContext) => readonly T[] | null = () => null,
): CellType<T> {
  const byLabel = new Map(options.map((option) => [comparable(option.label), option]));
  const forms = options.map((option) => ({ option, form: formOf(option.label) }));
  const labels = options.map((option) => option.label);
  return {
    format: 'text',
    repeats: true,
    choices: { kind: 'fixed', name, options: labels },
    read: (cell, context) => {
      const unwanted = unwantedKind(cell);
      if (unwanted !== null) return unwanted;
      const text = shown(cell);
      const plain = comparable(text);
      const option = byLabel.get(plain) ?? forms.find(({ form }) => form.test(plain))?.option;
      const wanted = among(context);
      if (option === undefined || wanted?.includes(option.id) === false) {
        const offered = options.filter(({ id }) => wanted?.includes(id) !== false).map(({ label }) => label);
        return cellProblem('unknown-choice', {
          found: text,
          expected: offered.join('、'),
          remedy: `应为：${offered.join('、')}。请从下拉列表中选择。本行暂未计入汇总。`,
        });
      }
      if (text === option.label) return value(option.id);
      const changes = byLabel.has(plain) ? ['空格或全角字符'] : ['连接符'];
      return value(option.id, cleaned(text, changes, option.label));
    },
  };
}

function typedAsText({ name }: CodeShape): TypingRule {
  return {
    formula: (cell) => `ISTEXT(${cell})`,
    error: `${name}要以文本存放，否则超过15位的数字会被改写。请先把单元格格式设为“文本”，再重新填写。`,
  };
}

/** A code that only needs the right form. */
export function codeCell(shape: CodeShape): CellType<string> {
  return {
    format: 'code',
    repeats: true,
    typing: typedAsText(shape),
    read: (cell) => readCode(cell, shape),
  };
}

/** A code with an optional name behind it in the cell; the reader compares the name. */
export function namedCodeCell(shape: CodeShape): CellType<NamedCode> {
  return {
    format: 'code',
    repeats: true,
    typing: typedAsText(shape),
    read: (cell) => readNamedCode(cell, shape),
  };
}

/** The code of a unit in the roster. */
export const unitCell: CellType<string> = {
  format: 'code',
  repeats: true,
  choices: { kind: 'units' },
  read: (cell, context) => {
    const reading = readNamedCode(cell, { name: '单位代码' });
    if (reading.kind === 'problem') return reading;
    const { code } = reading.value;
    const unit = context.units.get(code);
    if (unit === undefined)
      return cellProblem(context.defectiveUnits.has(code) ? 'defective-unit' : 'unknown-unit', {
        found: shown(cell),
      });
    return value(code, [...reading.notes, ...attachedNameNotes(reading.value, unit.name)]);
  },
};

/** The code of an account at its lowest level (项 of functions, 款 of economic items). */
export function accountCell(
  list: AccountList,
  shape: CodeShape & { readonly digits: number },
  choices: ChoiceSource,
): CellType<string> {
  return {
    format: 'code',
    repeats: true,
    choices,
    read: (cell, context) => {
      const reading = readNamedCode(cell, shape);
      if (reading.kind === 'problem') return reading;
      const { code } = reading.value;
      const status = list.status(code, context.budgetDate);
      const found = 'account' in status ? `${code} ${status.account.name}` : code;
      const notes = [...reading.notes, ...attachedNameNotes(reading.value, list.find(code)?.name)];
      const note = (problem: CellNote['code']) =>
        value(code, [...notes, { code: problem, details: { found } }]);
      switch (status.kind) {
        case 'known':
          return value(code, notes);
        case 'unverified':
          return note('unverified-account');
        case 'not-in-force':
          return note('account-not-in-force');
        case 'not-for-departments':
          return note('account-not-for-departments');
        case 'unlisted-item':
          return note('unlisted-account');
        case 'unknown':
          return cellProblem('unknown-account', { found });
        case 'malformed':
          return cellProblem('malformed-code', {
            found,
            remedy: `${shape.name}应为${String(shape.digits)}位数字。请核对编码。本行暂未计入汇总。`,
          });
      }
    },
  };
}
