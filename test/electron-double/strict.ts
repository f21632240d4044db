/**
 * An object that throws on every member it does not model, so that a test cannot pass because a missing part of Electron
 * quietly did nothing. Assignments are refused as well.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || IGNORED.has(key)) return Reflect.get(target, key, receiver);
      throw new Error(`The Electron double does not model ${name}.${key}`);
    },
    set(_target, key) {
      throw new Error(`The Electron double does not take ${name}.${String(key)} = …`);
    },
  });
}

/** Asked for by promises, loaders and printers, not by the app. */
const IGNORED = new Set(['then', '__esModule', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', '$$typeof']);

/** Throws when an object has a key that is not known. */
export function onlyKeys(name: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`The Electron double does not model ${name}: ${unknown.join(', ')}`);
}
