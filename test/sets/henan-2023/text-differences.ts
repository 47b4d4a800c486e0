/** Lists the sentences of Henan's text that differ from the published text of the reference, each with the reason. */

/** `text`: our sentence; `null`: none. */
export interface Difference {
  readonly id: string;
  readonly text: string | null;
  readonly why: string;
}

export const DIFFERENCES: readonly Difference[] = [
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
