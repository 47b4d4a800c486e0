/** @jest-environment jsdom */
/** Tests that a part of the pane that did not arrive, and a lookup that failed, say so and are tried again by 重试. */
import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createGuide } from '../../src/taskpane/state/guide';
import { useLoaded } from '../../src/taskpane/state/use-loaded';

function Part({ load }: { readonly load: () => Promise<string> }): ReactElement {
  const loaded = useLoaded(load);
  if (loaded.kind === 'loading') return <p>正在打开</p>;
  if (loaded.kind === 'loaded') return <p>{loaded.value}</p>;
  return (
    <button type="button" onClick={loaded.retry}>
      {`重试：${loaded.detail}`}
    </button>
  );
}

/** Fails once, then answers. */
function failingOnce<T>(value: T): jest.Mock<Promise<T>> {
  return jest
    .fn<Promise<T>, []>()
    .mockRejectedValueOnce(new Error('Loading chunk 5 failed'))
    .mockResolvedValue(value);
}

test('loads a part again on request', async () => {
  const load = failingOnce('内容');
  render(<Part load={load} />);
  await userEvent.click(await screen.findByRole('button', { name: '重试：Loading chunk 5 failed' }));
  expect(await screen.findByText('内容')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
});

test('keeps and announces the error of a lookup, and looks again', async () => {
  const announced: string[] = [];
  const guide = createGuide({ goTo: () => Promise.reject(new Error('Not asked.')) }, (words) => {
    announced.push(words);
  });
  const find = failingOnce('F10');
  const found: string[] = [];
  const look = async (): Promise<void> => {
    found.push(await find());
  };
  guide.look(look);
  await waitFor(() => {
    expect(announced).toHaveLength(1);
  });
  expect(guide.excelError.get()).toMatchObject({
    kind: 'unexpected',
    detail: expect.stringContaining('Loading chunk 5 failed') as unknown,
  });
  guide.retry();
  await waitFor(() => {
    expect(found).toEqual(['F10']);
  });
  expect(guide.excelError.get()).toBeNull();
});
