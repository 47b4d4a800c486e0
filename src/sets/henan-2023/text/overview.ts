/** Declares 第一部分: duties, organs and budget units of the department. */
import { DUTIES_SHEET } from '../../../entries/declarations/duties';
import { ORGANS_SHEET } from '../../../entries/declarations/organs';
import { ALWAYS, entered, none, not } from '../../../narrative/condition';
import { paragraph, sentence, sentenceOf, type Part } from '../../../narrative/narrative';
import { countOf, type ListSource } from '../../../narrative/quantity';
import {
  clause,
  DEPARTMENT,
  ITEM_CHINESE_NUMBER,
  ITEM_NAME,
  ITEM_NUMBER,
  LEVEL,
  list,
  numberOf,
  say,
  wordsOf,
} from '../../../narrative/template';
import { FACTS } from '../text-form';

const DUTIES: ListSource = { kind: 'duties' };
const INNER: ListSource = { kind: 'organs', of: '内设机构' };
const OTHER: ListSource = { kind: 'organs', of: '其他机构' };
const INSTITUTIONS: ListSource = { kind: 'organs', of: '所属事业单位' };
const MERGED: ListSource = { kind: 'merged-organs' };
const UNITS: ListSource = { kind: 'units', ownMark: '（本级）' };
const OTHER_UNITS: ListSource = { kind: 'units', without: 'own' };

const NUMBERED = say`（${ITEM_CHINESE_NUMBER}）${ITEM_NAME}`;
const DUTIES_NEEDED = list(DUTIES, [], '', { sheet: DUTIES_SHEET.name, item: '' });
const INNER_NEEDED = { sheet: ORGANS_SHEET.name, item: '内设机构' };

const MERGED_CLAUSE = clause(
  not(none(MERGED)),
  say`（含${list(MERGED, [ITEM_NAME], '、')}${numberOf(countOf(MERGED))}个财务不独立事业单位）`,
);

export const OVERVIEW: Part = {
  id: 'overview',
  title: say`${DEPARTMENT}概况`,
  content: {
    kind: 'sections',
    sections: [
      {
        id: 'o1',
        title: say`${DEPARTMENT}主要职责`,
        paragraphs: [
          paragraph(sentence('o1.lead', say`${DEPARTMENT}的主要职责是：${DUTIES_NEEDED}`)),
          { each: DUTIES, sentences: [sentence('o1.duty', say`${NUMBERED}。`)] },
        ],
      },
      {
        id: 'o2',
        title: say`机构设置`,
        paragraphs: [
          paragraph(
            sentence(
              'o2.basis',
              say`${clause(entered(FACTS.basis), say`根据${wordsOf(FACTS.basis)}规定，`)}${DEPARTMENT}设下列内设机构：${list(INNER, NUMBERED, '、', INNER_NEEDED)}。`,
            ),
          ),
          { each: OTHER, sentences: [sentence('o2.other', say`${ITEM_NAME}。`)] },
          paragraph(
            sentence(
              'o2.units',
              say`${DEPARTMENT}有以下所属事业单位：${list(INSTITUTIONS, NUMBERED, '、')}。`,
              not(none(INSTITUTIONS)),
            ),
          ),
        ],
      },
      {
        id: 'o3',
        title: say`${DEPARTMENT}${LEVEL}所属预算单位构成情况`,
        paragraphs: [
          paragraph(
            sentenceOf(
              'o3.scope',
              {
                when: none(OTHER_UNITS),
                text: say`本预算为${DEPARTMENT}本级预算${MERGED_CLAUSE}，没有所属预算单位。`,
              },
              {
                when: ALWAYS,
                text: say`本预算为${DEPARTMENT}汇总预算，包括本级预算${MERGED_CLAUSE}和所属单位预算。`,
              },
            ),
          ),
          { each: UNITS, sentences: [sentence('o3.unit', say`${ITEM_NUMBER}. ${ITEM_NAME}`)] },
        ],
      },
    ],
  },
};
