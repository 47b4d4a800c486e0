/** What stands beside items of 说明事项 that their type does not explain. */
import { FACTS } from './text-form';

export const TEXT_HINTS: Readonly<Record<string, string>> = {
  [FACTS.publishedOn]: '印在封面上的日期，如 2025年2月10日。',
  [FACTS.assetsDate]: '如 2024年12月31日；不填按上年8月31日。',
  [FACTS.projects]: '是否公开重点项目的经费情况说明，填“有”或“无”。',
  [FACTS.projectsText]: '有的写明项目概述、立项依据、实施主体、实施方案、实施周期、年度预算安排和绩效目标。',
};
