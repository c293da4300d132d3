import type { Measure } from './result';
import { myCases } from './sayings';
import { turnsBesideEcho } from './sideBySide';

/** A whole “my cases” turn of a person with ten open cases. */
export const turnVsEcho: Measure = {
  name: 'turn-vs-echo',
  aim: 'ratio 0.5 or more',
  run: () => turnsBesideEcho('turn-vs-echo', myCases),
};
