/** Tests the criteria of SUMIFS: `"2080101"`, `"<>x?*"`, `">=5"`. Compares a criterion of digits as a number. */
import { CellError, type CellValue } from '../model/cell';
import { compare, numberInText } from './values';

export type Criterion = (value: CellValue) => boolean;

const COMPARISONS: Readonly<Record<string, (difference: number) => boolean>> = {
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
};

/** Turns `*`, `?` and `~` into a pattern for the whole text, in any case. */
export function wildcardPattern(text: string): RegExp {
  const source = [...text.matchAll(/~[*?~]|[*?]|[^*?]/gsu)]
    .map(([part]) => {
      if (part === '*') return '[^]*';
      if (part === '?') return '[^]';
      return (part.startsWith('~') && part.length > 1 ? part.slice(1) : part).replaceAll(
        /[\\^$.*+?()[\]{}|/]/gu,
        '\\$&',
      );
    })
    .join('');
  return new RegExp(`^${source}$`, 'iu');
}

export function hasWildcards(text: string): boolean {
  return /[*?~]/u.test(text);
}

function equalTo(operand: string): Criterion {
  const number = numberInText(operand);
  if (number !== null) {
    return (value) => value === number || (typeof value === 'string' && numberInText(value) === number);
  }
  if (/^(?:true|false)$/iu.test(operand)) return (value) => value === (operand.toLowerCase() === 'true');
  if (hasWildcards(operand)) {
    const pattern = wildcardPattern(operand);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const lowerOperand = operand.toLowerCase();
  return (value) => {
    if (value instanceof CellError) return value.text === operand.toUpperCase();
    return typeof value === 'string' && value.toLowerCase() === lowerOperand;
  };
}

function ordered(operator: string, operand: string): Criterion {
  const holds = COMPARISONS[operator] ?? (() => false);
  const number = numberInText(operand);
  if (number !== null) return (value) => typeof value === 'number' && holds(value - number);
  return (value) => typeof value === 'string' && holds(compare(value, operand));
}

const isBlank: Criterion = (value) => value === null || value === '';

export function criterionOf(given: CellValue): Criterion {
  if (typeof given !== 'string') return (value) => value === (given ?? 0);
  const operator = /^(?:<>|<=|>=|=|<|>)/u.exec(given)?.[0] ?? '';
  const operand = given.slice(operator.length);
  if (operator === '' || operator === '=') {
    return operand === '' ? (operator === '=' ? (value) => value === null : isBlank) : equalTo(operand);
  }
  if (operator === '<>') {
    const excluded: Criterion = operand === '' ? (value) => value === null : equalTo(operand);
    return (value) => !excluded(value);
  }
  return ordered(operator, operand);
}
