/** Keeps objects that the client uses over several requests, by their ids. */
import type { ApiObject } from './api-class';

export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new Map<ApiObject, string>();
  private next = 1;

  keep(object: ApiObject): void {
    if (this.ids.has(object)) return;
    const id = `reference-${String(this.next)}`;
    this.next += 1;
    this.objects.set(id, object);
    this.ids.set(object, id);
  }

  release(id: string): void {
    const object = this.objects.get(id);
    if (object === undefined) return;
    this.objects.delete(id);
    this.ids.delete(object);
  }

  find(id: string): ApiObject | undefined {
    return this.objects.get(id);
  }

  idOf(object: ApiObject): string | undefined {
    return this.ids.get(object);
  }

  get count(): number {
    return this.objects.size;
  }

  targets(): ReadonlySet<unknown> {
    return new Set([...this.objects.values()].map((object) => object.target));
  }
}
