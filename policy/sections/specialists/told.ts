import type { CaseTellers } from '../../machine/telling';
import { matterLabels } from './choices';
import type { SpecialistEvent } from './facts';
import { recordSpecialistAnswer } from './recordSpecialistAnswer';
import { tellSpecialist } from './tellSpecialist';

export const tells: CaseTellers<SpecialistEvent> = {
  specialistTold: {
    title: 'Told somebody who knows more about it',
    part: 'narrative',
    said: tellSpecialist.fields,
  },
  specialistAnswered: {
    title: 'Recorded what was advised',
    part: 'narrative',
    said: {
      matter: { kind: 'choice', label: 'About what', options: matterLabels },
      answer: recordSpecialistAnswer.fields.answer,
    },
  },
};
