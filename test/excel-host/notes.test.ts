/** Tests texts beside cells: comments with replies, and notes. */
import { teachNotes } from '../support/notes-client';
import { connect, onSheet, refusal, sent, type Connection } from './connection';

let excel: Connection;

beforeEach(() => {
  excel = connect({ excelApi: '1.18' });
  teachNotes();
});

test('adds, counts, finds (by cell and number), changes and deletes notes', async () => {
  await onSheet(excel, async (context, sheet) => {
    const { notes } = context.workbook;
    sheet.notes.add('B2', '甲');
    sheet.notes.add(sheet.getRange('C3'), '乙');
    const second = notes.getItemAt(1).load('content');
    const place = second.getLocation().load('address');
    const none = sheet.notes.getItemOrNullObject('D4');
    none.delete();
    await context.sync();
    expect([second.content, place.address, none.isNullObject]).toEqual(['乙', 'Sheet1!C3', true]);
    sheet.notes.getItem('B2').content = '改';
    sheet.getRange('1:1').insert('Down');
    const moved = sheet.notes.getItem('B3').load('content');
    await context.sync();
    expect(moved.content).toBe('改');
    moved.delete();
    const count = notes.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect(excel.host.workbook.notes.map(({ content }) => content)).toEqual(['乙']);
});

const add = (kind: 'note' | 'comment', address: string) => () =>
  sent(excel, (sheet, { workbook }) => {
    if (kind === 'note') sheet.notes.add(address, '又');
    else workbook.comments.add(sheet.getRange(address), '又');
  });

test.each<['note' | 'comment', string]>([
  ['note', 'B2'],
  ['note', 'C3'],
  ['comment', 'B2'],
  ['comment', 'C3'],
])('refuses a note and a comment at the same cell: %s at %s', async (kind, address) => {
  await add('note', 'B2')();
  await add('comment', 'C3')();
  expect((await refusal(add(kind, address))).code).toBe('InvalidOperation');
});

test.each<['note' | 'comment', string]>([
  ['note', 'B2:B3'],
  ['comment', 'B2:B3'],
])('refuses a %s at several cells', async (kind, address) => {
  expect((await refusal(add(kind, address))).code).toBe('InvalidArgument');
});

test('refuses to add or delete either on a protected sheet', async () => {
  await add('note', 'B2')();
  await add('comment', 'C3')();
  excel.host.user.protectSheet('Sheet1');
  const remove = (kind: 'note' | 'comment') => () =>
    sent(excel, (sheet, { workbook }) => {
      if (kind === 'note') sheet.notes.getItem('B2').delete();
      else workbook.comments.getItemAt(0).delete();
    });
  for (const attempt of [add('note', 'D4'), add('comment', 'D4'), remove('note'), remove('comment')])
    expect((await refusal(attempt)).code).toBe('AccessDenied');
});

test('deletes notes with their rows and with their sheet', async () => {
  await add('note', 'B2')();
  excel.host.user.addSheet('又一');
  excel.host.user.deleteRows('Sheet1', '2:2');
  expect(excel.host.workbook.notes).toEqual([]);
  await add('note', 'B2')();
  excel.host.user.deleteSheet('Sheet1');
  expect(excel.host.workbook.notes).toEqual([]);
});

test('counts replies to a comment', async () => {
  await add('comment', 'C3')();
  excel.host.workbook.comments[0]?.replies.push('收到');
  await onSheet(excel, async (context) => {
    const count = context.workbook.comments.getItemAt(0).replies.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});
