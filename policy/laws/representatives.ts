import { mayWriteTo } from '../sections/consent/questions';
import { owesWhoActs } from '../sections/people/questions';
import { heardFrom } from './disclosures';
import { breach, type RefusingLaw } from './law';

const next = 'Tell the person it is about. Or first record their consent, or why they cannot give it.';

/** A response, a summary, a plan, a letter or a call that holds the person’s details. */
export const tellingARepresentative: RefusingLaw = {
  ids: ['L1'],
  paragraph: '4.2',
  says: 'Nothing personal goes to whoever speaks for the person until consent is held, or cannot be given.',
  refuses({ events, after }) {
    const heard = events.map(heardFrom);
    if (owesWhoActs(after) && (heard.some(Boolean) || events.some(({ type }) => type === 'responseSent')))
      return breach(
        '4.3',
        after.people.died
          ? 'The person has died, and nobody goes on with it for them yet: nothing can go.'
          : 'The person cannot decide any more, and nobody decides for them yet: nothing can go.',
        'Choose “Name who speaks for them”.',
      );
    const named = heard.includes('representative');
    if (!named && !heard.includes('unsaid')) return undefined;
    const may = mayWriteTo(after);
    if (may === 'representative' || (may !== 'representativeInGeneral' && !named)) return undefined;
    return breach(
      '4.2',
      named
        ? 'Nobody speaks for the person with their consent, so only the person may have this.'
        : 'Say who heard it: whoever speaks for the person may not have what is personal yet.',
      next,
    );
  },
};

export const satisfaction: RefusingLaw = {
  ids: ['L5'],
  paragraph: '8.9',
  says: 'That somebody is satisfied is confirmed by the person affected, or by whoever may speak for them.',
  refuses({ events, after }) {
    const unconfirmed = events.some(
      (event) =>
        (event.type === 'resolved' && event.resolution.toldTo !== 'person') ||
        (event.type === 'caseClosed' && event.ending === 'sortedAtOnce'),
    );
    return unconfirmed && mayWriteTo(after) === 'representativeInGeneral'
      ? breach(
          '8.9',
          'Only the person, or somebody who may speak for them, can say that they are satisfied.',
          'Ask the person it is about, or first record their consent.',
        )
      : undefined;
  },
};
