/** Tests the reading of headings and their pages out of a PDF. */
import { strToU8 } from 'fflate';
import { printedHeadings } from '../../src/docx/printed-headings';
import { outlinePdf } from '../support/outline-pdf';

const HEADINGS = [
  { title: '第一部分 概况', page: 2 },
  { title: '一、职责', page: 2 },
  { title: '收支总表', page: 5 },
];

it.each(['plain', 'packed'] as const)('reads %s objects, and takes no bytes of a stream for one', (form) => {
  expect(printedHeadings(outlinePdf(6, HEADINGS, form))).toEqual(HEADINGS);
});

it.each([
  ['no PDF', strToU8('<html>')],
  ['no outline', strToU8('%PDF\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n')],
  [
    'titles written in another way',
    strToU8(new TextDecoder().decode(outlinePdf(6, HEADINGS)).replace('<FEFF', '(A')),
  ],
  [
    'a page that is not there',
    strToU8(new TextDecoder().decode(outlinePdf(6, HEADINGS)).replace('[6 0 R', '[99 0 R')),
  ],
  [
    'an outline in a circle',
    strToU8(new TextDecoder().decode(outlinePdf(6, HEADINGS)).replace('/Next 11', '/First 10')),
  ],
])('tells nothing of %s', (_, bytes) => {
  expect(printedHeadings(bytes)).toBeNull();
});
