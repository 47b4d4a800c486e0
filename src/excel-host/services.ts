/**
 * Declares Office's services outside the workbook: the pane of a shared runtime, and readiness for ribbon commands.
 */
import { bind, type ApiClass, type Link } from './protocol/api-class';
import { ApiError } from './protocol/api-error';
import type { WireEvent } from './protocol/wire';

export type PaneVisibility = 'Visible' | 'Background' | 'Inactive';

/** The state of the add-in in Excel. */
export interface AddinState {
  pane: PaneVisibility;
  /** Whether the add-in starts with the workbook. */
  startState: PaneVisibility;
  /** Called when the add-in shows or hides its pane. */
  onPane: (state: PaneVisibility) => void;
  readonly send: (event: WireEvent) => void;
}

const PANE_STATES: readonly PaneVisibility[] = ['Visible', 'Background', 'Inactive'];
const RICH_API_EVENT = 65_536;
const VISIBILITY_EVENT = 65_539;

/** Shows or hides the pane and notifies the add-in, for the person and the add-in alike. */
export function setPane(addin: AddinState, state: PaneVisibility): void {
  addin.pane = state;
  addin.onPane(state);
  addin.send({
    messageCategory: RICH_API_EVENT,
    messageType: VISIBILITY_EVENT,
    targetId: '',
    message: JSON.stringify({ visibility: state === 'Visible' ? 'Visible' : 'Hidden' }),
  });
}

const RUNTIME: ApiClass<AddinState> = {
  name: 'AppRuntimeService',
  values: { getAppRuntimeState: ({ pane }) => pane },
  actions: {
    setAppRuntimeState: (addin, args) => {
      setPane(addin, args.choice(0, PANE_STATES));
    },
  },
};

const PERSISTENCE: ApiClass<AddinState> = {
  name: 'AppRuntimePersistenceService',
  values: { getAppRuntimeStartState: ({ startState }) => startState },
  actions: {
    setAppRuntimeStartState: (addin, args) => {
      addin.startState = args.choice(0, PANE_STATES);
    },
  },
};

const INTERNAL: ApiClass<AddinState> = {
  name: 'AddinInternalService',
  // Does nothing: commands wait for the ribbon's event anyway.
  actions: { notifyActionHandlerReady: () => undefined },
};

const SERVICES: Readonly<Record<string, ApiClass<AddinState>>> = {
  'Microsoft.AppRuntime.AppRuntimeService': RUNTIME,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': PERSISTENCE,
  'Microsoft.InternalService.AddinInternalService': INTERNAL,
};

export function serviceNamed(typeName: string, addin: AddinState): Link {
  const service = SERVICES[typeName];
  if (service === undefined)
    throw new ApiError('NotImplemented', `The stand-in for Excel has no ${typeName}.`);
  return bind(service, addin);
}
