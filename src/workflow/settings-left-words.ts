/** Words what is left of the settings of sheets, for the clerk; loaded when an Excel refuses one. */
import type { SettingLeft, SettingPart, SettingsLeft } from './settings-left';

const PARTS: readonly (readonly [part: Exclude<SettingPart, 'charts' | 'protection'>, words: string])[] = [
  ['page', '打印设置'],
  ['freeze', '冻结窗格'],
  ['sizes', '列宽和行高'],
  ['filter', '筛选'],
  ['view', '网格线和标签颜色'],
  ['hidden', '隐藏工作表'],
];

const MOST_NAMES = 3;

function sheetNames(items: readonly SettingLeft[]): string {
  const names = [...new Set(items.map(({ sheet }) => sheet))];
  const listed = names
    .slice(0, MOST_NAMES)
    .map((name) => `“${name}”`)
    .join('、');
  return names.length > MOST_NAMES ? `${listed}等${String(names.length)}张表` : listed;
}

/** Writes one sentence for all display settings, and a separate one for protection, which is more than display. */
export function settingsLeftWords({ items }: SettingsLeft): readonly string[] {
  const styles = PARTS.flatMap(([part, words]) => {
    const ofPart = items.filter((item) => item.part === part);
    return ofPart.length === 0 ? [] : [`${words}没有写入（${sheetNames(ofPart)}）`];
  });
  const uncharted = items.filter(({ part }) => part === 'charts');
  const unprotected = items.filter(({ part }) => part === 'protection');
  return [
    ...(styles.length === 0
      ? []
      : [`内容已经写好，但${styles.join('，')}。可以再试一次，或在 Excel 中手工设置。`]),
    ...(uncharted.length === 0
      ? []
      : [
          `图没有画出（${sheetNames(uncharted)}），图中的数字已经写好。可以再试一次；这一版 Excel 画不出时，请在“发布”中选择“公开文本的说明中附图”，公开文本里有图。`,
        ]),
    ...(unprotected.length === 0
      ? []
      : [
          `工作表没有保护（${sheetNames(unprotected)}），公式和表头可能被误改。可以再试一次，或在“审阅”中保护工作表。`,
        ]),
  ];
}
