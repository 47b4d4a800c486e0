/** Reads the values of options that several commands share. Errors: UnusableInput for a value that cannot be used. */
import { parseArgs } from 'node:util';
import type { FontChoice } from '../document/typography';
import { proposedBudgetYear } from '../entries/budget-year';
import { TABLE_SETS, USUAL_SET } from '../sets';
import type { TableSet } from '../tables/table-set';
import type { BuildOptions } from './commands/build';
import { UnusableInput } from './exit-code';
import { OPTIONS } from './usage';

const CONFIG = { options: OPTIONS, allowPositionals: true, strict: true } as const;

type Parsed = ReturnType<typeof parseArgs<typeof CONFIG>>;

/** Errors: TypeError of Node for words that are no options. */
export function parse(words: readonly string[]): Parsed {
  return parseArgs({ ...CONFIG, args: [...words] });
}

export type Values = Parsed['values'];

export function output(
  values: Values,
  ask: string,
  ending: '.xlsx' | '.txt' | '.docx' = '.xlsx',
): { readonly output: string; readonly overwrite: boolean } {
  if (values.out === undefined) throw new UnusableInput(`缺少 --out，请指定输出文件。${ask}`);
  if (!values.out.toLowerCase().endsWith(ending)) {
    throw new UnusableInput(`输出文件“${values.out}”应以 ${ending} 结尾。`);
  }
  return { output: values.out, overwrite: values.overwrite ?? false };
}

export function fill(values: Values): BuildOptions['fill'] {
  const asked = values.fill ?? 'values';
  if (asked === 'values' || asked === 'formulas') return asked;
  throw new UnusableInput(`--fill 应为 values 或 formulas，现为“${asked}”。`);
}

export function year(values: Values, today: Date): number {
  if (values.year === undefined) return proposedBudgetYear(today);
  if (!/^20\d\d$/u.test(values.year))
    throw new UnusableInput(`--year 应为四位数字，如 2023，现为“${values.year}”。`);
  return Number(values.year);
}

/** Finds the table set by its name in 设置, or by the beginning of the name. */
export function tableSet({ set }: Values): TableSet {
  if (set === undefined) return USUAL_SET;
  const found = TABLE_SETS.filter(({ label }) => label.startsWith(set));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    const labels = TABLE_SETS.map(({ label }) => label).join('、');
    throw new UnusableInput(`--set 应为${labels}之一，现为“${set}”。`);
  }
  return only;
}

export function codes(words: string | undefined): readonly string[] {
  return (words ?? '').split(/[,，、\s]+/u).filter((code) => code !== '');
}

export function fonts({ fonts: asked = 'national' }: Values): FontChoice {
  if (asked === 'national' || asked === 'system') return asked;
  throw new UnusableInput(`--fonts 应为 national 或 system，现为“${asked}”。`);
}
