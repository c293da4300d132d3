import type { AnyCommand } from '../../policy/machine/target';
import { commandNamed } from '../../policy/machine/targets';
import { contactScript } from './contactScript';
import { keepDocumentScript } from './keepDocument';
import { logConcernScript } from './logConcern';
import type { Script } from './step';
import { triageScript } from './triage';

const tuned: Readonly<Record<string, Script>> = {
  logConcern: logConcernScript,
  triage: triageScript,
  recordContact: contactScript,
  keepDocument: keepDocumentScript,
};

/** Those that stand on a form where they are tapped. */
const onForms = ['logConcern', 'recordContact'];

/** The command a conversation is about. A fault when there is none of that name. */
export function commandOf(name: string): AnyCommand {
  const command = commandNamed(name)?.command;
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

/** Is it asked in steps of its own, and not on a form? A concern is begun from its own button. */
export const isInSteps = (name: string): boolean => name in tuned && !onForms.includes(name);

/** A command's conversation: tuned by hand where it matters most, otherwise its fields one by one, as far as they are needed. */
export function scriptOf(name: string): Script {
  const command = commandOf(name);
  return (
    tuned[name] ?? {
      title: command.button,
      onlyNeeded: true,
      steps: Object.entries(command.fields).map(([key, { label }]) => ({
        key,
        title: label,
        ask: label,
        fields: [key],
      })),
    }
  );
}
