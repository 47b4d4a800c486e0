/** From a figure of the text to its cells and lines, and from a line or an entry to the sentences that follow it. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { fen, sumFen } from '../../src/money/fen';
import { textOf } from '../../src/narrative/segment';
import {
  cellsBehind,
  linesBehind,
  sentencesOfCell,
  sentencesOfEntry,
  sentencesOfLine,
} from '../../src/narrative/trace';
import { sentencesOf, type WrittenText } from '../../src/narrative/written-text';
import { rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { listReading } from '../../src/narrative/evaluate';
import type { Scope } from '../../src/narrative/input-reading';
import { textFacts } from '../../src/narrative/text-facts';
import { figuresOf, narrativeFor, sentenceIn, withFact, withPrior, written } from '../support/narrative';

let entries: Entries;
let text: WrittenText;

beforeAll(async () => {
  entries = await sampleEntries();
  text = written(entries);
});

function ids(sentences: readonly { readonly id: string }[]): readonly string[] {
  return sentences.map(({ id }) => id);
}

/** Ids of the sentences that read otherwise in two texts. */
function changed(before: WrittenText, after: WrittenText): readonly string[] {
  const texts = new Map(sentencesOf(before).map(({ id, segments }) => [id, textOf(segments)]));
  const later = new Map(sentencesOf(after).map(({ id, segments }) => [id, textOf(segments)]));
  return [...new Set([...texts.keys(), ...later.keys()])].filter((id) => texts.get(id) !== later.get(id));
}

describe('a figure of the text', () => {
  it('leads to its cell and to the lines behind it', () => {
    const [, , share] = figuresOf(sentenceIn(text, 's3.expenditure'));
    expect(cellsBehind(share?.sources ?? [])).toEqual([
      { table: '03', block: 'functions', row: 'total', column: 'basic' },
      { table: '03', block: 'functions', row: 'total', column: 'total' },
    ]);
    expect(linesBehind(share?.sources ?? [])).toHaveLength(entries.expenditure.length);
  });

  it('is the sum of its lines, printed', () => {
    const [reception] = figuresOf(sentenceIn(text, 's8.reception'));
    const lines = linesBehind(reception?.sources ?? []);
    expect(lines.map(({ line }) => ('departmental' in line ? line.departmental : ''))).toEqual(
      lines.map(() => '30217'),
    );
    expect(sumFen(lines.map(({ line }) => line.amount))).toBe(2_599_900);
  });

  it('leads to the entry of last year', () => {
    const [change] = figuresOf(sentenceIn(text, 's8.reception.change'));
    expect(change?.sources).toContainEqual({ kind: 'entry', sheet: '上年数', item: '公务接待费', row: 11 });
  });
});

describe('the sentences that follow', () => {
  it('a cell are those that print it or a figure made of it', () => {
    const path = { table: '08', block: 'expenses', row: 'total', column: 'reception' };
    expect(ids(sentencesOfCell(text, path))).toEqual(['s8.reception', 's8.reception.change']);
  });

  it('an entry are those that look at it, also where they print nothing of it', () => {
    expect(ids(sentencesOfEntry(text, '上年数', '政府性基金收支'))).toEqual(['s4.changes', 's9.fund']);
    expect(ids(sentencesOfEntry(text, '说明事项', '其他用车'))).toEqual(['s10.assets']);
    expect(ids(sentencesOfEntry(text, '主要职责', ''))).toContain('o1.lead');
    expect(ids(sentencesOfEntry(text, '上年数', '水费'))).toEqual([]);
  });

  it('an entry that is changed hold all that then reads otherwise', () => {
    for (const { measure } of entries.priorYear) {
      const after = written(withPrior(entries, measure, 123_456));
      const marked = ids(sentencesOfEntry(text, '上年数', measure));
      expect([measure, changed(text, after).filter((id) => !marked.includes(id))]).toEqual([measure, []]);
    }
  });

  it('a line that is changed hold all that then reads otherwise', () => {
    // Every twentieth line, each of another unit, account or project.
    for (const [index, line] of entries.expenditure.entries()) {
      if (index % 20 !== 0) continue;
      const expenditure = entries.expenditure.map((one) =>
        one === line ? { ...one, amount: fen(one.amount + 123_456_789) } : one,
      );
      const marked = ids(sentencesOfLine(text, { source: 'expenditure', line }, entries.units));
      const moved = changed(text, written({ ...entries, expenditure }));
      expect(moved.length).toBeGreaterThan(0);
      expect([line.row, moved.filter((id) => !marked.includes(id))]).toEqual([line.row, []]);
    }
  });

  it('a line that is new hold the list that then names more', () => {
    const [model] = entries.expenditure.filter(({ kind }) => kind === 'operating');
    if (model === undefined) throw new Error('The sample has operating lines.');
    const line = { ...model, row: 9_999, function: '2050803', departmental: '30202', amount: fen(1_000_000) };
    const after = written({ ...entries, expenditure: [...entries.expenditure, line] });
    const moved = changed(text, after);
    const marked = ids(sentencesOfLine(text, { source: 'expenditure', line }, entries.units));
    expect(moved).toContain('s5.classes');
    expect(moved.filter((id) => !marked.includes(id))).toEqual([]);
  });

  it('a line of 公用经费 hold 机关运行经费 where the unit is an organ, and only there', () => {
    const byType = written(withFact(entries, '机关运行经费口径', null));
    const marks = (type: string) => {
      const unit = entries.units.find((one) => one.type === type)?.code;
      const line = entries.expenditure.find((one) => one.unit === unit && one.kind === 'operating');
      if (line === undefined) throw new Error(`No operating line of a unit of the type ${type}.`);
      return ids(sentencesOfLine(byType, { source: 'expenditure', line }, entries.units));
    };
    expect(marks('administrative')).toContain('s10.admin');
    expect(marks('publicInstitution1')).not.toContain('s10.admin');
  });

  it('a list are decided by its total, so that a row that is new counts', () => {
    const facts = textFacts(entries, rollUp(entries, HENAN_2023));
    const scope: Scope = { facts, style: narrativeFor(entries).style, item: null, record: () => undefined };
    const of = { table: '05', block: 'functions', column: 'total' };
    const paths = cellsBehind(listReading({ kind: 'rows', of, name: 'name', choice: 'all' }, scope).sources);
    expect(paths).toEqual([
      { ...of, row: 'total' },
      { ...of, row: 'department' },
    ]);
  });

  it('an income line are none of the expenditure', () => {
    const [line] = entries.income;
    if (line === undefined) throw new Error('The sample has income lines.');
    const marked = ids(sentencesOfLine(text, { source: 'income', line }, entries.units));
    expect(marked).toEqual(['s1.income', 's2.income', 's4.budgets', 's4.changes']);
  });
});
