import { readFlags, readSpokenTo } from './closedReadings';
import { readField } from './logging/fields';
import { flagWords } from '../reading/flagWords';
import { meSaid, triageWords } from '../reading/triageWords';
import { plain } from '../reading/plain';
import type { Answer, Asking, Script, Step } from './step';

/** Who takes it on: a team, or “me”. */
function readTeam(words: string, asking: Asking): Answer {
  return meSaid.has(plain(words))
    ? { entries: { handler: asking.actor }, whys: [], left: [] }
    : readField(words, 'team', asking);
}

const one = (
  name: keyof typeof triageWords | (string & {}),
  title: string,
  ask: string,
  more: Partial<Step> = {},
): Step => {
  const says = triageWords[name];
  return { key: name, title, ask, fields: [name], ...(says ? { words: { [name]: says } } : {}), ...more };
};

/** Triage: the route, the talk with the person, what else it touches, who takes it on. Each is its own question. */
export const triageScript: Script = {
  title: 'Triage',
  folds: ['alsoFeedback', 'spokenBy', 'ageBand', 'handler'],
  showsWords: true,
  steps: [
    one('route', 'how it is handled', 'How should it be handled?'),
    one('reason', 'why this way', 'Why this way?'),
    one('feedbackKind', 'what kind of feedback', 'What kind of feedback is it?', { onCardsAlone: true }),
    one('alsoFeedback', 'whether it is feedback as well', 'Keep it as feedback as well?', {
      onCardsAlone: true,
    }),
    one('leadBody', 'which organisation leads', 'Which organisation leads?'),
    one(
      'spokenTo',
      'talking with the person',
      'Has somebody spoken with the person about how they want it considered?',
      { read: readSpokenTo },
    ),
    one('spokenOn', 'when they were spoken with', 'When were they spoken with?'),
    one('spokenHow', 'how they were spoken with', 'How were they spoken with?'),
    one('spokenBy', 'who spoke with them', 'Who spoke with them?', { onCardsAlone: true }),
    one('attempts', 'what was tried', 'What was tried, and when?'),
    one(
      'nature',
      'what it is about',
      'Is it about something we did, did not do, decided, or the standard of service?',
    ),
    one('care', 'what kind of care', 'Is it about health care, social care, or both?'),
    one(
      'mentalHealthAct',
      'the Mental Health Act',
      'Is it about detention, a Community Treatment Order or Guardianship? “None” is an answer.',
    ),
    one('otherProcesses', 'other processes', 'Could another process help as well? “None” is an answer.'),
    one('candour', 'the duty of candour', 'Might the duty of candour apply?'),
    one('flags', 'red flags', 'Does any of this raise one of these? “None of these” is an answer.', {
      onCardsAlone: true,
      words: { flags: { synonyms: flagWords } },
      mayBeNo: true,
      read: readFlags,
    }),
    one('ageBand', 'how old the person is', 'How old is the person it is about?', { onCardsAlone: true }),
    one('site', 'which site it is about', 'Which site is it about?', { onCardsAlone: true }),
    one(
      'team',
      'who takes it on',
      'Who takes it on: PALS, the Complaints Team, or the service’s own staff?',
      {
        takes: ['handler'],
        read: readTeam,
      },
    ),
    one('handler', 'the named person', 'Who is the named person?', { onCardsAlone: true }),
  ],
  cards: [
    ['route', 'reason', 'alsoFeedback'],
    ['feedbackKind', 'leadBody', 'spokenTo', 'nature', 'care'],
    ['spokenOn', 'spokenHow', 'spokenBy', 'attempts', 'mentalHealthAct', 'otherProcesses', 'candour'],
    ['flags', 'ageBand', 'site', 'team', 'handler'],
  ],
};
