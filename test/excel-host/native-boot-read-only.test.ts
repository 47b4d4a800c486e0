/**
 * @jest-environment jsdom
 *
 * office.js with its telemetry allowed, in a workbook that may only be read.
 */
import { boot, type Booted } from './booted';

let booted: Booted;

beforeAll(async () => {
  booted = await boot({ document: 'read-only' }, { logging: true });
});

test('it boots, although its telemetry is nowhere to be had', () => {
  expect(booted.ready).toMatchObject({ host: 'Excel', platform: 'PC' });
});

test('it tells the add-in that the document is read-only', () => {
  expect(Office.context.document.mode).toBe('readOnly');
});
