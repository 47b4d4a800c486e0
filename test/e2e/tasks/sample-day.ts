/** The days before a task that starts from the sample: loaded, and updated if asked. */
import type { Clerk } from './clerk';

export async function withSample({ press, sees }: Clerk): Promise<void> {
  await press('载入样例');
  await sees(/^已载入样例/u);
}

export async function withUpdatedSample(clerk: Clerk): Promise<void> {
  await withSample(clerk);
  await clerk.ribbon('更新');
  await clerk.waits(/^已填充12张表/u);
}
