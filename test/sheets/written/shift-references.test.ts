/** Tests that formulas follow inserted and deleted rows as in Excel. */
import { shiftReferences } from '../../../src/sheets/written/shift-references';

const PUT_IN = { at: 4, count: 3 };
const TAKEN_OUT = { at: 4, count: -3 };

const CASES: readonly (readonly [formula: string, putIn: string, takenOut: string])[] = [
  ['=A4+A5', '=A4+A8', '=A4+#REF!'],
  ['=$A$8&"A8"', '=$A$11&"A8"', '=$A$5&"A8"'],
  ['=SUM(B2:B10)', '=SUM(B2:B13)', '=SUM(B2:B7)'],
  ['=SUM(B6:B10)', '=SUM(B9:B13)', '=SUM(B5:B7)'],
  ['=SUM(B2:B6)', '=SUM(B2:B9)', '=SUM(B2:B4)'],
  ['=SUM(B5:B7)', '=SUM(B8:B10)', '=SUM(#REF!)'],
  ["='表 9'!A9+录入!A9+A9", "='表 9'!A9+录入!A9+A12", "='表 9'!A9+录入!A9+A6"],
  ['=LOG10(A9)+名册_A9', '=LOG10(A12)+名册_A9', '=LOG10(A6)+名册_A9'],
  [
    '=IF($A14="","",IFERROR(INDEX(名册_单位名称,MATCH($A14&"",名册_单位代码,0)),""))',
    '=IF($A17="","",IFERROR(INDEX(名册_单位名称,MATCH($A17&"",名册_单位代码,0)),""))',
    '=IF($A11="","",IFERROR(INDEX(名册_单位名称,MATCH($A11&"",名册_单位代码,0)),""))',
  ],
];

it.each(CASES)('shifts %s', (formula, putIn, takenOut) => {
  expect(shiftReferences(formula, PUT_IN)).toBe(putIn);
  expect(shiftReferences(formula, TAKEN_OUT)).toBe(takenOut);
});

it('restores formulas after the inserted rows are deleted', () => {
  for (const [formula] of CASES)
    expect(shiftReferences(shiftReferences(formula, PUT_IN), { at: 4, count: -3 })).toBe(formula);
});
