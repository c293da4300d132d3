import type { Instant } from '../../policy/calendar/dates';
import { timescales } from '../../policy/timescales';
import type { Trust } from '../../policy/trust/trust';
import { whereToTurn, whoHelps } from '../../policy/wording';
import { addressOf } from './layout';
import { part, points, say, type Block, type Letter } from './letter';

/** For whom there is a leaflet of its own: families and carers, and young people (8.3, 12). */
export const leafletReaders = {
  everybody: 'Everybody who uses our services',
  carers: 'Families and carers',
  youngPeople: 'Young people',
} as const;

export type LeafletReader = keyof typeof leafletReaders;

export const isLeafletReader = (word: string): word is LeafletReader => Object.hasOwn(leafletReaders, word);

const { acknowledgement, palsEnquiry, response, timeLimit } = timescales;

const site = (page: string): string => page.replace(/^https:\/\/|\/$/g, '');

/** Every way to reach us, so that each reader can take the one that suits them (8.3). */
const waysToTellUs = ({ pals }: Trust): Block =>
  points(
    'Tell anybody who works here. They write it down in your words.',
    `Call ${pals.name} on ${pals.phone} (${pals.hours}).`,
    `Email ${pals.email}.`,
    `Write to ${addressOf(pals).join(', ')}.`,
    `Go to ${site(pals.website)}.`,
  );

const helpToTellUs = (trust: Trust): Block =>
  say(
    `We can use large print, easy read, another language or an interpreter. Tell us what helps you. ${whoHelps(trust)}`,
  );

const whatHappens = ({ pals, complaintsTeam }: Trust): readonly Block[] => [
  part('What happens next'),
  points(
    `${pals.name} can often put things right within ${palsEnquiry.workingDays} working days.`,
    `You can ask for a formal complaint instead. The ${complaintsTeam.name} writes to you within ${acknowledgement.workingDays} working days. We agree with you what we will look into.`,
    'Somebody who was not part of it looks into what happened.',
    `We aim to answer within ${response.workingDays} working days. If we need longer, we tell you why, and ask you first.`,
    'Our answer says what we found, and what we will do about it.',
  ),
];

const ifNotHappy = (trust: Trust): readonly Block[] => [
  part('If you are not happy with our answer'),
  say('You can come back to us if we did not answer something, or got something wrong.'),
  ...whereToTurn(trust, ['phso']).split('\n\n').map(say),
];

const ifItCannotWait = ({ crisisLine }: Trust): readonly Block[] => [
  part('If it cannot wait'),
  say(
    `If somebody is in danger, call 999. If you need mental health help now, call our ${crisisLine.name.toLowerCase()} on ${crisisLine.phone} (${crisisLine.hours.toLowerCase()}).`,
  ),
];

const otherWay = ({ commissioner }: Trust): Block =>
  say(
    `If you would rather not tell us, you can tell the ${commissioner.name}, who pay for our services: ${commissioner.phone} or ${commissioner.email}.`,
  );

const tellItSoon = say(
  `Please tell us within ${timeLimit.months} months of what happened, or of finding out about it. If there was a good reason to wait, tell us that too.`,
);

const careIsSafe = 'Your care will not get worse because you told us something.';

/** What each leaflet says of its own: the rest is the same for everybody. */
const own: Readonly<Record<LeafletReader, (trust: Trust) => readonly Block[]>> = {
  everybody: (trust) => [
    say(
      `We want to hear what went well and what did not. You can tell us anything about your care. ${careIsSafe}`,
    ),
    part('How to tell us'),
    waysToTellUs(trust),
    helpToTellUs(trust),
    part('Who can tell us'),
    say(
      'You can, about your own care. Somebody you choose can do it for you, and we ask you if that is right.',
    ),
    tellItSoon,
    otherWay(trust),
    ...whatHappens(trust),
  ],
  carers: (trust) => [
    say(
      'You are close to somebody who uses our services. We want to hear what you see, and how we treat you too. Nobody’s care will get worse because you told us something.',
    ),
    part('How to tell us'),
    waysToTellUs(trust),
    helpToTellUs(trust),
    part('What you can tell us about'),
    points(
      'How we treated you. You need nobody’s agreement for that.',
      'The care of the person you are close to. If they can decide, we ask them if they agree.',
      'If they cannot decide for themselves, we think with you about what is best for them.',
      'If they have died, we are sorry. You can still tell us.',
    ),
    say(
      'We always listen, and we look into anything that worries us. Without their agreement we may not be able to tell you what is in their records.',
    ),
    tellItSoon,
    otherWay(trust),
    ...whatHappens(trust),
  ],
  youngPeople: (trust) => [
    say(
      `Something about your care made you unhappy, or you liked it a lot? We want to know. It is okay to tell us. ${careIsSafe}`,
    ),
    part('How to tell us'),
    waysToTellUs(trust),
    say(
      'You can do it by yourself. You can also ask a parent, a friend, a teacher or anybody you trust to help you, or to do it for you.',
    ),
    say(whoHelps(trust)),
    part('Who finds out'),
    say(
      'Only people who need to know to sort it out. We ask you before we tell your family what you said. If you or somebody else is not safe, we have to tell somebody who can help. We would tell you first if we can.',
    ),
    ...whatHappens(trust),
    say('We use words that you understand. If we do not, stop us and ask.'),
  ],
};

/** How to complain, as a leaflet to hand out: all of the Trust’s own in it comes from the Trust’s file (8.2, 8.3). */
export function buildLeaflet(trust: Trust, reader: LeafletReader, at: Instant): Letter {
  return {
    title: 'Compliments, concerns and complaints',
    reference: 'Compliments, concerns and complaints',
    called: 'leaflet',
    at,
    blocks: [
      { is: 'letterhead', name: trust.name, lines: [`For: ${leafletReaders[reader].toLowerCase()}`] },
      { is: 'heading', level: 1, text: 'Tell us what you think of our care' },
      ...own[reader](trust),
      ...ifNotHappy(trust),
      ...ifItCannotWait(trust),
      { is: 'otherForms' },
    ],
  };
}

/** What the leaflet is called as a file. */
export const leafletName = (reader: LeafletReader): string =>
  `How to complain, ${leafletReaders[reader].toLowerCase()}`;
