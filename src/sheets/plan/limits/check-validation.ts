/** Checks data validations against Excel's limits. */
import type { ValidationPlan } from '../plan';
import { areaReference } from '../../../grid/address';
import { checkArea } from './check-areas';
import {
  LONGEST_ERROR,
  LONGEST_ERROR_TITLE,
  LONGEST_PROMPT,
  LONGEST_PROMPT_TITLE,
  LONGEST_VALIDATION_FORMULA,
} from './excel-limits';
import { PlanError } from './plan-error';

interface Part {
  readonly what: string;
  readonly text: string | undefined;
  readonly longest: number;
}

function words(plan: ValidationPlan): readonly Part[] {
  return [
    { what: 'prompt', text: plan.prompt, longest: LONGEST_PROMPT },
    { what: 'prompt title', text: plan.promptTitle, longest: LONGEST_PROMPT_TITLE },
    { what: 'error', text: plan.error, longest: LONGEST_ERROR },
    { what: 'error title', text: plan.errorTitle, longest: LONGEST_ERROR_TITLE },
  ];
}

function rule(plan: ValidationPlan): (Part & { readonly text: string }) | null {
  const longest = LONGEST_VALIDATION_FORMULA;
  switch (plan.kind) {
    case 'list':
      return { what: 'list source', text: plan.source, longest };
    case 'custom':
      return { what: 'formula', text: plan.formula, longest };
    case 'prompt':
      return null;
  }
}

/** Errors: PlanError. */
export function checkValidation(sheet: string, plan: ValidationPlan): void {
  checkArea(sheet, 'validation', plan.area);
  const fail = (problem: string): never => {
    throw new PlanError(sheet, `validation ${areaReference(plan.area)}`, problem);
  };
  const own = rule(plan);
  if (own !== null && (own.text === '' || own.text.startsWith('=')))
    fail(`${own.what} is planned without its =`);
  for (const { what, text, longest } of own === null ? words(plan) : [...words(plan), own]) {
    if (text !== undefined && text.length > longest)
      fail(`${what} is longer than ${String(longest)} characters`);
  }
}
