import { unsaid, type CaseTellers } from '../../machine/telling';
import { stages } from '../../stages';
import { carryOnAfterAll } from './carryOnAfterAll';
import { decideBestInterests } from './decideBestInterests';
import type { StoppingEvent } from './facts';
import { raiseBestInterests } from './raiseBestInterests';
import { recordStopLetter } from './recordStopLetter';

export const tells: CaseTellers<StoppingEvent> = {
  bestInterestsDoubted: {
    title: 'Doubted that the representative acts for the person',
    part: 'personalDetails',
    said: { ...raiseBestInterests.fields, byLeadManager: unsaid('who decides on it, from who doubted') },
  },
  bestInterestsDecided: {
    title: ({ stop }) => (stop ? 'Stopped it in the person’s best interests' : 'Decided to carry on'),
    part: 'personalDetails',
    said: {
      stop: unsaid('its title says it'),
      reasons: decideBestInterests.fields.reasons,
      from: { kind: 'choice', label: 'Where it stood', options: stages },
      decidedOn: decideBestInterests.fields.decidedOn,
    },
  },
  stopLetterSent: {
    title: 'Sent the letter that says why it stops',
    part: 'personalDetails',
    said: recordStopLetter.fields,
  },
  carriedOn: {
    title: 'Carried on after all',
    part: 'personalDetails',
    said: {
      to: { kind: 'choice', label: 'It is now', options: stages },
      reasons: carryOnAfterAll.fields.reasons,
    },
  },
};
