/** 部门预算编制说明: income by source, expenditure by budget, and a sentence for each 项. */
import { none, not, zero } from '../../../narrative/condition';
import { paragraph, sentence, type Paragraph, type Part, type Sentence } from '../../../narrative/narrative';
import { ITEM, type Comparison, type ListSource, type Quantity } from '../../../narrative/quantity';
import {
  amountOf,
  changeWords,
  clause,
  DEPARTMENT,
  ITEM_NAME,
  ITEM_NUMBER,
  LEVEL,
  say,
  YEAR,
  type Slot,
  type Template,
} from '../../../narrative/template';
import { COMPARED, EXPENDITURE, INCOME, itemsOf } from './figures';

function source(name: string, of: Quantity, comparison: Comparison): Template {
  return say`${name}${amountOf(of)}万元，${changeWords(comparison)}`;
}

const BASIC: Quantity = { kind: 'item', column: 'basic' };
const PROJECTS: Quantity = { kind: 'item', column: 'projects' };

/** What accounts of nearly every department pay for; a person words others in 改写. */
const USES: Readonly<Record<string, string>> = {
  '2080501': '行政单位离退休人员的支出',
  '2080502': '事业单位离退休人员的支出',
  '2080505': '机关事业单位缴纳的基本养老保险费',
  '2080506': '机关事业单位缴纳的职业年金',
  '2101101': '行政单位缴纳的基本医疗保险费',
  '2101102': '事业单位缴纳的基本医疗保险费',
  '2210201': '按规定缴存的住房公积金',
  '2210203': '按规定发放的购房补贴',
};

const USE: Slot = {
  kind: 'fixed-words',
  words: USES,
  otherwise: say`${clause(not(zero(BASIC)), ['基本支出'])}${clause(
    { kind: 'all', of: [not(zero(BASIC)), not(zero(PROJECTS))] },
    ['和'],
  )}${clause(not(zero(PROJECTS)), ['项目支出'])}`,
};

const ACCOUNT = say`${{ kind: 'item-text', of: 'class-name' }}（类）${{ kind: 'item-text', of: 'section-name' }}（款）${ITEM_NAME}（项）`;

/** One numbered sentence for each 项, by its code. */
function perItem(id: string, budget: string, table: string): readonly Paragraph[] {
  const items: ListSource = itemsOf(table);
  const lead: Sentence = sentence(`${id}.lead`, say`${budget}支出主要内容如下：`, not(none(items)));
  return [
    paragraph(lead),
    {
      each: items,
      idBy: 'code',
      sentences: [
        sentence(`${id}.item`, say`${ITEM_NUMBER}. “${ACCOUNT}”科目${amountOf(ITEM)}万元，主要用于${USE}。`),
      ],
    },
  ];
}

export const BUDGETS_PART: Part = {
  id: 'h4',
  title: say`${LEVEL}预算编制说明`,
  content: {
    kind: 'sections',
    sections: [
      {
        id: 'h4',
        title: null,
        paragraphs: [
          paragraph(
            sentence(
              'h4.income',
              say`${YEAR}，${DEPARTMENT}收入预算${amountOf(INCOME.total)}万元，${changeWords(COMPARED.income)}。`,
            ),
            sentence(
              'h4.sources',
              say`其中：${source('财政拨款收入', INCOME.fiscal, COMPARED.fiscalIncome)}；${source('事业收入', INCOME.institutional, COMPARED.institutional)}；${source('事业单位经营收入', INCOME.business, COMPARED.business)}；${source('其他收入', INCOME.other, COMPARED.otherIncome)}。`,
            ),
          ),
          paragraph(
            sentence(
              'h4.expenditure',
              say`支出预算${amountOf(EXPENDITURE.total)}万元，${changeWords(COMPARED.expenditure)}。`,
            ),
            sentence(
              'h4.fiscal',
              say`其中：财政拨款支出预算${amountOf(EXPENDITURE.fiscal)}万元，${changeWords(COMPARED.fiscal)}。`,
            ),
            sentence(
              'h4.budgets',
              say`财政拨款支出预算中，${source('一般公共预算拨款支出预算', EXPENDITURE.general, COMPARED.general)}；${source('政府性基金拨款支出预算', EXPENDITURE.fund, COMPARED.fund)}；${source('国有资本经营预算拨款支出预算', EXPENDITURE.capital, COMPARED.capital)}。`,
            ),
          ),
          ...perItem('h4.general', '一般公共预算拨款', '5'),
          ...perItem('h4.fund', '政府性基金拨款', '6'),
          ...perItem('h4.capital', '国有资本经营预算拨款', '7'),
        ],
      },
    ],
  },
};
