/**
 * @jest-environment jsdom
 *
 * Tests office.js with its telemetry allowed, in a read-only workbook.
 */
import { boot, type Booted } from './booted';

let booted: Booted;

beforeAll(async () => {
  booted = await boot({ document: 'read-only' }, { logging: true });
});

test('starts without access to its telemetry', () => {
  expect(booted.ready).toMatchObject({ host: 'Excel', platform: 'PC' });
});

test('reports the document as read-only', () => {
  expect(Office.context.document.mode).toBe('readOnly');
});
