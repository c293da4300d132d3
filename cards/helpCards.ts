import type { Trust } from '../policy/trust/trust';
import { whereToGetHelp, whereToTurn } from '../policy/wording';
import { banner, button, card, heading, text, type Card } from './card';

/** The first thing a person sees, and what “help” shows. */
export function buildHelpCard(options: {
  readonly welcome: boolean;
  readonly team: boolean;
  readonly underWay?: string;
  readonly local?: boolean;
}): Card {
  const lines = [
    '**log a concern** – write down what somebody told you',
    '**my cases** – what you are involved in, soonest deadline first',
    ...(options.team
      ? ['**team queue** – what is waiting for triage', '**triage** – decide how a concern is handled']
      : []),
    '**case** and a reference – open one case',
    '**why** and a reference – how each date was worked out',
    ...(options.local
      ? ['**act as** and a role – try it as somebody else', '**clock +5d** – let days go by']
      : []),
  ];
  return card(
    'How I can help',
    [
      heading(options.welcome ? 'Hello. I help with concerns and complaints.' : 'Here is what I can do'),
      text(
        options.welcome
          ? 'Tell me what somebody raised with you. I write it down in their words, keep every deadline, and tell the right people. You can answer by typing or on the cards.'
          : 'Type any of these, or use a button. You can stop at any point and come back.',
      ),
      ...(options.underWay ? [banner(options.underWay, 'accent')] : []),
      ...lines.map((line) => text(line, { spacing: 'Small' })),
    ],
    [
      ...(options.underWay ? [button('Carry on', 'draft.open', {}, { style: 'positive' })] : []),
      button('Log a concern', 'log', {}, options.underWay ? {} : { style: 'positive' }),
      button('My cases', 'mine', {}),
      ...(options.team ? [button('Team queue', 'queue', {})] : []),
    ],
  );
}

/** What a person can be told when they ask how to complain, to read out as it stands (3.2, 2.3). */
export function buildHowToComplainCard(trust: Trust): Card {
  const say = [
    'Thank you for telling me. Raising this will not affect your care, or anybody’s.',
    `You can tell me now, and I will write it down in your words. Or you can talk to ${trust.pals.name}, who can often sort things out quickly.`,
    `If you want us to look into it formally, the ${trust.complaintsTeam.name} will write to you within three working days.`,
    whereToGetHelp(trust),
    whereToTurn(trust, ['phso']),
    'We can do this in easy read, in large print, in another language or with an interpreter. Tell me what helps.',
  ];
  return card(
    'How to complain',
    [
      heading('How to complain: read this out'),
      ...say.flatMap((words) => words.split('\n\n')).map((words) => text(words, { spacing: 'Small' })),
    ],
    [button('Log it now', 'log', {}, { style: 'positive' })],
  );
}
