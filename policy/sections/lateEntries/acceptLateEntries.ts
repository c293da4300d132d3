import { longDate, shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Line } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import type { LateEntry } from './facts';
import { acceptable, notAccepted } from './questions';

const saying = ({ label, due, doneOn, recordedOn }: LateEntry): string =>
  doneOn
    ? `${label}: done ${shortDate(doneOn)}, recorded ${shortDate(recordedOn)}, due ${shortDate(due)}`
    : `${label}: changed ${shortDate(recordedOn)}, overdue since ${shortDate(due)}`;

const linesOn = (entry: LateEntry): readonly Line[] => [
  { label: 'Recorded late', words: saying(entry) },
  { label: 'Entered by', person: entry.by },
];

export const acceptLateEntries = caseCommand({
  name: 'acceptLateEntries',
  button: 'Accept late entries',
  about: 'What is accepted counts as in time, and is always shown and counted as accepted late.',
  paragraph: '8.40',
  fields: {
    entries: {
      kind: 'picks',
      label: 'Which entries do you accept?',
      from: (state: CaseState) =>
        Object.fromEntries(notAccepted(state).map((entry) => [entry.id, saying(entry)])),
    },
    reason: {
      kind: 'longText',
      label: 'Why was it recorded late, and how do you know that it was done then?',
    },
  },
  who: { roles: ['leadManager', 'headOfCorporateAffairs'], not: ['staffConcerned'] },
  stages: [...openStages, 'closed'],
  basis: ['lateEntries'],
  offered: (state, context) => acceptable(state, context).length > 0,
  sought: 'To accept what was recorded late',
  decides: (state, context) => acceptable(state, context).flatMap(linesOn),
  decided: 'Accepted',
  done: (_state, { today }) =>
    `Accepted on ${longDate(today)}. It counts as in time, and is shown as accepted late.`,
  decide(state, { entries, reason }, context) {
    if (entries.length === 0) return refuseField('8.40', 'entries', 'Choose at least one entry.');
    const mine = new Set(acceptable(state, context).map(({ id }) => id));
    if (mine.size > 0 && !entries.every((id) => mine.has(id)))
      return refuseField(
        '8.40',
        'entries',
        'One of these is your own entry, or is for somebody else to accept. Leave it out.',
      );
    if (mine.size === 0)
      return {
        ...refuse(
          '8.40',
          'Nobody accepts an entry of their own.',
          'Ask the Lead Manager; for an entry of theirs, the Head of Corporate Affairs.',
        ),
        refused: 'notYours',
      };
    return [{ type: 'lateEntriesAccepted', entries, reason }];
  },
});
