/**
 * Finds the members that make a request a write. office.js gives each call and path an operation type but sends only
 * their sum. So this reads the request while the client builds it.
 */
import { apiName } from '../protocol/wire';

const WRITES = 0;

interface Operation {
  readonly operationType: number;
}

interface ClientRequest {
  readonly m_actions: readonly (Operation & { readonly actionInfo: { readonly Name?: string } })[];
  readonly m_referencedObjectPaths: Readonly<
    Record<string, Operation & { readonly objectPathInfo: { readonly Name: string } }>
  >;
}

type Build = (this: ClientRequest) => unknown;

export interface ClientRequestClass {
  readonly prototype: object;
}

const METHOD = 'buildRequestMessageBodyAndRequestFlags';
const genuine = new WeakMap<object, Build>();
/** Writers of the request under construction. */
let writers: readonly string[] | null = null;

function writersOf({ m_actions, m_referencedObjectPaths }: ClientRequest): readonly string[] {
  const calls = m_actions.map(({ operationType, actionInfo: { Name } }) => ({ operationType, Name }));
  const paths = Object.values(m_referencedObjectPaths).map(({ operationType, objectPathInfo: { Name } }) => ({
    operationType,
    Name,
  }));
  const names = [...paths, ...calls].flatMap(({ operationType, Name }) =>
    operationType === WRITES && Name !== undefined ? [apiName(Name)] : [],
  );
  return [...new Set(names)];
}

/** Returns a function that takes the writers of the present request: the client builds and sends it in one turn. */
export function watchWriters({ prototype }: ClientRequestClass): () => readonly string[] | null {
  const build = genuine.get(prototype) ?? (Reflect.get(prototype, METHOD) as Build);
  genuine.set(prototype, build);
  const watched: Build = function () {
    writers = writersOf(this);
    return build.call(this);
  };
  Reflect.set(prototype, METHOD, watched);
  return () => {
    const taken = writers;
    writers = null;
    return taken;
  };
}
