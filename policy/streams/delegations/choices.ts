import { delegableFunctions, type DelegableFunction } from '../../machine/registers';

export const labels = Object.fromEntries(
  Object.entries(delegableFunctions).map(([name, { label }]) => [name, label]),
) as Readonly<Record<DelegableFunction, string>>;
