/** Makes returned files of the sample's units, in the form of chosen files in a browser. */
import type { Entries } from '../../../src/entries/entries';
import { returnedBytes } from '../../support/amended-returns';
import type { Spoil } from '../../support/distributed';
import type { Preview } from './preview';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function workbookFile(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

/** Damages the lines of the unit. */
export async function returnedFile(
  entries: Entries,
  code: string,
  name: string,
  spoils: readonly Spoil[] = [],
): Promise<ChosenFile> {
  return workbookFile(name, await returnedBytes(entries, code, spoils));
}

export async function chooseReturns({ pane }: Preview, files: readonly ChosenFile[]): Promise<void> {
  await pane.getByLabel('交回的文件', { exact: true }).setInputFiles([...files]);
}
