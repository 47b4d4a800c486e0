/** Operates the preview as a user does: by the labels of tabs and buttons. */
import type { Download, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { soon } from './soon';
import { openWatchedPage, type View, type WatchedPage } from './watched-page';

/** The stage of each screen, as the pane names both; a stage with one screen has no second row. */
const STAGES = {
  首页: '首页',
  设置: '准备',
  录入: '收数',
  下发: '收数',
  回收: '收数',
  表样: '出表',
  汇总: '出表',
  检查: '核对',
  追溯: '核对',
  说明: '公开',
  发布: '公开',
} as const;

export type ScreenName = keyof typeof STAGES;

/** Screens that are a stage by themselves: without a tab of their own. */
const ONLY_SCREENS: readonly ScreenName[] = ['首页', '设置'];

export function hasTab(screen: ScreenName): boolean {
  return !ONLY_SCREENS.includes(screen);
}

export interface Preview {
  readonly watched: WatchedPage;
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Finds a button inside the pane. */
  readonly button: (name: string | RegExp) => Locator;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Opens a screen and waits until it is shown. */
  readonly goTo: (screen: ScreenName) => Promise<void>;
  /** Waits until the screen is open and loaded. */
  readonly shows: (screen: ScreenName) => Promise<void>;
  /** The tab of the stage that a screen belongs to. */
  readonly stageOf: (screen: ScreenName) => string;
  /** The title of the open screen. */
  readonly openedScreen: () => Promise<string>;
  /** Clicks into the pane: where reading clears Ctrl+Z, the pane reads only then. */
  readonly comeToPane: () => Promise<void>;
  /** Waits until the pane shows the text. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  readonly paneText: () => Promise<string>;
  /** Waits until no command is running. */
  readonly idle: () => Promise<void>;
  /** Presses a button of the ribbon when no command is running: during one, its command would wait for a press. */
  readonly ribbon: (label: string) => Promise<void>;
  readonly openSheet: (name: string) => Promise<void>;
  /** Finds a cell of the open sheet by its address. */
  readonly cell: (address: string) => Locator;
  readonly sheetNames: () => Promise<readonly string[]>;
  readonly openedSheet: () => Promise<string>;
  readonly selectedAddress: () => Promise<string>;
  /** Saves the workbook when no command is running, which would be saved half done. */
  readonly save: () => Promise<Download>;
  readonly close: () => Promise<void>;
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^([A-Z])(\d+)$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined)
    throw new Error(`${address} is not a valid cell address.`);
  return { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65 };
}

function previewOn(watched: WatchedPage): Preview {
  const { page } = watched;
  const pane = page.frameLocator('.pane iframe');
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  const tab = (name: string) => pane.getByRole('tab', { name, exact: true });
  const idle = (): Promise<void> =>
    pane.getByRole('contentinfo', { name: '进行中的操作' }).waitFor({ state: 'hidden' });
  const shows = async (screen: ScreenName): Promise<void> => {
    const name = hasTab(screen) ? screen : STAGES[screen];
    await pane.getByRole('tab', { name, exact: true, selected: true }).waitFor();
    // 首页 has the name of the department as its heading.
    if (screen !== '首页') await pane.getByRole('heading', { level: 1, name: screen, exact: true }).waitFor();
  };
  return {
    watched,
    page,
    pane,
    button,
    press: (name) => button(name).click(),
    goTo: async (screen) => {
      await tab(STAGES[screen]).click();
      if (hasTab(screen)) await tab(screen).click();
      await shows(screen);
    },
    shows,
    stageOf: (screen) => STAGES[screen],
    openedScreen: () => pane.getByRole('heading', { level: 1 }).first().innerText(),
    comeToPane: () => pane.getByRole('heading', { level: 1 }).first().click(),
    sees: (text) => pane.getByText(text).first().waitFor(),
    paneText: () => pane.locator('main').innerText(),
    idle,
    ribbon: async (label) => {
      await idle();
      const ribbon = page.getByRole('navigation', { name: '功能区' });
      await ribbon.getByRole('button', { name: label, exact: true }).click();
    },
    openSheet: async (name) => {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
    },
    cell: (address) => {
      const { row, column } = placeOf(address);
      return page.locator(`td[data-row="${String(row)}"][data-column="${String(column)}"]`);
    },
    sheetNames: () => page.locator('.sheet-tabs [role=tab]').allInnerTexts(),
    openedSheet: () => page.locator('.sheet-tabs [aria-selected=true]').innerText(),
    selectedAddress: () => page.locator('.name-box').inputValue(),
    save: async () => {
      await idle();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '保存为 .xlsx' }).click(),
      ]);
      return download;
    },
    close: watched.close,
  };
}

/** Opens the preview with its pane started. */
export async function openPreview(view?: View): Promise<Preview> {
  const preview = previewOn(await openWatchedPage('preview.html', view));
  await preview.sees('下一步');
  return preview;
}

/**
 * Finds the frame of the pane, to inspect it or to call Excel through its office.js. Errors: Error if there is none.
 */
export async function paneFrame({ page }: Preview): Promise<Frame> {
  const frame = await (await page.locator('.pane iframe').elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('The pane has no frame');
  return frame;
}

/** Does what puts another pane in place of this one, and waits until this one is gone. */
async function replacePane({ page }: Preview, act: () => Promise<void>): Promise<void> {
  const shown = await page.locator('.pane iframe').elementHandle();
  await act();
  await shown?.waitForElementState('hidden');
}

export async function reopenPane(preview: Preview): Promise<void> {
  const reopen = preview.page.getByRole('button', { name: '重新打开窗格' });
  await replacePane(preview, () => reopen.click());
}

/** Sets the theme of Office, in which the pane opens anew. */
export async function setTheme(preview: Preview, label: '浅色' | '深色'): Promise<void> {
  const choice = preview.page.getByRole('button', { name: label });
  if ((await choice.getAttribute('aria-pressed')) === 'true') return;
  await replacePane(preview, () => choice.click());
}

/** Sets the width of the pane, and waits until the pane has it. */
export async function setPaneWidth(preview: Preview, width: 300 | 320): Promise<void> {
  await preview.page.getByRole('button', { name: String(width), exact: true }).click();
  const frame = await paneFrame(preview);
  await soon(() => frame.evaluate(() => window.innerWidth), width);
}

export async function loadSample(preview: Preview): Promise<void> {
  await preview.press('载入样例');
  await preview.sees(/^已载入样例：/u);
}

export async function generateTables(preview: Preview): Promise<void> {
  await preview.goTo('表样');
  await preview.press(/^生成表样（/u);
  await preview.sees(/^已生成表样：/u);
}

export async function fillTables(preview: Preview): Promise<void> {
  await preview.goTo('汇总');
  await preview.press(/^填充汇总（/u);
  await preview.sees(/^已填充\d+张表/u);
}
