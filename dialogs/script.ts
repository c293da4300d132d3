import { caseCommandNamed } from '../policy/case';
import { isAsked, type Entries } from '../policy/fields';
import type { CaseCommand } from '../policy/section';
import { logConcernScript } from './logConcern';
import type { Script, Step } from './step';
import { triageScript } from './triage';

const tuned: Readonly<Record<string, Script>> = { logConcern: logConcernScript, triage: triageScript };

/** The command a conversation is about. A fault when there is none of that name. */
export function commandOf(name: string): CaseCommand {
  const command = caseCommandNamed(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

/** A command's conversation: tuned by hand where it matters most, otherwise its fields one by one. */
export function scriptOf(name: string): Script {
  const command = commandOf(name);
  return (
    tuned[name] ?? {
      title: command.button,
      steps: Object.entries(command.fields).map(([key, { label }]) => ({
        key,
        title: label,
        ask: label,
        fields: [key],
      })),
    }
  );
}

/** Is any field of the step asked, given the answers so far? */
export function stepIsAsked(step: Step, command: CaseCommand, entries: Entries): boolean {
  return step.fields.some((name) => {
    const field = command.fields[name];
    return field !== undefined && isAsked(field, entries);
  });
}
