/** Compares the text of Henan's set, from the reference department's entries, with its published text. */
import { readFileSync } from 'node:fs';
import { sampleEntries } from '../../../scripts/sample-entries';
import type { Entries } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { textOf } from '../../../src/narrative/segment';
import { plainText } from '../../../src/narrative/plain-text';
import type { TextSource } from '../../../src/narrative/source';
import { sentencesOf, type WrittenSection, type WrittenText } from '../../../src/narrative/written-text';
import { figuresOf, sentenceIn, words, written } from '../../support/narrative';

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/reference/${name}`, import.meta.url), 'utf8'));
}

/** By the id of its place in our text, without blanks and in full-width punctuation. */
const PUBLISHED = new Map(fixture('narrative.json') as readonly (readonly [string, string])[]);

interface PublishedFigure {
  readonly no: string;
  readonly phrase: string;
  readonly printed: string;
  readonly unit: string;
  readonly path: string;
  readonly status: string;
}
const FIGURES = fixture('narrative-figures.json') as readonly PublishedFigure[];

/** `text`: our sentence; `null`: none. */
interface Difference {
  readonly id: string;
  readonly text: string | null;
  readonly why: string;
}

const DIFFERENCES: readonly Difference[] = [
  {
    id: 'o3.scope',
    text: '本预算为三门峡市人力资源和社会保障局汇总预算，包括本级预算（含市劳动保障监察支队、市技工教育研究室、市人事考试中心3个财务不独立事业单位）和所属单位预算。',
    why: 'names as 机构设置 lists them; no word for the kind of department',
  },
  {
    id: 'o3.unit.8',
    text: '8.三门峡市农村社会养老保险中心',
    why: 'N-24: the roster names 农村社会养老保险中心',
  },
  {
    id: 's1.income',
    text: '三门峡市人力资源和社会保障局2023年收入总计7563.33万元，其中：一般公共预算安排资金7563.33万元，与2022年相比，收入增加1318.07万元，增长21.11%，主要原因：一方面是一般公共预算财政拨款基本支出在年初预算中按财政部门一体化工作的要求计算更加准确；另一方面是人员工资结构的变化增加了预算。',
    why: 'wording: a rate is 增长',
  },
  {
    id: 's1.expenditure',
    text: '支出总计7563.33万元，其中：一般公共预算安排支出7563.33万元，与2022年相比，支出增加1318.07万元，增长21.11%，主要原因：人员经费的增加，增加主要原因是人员工资结构的调整。',
    why: 'wording: one sentence',
  },
  {
    id: 's4.budgets',
    text: '三门峡市人力资源和社会保障局2023年一般公共预算收支预算7563.33万元（其中：财政拨款7393.86万元），政府性基金收支预算0万元。',
    why: 'N-20: 一般公共预算 and 财政拨款 are two scopes',
  },
  {
    id: 's4.changes',
    text: '与2022年相比，一般公共预算收支预算增加1318.07万元，增长21.11%，主要原因：一方面是一般公共预算财政拨款基本支出在年初预算中按财政部门一体化工作的要求计算更加准确，另一方面是人员工资结构的变化增加了预算；政府性基金收支预算2023年和2022年均为0万元，与上年持平，主要原因：本单位未使用政府性基金预算拨款安排的支出。',
    why: 'N-11, N-28: no rate of 0, no increase by 0',
  },
  {
    id: 's5.parts',
    text: '其中：基本支出7130.19万元，占94.27%；项目支出433.15万元，占5.73%。',
    why: 'wording',
  },
  {
    id: 's6.basic',
    text: '三门峡市人力资源和社会保障局2023年一般公共预算基本支出总计7130.19万元，其中：人员经费6888.17万元，占96.61%，主要包括：基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、福利费、其他交通费用、退休费、抚恤金、其他对个人和家庭的补助；公用经费242.01万元，占3.39%，主要包括：办公费、印刷费、水费、电费、邮电费、取暖费、差旅费、会议费、培训费、公务接待费、劳务费、工会经费、公务用车运行维护费、其他商品和服务支出。',
    why: 'N-08, N-10: the items with money in table 06, under the names in force',
  },
  {
    id: 's7.reform',
    text: '按照《财政部关于印发〈支出经济分类科目改革方案〉的通知》（财预〔2017〕98号）要求，从2018年起全面实施支出经济分类科目改革，根据政府预算管理和部门预算管理的特点，分设部门预算支出经济分类科目和政府预算支出经济分类科目，两套科目之间保持对应关系。',
    why: 'wording: 部门预算, as the tables call it',
  },
  {
    id: 's7.table',
    text: '为适应改革要求，我部门《支出经济分类汇总表》按两套经济分类科目分别反映不同资金来源的全部预算支出。',
    why: 'wording: 我部门',
  },
  {
    id: 's8.total',
    text: '三门峡市人力资源和社会保障局2023年“三公”经费预算为16.10万元，比2022年减少4万元，降低19.90%，主要原因：根据国家、省、市有关文件精神，厉行节约，降低“三公”经费预算。',
    why: 'wording: said once; quotation marks',
  },
  {
    id: 's8.abroad.change',
    text: '预算数2023年和2022年均为0万元，与上年持平，主要原因：目前没有需要出国（境）的业务。',
    why: 'N-11, N-25: no rate of 0, no doubled 。',
  },
  {
    id: 's8.reception',
    text: '（二）公务接待费2.60万元，主要用于按规定开支的各类公务接待（含外宾接待）支出。',
    why: 'wording',
  },
  {
    id: 's8.reception.change',
    text: '预算数比2022年增加0.50万元，增长23.81%，主要原因：因疫情因素，2022年部分单位没有列支公务接待预算，今年予以列支。',
    why: 'wording',
  },
  {
    id: 's8.vehicles.parts',
    text: '其中：公务用车购置费0万元；公务用车运行维护费13.50万元，主要用于开展工作所需公务用车的燃料费、维修费、过路过桥费、保险费等支出。',
    why: 'wording',
  },
  {
    id: 's8.vehicles.change',
    text: '公务用车购置及运行维护费预算数比2022年减少4.50万元，降低25%，主要原因：控制“三公”经费支出，压缩预算。',
    why: 'wording: the joint figure by its own name',
  },
  {
    id: 's9.fund',
    text: '我部门2023年没有政府性基金预算收入和支出，与上年持平。',
    why: 'wording: nothing is said to be nothing',
  },
  {
    id: 's10.admin',
    text: '三门峡市人力资源和社会保障局2023年机关运行经费支出预算242.01万元（按全部预算单位的公用经费统计），主要保障机构正常运转及正常履职需要，比2022年增加24.57万元，增长11.30%，主要原因：商品和服务支出中的工会经费和福利费增加。',
    why: 'N-13: says which units it counts',
  },
  {
    id: 's10.procurement',
    text: '三门峡市人力资源和社会保障局2023年未安排政府采购预算。',
    why: 'wording: nothing is said to be nothing',
  },
  {
    id: 's10.targets',
    text: '三门峡市人力资源和社会保障局2023年对22个预算项目设置了绩效目标，涉及资金433.15万元。',
    why: 'wording',
  },
  {
    id: 's10.indicators',
    text: '从项目产出、项目效益、满意度等方面设置了绩效指标，综合反映项目预期完成的数量、时效、质量，预期达到的社会效益、可持续影响以及服务对象满意度等情况。',
    why: 'misspelt: 实效 for 时效',
  },
  {
    id: 's10.evaluated',
    text: null,
    why: 'N-30: a budget sets targets, nothing has been evaluated',
  },
  {
    id: 's10.managed',
    text: '2023年，我部门纳入预算绩效管理的支出总额为7563.33万元，其中：人员经费6888.17万元，公用经费242.01万元，项目支出433.15万元，共22个项目，其中100万元及以上项目0个，支出总额0万元。',
    why: 'N-09: 22 projects, not 12',
  },
  {
    id: 's10.key-projects',
    text: '我部门2023年没有重点项目的绩效目标。',
    why: 'wording',
  },
  {
    id: 's10.assets',
    text: '2022年期末，我部门共有车辆7辆，其中：一般公务用车7辆、一般执法执勤用车0辆、特种专业技术用车0辆、其他用车0辆；单价50万元以上通用设备0台（套），单价100万元以上专用设备0台（套）。',
    why: 'N-15: 用车 in full; 台（套）',
  },
  {
    id: 's10.transfers',
    text: '我部门2023年无负责管理的专项转移支付项目。',
    why: 'wording: 我部门',
  },
];

let entries: Entries;
let text: WrittenText;

beforeAll(async () => {
  entries = await sampleEntries();
  text = written(entries);
});

function linesIn(section: WrittenSection): readonly (readonly [string, string])[] {
  const { id, heading, paragraphs, sections } = section;
  return [
    ...(heading === '' ? [] : [[`section:${id}`, heading] as const]),
    ...paragraphs.flat().map((one) => [one.id, textOf(one.segments)] as const),
    ...sections.flatMap(linesIn),
  ];
}

/** Returns headings and sentences in their order. */
function lines(): readonly (readonly [string, string])[] {
  return text.parts.flatMap(({ id, heading, sections }) => [
    [`part:${id}`, heading.join('')] as const,
    ...sections.flatMap(linesIn),
  ]);
}

function isTerm(id: string): boolean {
  return id.startsWith('term.');
}

describe('text of the reference department', () => {
  it('needs no further input', () => {
    expect(text.problems).toEqual([]);
  });

  it('equals the published text sentence by sentence, except for the listed differences', () => {
    const ours = new Map(lines());
    const ids = [...new Set([...PUBLISHED.keys(), ...ours.keys()])].filter((id) => !isTerm(id));
    const differing = ids.flatMap((id) => {
      const own = ours.get(id)?.replaceAll(' ', '') ?? null;
      return own === (PUBLISHED.get(id) ?? null) ? [] : [{ id, text: own }];
    });
    expect(differing).toEqual(DIFFERENCES.map(({ id, text: own }) => ({ id, text: own })));
    expect(DIFFERENCES.every(({ why }) => why.length > 0)).toBe(true);
  });

  it('has the order of the published text', () => {
    const ours = lines().map(([id]) => id);
    const order = [...PUBLISHED.keys()].filter((id) => ours.includes(id) && !isTerm(id));
    expect(ours.filter((id) => order.includes(id))).toEqual(order);
  });

  it('explains exactly the terms that its tables use', () => {
    const terms = sentencesOf(text).filter(({ id }) => isTerm(id));
    expect(terms.map((term) => textOf(term.segments).split('：')[0])).toEqual([
      '一、财政拨款收入',
      '二、财政专户管理资金',
      '三、事业收入',
      '四、事业单位经营收入',
      '五、上级补助收入',
      '六、附属单位上缴收入',
      '七、其他收入',
      '八、单位资金',
      '九、上年结转结余',
      '十、基本支出',
      '十一、项目支出',
      '十二、其他运转类',
      '十三、特定目标类',
      '十四、“三公”经费',
      '十五、机关运行经费',
    ]);
  });

  it('is equal when written twice', () => {
    expect(plainText(written(entries))).toBe(plainText(text));
  });
});

/** Sentence and place of each published figure; `null`: the sentence has words instead. */
const PLACES: readonly (readonly [no: string, sentence: string, place: number | null])[] = [
  ['F01', 's1.income', 0],
  ['F02', 's1.income', 1],
  ['F03', 's1.income', 2],
  ['F04', 's1.income', 3],
  ['F05', 's1.expenditure', 0],
  ['F06', 's1.expenditure', 1],
  ['F07', 's1.expenditure', 2],
  ['F08', 's1.expenditure', 3],
  ['F09', 's2.income', 0],
  ['F10', 's2.income', 1],
  ['F11', 's2.income', 2],
  ['F12', 's2.income', 3],
  ['F13', 's2.income', 4],
  ['F14', 's3.expenditure', 0],
  ['F15', 's3.expenditure', 1],
  ['F16', 's3.expenditure', 2],
  ['F17', 's3.expenditure', 3],
  ['F18', 's3.expenditure', 4],
  ['F19', 's4.budgets', 0],
  ['F20', 's4.budgets', 2],
  ['F21', 's4.changes', 0],
  ['F22', 's4.changes', 1],
  ['F23', 's4.changes', null],
  ['F24', 's4.changes', null],
  ['F25', 's5.total', 0],
  ['F26', 's5.parts', 0],
  ['F27', 's5.parts', 1],
  ['F28', 's5.parts', 2],
  ['F29', 's5.parts', 3],
  ['F30', 's5.classes', 0],
  ['F31', 's5.classes', 1],
  ['F32', 's5.classes', 2],
  ['F33', 's5.classes', 3],
  ['F34', 's5.classes', 4],
  ['F35', 's5.classes', 5],
  ['F36', 's5.classes', 6],
  ['F37', 's5.classes', 7],
  ['F38', 's6.basic', 0],
  ['F39', 's6.basic', 1],
  ['F40', 's6.basic', 2],
  ['F41', 's6.basic', 3],
  ['F42', 's6.basic', 4],
  ['F43', 's8.total', 0],
  ['F44', 's8.total', 1],
  ['F45', 's8.total', 2],
  ['F46', 's8.abroad', 0],
  ['F47', 's8.abroad.change', null],
  ['F48', 's8.abroad.change', null],
  ['F49', 's8.reception', 0],
  ['F50', 's8.reception.change', 0],
  ['F51', 's8.reception.change', 1],
  ['F52', 's8.vehicles', 0],
  ['F53', 's8.vehicles.parts', 0],
  ['F54', 's8.vehicles.parts', 1],
  ['F55', 's8.vehicles.change', 0],
  ['F56', 's8.vehicles.change', 1],
  ['F57', 's9.fund', null],
  ['F58', 's9.fund', null],
  ['F59', 's10.admin', 0],
  ['F60', 's10.admin', 1],
  ['F61', 's10.admin', 2],
  ['F62', 's10.procurement', null],
  ['F63', 's10.procurement', null],
  ['F64', 's10.procurement', null],
  ['F65', 's10.procurement', null],
  ['F66', 's10.targets', 0],
  ['F67', 's10.targets', 1],
  ['F68', 's10.targets', 0],
  ['F69', 's10.targets', 1],
  ['F70', 's10.managed', 0],
  ['F71', 's10.managed', 1],
  ['F72', 's10.managed', 2],
  ['F73', 's10.managed', 4],
  ['F74', 's10.managed', 3],
  ['F75', 's10.managed', 5],
  ['F76', 's10.managed', 6],
  ['F77', 's10.assets', 0],
  ['F78', 's10.assets', 1],
  ['F79', 's10.assets', 2],
  ['F80', 's10.assets', 3],
  ['F81', 's10.assets', 4],
  ['F82', 's10.assets', 5],
  ['F83', 's10.assets', 6],
];

/** Words for 0 in a sentence. */
const ZERO_WORDS = /与上年持平|没有政府性基金预算收入和支出|未安排政府采购预算/u;

function pathsOf(sources: readonly TextSource[]): readonly string[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'cell') return [];
    const { table, block, row, column } = source.path;
    return [`${table}/${block}/${row}/${column}`];
  });
}

/** The cell in the text, where several tables print a figure alike; `null`: lines that no cell adds up. */
const ELSEWHERE: Readonly<Record<string, string | null>> = {
  F06: '01/expenditure/total/general',
  F30: '05/functions/2011105/total',
  F32: '05/functions/2080101/total',
  F34: '05/functions/2101101/total',
  F36: '05/functions/2210201/total',
  F71: null,
  F72: null,
  F74: '03/functions/total/projects',
};

describe('the 83 figures of the reference text', () => {
  it('each have a place', () => {
    expect(PLACES.map(([no]) => no)).toEqual(FIGURES.map(({ no }) => no));
  });

  // Print has 12 for F73, the tables have 22 (N-09).
  it.each(PLACES)('include %s with its value in %s', (no, sentence, place) => {
    const figure = FIGURES.find((one) => one.no === no);
    const found = sentenceIn(text, sentence);
    if (place === null) {
      expect(figure?.printed).toBe('0');
      expect(words(text, sentence)).toMatch(ZERO_WORDS);
      return;
    }
    const percent = figure?.unit === '%' ? '%' : '';
    const printed = no === 'F73' ? '22' : `${figure?.printed ?? ''}${percent}`;
    expect(figuresOf(found)[place]?.text).toBe(printed);
  });

  const WITH_PATHS = FIGURES.filter(({ path }) => /^\d\d\/\w+\/\w+\/\w+/u.test(path));

  it.each(WITH_PATHS.map(({ no, path }) => [no, path] as const))(
    'include %s as the figure of %s',
    (no, path) => {
      const [, sentence = '', place = null] = PLACES.find((one) => one[0] === no) ?? [];
      if (place === null) return;
      const found = pathsOf(figuresOf(sentenceIn(text, sentence))[place]?.sources ?? []);
      const elsewhere = ELSEWHERE[no];
      if (elsewhere === null) expect(found).toEqual([]);
      else {
        const named = [...path.matchAll(/\d\d\/\w+\/\w+\/\w+/gu)].map(([one]) => one);
        const wanted = elsewhere === undefined ? named : [elsewhere];
        expect(wanted.filter((one) => found.includes(one))).not.toEqual([]);
      }
    },
  );
});

describe('projects of 100万元 and more', () => {
  /** The text with all money of one project, in 元. */
  function managed(yuan: number): string {
    const [first] = entries.expenditure.filter(({ project }) => project !== '');
    const expenditure = entries.expenditure.flatMap((line) => {
      if (line.project !== first?.project) return [line];
      return line === first ? [{ ...line, amount: fen(yuan * 100) }] : [];
    });
    return words(written({ ...entries, expenditure }), 's10.managed');
  }

  it('are those that print 100.00 and more', () => {
    expect(managed(999_949)).toContain('其中100万元及以上项目0个，支出总额0万元。');
    expect(managed(999_950)).toContain('其中100万元及以上项目1个，支出总额100万元。');
  });
});
