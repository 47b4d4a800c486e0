/** What helps to find out why Excel does not answer: where the page comes from, what shows it, what did not load. */
import { readPageErrors } from './page-marks';

export interface StartClues {
  /** Of the server, with the folder. */
  readonly address: string;
  readonly engine: string;
  /** Files that did not load and errors of scripts, one each. */
  readonly pageErrors: readonly string[];
  /** Within another page, as Excel on the web and Office Online Server show it. */
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

/** For support, one a line. */
export function cluesText({ address, engine, pageErrors }: StartClues): string {
  return [`网址：${address}`, engine, ...pageErrors].join('\n');
}
