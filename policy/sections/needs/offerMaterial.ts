import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf } from '../intake/questions';
import { hearing } from '../shared/who';
import { materials } from './choices';
import type { Material } from './facts';

/** What suits the service first: easy read for older people and dementia, their own leaflet for the young (section 12). */
const suits: Readonly<Partial<Record<string, Material>>> = {
  camhs: 'camhs',
  olderPeople: 'easyRead',
  learningDisability: 'easyRead',
};

export const offerMaterial = caseCommand({
  name: 'offerMaterial',
  button: 'Leaflet offered',
  about: 'Easy read, for young people, or in their language: what suits the person.',
  paragraph: '8.3',
  fields: {
    materials: { kind: 'choices', label: 'What was offered?', options: materials },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: hearing,
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  prefill: (state, { today }) => ({ materials: suits[concernOf(state).service] ?? 'standard', on: today }),
  decide: (_state, offer) =>
    offer.materials.length === 0
      ? refuseField('8.3', 'materials', 'Choose what was offered.')
      : [{ type: 'materialOffered', ...offer }],
});
