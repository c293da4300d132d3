import { count, longDate, shortDate } from '../../calendar/dates';
import { clockState, type Clock } from '../../machine/clock';
import { defineSection } from '../../machine/section';
import { handedTo } from '../shared/handedTo';
import { addAction } from './addAction';
import { changeAction } from './changeAction';
import { completeAction } from './completeAction';
import { dropAction } from './dropAction';
import type { Action, ActionEvent, Actions } from './facts';
import { openActions } from './questions';
import { tells } from './told';

const withAction = (slice: Actions, id: string, change: (action: Action) => Action): Actions => ({
  items: slice.items.map((action) => (action.id === id ? change(action) : action)),
});

export const actions = defineSection<'actions', ActionEvent>({
  name: 'actions',
  initial: { items: [] },
  evolve: {
    actionAdded: ({ items }, { what, owner, due, because, issue, organisation }, { on }) => ({
      items: [
        ...items,
        {
          id: String(items.length + 1),
          what,
          owner,
          due,
          because,
          addedOn: on,
          changes: 0,
          ...(issue ? { issue } : {}),
          ...(organisation ? { organisation } : {}),
        },
      ],
    }),
    actionChanged: (slice, { action, owner, due }) =>
      withAction(slice, action, (item) => ({ ...item, owner, due, changes: item.changes + 1 })),
    actionDone: (slice, { action, on, evidence }) =>
      withAction(slice, action, (item) => ({ ...item, done: { on, evidence } })),
    actionDropped: (slice, { action, reason }) =>
      withAction(slice, action, (item) => ({ ...item, dropped: { reason } })),
  },
  hears: {
    caseHandedOver: ({ items }, handing) => ({
      items: items.map((action) =>
        action.done || action.dropped ? action : { ...action, owner: handedTo(handing, action.owner) },
      ),
    }),
  },
  tells,
  commands: [addAction, completeAction, changeAction, dropAction],
  clocks: ({ actions: { items } }, { today }) =>
    items
      .filter(({ dropped }) => !dropped)
      .map(({ id, due, done, addedOn, changes }): Clock => ({
        name: 'action',
        of: id,
        label: `Action ${id}`,
        paragraph: '8.39',
        due,
        state: clockState(due, today, done?.on),
        explain: () =>
          `Agreed on ${longDate(addedOn)}, to be done by ${longDate(due)}.${changes > 0 ? ` Changed ${count(changes, 'time')} since.` : ''}`,
        metOn: done?.on,
      })),
  *missing(state, { today }) {
    for (const { id, due } of openActions(state))
      if (due < today)
        yield {
          what: `Action ${id} was due on ${shortDate(due)}`,
          paragraph: '8.39',
          command: 'completeAction',
        };
  },
  holders: (state) => ({ actionOwner: [...new Set(openActions(state).map(({ owner }) => owner))] }),
  notices: {
    actionAdded: ({ owner, due }, { reference }, { by }) =>
      owner === by
        ? []
        : [
            {
              to: { person: owner },
              say: `An action on ${reference} is yours, by ${longDate(due)}.`,
              paragraph: '8.39',
              command: 'completeAction',
            },
          ],
    actionChanged: ({ owner, due }, { reference }, { by }) =>
      owner === by
        ? []
        : [
            {
              to: { person: owner },
              say: `An action on ${reference} is yours, now by ${longDate(due)}.`,
              paragraph: '8.39',
              command: 'completeAction',
            },
          ],
    actionDropped: (_event, { reference }) => [
      {
        to: { role: 'leadManager' },
        say: `An action on ${reference} was dropped; the reason is on the case.`,
        paragraph: '2.2',
      },
    ],
  },
});
