import { type CallName, contract } from '../../../shared/contract/index.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';

/** Stands in for the handlers of an area that is being built. */
export function notBuilt<A extends string>(area: A): Pick<Handlers, Extract<keyof Handlers, `${A}.${string}`>> {
  const names = (Object.keys(contract) as CallName[]).filter((name) => name.startsWith(`${area}.`));
  const refuse = () => {
    throw new AppError('unavailable', 'This is not built yet.');
  };
  return Object.fromEntries(names.map((name) => [name, refuse])) as never;
}
