/** The preview's grid under mouse and keyboard. */
import { accessibilityViolations } from './support/accessibility';
import { loadSample, openPreview, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

jest.setTimeout(120_000);

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
});

afterAll(async () => {
  await preview.close();
});

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await preview.page.keyboard.press(key);
}

function text(address: string): Promise<string> {
  return preview.cell(address).innerText();
}

async function paste(content: string): Promise<void> {
  await preview.page.locator('.cell-editor').evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, content);
}

test('typing, Enter, Tab and Escape', async () => {
  await preview.cell('B2').click();
  await preview.page.keyboard.type('1234.5');
  await press('Enter');
  expect([await text('B2'), await preview.selectedAddress()]).toEqual(['1234.5', 'B3']);
  await preview.page.keyboard.type('单位');
  await press('Tab');
  expect([await text('B3'), await preview.selectedAddress()]).toEqual(['单位', 'C3']);
  await preview.page.keyboard.type('不要');
  await press('Escape');
  expect(await text('C3')).toBe('');
});

test('F2 edits what stands in the cell, Delete empties it', async () => {
  await preview.cell('B2').click();
  await press('F2');
  await preview.page.keyboard.type('6');
  await press('Enter', 'ArrowUp');
  expect(await text('B2')).toBe('1234.56');
  await press('Delete');
  expect(await text('B2')).toBe('');
});

test('formulas calculate, and the status bar adds up what is selected', async () => {
  await preview.cell('D2').click();
  for (const typed of ['1', '2', '=D2+D3']) {
    await preview.page.keyboard.type(typed);
    await press('Enter');
  }
  expect(await text('D4')).toBe('3');
  await preview.cell('D2').click();
  await press('Shift+ArrowDown', 'Shift+ArrowDown');
  expect(await preview.page.locator('.sums').innerText()).toMatch(/平均值 2.00\s*求和 6.00\s*计数 3/u);
});

test('a pasted table fills a block', async () => {
  await preview.cell('F2').click();
  await paste('甲\t1,000\r\n乙\t2,000\r\n');
  expect(await Promise.all(['F2', 'G2', 'F3', 'G3'].map(text))).toEqual(['甲', '1,000', '乙', '2,000']);
});

test('a rule of a cell refuses what is typed against it, and says why', async () => {
  await loadSample(preview);
  await preview.openSheet('支出录入');
  await preview.cell('C2').click();
  const before = await text('C2');
  await preview.page.keyboard.type('9999999');
  await press('Enter');
  expect(await text('C2')).toBe(before);
  expect(await preview.page.locator('.status-bar .objection').innerText()).not.toBe('');
});

test('the keyboard reaches the end of a long sheet and its beginning', async () => {
  await preview.cell('C2').click();
  await press('Control+ArrowDown');
  expect(await preview.selectedAddress()).toBe('C245');
  expect(await preview.page.locator('.cell.is-active').isVisible()).toBe(true);
  await press('Control+Home');
  expect(await preview.selectedAddress()).toBe('A1');
});

test('the preview itself has nothing for axe to find', async () => {
  // Colours of cells are the workbook's.
  expect(await accessibilityViolations(preview.page.mainFrame(), '.cell')).toEqual([]);
});

test('nothing left the origin, nothing failed', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
