/** Declares the screens of the pane, in the order of the work. */
export const SCREENS = {
  home: { label: '首页' },
  settings: { label: '设置' },
  entry: { label: '录入' },
  distribute: { label: '下发' },
  collect: { label: '回收' },
  tables: { label: '表样' },
  fill: { label: '汇总' },
  check: { label: '检查' },
  text: { label: '说明' },
  publish: { label: '发布' },
  trace: { label: '追溯' },
} as const satisfies Readonly<Record<string, { readonly label: string }>>;

export type ScreenId = keyof typeof SCREENS;

/** Part of a screen that others link to; `page`: the whole screen. */
export type SectionId =
  | 'page'
  | 'roster'
  | 'line-import'
  | 'last-year'
  | 'problems'
  | 'overview'
  | 'findings'
  | 'sentences'
  | 'text-check'
  | 'read-back'
  | 'obstacles';

export const SCREEN_ORDER: readonly ScreenId[] = [
  'home',
  'settings',
  'entry',
  'distribute',
  'collect',
  'tables',
  'fill',
  'check',
  'text',
  'publish',
  'trace',
];

function isScreenId(id: string): id is ScreenId {
  return Object.hasOwn(SCREENS, id);
}

/** A workbook from a later version may contain an unknown screen: opens the home screen then. */
export function screenOf(remembered: string): ScreenId {
  return isScreenId(remembered) ? remembered : 'home';
}
