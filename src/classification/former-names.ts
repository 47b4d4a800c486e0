/** Maps former names of functional classes to the names in force (政府收支分类科目, 2010 to 2019). */
export const FORMER_CLASS_NAMES: ReadonlyMap<string, string> = new Map([
  ['医疗卫生支出', '卫生健康支出'],
  ['医疗卫生与计划生育支出', '卫生健康支出'],
  ['城乡社区事务支出', '城乡社区支出'],
  ['农林水事务支出', '农林水支出'],
  ['资源勘探信息等支出', '资源勘探工业信息等支出'],
  ['文化体育与传媒支出', '文化旅游体育与传媒支出'],
]);
