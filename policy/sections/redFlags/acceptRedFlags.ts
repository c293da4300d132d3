import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import { withinCalendar } from '../../calendar/calendar';
import type { Part } from '../../machine/partsOfCase';
import { isRefusal, refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Told } from '../../machine/telling';
import { roles } from '../../roles';
import { openStages } from '../../stages';
import { HOW_TO_REACH, howToReach } from '../intake/questions';
import { flagLeads, leadOf, redFlags } from './choices';
import { redFlagClocks } from './clock';
import { leads, unaccepted, type FlagOnCase } from './questions';

/** Those this person may accept: the lead each names at once, and whoever it goes up to once it has waited too long (D45). */
function mayAccept(state: CaseState, context: Context): readonly FlagOnCase[] {
  const clocks = withinCalendar(() => redFlagClocks(state, context));
  // Where no date can be told, nobody can say that it has not waited too long.
  const hasWaited = ({ flag }: FlagOnCase): boolean =>
    isRefusal(clocks) || clocks.some(({ of, state: clock }) => of === flag && clock === 'missed');
  const isAbove = context.actor.roles.some((role) => role === 'leadManager' || role === 'chiefExecutive');
  return unaccepted(state).filter(
    (raised) => leads(raised, context) || (isAbove && (raised.danger === true || hasWaited(raised))),
  );
}

/** A flag as whoever has to act on it reads it. */
export const linesOn = ({ flag, by, note, danger }: FlagOnCase): readonly Line[] => [
  { label: 'Red flag', words: redFlags[flag] },
  { label: 'Raised by', person: by },
  ...(danger ? [{ label: 'Now', words: 'Somebody may be in danger.' }] : []),
  ...(note ? [{ label: 'What made them think so', words: note }] : []),
];

/** What was told, and by whom: a flag says to look at once, and this is what to look at (7.1). */
function whatWasTold(state: CaseState): readonly Told[] {
  const { concern } = state.intake;
  if (!concern) return [];
  const { words, effect, staffNote, personName, affectedName, phone } = concern;
  const lines: readonly (readonly [string, string | undefined, Part])[] = [
    [HOW_TO_REACH, howToReach(state), 'personalDetails'],
    ['What they told us', words, 'narrative'],
    ['How it affected them', effect, 'narrative'],
    ['What staff saw or did', staffNote, 'narrative'],
    ['Raised by the person', personName, 'personalDetails'],
    ['On behalf of', affectedName, 'personalDetails'],
    ['Their phone number', phone, 'personalDetails'],
  ];
  const said = lines.flatMap(([label, told, part]) => (told ? [{ label, words: told, part }] : []));
  return [{ title: 'What they told us', part: 'narrative', said }];
}

export const acceptRedFlags = caseCommand({
  name: 'acceptRedFlags',
  button: 'Take on the red flag',
  about: 'You take it on: you look at it now, and say here what was done.',
  paragraph: '2.3',
  fields: {},
  who: { roles: [...flagLeads, 'leadManager', 'chiefExecutive'], not: ['staffConcerned'] },
  stages: openStages,
  basis: ['redFlags'],
  offered: (state, context) => mayAccept(state, context).length > 0,
  sought: 'Somebody to take on a red flag',
  decides: (state, context) => mayAccept(state, context).flatMap(linesOn),
  reads: { of: whatWasTold },
  inFull: 'words',
  quick: [{ button: 'Take it on', given: 'Taken on', entries: {} }],
  done: () => 'It is yours. Say here what was done about it.',
  decide(state, _input, context) {
    const mine = mayAccept(state, context);
    const [waiting] = unaccepted(state);
    if (mine.length === 0)
      return refuse(
        '2.3',
        waiting ? 'That red flag is for the lead it names.' : 'No red flag waits for you here.',
        waiting
          ? `It goes to the ${leadWords(waiting)} first, and up when it has waited a working day.`
          : 'The case card shows what does.',
      );
    return mine.map(({ flag }) => ({ type: 'redFlagAccepted', flag }));
  },
});

const leadWords = ({ flag }: FlagOnCase): string => roles[leadOf(flag)];
