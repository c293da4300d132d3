import { refuse } from '../machine/refusal';
import { isForUnder18, owesGrounds } from '../sections/representation/questions';
import type { Stage } from '../stages';
import { eventOf, type RefusingLaw } from './law';

/** Stages a route, a conversion or a reopening leads on to. */
const ledOnTo: readonly Stage[] = [
  'feedback',
  'learning',
  'copiedIn',
  'ledElsewhere',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
];

export const groundsFirst: RefusingLaw = {
  ids: ['L4'],
  paragraph: '4.4',
  says: 'What is brought for somebody under 18 goes no way on before we decide if there are grounds to speak for them.',
  refuses(change) {
    const { before, after } = change;
    const isRouted = eventOf(change, 'triageCorrected')?.change.route !== undefined;
    const isLedOn = (after.stage !== before.stage || isRouted) && ledOnTo.includes(after.stage);
    if (!isLedOn && !eventOf(change, 'responseSent')) return undefined;
    if (!owesGrounds(after) || eventOf(change, 'responseReturned')) return undefined;
    return refuse(
      '4.4',
      'This is about somebody under 18. First decide if there are reasonable grounds to speak for them.',
      isForUnder18(before)
        ? 'Choose “Decide on grounds”.'
        : 'First put their age on record with “Correct the record”. Then choose “Decide on grounds”.',
    );
  },
};
