/**
 * @jest-environment jsdom
 *
 * Tests the unmodified office.js with the native object of the stand-in.
 */
import { officeRibbon } from '../../src/excel/office-ribbon';
import type { ThemeName } from '../../src/excel-host/transport/browser';
import { boot, type Booted } from './booted';

const state: { theme: ThemeName } = { theme: 'dark' };

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 40);
  });
}

let booted: Booted;

beforeAll(async () => {
  booted = await boot({}, { theme: () => state.theme });
});

test('finds Excel for Windows, its sets and its theme', () => {
  expect(booted.ready).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
  expect(Office.context.officeTheme.bodyBackgroundColor.toLowerCase()).toBe('#262626');
});

test('answers requests and delivers events', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      heard.push('selection');
      return Promise.resolve();
    });
    await context.sync();
  });
  booted.host.user.type('Sheet1', 'C3', '5');
  booted.host.user.select('Sheet1', 'B2');
  await settled();
  expect(heard).toEqual(expect.arrayContaining(['C3', 'selection']));
  const value = await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().getOffsetRange(1, 1).load('values');
    await context.sync();
    return cell.values;
  });
  expect(value).toEqual([[5]]);
});

test.each([
  ['ActivityLimitReached', 'ActivityLimitReached'],
  ['AccessDenied', 'AccessDenied'],
  ['InvalidOrTimedOutSession', 'InvalidOrTimedOutSession'],
  ['RequestPayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'],
  ['ResponsePayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'],
  ['InvalidOperationInCellEditMode', 'InvalidOperationInCellEditMode'],
  // Native Excel has no number for it.
  ['ServiceNotAvailable', 'GeneralException'],
] as const)('reports a refusal %s to the add-in as %s', async (code, received) => {
  booted.host.faults.plan({ kind: 'refuse', request: 1, code });
  const run = Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: received });
});

test('refuses members above the sets in the host, because the client checks nothing', async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.onProtectionChanged.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'NotImplemented' });
});

test('runs the function of a ribbon command and reports its end', async () => {
  const ran: string[] = [];
  Office.actions.associate('fillTables', (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  booted.native.runCommand('fillTables');
  await settled();
  expect(ran).toEqual(['fillTables']);
  expect(booted.native.completedCommands()).toBe(1);
});

test('shows, hides and watches the pane', async () => {
  const modes: unknown[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await settled();
  expect(booted.panes).toEqual(['Background', 'Visible']);
  expect(modes).toEqual(['Hidden', 'Taskpane']);
});

test('a pane that Office refuses to show is an error for the clerk, not a rejection', async () => {
  const ribbon = officeRibbon();
  expect(await ribbon?.showPane()).toBeNull();
  const refusal: unknown = Object.assign(Object.create(OfficeExtension.Error.prototype), {
    code: 'AccessDenied',
    message: 'The document is read-only.',
    debugInfo: {},
  });
  const show = jest.spyOn(Office.addin, 'showAsTaskpane').mockRejectedValue(refusal);
  expect(await ribbon?.showPane()).toEqual({
    kind: 'read-only',
    detail: 'AccessDenied: The document is read-only.',
  });
  show.mockRestore();
});

test('nothing went wrong inside', () => {
  expect(booted.host.internalErrors).toEqual([]);
});
