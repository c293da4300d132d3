import { accountability } from './accountability';
import { appendices } from './appendices';
import { equality, otherBodies } from './equality';
import { handling } from './handling';
import { besideTheComplaint, identifying } from './identifying';
import { investigation } from './investigation';
import { jointWorking } from './jointWorking';
import { learning } from './learning';
import { people, response } from './response';
import { restriction } from './restriction';
import type { Rule } from './rule';

/** Every rule of the complaints policy (version 9.1), in its order. */
export const rules: readonly Rule[] = [
  ...accountability,
  ...identifying,
  ...besideTheComplaint,
  ...handling,
  ...investigation,
  ...response,
  ...people,
  ...learning,
  ...restriction,
  ...otherBodies,
  ...equality,
  ...appendices,
  ...jointWorking,
];
