import { addMonths, longDate, type LondonDate } from '../../calendar/dates';
import type { Context } from '../../machine/command';
import type { Values } from '../../machine/fields';
import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import { restrictionCommand } from './command';
import type { Restriction, Terms } from './facts';
import { proposalFields } from './fields';
import { conduct } from './questions';

/** What a proposal may rest on (9.1, 9.2): conduct, or going on about the same thing after a full response. */
function groundsOf(
  { behaviours, id }: Restriction,
  { registers }: Context,
): 'onConduct' | 'onFullResponse' | Refusal {
  if (behaviours.length === 0)
    return refuse(
      '9.2',
      'No behaviour is recorded yet, and a limit on contact needs at least one, with its date and evidence.',
      'Choose “Record a behaviour” first.',
    );
  if (behaviours.some(({ kind }) => conduct.includes(kind))) return 'onConduct';
  const respondedOn = registers.respondedOn(id);
  if (!respondedOn)
    return refuse(
      '9.1',
      'They have not had a full response on this case yet, and neither abuse nor excessive demands are recorded.',
      'Answer the case first. Until then, agree with them how you will keep in touch.',
    );
  if (behaviours.every(({ on }) => on < respondedOn))
    return refuse(
      '9.1',
      `Everything recorded was before the full response of ${longDate(respondedOn)}.`,
      'Record what has happened since, if anything has.',
    );
  return 'onFullResponse';
}

type Asked = Values<typeof proposalFields>;

function datesRefused(
  { startOn, endOn }: Asked,
  reviewOn: LondonDate,
  today: LondonDate,
): Refusal | undefined {
  if (startOn < today)
    return refuseField(
      '9.4',
      'startOn',
      `A limit cannot reach back: today is ${longDate(today)}. Choose today or a later day.`,
    );
  if (endOn <= startOn) return refuseField('9.4', 'endOn', 'The last day has to be after the first day.');
  if (reviewOn <= startOn) return refuseField('9.4', 'reviewOn', 'The review has to be after the first day.');
  if (reviewOn > endOn)
    return refuseField(
      '9.4',
      'reviewOn',
      `The review has to be on or before the last day, ${longDate(endOn)}.`,
    );
  return undefined;
}

function termsRefused(terms: Asked): Refusal | undefined {
  if (terms.ways.length === 0)
    return refuseField('9.4', 'ways', 'Leave them at least one way to contact us.');
  if (!terms.least)
    return refuseField(
      '13.3',
      'least',
      'A limit has to be the least that is needed. Propose the smaller step instead.',
    );
  if (!terms.newSubjects)
    return refuseField(
      '9.4',
      'newSubjects',
      'A new subject is always taken: the limit is only about this matter.',
    );
  if (terms.managingDirector === terms.clinician)
    return refuseField(
      '9.3',
      'clinician',
      'The three agreements come from three people. Choose somebody else for the clinical team.',
    );
  return undefined;
}

const earlier = (a: LondonDate, b: LondonDate): LondonDate => (a < b ? a : b);

export const proposeRestriction = restrictionCommand({
  name: 'proposeRestriction',
  button: 'Propose a limit on contact',
  about:
    'Nothing is limited until three people have agreed and the Deputy Chief Executive has approved. The standing operating procedure has the detail.',
  paragraph: '9.3',
  fields: proposalFields,
  who: { roles: ['leadManager', 'managingDirector', 'clinicalTeam'], delegated: 'restrictions' },
  stages: ['notProposed', 'returned', 'declined', 'approved', 'ended'],
  leadsTo: ['proposed'],
  offered: ({ behaviours }) => behaviours.length > 0,
  keeps: ({ proposal }) => ({ ...proposal?.terms }),
  done: () => 'Proposed. Three people are asked to agree.',
  decide(state, asked, context) {
    const rests = groundsOf(state, context);
    if (typeof rests === 'object') return rests;
    const usual = addMonths(asked.startOn, context.settings.restrictionReviewMonths);
    const terms: Terms = { ...asked, reviewOn: asked.reviewOn ?? earlier(usual, asked.endOn) };
    return (
      datesRefused(asked, terms.reviewOn, context.today) ??
      termsRefused(asked) ?? [{ type: 'restrictionProposed', terms, rests }]
    );
  },
});
