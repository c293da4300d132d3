import { caseCommandNamed } from '../../policy/case';
import type { Entries } from '../../policy/fields';
import type { Refusal } from '../../policy/refusal';
import type { CaseUnderTest } from './aCase';

/** What the form of a command starts from. */
export const prefillOf = (theCase: CaseUnderTest, command: string): Entries =>
  caseCommandNamed(command)?.prefill?.(theCase.state, theCase.context) ?? {};

/** The fields of a form that were refused. */
export const wrongIn = ({ fields = {} }: Refusal): readonly string[] => Object.keys(fields);

/** The gaps that a command fills, in the words shown. */
export const gapsFor = (theCase: CaseUnderTest, command: string): readonly string[] =>
  theCase.missing.filter((gap) => gap.command === command).map(({ what }) => what);

/** What cannot happen until a command has filled its gap. */
export const blockedBy = (theCase: CaseUnderTest, command: string) =>
  theCase.missing.find((gap) => gap.command === command)?.blocks;
