/** Bundles the screens that the first view does not need, in one lazy chunk. */
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import type { ScreenId } from '../screens';
import { CheckScreen } from './check/check-screen';
import { CollectScreen } from './collect/collect-screen';
import { DistributeScreen } from './distribute/distribute-screen';
import { EntryScreen } from './entry/entry-screen';
import { FillScreen } from './fill/fill-screen';
import { PublishScreen } from './publish/publish-screen';
import { SettingsScreen } from './settings/settings-screen';
import { TablesScreen } from './tables/tables-screen';
import { TextScreen } from './text/text-screen';
import { TraceScreen } from './trace/trace-screen';

export type ScreenView = (props: { readonly status: WorkbookStatus }) => ReactElement;

export type LaterScreens = Readonly<Record<Exclude<ScreenId, 'home'>, ScreenView>>;

export const LATER_SCREENS: LaterScreens = {
  settings: SettingsScreen,
  entry: EntryScreen,
  distribute: DistributeScreen,
  collect: CollectScreen,
  tables: TablesScreen,
  fill: FillScreen,
  check: CheckScreen,
  text: TextScreen,
  publish: PublishScreen,
  trace: TraceScreen,
};
