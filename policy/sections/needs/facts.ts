import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { inSentence } from '../../machine/inSentence';
import { formats } from '../intake/choices';
import { concernOf } from '../intake/facts';

/** What can make it hard to complain (2.3). */
export const barriers = {
  knowingHow: 'Knowing how, or where',
  reachingUs: 'Getting through to us',
  language: 'Language',
  format: 'It was not in a form they can use',
  access: 'A building, or a disability we did not plan for',
  online: 'Having to do it online or by phone',
  afraid: 'Fear that their care would suffer',
  other: 'Something else',
} as const;

export const arrangements = {
  interpreter: 'An interpreter',
  format: 'Writing in another form',
  translation: 'Something in another language',
  advocate: 'Reaching an advocate',
  other: 'Something else',
} as const;

/** What can be handed out, also for people of different ages (section 12). */
export const materials = {
  standard: 'The leaflet on complaints',
  easyRead: 'The easy-read leaflet',
  camhs: 'The leaflet for children and young people (CAMHS)',
  otherLanguage: 'A leaflet in their language',
} as const;

export type Barrier = keyof typeof barriers;
export type Material = keyof typeof materials;

export type NeedsEvent =
  | { readonly type: 'hardToRaiseAsked'; readonly barriers: readonly Barrier[]; readonly note?: string }
  | { readonly type: 'needRecorded'; readonly kind: keyof typeof arrangements; readonly words: string }
  | { readonly type: 'needMet'; readonly need: string; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'materialOffered'; readonly materials: readonly Material[]; readonly on: LondonDate };

export interface Needs {
  /** What was hard about raising it; undefined while nobody has asked (2.3). */
  readonly barriers?: readonly Barrier[];
  readonly recorded: readonly Need[];
  /** Needs met, by their id. London dates. */
  readonly met: Readonly<Record<string, LondonDate>>;
  readonly materials: readonly Material[];
}

/** Something the person asked for so that they can take part. */
export interface Need {
  readonly id: string;
  readonly words: string;
}

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
export const needsOwed = (state: CaseState): readonly Need[] =>
  needsOf(state).filter(({ id }) => !state.needs.met[id]);
