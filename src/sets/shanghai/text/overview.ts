/** 部门主要职能, 部门机构设置. */
import { DUTIES_SHEET } from '../../../entries/declarations/duties';
import { ORGANS_SHEET } from '../../../entries/declarations/organs';
import { ALWAYS, none, not } from '../../../narrative/condition';
import { paragraph, sentence, sentenceOf, type Part, type Section } from '../../../narrative/narrative';
import { countOf, type ListSource } from '../../../narrative/quantity';
import {
  clause,
  DEPARTMENT,
  ITEM_NAME,
  ITEM_NUMBER,
  LEVEL,
  list,
  numberOf,
  say,
} from '../../../narrative/template';
import { INSTITUTIONS, MANAGED, ORGANS } from './figures';

const DUTIES: ListSource = { kind: 'duties' };
const INNER: ListSource = { kind: 'organs', of: '内设机构' };
const OTHER: ListSource = { kind: 'organs', of: '其他机构' };
const UNITS: ListSource = { kind: 'units', ownMark: '（本级）' };
const OTHER_UNITS: ListSource = { kind: 'units', without: 'own' };

const INNER_NEEDED = { sheet: ORGANS_SHEET.name, item: '内设机构' };
const DUTIES_NEEDED = list(DUTIES, [], '', { sheet: DUTIES_SHEET.name, item: '' });

function part(id: string, title: string, section: Omit<Section, 'title' | 'id'>): Part {
  return {
    id,
    title: [title],
    content: { kind: 'sections', sections: [{ id, title: null, ...section }] },
  };
}

export const DUTIES_PART = part('h1', '部门主要职能', {
  paragraphs: [
    paragraph(sentence('h1.lead', say`${DEPARTMENT}主要职能包括：${DUTIES_NEEDED}`)),
    { each: DUTIES, sentences: [sentence('h1.duty', say`${ITEM_NUMBER}. ${ITEM_NAME}。`)] },
  ],
});

export const ORGANS_PART = part('h2', '部门机构设置', {
  paragraphs: [
    paragraph(
      sentence(
        'h2.inner',
        say`${DEPARTMENT}设${numberOf(countOf(INNER))}个内设机构，包括：${list(INNER, [ITEM_NAME], '、', INNER_NEEDED)}。`,
      ),
      sentence('h2.other', say`另设${list(OTHER, [ITEM_NAME], '、')}。`, not(none(OTHER))),
    ),
    paragraph(
      sentenceOf(
        'h2.units',
        { when: none(OTHER_UNITS), text: say`本${LEVEL}预算只有${DEPARTMENT}本级一个预算单位。` },
        {
          when: ALWAYS,
          text: say`本${LEVEL}预算单位中，${clause(not(none(ORGANS)), say`行政单位${numberOf(countOf(ORGANS))}家，`)}${clause(
            not(none(MANAGED)),
            say`参公事业单位${numberOf(countOf(MANAGED))}家，`,
          )}${clause(not(none(INSTITUTIONS)), say`事业单位${numberOf(countOf(INSTITUTIONS))}家，`)}具体包括：`,
        },
      ),
    ),
    {
      each: UNITS,
      sentences: [sentence('h2.unit', say`${ITEM_NUMBER}. ${ITEM_NAME}`, not(none(OTHER_UNITS)))],
    },
  ],
});
