/** Collects facts that explain why Excel does not answer: address, browser engine, files that did not load. */
import { readPageErrors } from './page-marks';

export interface StartClues {
  /** Address of the server, including the folder. */
  readonly address: string;
  readonly engine: string;
  /** Files that did not load and script errors, one each. */
  readonly pageErrors: readonly string[];
  /** Whether the page runs inside a frame, as in Excel on the web and Office Online Server. */
  readonly framed: boolean;
}

export function startClues(): StartClues {
  return {
    address: new URL('.', location.href).href,
    engine: navigator.userAgent,
    pageErrors: readPageErrors(),
    framed: window.parent !== window,
  };
}

/** Formats the facts for support, one a line. */
export function cluesText({ address, engine, pageErrors }: StartClues): string {
  return [`网址：${address}`, engine, ...pageErrors].join('\n');
}
