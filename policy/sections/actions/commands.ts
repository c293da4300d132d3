import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { longDate, shortDate, type LondonDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { actionSources, openActions } from './facts';

const team = {
  roles: ['complaintsTeam', 'leadManager', 'seniorManager'],
  relations: ['handler', 'investigator'],
} as const;
/** Actions outlive the case: they are worked on after it has closed as well (8.39). */
const whileKept = [...openStages, 'closed'] as const;

const oneLine = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);
const pickOpen = (state: CaseState) =>
  Object.fromEntries(
    openActions(state).map(({ id, what, due }) => [id, `${id}. ${oneLine(what)} (${shortDate(due)})`]),
  );
const firstOf = (state: CaseState, { actor }: Context) =>
  (openActions(state).find(({ owner }) => owner === actor.id) ?? openActions(state)[0])?.id;
const anyOpen = (state: CaseState): boolean => openActions(state).length > 0;
const tooEarly = (due: LondonDate, today: LondonDate) =>
  due < today
    ? refuseField(
        '8.39',
        'due',
        `That day has passed: today is ${longDate(today)}. Choose a day that the owner can keep.`,
      )
    : undefined;

const addAction = caseCommand({
  name: 'addAction',
  button: 'Add an action',
  about: 'Who will do what, and by when. It stays open until it is done, also after the case has closed.',
  paragraph: '8.39',
  fields: {
    what: { kind: 'longText', label: 'What will be done?' },
    owner: { kind: 'person', label: 'Who will do it?' },
    due: { kind: 'date', label: 'By when?' },
    because: { kind: 'choice', label: 'What does it come from?', options: actionSources },
  },
  who: { ...team, roles: ['palsOfficer', ...team.roles] },
  stages: whileKept,
  prefill: () => ({ because: 'learning' }),
  done: () => 'The action is added.',
  decide: (_state, action, { today }) => tooEarly(action.due, today) ?? [{ type: 'actionAdded', ...action }],
});

const changeAction = caseCommand({
  name: 'changeAction',
  button: 'Change an action',
  about: 'A new day or a new owner. The old ones stay in the history.',
  paragraph: '8.39',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpen },
    owner: { kind: 'person', label: 'Who will do it?' },
    due: { kind: 'date', label: 'By when?' },
    reason: { kind: 'text', label: 'Why is it changing?' },
  },
  who: team,
  stages: whileKept,
  basis: ['actions'],
  offered: anyOpen,
  prefill(state, context) {
    const action = openActions(state).find(({ id }) => id === firstOf(state, context));
    return { action: action?.id, owner: action?.owner, due: action?.due };
  },
  decide: (_state, change, { today }) =>
    tooEarly(change.due, today) ?? [{ type: 'actionChanged', ...change }],
});

const completeAction = caseCommand({
  name: 'completeAction',
  button: 'Action done',
  about: 'Say what shows that it was done.',
  paragraph: '8.39',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpen },
    on: { kind: 'date', label: 'When was it done?', when: 'past' },
    evidence: {
      kind: 'longText',
      label: 'What shows it, and where is that kept?',
      notBare: 'Say what shows that it was done: a new leaflet, minutes, an audit.',
    },
  },
  who: { roles: ['complaintsTeam', 'leadManager', 'seniorManager'], relations: ['actionOwner'] },
  stages: whileKept,
  basis: ['actions'],
  offered: anyOpen,
  prefill: (state, context) => ({ action: firstOf(state, context), on: context.today }),
  done: () => 'The action is done. Thank you.',
  decide(state, { action, ...done }, { actor }) {
    const owned = openActions(state).find(({ id }) => id === action)?.owner === actor.id;
    const oversees = (['complaintsTeam', 'leadManager', 'seniorManager'] as const).some((role) =>
      actor.roles.includes(role),
    );
    if (!owned && !oversees)
      return refuseField('8.39', 'action', 'That action belongs to somebody else. Choose one of yours.');
    return [{ type: 'actionDone', action, ...done }];
  },
});

const dropAction = caseCommand({
  name: 'dropAction',
  button: 'Drop an action',
  about: 'For one that no longer makes sense. The reason is kept.',
  paragraph: '2.2',
  fields: {
    action: { kind: 'pick', label: 'Which action?', from: pickOpen },
    reason: {
      kind: 'longText',
      label: 'Why is it no longer needed?',
      notBare: 'Say why it is no longer needed.',
    },
  },
  who: { roles: ['leadManager', 'seniorManager'] },
  stages: whileKept,
  basis: ['actions'],
  offered: anyOpen,
  prefill: (state, context) => ({ action: firstOf(state, context) }),
  decide: (_state, drop) => [{ type: 'actionDropped', ...drop }],
});

export const actionCommands = [addAction, completeAction, changeAction, dropAction];
