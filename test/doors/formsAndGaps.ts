import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { Entries } from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import type { Missing } from '../../policy/machine/section';
import type { CaseUnderTest } from './aCase';

/** What the form of a command starts from. */
export const prefillOf = (theCase: CaseUnderTest, command: string): Entries =>
  caseCommandNamed(command)?.prefill(theCase.state, theCase.context) ?? {};

/** The fields of a form that were refused. */
export const wrongIn = ({ fields = {} }: Refusal): readonly string[] => Object.keys(fields);

/** The gaps that a command fills, in the words shown. */
export const gapsFor = (theCase: CaseUnderTest, command: string): readonly string[] =>
  theCase.missing.filter((gap) => gap.command === command).map(({ what }) => what);

/** What cannot happen until a command has filled its gap. */
export const blockedBy = (theCase: CaseUnderTest, command: string) =>
  theCase.missing.find((gap) => gap.command === command)?.blocks;

/** The gaps among these that a command fills. */
export const owed = (missing: readonly Missing[], command: string) =>
  missing.filter((gap) => gap.command === command);

/** What a case waits for before it may go a step further, in the words shown. */
export const whatBlocks = (missing: readonly Missing[], blocks: string) =>
  missing.filter((gap) => gap.blocks === blocks).map(({ what }) => what);

/** A command as its form is shown to whoever acts now. */
export function commandOf(theCase: CaseUnderTest, name: string) {
  const command = caseCommandNamed(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return { fields: command.fields, prefill: command.prefill(theCase.state, theCase.context) };
}
