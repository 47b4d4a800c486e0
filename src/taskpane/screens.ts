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
  | 'obstacles'
  | 'charts';

/** Stages of the work, each with its screens in order; 首页 lists them all. */
export const PLACES = {
  home: { label: '首页', screens: ['home'] },
  preparation: { label: '准备', screens: ['settings'] },
  collection: { label: '收数', screens: ['entry', 'distribute', 'collect'] },
  output: { label: '出表', screens: ['tables', 'fill'] },
  review: { label: '核对', screens: ['check', 'trace'] },
  publication: { label: '公开', screens: ['text', 'publish'] },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly screens: readonly [ScreenId, ...ScreenId[]] }>
>;

export type PlaceId = keyof typeof PLACES;

export const PLACE_ORDER: readonly PlaceId[] = [
  'home',
  'preparation',
  'collection',
  'output',
  'review',
  'publication',
];

export const SCREEN_ORDER: readonly ScreenId[] = PLACE_ORDER.flatMap((place) => PLACES[place].screens);

/** Errors: Error for a screen in no place, which the tests exclude. */
export function placeOf(screen: ScreenId): PlaceId {
  const found = PLACE_ORDER.find((place) => (PLACES[place].screens as readonly ScreenId[]).includes(screen));
  if (found === undefined) throw new Error(`${screen} is in no place`);
  return found;
}

function isScreenId(id: string): id is ScreenId {
  return Object.hasOwn(SCREENS, id);
}

/** A workbook from a later version may contain an unknown screen: opens the home screen then. */
export function screenOf(remembered: string): ScreenId {
  return isScreenId(remembered) ? remembered : 'home';
}
