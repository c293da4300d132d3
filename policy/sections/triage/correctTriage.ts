import type { CaseState } from '../../machine/caseState';
import { refuseField, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import type { Stage } from '../../stages';
import type { Concern } from '../intake/facts';
import { concernFields } from '../intake/fields';
import { concernOf } from '../intake/questions';
import type { Route } from './choices';
import type { TriageChange } from './facts';
import { triageFields } from './fields';
import { wantsReply } from './questions';
import { refuseRoute } from './refuseRoute';

/** Stages in which the way it is handled can still be another: no answer is being checked, and none has gone. */
const routed: readonly Stage[] = [
  'feedback',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'learning',
  'copiedIn',
  'ledElsewhere',
];

const corrects = <const W extends string>(...is: readonly W[]) => ({ field: 'what', is }) as const;

/** Where it goes with this route: back to whoever looks into it already. */
const stageFor = ({ allocation }: CaseState, route: Route): Stage =>
  route === 'closerLook' && allocation.investigator ? 'investigation' : route;

/** The refusal of a correction of the route as such. Its gates are asked as at triage. */
function refuseNewRoute(state: CaseState, route: Route): Refusal | undefined {
  if (!routed.includes(state.stage))
    return refuseField(
      '8.39',
      'what',
      'The answer is being checked or has gone, so how it is handled stays as it is.',
    );
  return state.triage.decision?.route === route
    ? refuseField('8.39', 'route', 'It is handled that way already.')
    : undefined;
}

/** Whether they want a reply is theirs to say, and what gets none is no way to handle it if they do (L19). */
function refuseReply(state: CaseState, reply: boolean): Refusal | undefined {
  if (!reply && wantsReply(state))
    return {
      ...refuseField('3.3', 'reply', 'That they want no reply any more is for them to say.'),
      next: 'Speak with them, and choose “Record a talk with them”.',
    };
  return reply && state.triage.decision?.route === 'feedback'
    ? refuseField('3.3', 'reply', 'Feedback gets no reply. First correct how it is handled.')
    : undefined;
}

export const correctTriage = caseCommand({
  name: 'correctTriage',
  button: 'Correct the triage',
  about:
    'For what was decided or noted wrongly. The first entry stays in the history, and so does any day that was missed.',
  paragraph: '8.39',
  fields: {
    what: {
      kind: 'choice',
      label: 'What needs correcting?',
      options: {
        route: 'How it is handled',
        reply: 'Whether they want a reply',
        nature: 'What it is about',
        care: 'What kind of care',
        mentalHealthAct: 'The Mental Health Act',
        service: 'Which service',
        channel: 'How it reached us',
        raisedBy: 'Who raised it',
      },
    },
    route: { ...triageFields.route, onlyIf: corrects('route') },
    leadBody: triageFields.leadBody,
    reply: { kind: 'yesNo', label: 'Do they want a reply?', onlyIf: corrects('reply') },
    nature: { ...triageFields.nature, onlyIf: corrects('nature') },
    care: { ...triageFields.care, onlyIf: corrects('care') },
    mentalHealthAct: { ...triageFields.mentalHealthAct, onlyIf: corrects('mentalHealthAct') },
    service: { ...concernFields.service, onlyIf: corrects('service') },
    channel: { ...concernFields.channel, onlyIf: corrects('channel') },
    raisedBy: { ...concernFields.raisedBy, onlyIf: corrects('raisedBy') },
    affectedName: concernFields.affectedName,
    relationship: concernFields.relationship,
    whyRepresented: concernFields.whyRepresented,
    consent: concernFields.consent,
    reason: {
      kind: 'longText',
      label: 'Why is it being corrected?',
      notBare: 'Say why in your own words.',
    },
  },
  who: { roles: complaintsStaff },
  stages: [...routed, 'response'],
  leadsTo: routed,
  basis: ['triage', 'intake'],
  done: () => 'Corrected. What it was stays in the history.',
  decide(state, { what, reason, ...entries }) {
    const { route, leadBody, reply, nature, care, mentalHealthAct } = entries;
    const { service, channel, raisedBy, affectedName, relationship, whyRepresented, consent } = entries;
    const concern: Partial<Concern> = given({
      service,
      channel,
      raisedBy,
      affectedName,
      relationship,
      whyRepresented,
      consent,
    });
    const change: TriageChange = given({ route, leadBody, wantsReply: reply, nature, care, mentalHealthAct });
    const { decision } = state.triage;
    if (!decision) return refuseField('8.39', 'what', 'It has not been triaged yet.');
    if (raisedBy === 'anonymous' && concernOf(state).personName)
      return refuseField('3.9', 'raisedBy', 'Their name is on record, so it is not anonymous.');
    const then = { ...state, intake: { ...state.intake, concern: { ...concernOf(state), ...concern } } };
    const refused =
      (route && refuseNewRoute(state, route)) ??
      (reply === undefined ? undefined : refuseReply(state, reply)) ??
      gatesAgain(then, what, { ...decision, ...change });
    if (refused) return refused;
    return Object.keys(concern).length > 0
      ? [{ type: 'recordCorrected', change: concern, reason }]
      : [
          {
            type: 'triageCorrected',
            change,
            reason,
            stage: route ? stageFor(state, route) : state.stage,
          },
        ];
  },
});

/** The gates of triage, asked of the case as it would be: a refusal belongs to what is corrected. */
function gatesAgain(
  state: CaseState,
  what: string,
  decision: Parameters<typeof refuseRoute>[1],
): Refusal | undefined {
  const refused = refuseRoute(state, decision);
  return refused?.fields ? { ...refused, fields: { [what]: refused.sentence } } : refused;
}

/** These answers without what was not asked. */
const given = <T extends object>(answers: T): T =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as T;
