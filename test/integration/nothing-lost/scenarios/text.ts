/** Lists changes of the text, of what people type for it, and of its sheet. */
import type { CommandOutcome } from '../../../../src/workflow/outcome';
import { ReadBackController } from '../../../../src/workflow/read-back/read-back-controller';
import { sampleEntries } from '../../../support/amended-returns';
import { fill, generate, load, type CommandWork } from '../../../support/command-steps';
import { withWords, workingCopy } from '../../../support/edited-documents';
import { moreEntered, OWN, T03, type Scenario } from '../../../support/nothing-lost';
import { REASON, textOf } from '../../../support/text-steps';

const FILLED = [load, generate, fill];
const LOADED = [load];

/** A reason, a sentence and a duty edited in Word. */
async function takeBack({ session }: CommandWork): Promise<CommandOutcome> {
  const copy = await workingCopy(await sampleEntries());
  const edits = [
    ['今年予以列支', '今年压减批次后列支'],
    ['无负责管理的专项转移支付项目。', '没有专项转移支付项目。'],
    ['市政府交办的其他事项', '市委、市政府交办的其他事项'],
  ] as const;
  const edited = edits.reduce((document, [from, to]) => withWords(document, from, to), copy);
  const controller = session.add((...given) => new ReadBackController(...given));
  const compared = await controller.compare('改后.docx', edited);
  const ids = controller.report()?.read.proposals.map(({ id }) => id);
  return ids === undefined ? compared : controller.take(new Set(ids));
}

export const TEXT_SCENARIOS: readonly Scenario[] = [
  {
    name: 'edits of a document taken over',
    titles: ['取回文档中的改动'],
    before: LOADED,
    around: ['增减原因', '主要职责', '改写'],
    own: [OWN],
    command: takeBack,
  },
  {
    name: 'a reason typed beside its sentence',
    titles: ['填写说明内容'],
    before: LOADED,
    around: ['增减原因'],
    own: [OWN],
    command: (work) => textOf(work).enter(REASON, '工资调整'),
  },
  {
    name: 'a sentence in words of a person',
    titles: ['改写句子'],
    before: LOADED,
    around: ['改写'],
    own: [OWN],
    command: (work) => textOf(work).rewrite('s3.expenditure', '基本支出{基本支出}万元。'),
  },
  {
    name: 'the generated sentence again',
    titles: ['改回生成的句子'],
    before: [load, (work) => textOf(work).rewrite('s3.expenditure', '基本支出{基本支出}万元。')],
    around: ['改写'],
    own: [OWN],
    command: (work) => textOf(work).rewrite('s3.expenditure', ''),
  },
  {
    name: 'the text as a sheet, beside a sheet of its name',
    titles: ['写出预算情况说明'],
    before: LOADED,
    around: [],
    own: [OWN, '预算情况说明'],
    command: (work) => textOf(work).writeSheet(),
  },
  {
    name: 'the text as a sheet again, after a clerk typed there',
    titles: ['写出预算情况说明'],
    before: [load, (work) => textOf(work).writeSheet()],
    around: ['预算情况说明'],
    own: [OWN],
    command: (work) => textOf(work).writeSheet(),
    coloured: false,
  },
  {
    name: 'tables filled with the text following',
    titles: ['填充汇总'],
    before: [...FILLED, (work) => textOf(work).writeSheet(), moreEntered],
    around: [T03],
    own: [OWN],
    command: fill,
  },
];
