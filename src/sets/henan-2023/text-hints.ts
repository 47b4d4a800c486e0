/** What stands beside items of 说明事项 that their type does not explain. */
import { ADMIN_SCOPES, FACTS } from './text-form';

export const TEXT_HINTS: Readonly<Record<string, string>> = {
  [FACTS.publishedOn]: '印在封面上的日期，如 2023年2月1日。',
  [FACTS.basis]: '规定内设机构的文件和文号，如 三办文〔2019〕39号；可不填。',
  [FACTS.adminScope]: `${Object.values(ADMIN_SCOPES).join('、')}；不填按“${ADMIN_SCOPES.organs}”。上年数要用同样的口径。`,
  [FACTS.adminTyped]: `万元，只填数字；口径为“${ADMIN_SCOPES.typed}”时填写。`,
  [FACTS.assetsDate]: '如 2022年11月30日；不填按上年12月31日，写作“期末”。',
  [FACTS.keyProjects]: '本年是否开展重点项目的绩效目标，填“有”或“无”。',
  [FACTS.keyProjectsText]: '有的写明是哪些项目，整句填写。',
  [FACTS.transfers]: '是否有负责管理的专项转移支付项目，填“有”或“无”。',
  [FACTS.transfersText]: '有的逐项写明名称和金额，整句填写。',
};
