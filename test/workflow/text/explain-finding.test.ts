/** Tests explanations of findings in a text: kept in the workbook, undone, shown in 审核意见表. */
import type { TextFinding } from '../../../src/narrative/rules/text-finding';
import { reviewWorkbook } from '../../../src/publication/review';
import { reviewOfText } from '../../../src/taskpane/screens/check/save-review';
import { decodeMemory } from '../../../src/workflow/memory';
import type { Session } from '../../../src/workflow/session';
import { TextController } from '../../../src/workflow/text/text-controller';
import { openFilled } from '../../support/filled-workbook';
import { said } from '../../support/sessions';
import { type SimulatedWorkbook } from '../../support/simulated-workbook';
import { UNHURRIED } from '../../support/unhurried';

const OFFICE = { publisher: '某局', year: 2023, setId: 'henan-2023' };

let session: Session;
let book: SimulatedWorkbook;
let text: TextController;

beforeEach(async () => {
  ({ book, session } = await openFilled());
  text = session.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
});

async function foundIn(words: string): Promise<readonly TextFinding[]> {
  const paragraphs = words.split('\n').map((line) => ({ text: line, level: null }));
  await text.check({ from: '粘贴的文字', paragraphs, marks: null, remarks: [] });
  return text.report()?.findings ?? [];
}

const DOUBTFUL =
  '一、收入支出预算总体情况说明\n某局2022年收入总计7563.33万元，支出总计7563.33万元，与2021年相比，收支总计各增加1318.07万元，增长21.11%。主要原因：人员增加。';

test('keeps an explanation in the workbook, shows it in 审核意见表, and takes it back as a step', async () => {
  const findings = await foundIn(DOUBTFUL);
  const one = findings.find(({ severity }) => severity === 'X');
  if (one === undefined) throw new Error('There is nothing to explain.');
  expect(text.standing(one)).toEqual({ status: 'open', explanation: null });
  expect(said(await text.explain(one, ' 按批复表述 '))).toBe('已保存说明。');
  expect(text.standing(one)).toMatchObject({ status: 'explained', explanation: { text: '按批复表述' } });
  expect(decodeMemory(book.snapshot().memory).explanations).toContain('按批复表述');
  const report = text.report();
  if (report === null) throw new Error('There is no report.');
  const review = JSON.stringify(reviewWorkbook(reviewOfText(report, OFFICE, text.standing)));
  expect(review).toContain('已说明');
  expect(review).toContain('按批复表述');
  expect(session.undoTitle()).toBe('审核说明');
  expect(said(await session.undo())).toBe('已撤销“审核说明”。');
  expect(text.standing(one).status).toBe('open');
});
