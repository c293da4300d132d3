import { longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { inSentence } from '../../machine/sentences';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { formats } from '../intake/choices';
import { concernOf } from '../intake/questions';
import { letterSent } from '../shared/fields';
import { isRepresented } from '../representation/questions';
import { sayPerson, whoGetsCopies } from '../people/questions';
import { recipients } from './choices';
import type { Sent } from './facts';
import { nextStep } from './questions';

/** Did they ask for another format or language than a letter has by itself? */
const asksForItsOwnWay = (state: CaseState): boolean => {
  const { format = 'standard', language } = concernOf(state);
  return format !== 'standard' || language !== undefined;
};

const sentFields = {
  on: { kind: 'date', label: 'When did the letters go?', when: 'past' },
  how: letterSent.how,
  recipients: {
    kind: 'choices',
    label: 'Who was it sent to?',
    options: recipients,
    hint: 'Empty records that it went to whoever complained, and to nobody else.',
    optional: true,
    staysOpen: true,
  },
  others: { kind: 'text', label: 'Who else?', onlyIf: { field: 'recipients', is: ['others'] } },
  othersAgreed: {
    kind: 'yesNo',
    label: 'Does the person agree to those outside the Trust having it?',
    onlyIf: { field: 'recipients', is: ['partners', 'others'] },
  },
  formatRight: {
    kind: 'yesNo',
    label: 'Was it in the format and language they asked for?',
    standsWhere: asksForItsOwnWay,
  },
  copies: {
    kind: 'picks',
    label: 'Who of the people on the case got a copy?',
    hint: 'Those are here of whom it is on record that the person agreed.',
    optional: true,
    staysOpen: true,
    standsWhere: (state: CaseState) => whoGetsCopies(state).length > 0,
    from: (state: CaseState) =>
      Object.fromEntries(whoGetsCopies(state).map((each) => [each.id, sayPerson(each)])),
  },
} as const;

function refuseRecipients({ recipients: chosen, othersAgreed }: Sent) {
  if (!chosen.includes('person') && !chosen.includes('representative'))
    return refuseField(
      '8.29',
      'recipients',
      'The response is for whoever complained. Choose the person, or whoever speaks for them.',
    );
  return othersAgreed === false
    ? refuseField(
        '7.1',
        'othersAgreed',
        'Nobody outside the Trust gets it unless the person agrees. Ask them first, and leave the others out until then.',
      )
    : undefined;
}

/** The format and language the person asked for, in words (R12.5 in the table of section 12). */
function formatAskedFor(state: CaseState): string {
  const { format = 'standard', language } = concernOf(state);
  return [inSentence(formats[format]), language].filter(Boolean).join(', ');
}

function refuseDate({ response: { approvals } }: CaseState, on: LondonDate) {
  const signedOn = approvals.signature?.on;
  return signedOn && on < signedOn
    ? refuseField('8.29', 'on', `It was signed on ${longDate(signedOn)}, so it cannot have gone before that.`)
    : undefined;
}

export const recordSent = caseCommand({
  name: 'recordSent',
  button: 'Record letters as sent',
  about: 'Record it once both letters have gone. It stops the clock.',
  paragraph: '8.29',
  fields: sentFields,
  who: { roles: ['complaintsTeam', 'leadManager'], not: ['staffConcerned'] },
  stages: ['response'],
  leadsTo: ['responded'],
  basis: ['response'],
  needs: 'sending',
  offered: ({ response }) => nextStep(response) === 'sending',
  done: ({ response: { sent } }) =>
    `Recorded. The response has gone${['person', 'representative'].includes(sent?.recipients.join() ?? '') ? ' to the person who complained' : ''} and its clock has stopped.`,
  decide(state, entered) {
    const { recipients: chosen = [] } = entered;
    const complained = isRepresented(state) ? 'representative' : 'person';
    const sent: Sent = { ...entered, recipients: chosen.length === 0 ? [complained] : chosen };
    if (asksForItsOwnWay(state) && !sent.formatRight)
      return refuseField(
        'Section 12 table',
        'formatRight',
        `They asked for: ${formatAskedFor(state)}. Send it that way, then record it.`,
      );
    return refuseDate(state, sent.on) ?? refuseRecipients(sent) ?? [{ type: 'responseSent', sent }];
  },
});
