/** The genuine office.js Excel runtime in Node, with the stand-in behind it: for tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from '../host';
import { requirementSets, type IsSetSupported } from '../requirements/requirement-sets';
import { bridgeTo, type Bridge } from './bridge';
import { current, keepForEachLine, newLine, setFirst, within, type Line, type SharedClasses } from './lines';
import { watchWriters, type ClientRequestClass } from './writers';

const RUNTIME = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Members of the runtime that no add-in uses. */
interface RuntimeInternals extends SharedClasses {
  readonly HostBridge: { readonly init: (bridge: Bridge) => void };
  readonly ClientRequest: ClientRequestClass;
}

interface OfficeInternals {
  _OfficeAppFactory?: {
    readonly getContext: () => { readonly requirements: { readonly isSetSupported: IsSetSupported } };
  };
}

export interface ConnectedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Carries out work as the add-in behind this host; what it starts is this add-in's, too. */
  readonly run: <T>(work: () => T) => T;
}

function globalOf(name: string): unknown {
  return Reflect.get(globalThis, name);
}

/**
 * Evaluated in the same realm, so that `instanceof Error` holds for what the runtime throws. It wants a `window` and
 * a `navigator`, and nothing of a document.
 */
function loadRuntime(): void {
  if (Reflect.has(globalThis, 'OfficeExtension')) return;
  if (!Reflect.has(globalThis, 'window')) Reflect.set(globalThis, 'window', globalThis);
  if (!Reflect.has(globalThis, 'navigator')) Reflect.set(globalThis, 'navigator', { userAgent: 'node' });
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(RUNTIME);
  const evaluate = globalThis.eval;
  evaluate(`${readFileSync(file, 'utf8')}\n//# sourceURL=${RUNTIME}`);
}

function connect(host: Host, line: Line): ConnectedExcel {
  const internals = globalOf('OfficeExtension') as RuntimeInternals;
  const bridge = bridgeTo(host, {
    takeWriters: watchWriters(internals.ClientRequest),
    deliver: (send) => {
      within(line, send);
    },
  });
  within(line, () => {
    internals.HostBridge.init(bridge);
  });
  return {
    Excel: globalOf('Excel') as typeof Excel,
    OfficeExtension: globalOf('OfficeExtension') as typeof OfficeExtension,
    run: (work) => within(line, work),
  };
}

/** Puts the runtime in front of `host`; a workbook that was connected before is let go. */
export function connectNode(host: Host): ConnectedExcel {
  loadRuntime();
  keepForEachLine(globalOf('OfficeExtension') as RuntimeInternals);
  const office = globalOf('OSF') as OfficeInternals;
  const isSetSupported: IsSetSupported = (name, version) => current().isSetSupported(name, version);
  office._OfficeAppFactory = { getContext: () => ({ requirements: { isSetSupported } }) };
  const line = newLine(requirementSets(host.options));
  setFirst(line);
  return connect(host, line);
}

/** A second add-in beside the one of `connectNode`, e.g. a co-author's: at work in `run` and in what that starts. */
export function connectBeside(host: Host): ConnectedExcel {
  return connect(host, newLine(requirementSets(host.options)));
}
