import type { CaseState } from '../../machine/caseState';
import type { Around, CaseTellers } from '../../machine/telling';
import { ofPartner } from '../joint/told';
import { ofIssue } from '../scope/told';
import { addAction } from './addAction';
import { changeAction } from './changeAction';
import { actionSources } from './choices';
import { completeAction } from './completeAction';
import { dropAction } from './dropAction';
import type { Action, ActionEvent } from './facts';

const action = {
  kind: 'pick',
  label: 'Action',
  from: ({ actions: { items } }: CaseState) =>
    Object.fromEntries(items.map(({ id, what }) => [id, `${id}. ${what}`])),
} as const;

/** Whose it is and was: they read of it, though they may have no other part in the case. */
const ownersOf = (of: { readonly action: string }, { before, after }: Around<CaseState>): readonly string[] =>
  [before, after].flatMap(({ actions }) =>
    actions.items.filter(({ id }) => id === of.action).map(({ owner }) => owner),
  );

/** The action that an event changed, as it was. */
const changing = ({ before, after }: Around<CaseState>): Action | undefined =>
  before.actions.items.find((item) => !after.actions.items.includes(item));

export const tells: CaseTellers<ActionEvent> = {
  actionAdded: {
    title: 'Added an action',
    part: 'narrative',
    to: ({ owner }) => [owner],
    said: {
      ...addAction.fields,
      because: { ...addAction.fields.because, options: actionSources },
      issue: ofIssue,
      organisation: { ...ofPartner, label: 'Whose action it is' },
    },
  },
  actionChanged: {
    title: 'Changed an action',
    part: 'narrative',
    to: ownersOf,
    said: {
      action,
      owner(person, around) {
        const was = changing(around)?.owner;
        return [{ label: 'Who will do it?', ...(was ? { from: { person: was } } : {}), to: { person } }];
      },
      due(on, around) {
        const was = changing(around)?.due;
        return [{ label: 'By when?', ...(was ? { from: { on: was } } : {}), to: { on } }];
      },
      reason: changeAction.fields.reason,
    },
  },
  actionDone: {
    title: 'Did an action',
    part: 'narrative',
    to: ownersOf,
    said: { ...completeAction.fields, action },
  },
  actionDropped: {
    title: 'Dropped an action',
    part: 'narrative',
    to: ownersOf,
    said: { ...dropAction.fields, action },
  },
};
