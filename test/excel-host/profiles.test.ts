/** Tests Excels by name. */
import { createHost, PROFILE_NAMES, PROFILES } from '../../src/excel-host';
import { profileAsked } from '../../src/preview/stage/profile-asked';
import { connect, settled } from './connection';

test('gives each profile its options; others given with it have precedence', () => {
  for (const profile of PROFILE_NAMES)
    expect(createHost({ profile }).options).toMatchObject(PROFILES[profile]);
  expect(createHost({ profile: 'web', excelApi: '1.21' }).options).toMatchObject({
    ...PROFILES.web,
    excelApi: '1.21',
  });
});

test.each([
  ['LTSC 2021', true, false, false, false],
  ['LTSC 2024', true, true, false, false],
  ['Microsoft 365 Windows', true, true, true, true],
  ['Mac', true, true, true, true],
  ['web', true, true, true, true],
] as const)('supports the features of %s', async (profile, merges, renaming, notes, undoing) => {
  connect({ profile });
  const { isSetSupported } = Office.context.requirements;
  expect([
    isSetSupported('ExcelApi', '1.13'),
    isSetSupported('ExcelApi', '1.17'),
    isSetSupported('ExcelApi', '1.18'),
    isSetSupported('ExcelUndoApiAll', '1.0'),
  ]).toEqual([merges, renaming, notes, undoing]);
  await settled();
});

test('reads the profile from the preview’s address', () => {
  expect(profileAsked('?profile=LTSC%202024')).toBe('LTSC 2024');
  expect(profileAsked('?profile=Excel+97')).toBeUndefined();
  expect(profileAsked('')).toBeUndefined();
});
