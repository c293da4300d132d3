import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { serviceOf } from '../../trust/services';
import { concernOf } from '../intake/questions';
import { hearing } from '../shared/who';
import { materials } from './choices';

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
  prefill: (state, { trust, today }) => ({
    materials: serviceOf(trust, concernOf(state).service)?.leaflet ?? 'standard',
    on: today,
  }),
  decide: (_state, offer) =>
    offer.materials.length === 0
      ? refuseField('8.3', 'materials', 'Choose what was offered.')
      : [{ type: 'materialOffered', ...offer }],
});
