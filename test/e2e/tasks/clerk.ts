/**
 * Operates the preview as a clerk does and counts each click and key. A typed character is a key, whatever the input
 * method asks for; choosing files counts their button and two clicks in the system's dialog, several files Ctrl+A too.
 */
import { basename } from 'node:path';
import type { Download, Locator } from 'playwright-core';
import { hasTab, paneFrame, type Preview, type ScreenName } from '../support/preview';
import type { ChosenFile } from '../support/returned-files';

export interface Counts {
  readonly clicks: number;
  readonly keys: number;
  /** Clicks among them that only lead to another screen. */
  readonly moves: number;
}

/**
 * How she gets to a screen: by the ribbon and the stages, as usual; without the ribbon by the stages; or without it by the
 * steps listed on 首页 as the only way.
 */
export type Navigation = 'usual' | 'stages' | 'home';

type Values = readonly (readonly (string | number | boolean)[])[];

export interface Clerk {
  readonly preview: Preview;
  readonly counts: () => Counts;
  /** Does not count what happens inside: the days before the task. */
  readonly before: (work: () => Promise<void>) => Promise<void>;
  readonly click: (target: Locator) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  readonly ribbon: (button: string) => Promise<void>;
  readonly goTo: (screen: ScreenName) => Promise<void>;
  /** Follows a button of the pane that leads to another screen. */
  readonly follow: (button: string | RegExp) => Promise<void>;
  readonly fill: (field: string | RegExp, text: string) => Promise<void>;
  readonly paste: (field: string | RegExp, text: string) => Promise<void>;
  /** Pastes into what has the focus. */
  readonly pasteHere: (text: string) => Promise<void>;
  readonly select: (list: string | RegExp, choice: string) => Promise<void>;
  readonly check: (box: string | RegExp) => Promise<void>;
  readonly chooseFiles: (field: string, files: readonly ChosenFile[]) => Promise<void>;
  /** Opens a saved workbook, as by a double click on its file. */
  readonly openWorkbook: (file: string) => Promise<void>;
  readonly openSheet: (name: string) => Promise<void>;
  readonly cell: (address: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly key: (name: string) => Promise<void>;
  readonly download: (press: () => Promise<void>) => Promise<Download>;
  /** Waits; looking costs nothing. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Waits for the end of long work. */
  readonly waits: (text: string | RegExp) => Promise<void>;
  /** Reads cells of the workbook, which the clerk does by looking at them. */
  readonly values: (sheet: string, area: string) => Promise<Values>;
}

/** Milliseconds for what takes long on a busy machine. */
const LONG_WORK = 120_000;

/** Clicks in the system's dialog: a file, then 打开. */
const DIALOG_CLICKS = 2;
/** Ctrl+A and Ctrl+V. */
const CHORD_KEYS = 2;

export function navigationUnderTest(): Navigation {
  const asked = process.env['TASKS_NAVIGATION'];
  return asked === 'home' || asked === 'stages' ? asked : 'usual';
}

/** 追溯 is no step of 首页: there its only way is the row of its stage. */
const STEP_OF: Readonly<Partial<Record<ScreenName, string>>> = {
  设置: '设置',
  录入: '收支录入',
  下发: '下发和回收',
  回收: '下发和回收',
  表样: '表样',
  汇总: '汇总',
  检查: '检查',
  说明: '说明',
  发布: '发布',
};

export function clerkAt(preview: Preview, navigation: Navigation): Clerk {
  const { pane, page } = preview;
  let counts: Counts = { clicks: 0, keys: 0, moves: 0 };
  let isCounting = true;
  const add = (more: Partial<Counts>): void => {
    if (!isCounting) return;
    const { clicks = 0, keys = 0, moves = 0 } = more;
    counts = { clicks: counts.clicks + clicks, keys: counts.keys + keys, moves: counts.moves + moves };
  };
  const click = async (target: Locator): Promise<void> => {
    await target.click();
    add({ clicks: 1 });
  };
  const move = async (target: Locator): Promise<void> => {
    await target.click();
    add({ clicks: 1, moves: 1 });
  };
  const tab = (name: string): Locator => pane.getByRole('tab', { name, exact: true });
  const isOpen = async (name: string): Promise<boolean> =>
    (await tab(name).getAttribute('aria-selected')) === 'true';

  const byStages = async (screen: ScreenName): Promise<void> => {
    const stage = preview.stageOf(screen);
    if (!(await isOpen(stage))) await move(tab(stage));
    if (hasTab(screen) && !(await isOpen(screen))) await move(tab(screen));
    await preview.shows(screen);
  };
  const byHome = async (screen: ScreenName): Promise<void> => {
    if (!(await isOpen('首页'))) await move(tab('首页'));
    const step = STEP_OF[screen];
    if (screen === '首页') return;
    if (step === undefined) return byStages(screen);
    const steps = pane.getByRole('list', { name: '各步骤的进度' });
    await move(steps.getByRole('button', { name: new RegExp(`^${step}`, 'u') }));
    if (hasTab(screen) && !(await isOpen(screen))) await move(tab(screen));
    await preview.shows(screen);
  };

  /** Copying in the other program is not counted. */
  const onClipboard = async (text: string): Promise<void> => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(async (copied) => {
      window.focus();
      await navigator.clipboard.writeText(copied);
    }, text);
  };

  const goTo = navigation === 'home' ? byHome : byStages;
  /** What a button of the ribbon does, done in the pane. */
  const withoutRibbon = async (name: string): Promise<void> => {
    if (name !== '更新') await goTo(name as ScreenName);
    else await goTo('首页');
    if (name === '更新') await click(preview.button(/^更新：/u));
    if (name === '检查') await click(preview.button(/^(?:开始|重新)检查$/u));
  };

  const clerk: Clerk = {
    preview,
    counts: () => counts,
    before: async (work) => {
      isCounting = false;
      await work();
      isCounting = true;
    },
    click,
    press: (name) => click(preview.button(name)),
    ribbon: async (name) => {
      if (navigation !== 'usual') return withoutRibbon(name);
      await preview.ribbon(name);
      add({ clicks: 1 });
    },
    goTo,
    follow: (name) => move(preview.button(name)),
    fill: async (field, text) => {
      const box = pane.getByRole('textbox', { name: field });
      await click(box);
      await box.fill(text);
      add({ keys: [...text].length });
    },
    paste: async (field, text) => {
      const box = pane.getByRole('textbox', { name: field });
      await onClipboard(text);
      await click(box);
      await page.keyboard.press('Control+v');
      add({ keys: CHORD_KEYS });
    },
    pasteHere: async (text) => {
      await onClipboard(text);
      await page.keyboard.press('Control+v');
      add({ keys: CHORD_KEYS });
    },
    select: async (list, choice) => {
      await pane.getByRole('combobox', { name: list }).selectOption(choice);
      // Opens the list, then takes the choice.
      add({ clicks: 2 });
    },
    check: (box) => click(pane.getByRole('checkbox', { name: box })),
    chooseFiles: async (field, files) => {
      await pane.getByLabel(field, { exact: true }).setInputFiles([...files]);
      add({ clicks: 1 + DIALOG_CLICKS, keys: files.length > 1 ? CHORD_KEYS : 0 });
    },
    openWorkbook: async (file) => {
      await page.getByLabel('要打开的工作簿').setInputFiles(file);
      await page.getByRole('heading', { level: 1, name: basename(file) }).waitFor();
      add({ clicks: 1 + DIALOG_CLICKS });
    },
    openSheet: async (name) => {
      await preview.openSheet(name);
      add({ clicks: 1 });
    },
    cell: (address) => click(preview.cell(address)),
    type: async (text) => {
      await page.keyboard.type(text);
      add({ keys: [...text].length });
    },
    key: async (name) => {
      await page.keyboard.press(name);
      add({ keys: name.split('+').length });
    },
    download: async (press) => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: LONG_WORK }), press()]);
      return download;
    },
    sees: preview.sees,
    waits: (text) => pane.getByText(text).first().waitFor({ timeout: LONG_WORK }),
    values: async (sheet, area) => {
      const frame = await paneFrame(preview);
      return frame.evaluate(
        ([name, address]) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(name).getRange(address);
            range.load('values');
            await context.sync();
            return range.values as (string | number | boolean)[][];
          }),
        [sheet, area] as const,
      );
    },
  };
  return clerk;
}
