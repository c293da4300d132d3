import type { CaseState } from '../../machine/caseState';
import { inSentence } from '../../machine/sentences';
import { formats } from '../intake/choices';
import { concernOf } from '../intake/questions';
import type { Need } from './facts';

const ordinary = ['standard', 'email'] as const;

/** What they asked for when it was logged and since, met or not (8.3, section 12). */
function needsOf(state: CaseState): readonly Need[] {
  const { language, format = 'standard' } = concernOf(state);
  return [
    ...(language ? [{ id: 'language', words: `Language or interpreter: ${language}` }] : []),
    ...(ordinary.some((plain) => plain === format)
      ? []
      : [{ id: 'format', words: `Writing to them in another form: ${inSentence(formats[format])}` }]),
    ...state.needs.recorded,
  ];
}

/** What is still to be arranged. */
export const unmetNeeds = (state: CaseState): readonly Need[] =>
  needsOf(state).filter(({ id }) => !state.needs.met[id]);
