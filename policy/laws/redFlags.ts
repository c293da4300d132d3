import { inSentence, listed } from '../machine/sentences';
import { roles } from '../roles';
import { leadOf, redFlags } from '../sections/redFlags/choices';
import { secondOf } from '../sections/redFlags/decideLowering';
import { flagsUp, unaccepted } from '../sections/redFlags/questions';
import { endingOf } from './endingOf';
import { breach, eventOf, type RefusingLaw } from './law';

export const redFlagsTakenOn: RefusingLaw = {
  ids: ['L21'],
  paragraph: '2.3',
  says: 'No case ends, and no final response goes, past a red flag that nobody has accepted.',
  refuses(change) {
    if (!endingOf(change) && !eventOf(change, 'responseSent')) return undefined;
    const waiting = unaccepted(change.after);
    if (waiting.length === 0) return undefined;
    const flags = listed(
      waiting.map(({ flag }) => inSentence(redFlags[flag])),
      'and',
    );
    const leads = [...new Set(waiting.map(({ flag }) => `the ${roles[leadOf(flag)]}`))];
    return breach(
      '2.3',
      `Nobody has taken on the red flag yet: ${flags}. The case does not end, and no response goes, before that.`,
      `It waits for ${listed(leads, 'and')}, who has been told. Speak with them now.`,
    );
  },
};

export const redFlagsLoweredByTwo: RefusingLaw = {
  ids: ['L35'],
  restsOnRoles: true,
  paragraph: '2.3',
  says: 'A red flag is lowered by two people, its named lead and the Lead Manager.',
  refuses(change) {
    const decided = eventOf(change, 'loweringDecided');
    if (!decided?.agreed) return undefined;
    const { actor } = change.context;
    const flag = flagsUp(change.before).find((up) => up.flag === decided.flag);
    const lowering = flag?.lowering;
    const isSecond =
      lowering !== undefined &&
      lowering.by !== actor.id &&
      actor.roles.includes(secondOf({ flag: decided.flag, loweringBy: lowering.as }));
    return isSecond
      ? undefined
      : breach(
          '2.3',
          'A red flag is lowered by two people: its lead and the Lead Manager.',
          'Ask the other one of the two to agree.',
        );
  },
};

export const redFlagsActedOn: RefusingLaw = {
  ids: ['L35'],
  paragraph: '2.3',
  says: 'A red flag is lowered once it is on record what was done about it.',
  refuses(change) {
    const decided = eventOf(change, 'loweringDecided');
    const lowered = eventOf(change, 'loweringProposed') ?? (decided?.agreed ? decided : undefined);
    const flag = flagsUp(change.before).find((up) => up.flag === lowered?.flag);
    return flag?.done.length === 0
      ? breach(
          '2.3',
          'It is not on record what was done about that red flag, so it stays up.',
          'Choose “Record red flag steps” first. Your answers are kept.',
        )
      : undefined;
  },
};
