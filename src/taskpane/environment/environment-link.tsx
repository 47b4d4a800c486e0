/** Opens 环境检查, from any place that reports a failure. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useOpenEnvironment } from './open-environment';

export function EnvironmentLink(): ReactElement | null {
  const open = useOpenEnvironment();
  if (open === null) return null;
  return (
    <Button size="small" onClick={open}>
      环境检查
    </Button>
  );
}
