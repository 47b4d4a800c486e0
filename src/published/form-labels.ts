/** Recognizes the labels of a form's figures at any place, without numbering, unit and brackets. */
import { comparable } from '../entries/text';
import { withoutUnitInBrackets } from '../money/amount-unit';
import type { Facts, FormTable } from '../tables/table';

export interface FormLabels {
  /** Returns the key of the labelled figure: 1.资金来源：（1）政府预算资金 ends in 政府预算资金. */
  readonly keyOf: (text: string) => string | null;
  readonly count: number;
}

/** A longer text is a sentence. */
const LONGEST_LABEL = 30;

export function formLabels(table: FormTable, facts: Facts): FormLabels {
  const labels = table
    .rows(facts)
    .flatMap((row) => row.cells)
    .flatMap((cell) =>
      cell.kind === 'amount'
        ? // A unit's form prints 单位预算总额, a department's form prints 部门预算总额.
          [{ words: comparable(cell.label).replace(/^部门/u, ''), key: cell.key }]
        : [],
    );
  return {
    count: labels.length,
    keyOf: (text) => {
      if (text.length > LONGEST_LABEL) return null;
      const plain = withoutUnitInBrackets(comparable(text)).replace(/[:：]$/u, '');
      const hit = labels.find(({ words }) => plain.endsWith(words));
      return hit === undefined ? null : hit.key;
    },
  };
}
