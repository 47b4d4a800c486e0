/** 名词解释 of this set. The words are this project's own. */
import { ALWAYS, NEVER, not, zero, type Condition } from '../../../narrative/condition';
import type { Term } from '../../../narrative/narrative';
import { EXPENDITURE } from './figures';

function term(id: string, name: string, text: string, when: Condition = ALWAYS): Term {
  return { id, name, when, text: [text] };
}

export const TERMS: readonly Term[] = [
  term(
    'fiscal',
    '财政拨款收入',
    '指本级财政当年拨付的资金，包括一般公共预算拨款、政府性基金预算拨款和国有资本经营预算拨款。',
  ),
  term('institutional', '事业收入', '指事业单位开展专业业务活动及其辅助活动取得的收入。'),
  term(
    'business',
    '事业单位经营收入',
    '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。',
  ),
  term('other-income', '其他收入', '指除财政拨款收入、事业收入和事业单位经营收入以外的收入。'),
  term('basic', '基本支出', '指为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和公用经费。'),
  term('projects', '项目支出', '指在基本支出之外，为完成特定的行政任务或事业发展目标而发生的支出。'),
  term(
    'government-fund',
    '政府性基金预算',
    '指依照法律、行政法规的规定在一定期限内向特定对象征收、收取或者以其他方式筹集资金，专项用于特定公共事业发展的收支预算。',
    not(zero(EXPENDITURE.fund)),
  ),
  term(
    'state-capital',
    '国有资本经营预算',
    '指对国有资本收益作出支出安排的收支预算。',
    not(zero(EXPENDITURE.capital)),
  ),
  term(
    'three-public',
    '“三公”经费',
    '指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中：因公出国（境）费反映单位公务出国（境）的住宿费、旅费、伙食补助费、杂费、培训费等支出；公务用车购置及运行费反映单位公务用车购置费及租用费、燃料费、维修费、过路过桥费、保险费等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出。',
  ),
  term(
    'office',
    '机关运行经费',
    '指行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款安排的日常公用经费，用于购买货物和服务。',
  ),
  term(
    'procurement',
    '政府采购',
    '指国家机关、事业单位和团体组织使用财政性资金，采购依法制定的集中采购目录以内的或者采购限额标准以上的货物、工程和服务的行为。',
    NEVER,
  ),
];
