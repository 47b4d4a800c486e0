/** Tests the preview's grid with mouse and keyboard. */
import { accessibilityViolations } from './support/accessibility';
import { loadSample, openPreview, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

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

test('handles typing, Enter, Tab and Escape', async () => {
  await preview.cell('B2').click();
  await preview.page.keyboard.type('1234.5');
  await press('Enter');
  await soon(() => Promise.all([text('B2'), preview.selectedAddress()]), ['1234.5', 'B3']);
  await preview.page.keyboard.type('单位');
  await press('Tab');
  await soon(() => Promise.all([text('B3'), preview.selectedAddress()]), ['单位', 'C3']);
  await preview.page.keyboard.type('不要');
  await press('Escape');
  await soon(() => text('C3'), '');
});

test('edits the cell on F2, and clears it on Delete', async () => {
  await preview.cell('B2').click();
  await press('F2');
  await preview.page.keyboard.type('6');
  await press('Enter', 'ArrowUp');
  await soon(() => text('B2'), '1234.56');
  await press('Delete');
  await soon(() => text('B2'), '');
});

test('takes back typing, clearing and pasting with Ctrl+Z, and says when nothing is left', async () => {
  await preview.cell('H2').click();
  await preview.page.keyboard.type('原来');
  await press('Enter');
  await preview.cell('H2').click();
  await paste('甲\t乙');
  await press('Delete', 'Control+z');
  await soon(() => Promise.all(['H2', 'I2'].map(text)), ['甲', '乙']);
  await press('Control+z');
  await soon(() => Promise.all(['H2', 'I2'].map(text)), ['原来', '']);
  for (let step = 0; step < 20; step += 1) await press('Control+z');
  await soon(() => text('H2'), '');
  await soon(
    () => preview.page.locator('.status-bar .objection').innerText(),
    expect.stringMatching(/^没有可以撤销的输入。/u),
  );
});

test('goes to a cell written into the name box', async () => {
  const box = preview.page.locator('.name-box');
  await box.fill('d30');
  await box.press('Enter');
  await soon(() => preview.selectedAddress(), 'D30');
  // The focus follows with the next frame.
  await preview.page.locator('.cell-editor:focus').waitFor({ state: 'attached' });
  await preview.page.keyboard.type('到了');
  await press('Enter');
  await soon(() => text('D30'), '到了');
  await box.fill('没有的表!A1');
  await box.press('Enter');
  await soon(
    () => preview.page.locator('.status-bar .objection').innerText(),
    expect.stringMatching(/没有找到工作表/u),
  );
  await box.press('Escape');
  await soon(() => preview.selectedAddress(), 'D31');
});

test('calculates formulas, and shows the sum of the selection in the status bar', async () => {
  await preview.cell('D2').click();
  for (const typed of ['1', '2', '=D2+D3']) {
    await preview.page.keyboard.type(typed);
    await press('Enter');
  }
  await soon(() => text('D4'), '3');
  await preview.cell('D2').click();
  await press('Shift+ArrowDown', 'Shift+ArrowDown');
  await soon(
    () => preview.page.locator('.sums').innerText(),
    expect.stringMatching(/平均值 2.00\s*求和 6.00\s*计数 3/u),
  );
});

test('fills a block from a pasted table', async () => {
  await preview.cell('F2').click();
  await paste('甲\t1,000\r\n乙\t2,000\r\n');
  await soon(() => Promise.all(['F2', 'G2', 'F3', 'G3'].map(text)), ['甲', '1,000', '乙', '2,000']);
});

test('rejects typed values that violate a validation rule, and explains it', async () => {
  await loadSample(preview);
  await preview.openSheet('支出录入');
  await preview.cell('C2').click();
  const before = await text('C2');
  await preview.page.keyboard.type('9999999');
  await press('Enter');
  await soon(
    () => preview.page.locator('.status-bar .objection').innerText(),
    expect.stringMatching(/^科目表中没有这个编码。/u),
  );
  await soon(() => text('C2'), before);
});

test('reaches both ends of a long sheet by keyboard', async () => {
  await preview.cell('C2').click();
  await press('Control+ArrowDown');
  await soon(() => preview.selectedAddress(), 'C245');
  // The rows at the end are drawn after the scrolling, in a later frame: waits for the cell, and fails without it.
  await preview.page.locator('.cell.is-active').waitFor({ state: 'visible' });
  await press('Control+Home');
  await soon(() => preview.selectedAddress(), 'A1');
});

test('passes axe', async () => {
  // Leaves out cells, whose colours come from the workbook.
  expect(await accessibilityViolations(preview.page.mainFrame(), '.cell')).toEqual([]);
});

test('sends nothing outside its origin, without errors', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
