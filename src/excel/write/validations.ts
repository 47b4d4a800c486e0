/** Validations of plans in Office.js: drop-downs, rules and prompts. */
import type { ValidationPlan } from '../../sheets/plan/plan';

const STYLES = { stop: 'Stop', warning: 'Warning' } as const;

/** Plans have list sources as files do: a reference without its `=`, or the choices in quotes. */
function listSource(source: string): string {
  return source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`;
}

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(plan.source) } };
    case 'custom':
      return { custom: { formula: `=${plan.formula}` } };
    case 'prompt':
      // A file needs a rule for every prompt, too: this one always holds.
      return { custom: { formula: '=TRUE' } };
  }
}

export function setValidation(validation: Excel.DataValidation, plan: ValidationPlan): void {
  const { promptTitle, prompt, errorTitle = '', error = '' } = plan;
  validation.rule = ruleOf(plan);
  validation.ignoreBlanks = true;
  validation.errorAlert = {
    showAlert: plan.kind !== 'prompt',
    style: STYLES[plan.strictness],
    title: errorTitle,
    message: error,
  };
  if (prompt !== undefined || promptTitle !== undefined)
    validation.prompt = { showPrompt: true, title: promptTitle ?? '', message: prompt ?? '' };
}
