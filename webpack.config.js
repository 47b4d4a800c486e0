import { register } from 'tsx/esm/api';

/**
 * `npm run build`: everything that is built, one configuration for each target. They are written in TypeScript
 * (scripts/build/), which webpack's own loader of configurations cannot read without this line.
 */
register();
const { configurations } = await import('./scripts/build/configurations.ts');

export default configurations;
