/**
 * Reads a sample's `text.json`, the entries of its explanatory text: last year's figures, facts, reasons, duties,
 * organs.
 */
import { readFile } from 'node:fs/promises';
import type { PriorYearFigure } from '../src/entries/entries';
import { NO_TEXT, type FactValue, type OrganKind, type TextEntries } from '../src/entries/text-entries';
import type { TextForm } from '../src/entries/text-form';
import type { Fen } from '../src/money/fen';
import { parseAmount } from '../src/money/parse-amount';

interface TextSource {
  readonly priorYear: readonly (readonly [measure: string, amount: string, source: string])[];
  readonly facts: Readonly<Record<string, string | number>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly duties: readonly string[];
  readonly organs: readonly {
    readonly kind: OrganKind;
    readonly name: string;
    readonly budgetUnit?: string;
  }[];
}

function wan(words: string | number): Fen {
  const reading = parseAmount(words, '万元');
  if (reading.kind === 'unreadable') throw new Error(`The sample's text has an unreadable amount: ${words}.`);
  return reading.fen;
}

function factValue(item: string, value: string | number, { items }: TextForm): FactValue {
  const type = items.find((one) => one.item === item)?.type.kind;
  if (type === undefined) throw new Error(`The sample's text has an unknown item: ${item}.`);
  if (type === 'amount') return { kind: 'amount', amount: wan(value) };
  return typeof value === 'number' ? { kind: 'count', count: value } : { kind: 'words', words: value };
}

/** Returns the row as in the written sample: a given row is at its place in the set's list. */
function rowOf(listed: readonly string[], name: string): number {
  const index = listed.indexOf(name);
  if (index < 0) throw new Error(`The sample's text has an unknown row: ${name}.`);
  return index + 2;
}

/** `folder`: below the source, ends with a slash. Errors: if the file contains an unknown value. */
export async function textIn(
  folder: URL,
  form: TextForm,
): Promise<{ readonly priorYear: readonly PriorYearFigure[]; readonly text: TextEntries }> {
  const source = JSON.parse(await readFile(new URL('text.json', folder), 'utf8')) as TextSource;
  const { measures, explained, items } = form;
  const names = items.map(({ item }) => item);
  return {
    priorYear: source.priorYear.map(([measure, amount, place]) => ({
      row: rowOf(measures, measure),
      measure,
      amount: wan(amount),
      source: place,
    })),
    text: {
      ...NO_TEXT,
      facts: Object.entries(source.facts).map(([item, value]) => ({
        row: rowOf(names, item),
        item,
        value: factValue(item, value, form),
      })),
      reasons: Object.entries(source.reasons).map(([measure, reason]) => ({
        row: rowOf(explained, measure),
        measure,
        reason,
      })),
      duties: source.duties.map((duty, index) => ({ row: index + 2, duty })),
      organs: source.organs.map(({ kind, name, budgetUnit = '' }, index) => ({
        row: index + 2,
        kind,
        name,
        budgetUnit,
        remark: '',
      })),
    },
  };
}
