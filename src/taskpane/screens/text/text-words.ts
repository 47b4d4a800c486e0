/** Words of the screen 说明. */
import type { SectionView } from '../../../workflow/text/text-view';
import type { FieldType, TextField } from '../../../workflow/text/text-fields';
import { lackingWords } from '../../../narrative/text-problems';
import type { BadgeTone } from '../../components/state-badge';

export interface StateWords {
  readonly tone: BadgeTone;
  readonly words: string;
}

/** The gravest state of a section. */
export function sectionState({ missing, findings, changed }: SectionView): StateWords {
  if (findings.toMend > 0) return { tone: 'bad', words: `${String(findings.toMend)}处不一致` };
  if (missing.length > 0) return { tone: 'mind', words: `缺${String(missing.length)}项` };
  if (findings.toConfirm > 0) return { tone: 'mind', words: `${String(findings.toConfirm)}处待核实` };
  if (changed > 0) return { tone: 'mind', words: `${String(changed)}句已变` };
  return { tone: 'good', words: '完整' };
}

/** What a field is called beside its sentence. */
export function fieldLabel({ sheet, item, type }: TextField): string {
  if (type.kind === 'reason') return `增减原因：${item}`;
  return item === '' ? sheet : `${sheet}：${item}`;
}

export const FIELD_HINTS: Readonly<Record<FieldType['kind'], string>> = {
  reason: '接在“主要原因：”后面，不写金额和比例。',
  amount: '万元，只填数字；没有发生的填0。',
  count: '只填整数；没有的填0。',
  choice: '从列表中选择。',
  date: '如 2022年12月31日。',
  words: '整句填写；没有的填“无”。',
  rows: '这些内容在工作表中逐行填写。',
};

/** What to type, and which units the sum waits for. */
export function fieldHint({ type, lacking }: TextField): string {
  const hint = FIELD_HINTS[type.kind];
  if (lacking.length === 0) return hint;
  return `“单位事项”还缺${lackingWords(lacking)}。交齐后自动合计；也可以直接填写全部门的数：${hint}`;
}
