/**
 * Declares 第三部分: terms that the tables and the text of this set use. This project wrote the explanations.
 */
import { ALWAYS, NEVER, not, zero, type Condition } from '../../../narrative/condition';
import type { Term } from '../../../narrative/narrative';
import { INCOME } from './figures';

function term(id: string, name: string, text: string, when: Condition = ALWAYS): Term {
  return { id, name, when, text: [text] };
}

export const TERMS: readonly Term[] = [
  term(
    'fiscal',
    '财政拨款收入',
    '指本级财政当年拨付的资金，包括一般公共预算拨款、政府性基金预算拨款和国有资本经营预算拨款。',
  ),
  term(
    'general',
    '一般公共预算',
    '指以税收为主体的财政收入，用于保障和改善民生、推动经济社会发展、维持国家机构正常运转等方面的收支预算。',
    NEVER,
  ),
  term(
    'government-fund',
    '政府性基金预算',
    '指依照法律、行政法规的规定在一定期限内向特定对象征收、收取或者以其他方式筹集资金，专项用于特定公共事业发展的收支预算。',
    not(zero(INCOME.governmentFund)),
  ),
  term(
    'state-capital',
    '国有资本经营预算',
    '指对国有资本收益作出支出安排的收支预算。',
    not(zero(INCOME.stateCapital)),
  ),
  term(
    'special-account',
    '财政专户管理资金',
    '指缴入财政专户、实行专项管理的教育收费，如高中以上学费、住宿费、高校委托培养费和各类培训费。',
  ),
  term('institutional', '事业收入', '指事业单位开展专业业务活动及其辅助活动取得的收入，不含教育收费。'),
  term(
    'business',
    '事业单位经营收入',
    '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。',
  ),
  term('superior', '上级补助收入', '指单位从主管部门和上级单位取得的非财政补助收入。'),
  term('affiliate', '附属单位上缴收入', '指单位附属的独立核算单位按有关规定上缴的收入。'),
  term(
    'other-income',
    '其他收入',
    '指除财政拨款收入、事业收入、事业单位经营收入、上级补助收入和附属单位上缴收入以外的收入。',
  ),
  term(
    'unit-own',
    '单位资金',
    '指除政府预算资金和财政专户管理资金以外的资金，包括事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入和其他收入。',
  ),
  term(
    'carryover',
    '上年结转结余',
    '指以前年度预算安排、因客观条件变化没有执行完毕，结转到本年按规定继续使用的资金，以及可以使用的结余资金。',
  ),
  term('basic', '基本支出', '指为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和公用经费。'),
  term('projects', '项目支出', '指在基本支出之外，为完成特定的行政任务或事业发展目标而发生的支出。'),
  term(
    'other-operation',
    '其他运转类',
    '项目支出的一类，指机构运转所需、公用经费没有包括的专项运转支出，如大型设施设备的运行维护。',
  ),
  term(
    'specific-target',
    '特定目标类',
    '项目支出的一类，指为完成特定工作任务或事业发展目标、有专门绩效目标的支出。',
  ),
  term(
    'three-public',
    '“三公”经费',
    '指用一般公共预算安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中：因公出国（境）费反映单位公务出国（境）的住宿费、旅费、伙食补助费、杂费、培训费等支出；公务用车购置及运行费反映单位公务用车购置费及租用费、燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出。',
  ),
  term(
    'admin',
    '机关运行经费',
    '指为保障行政单位（含参照公务员法管理的事业单位）运行，用一般公共预算安排的公用经费，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、一般设备购置费、办公用房水电费、取暖费、物业管理费、公务用车运行维护费以及其他费用。',
  ),
  term(
    'procurement',
    '政府采购',
    '指国家机关、事业单位和团体组织使用财政性资金，采购依法制定的集中采购目录以内的或者采购限额标准以上的货物、工程和服务的行为。',
    NEVER,
  ),
];
