/** docs/text.md: sentences, inputs and names of figures of each set's text, from the declarations. */
import { SEVERITY_LABELS } from '../src/checks/rule';
import type { FactItem } from '../src/entries/text-form';
import type { NarrativeSet, Paragraph, Section, Sentence } from '../src/narrative/narrative';
import { slotNames } from '../src/narrative/override';
import type { Quantity } from '../src/narrative/quantity';
import { TEXT_RULES } from '../src/narrative/rules/text-rules';
import type { ItemText, Setting, Slot, Template } from '../src/narrative/template';
import { knownSet } from '../src/sets';
import { NARRATIVES } from '../src/sets/narratives';
import { hintOf } from '../src/sets/text-hints';

const SETTINGS: Readonly<Record<Setting, string>> = {
  department: '部门',
  level: '部门或单位',
  year: '年度',
  'last-year': '上年',
};

const ITEM_TEXTS: Readonly<Record<ItemText, string>> = {
  name: '名称',
  code: '编码',
  number: '序号',
  'chinese-number': '序号',
  'class-name': '类',
  'section-name': '款',
};

const COMPARED = { change: '增减额', rate: '增减率', last: '上年数', published: '上年公开数' } as const;

/** By the name that a person may use, else by its table. */
function quantityWords(quantity: Quantity, set: NarrativeSet): string {
  const named = Object.entries(set.figures).find(([, { of }]) => of === quantity);
  if (named !== undefined) return named[0];
  switch (quantity.kind) {
    case 'cell': {
      const { table, row, column } = quantity.path;
      const label = knownSet(set.id).tables.find(({ id }) => id === table)?.label ?? table;
      return `${label} ${row}/${column}`;
    }
    case 'lines':
      return '录入明细之和';
    case 'sum':
      return quantity.of.map((one) => quantityWords(one, set)).join('＋');
    case 'total':
      return '各项之和';
    case 'count':
      return '个数';
    case 'fact':
      return `说明事项·${quantity.item}`;
    case 'chosen':
      return `按“${quantity.item}”`;
    case 'item':
      return '本项';
  }
}

function slotWords(slot: Slot, set: NarrativeSet): string {
  switch (slot.kind) {
    case 'amount':
    case 'count':
      return `{${quantityWords(slot.of, set)}}`;
    case 'share':
      return '{占比}';
    case 'change-words':
      return `{增减·${slot.of.measure}}`;
    case 'compared':
      return `{${COMPARED[slot.show]}}`;
    case 'restated-note':
      return '{调整说明}';
    case 'reason':
      return `〈${slot.lead}{原因·${slot.of.measure}}〉`;
    case 'list':
      return `[${templateWords(slot.item, set)}${slot.between}…]`;
    case 'words':
      return `{说明事项·${slot.item}}`;
    case 'setting':
      return `{${SETTINGS[slot.of]}}`;
    case 'item-text':
      return `{${ITEM_TEXTS[slot.of]}}`;
    case 'fixed-words':
      return '{用途}';
    case 'table-name':
      return knownSet(set.id).tables.find(({ id }) => id === slot.table)?.name ?? slot.table;
    case 'clause':
      return `〈${templateWords(slot.text, set)}〉`;
  }
}

function templateWords(template: Template, set: NarrativeSet): string {
  return template.map((part) => (typeof part === 'string' ? part : slotWords(part, set))).join('');
}

function sentenceRows({ id, variants }: Sentence, each: boolean, set: NarrativeSet): readonly string[] {
  return variants.map(({ text }, index) => {
    const name = index === 0 ? `\`${id}${each ? '.序号' : ''}\`` : '（或）';
    return `| ${name} | ${templateWords(text, set).replaceAll('|', '\\|')} |`;
  });
}

function paragraphRows({ sentences, each }: Paragraph, set: NarrativeSet): readonly string[] {
  return sentences.flatMap((one) => sentenceRows(one, each !== undefined, set));
}

function sectionRows(section: Section, set: NarrativeSet): readonly string[] {
  const { title, paragraphs, sections = [] } = section;
  return [
    ...(title === null ? [] : [`| | **${templateWords(title, set)}** |`]),
    ...paragraphs.flatMap((one) => paragraphRows(one, set)),
    ...sections.flatMap((one) => sectionRows(one, set)),
  ];
}

function typeWords({ type }: FactItem): string {
  switch (type.kind) {
    case 'amount':
      return '万元';
    case 'count':
      return type.noun;
    case 'choice':
      return type.options.join('／');
    case 'date':
      return '日期';
    case 'words':
      return '文字';
  }
}

function unitsAsked(items: readonly string[]): string {
  return `下发时请各单位在“单位事项”填写自己的：${items.join('、')}。部门没有在“说明事项”填写的，按各单位之和写；还有单位没有填报的不写合计，列出缺哪些单位。`;
}

function setText(set: NarrativeSet): readonly string[] {
  const { measures, explained, items } = set.form;
  const parts = set.parts.flatMap(({ title, content }) => {
    const heading = `#### ${templateWords(title, set)}`;
    if (content.kind === 'terms') return [heading, `名词：${set.terms.map(({ name }) => name).join('、')}。`];
    if (content.kind === 'tables') return [heading, '列出各表的表名。'];
    const rows = content.sections.flatMap((one) => sectionRows(one, set));
    return [heading, ['| 编号 | 句子 |', '|---|---|', ...rows].join('\n')];
  });
  const facts = items.map((item) => `| ${item.item} | ${typeWords(item)} | ${hintOf(item, set.id)} |`);
  const ofUnits = items.filter((one) => one.ofUnits === true).map(({ item }) => item);
  return [
    `## ${knownSet(set.id).label}`,
    '### 要填写的内容',
    `上年数：${measures.join('、')}。`,
    `增减原因：${explained.join('、')}。`,
    ['| 说明事项 | 填写 | 说明 |', '|---|---|---|', ...facts].join('\n'),
    ...(ofUnits.length === 0 ? [] : [unitsAsked(ofUnits)]),
    '### 句子',
    ...parts,
    '### 改写时可用的名称',
    `${[...slotNames(set).keys()].map((name) => `\`{${name}}\``).join('、')}。`,
  ];
}

function ruleRows(): readonly string[] {
  const sorted = [...TEXT_RULES].sort(({ rule: one }, { rule: other }) =>
    one.id.localeCompare(other.id, 'en', { numeric: true }),
  );
  return sorted.map(
    ({ rule: { id, title, severity, statement, remedy }, needs = '' }) =>
      `| ${id} | ${title} | ${SEVERITY_LABELS[severity]} | ${statement} | ${remedy} | ${needs} |`,
  );
}

/** The rules that hold for the text of every set. */
function rulesText(): readonly string[] {
  return [
    '## 核对说明文字的规则',
    '`check 公开表.xlsx --text 说明.docx|.txt` 按这些规则核对。文字中的每个数字按所在句子的用词认出是什么的数字，从不按数值去猜；认不出的、缺资料核对的逐项列出。同一条规则的结果可以比表中所写的轻，如四舍五入能解释的差别只作提示。',
    [
      '| 规则 | 名称 | 严重程度 | 要求 | 处理办法 | 除公开表外还要 |',
      '|---|---|---|---|---|---|',
      ...ruleRows(),
    ].join('\n'),
  ];
}

const INTRO = [
  '预算情况说明由录入工作簿生成（命令行 `text`）。{ } 中是随公开表更新的数字和文字，〈 〉 中的内容只在有需要时写出，[ ] 逐项列出；“（或）”是同一句的另一种写法，按数字和选择取用。',
  '没有填写的内容在文字中写作“〔请填写：工作表·项目〕”，从不当成0。合计由明细加总后四舍五入一次；增减和比例由印出的数字计算，用计算器可以复核。',
  '改写一句：在“改写”表写上句子的编号和整句话，数字写成下面列出的名称，如 `{收入总计}`，会随表更新。逐项写出的句子，编号后面是第几项或科目编码，如 `o1.duty.3`。',
];

export function narrativeText(generated: string): string {
  return `${['# 预算情况说明', generated, ...INTRO, ...rulesText(), ...NARRATIVES.flatMap(setText)].join('\n\n')}\n`;
}
