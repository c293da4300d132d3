import type { Card } from '../doors/cardActions';
import type { Count, CountingUser } from '../doors/countingUser';
import {
  logByTyping,
  logToReview,
  fillIn,
  filledAtOnce,
  plainTurns,
  triageInputs,
  triageTurns,
} from '../doors/jobs';
import { openOn, search, sendForms } from '../doors/messageExtensionUser';
import { people } from '../doors/people';
import type { Inputs } from '../doors/teamsUser';
import { aTapWorld, buttonOf, inputsOf, later, type TapWorld, type Who } from './tapWorld';

export interface Job {
  readonly job: string;
  readonly by: Who;
  /** Where the person stands when the count begins. */
  readonly from: 'the chat' | 'the case card' | 'the message about it' | 'a Teams message';
  /** The most that it may ask of them. */
  readonly atMost: Most;
  /** Words they see once it is done. */
  readonly shows: string;
  readonly does: (me: CountingUser, world: TapWorld) => Promise<void>;
}

type Most = Omit<Count, 'answers'>;

const typed = (turns: number): Most => ({ typed: turns, taps: 0, forms: 0 });
const taps = (many: number, forms = 0): Most => ({ typed: 0, taps: many, forms });

/** Opens a form from a card and fills it in to its end. */
async function formFrom(me: CountingUser, card: Card, button: string, inputs: Inputs): Promise<void> {
  const form = (await me.click(card, button)).card;
  await fillIn(me, form, inputs);
}

/** One tap on the message that asks for it. */
const oneTap = (job: string, by: Who, command: string, says: string, shows: string): Job => ({
  job,
  by,
  from: 'the message about it',
  atMost: taps(1),
  shows,
  async does(me, world) {
    const { tap = '' } = await world.complaintUpTo(command);
    await me.click(await world.messageTo(by, says), tap);
  },
});

const moreTime = {
  until: later,
  reason: 'The clinic manager is away.',
  cause: 'us',
  told: true,
  toldOn: '2026-01-05',
  answer: 'agreed',
  agreedOn: '2026-01-05',
  how: 'phone',
  manager: people.seniorManager.id,
} as const;

/** What people do most, in the order in which a complaint meets it. */
const jobs: readonly Job[] = [
  {
    job: 'Log a plain concern, by typing',
    by: 'wardSister',
    from: 'the chat',
    atMost: typed(12),
    shows: 'Saved as C',
    async does(me) {
      await logByTyping(me);
    },
  },
  {
    job: 'Log a plain concern, on cards',
    by: 'wardSister',
    from: 'the chat',
    atMost: { typed: 1, taps: 3, forms: 2 },
    shows: 'Saved as C',
    async does(me) {
      await me.click(await logToReview(me, {}, plainTurns[0], filledAtOnce), 'Save this concern');
    },
  },
  {
    job: 'Log a concern on cards, with all they said',
    by: 'wardSister',
    from: 'the chat',
    atMost: { typed: 1, taps: 5, forms: 2 },
    shows: 'Saved as C',
    async does(me) {
      await me.click(await logToReview(me), 'Save this concern');
    },
  },
  {
    job: 'Log a concern from a message',
    by: 'wardSister',
    from: 'a Teams message',
    atMost: taps(4, 3),
    shows: 'Saved as C',
    async does(me) {
      const message = {
        id: '1',
        html: '<p>Mum waited.</p>',
        by: 'Sample colleague',
        at: '2026-01-04T09:30:00Z',
      };
      const { form = {} } = await openOn(me, message);
      await sendForms(me, form, {}, filledAtOnce);
    },
  },
  {
    job: 'Triage, by typing',
    by: 'palsOfficer',
    from: 'the chat',
    atMost: typed(13),
    shows: 'PALS enquiry',
    async does(me, world) {
      const reference = await world.logged();
      await me.say(`triage ${reference}`);
      for (const words of [...triageTurns, 'save']) await me.say(words);
    },
  },
  {
    job: 'Triage, on cards',
    by: 'palsOfficer',
    from: 'the case card',
    atMost: taps(6, 4),
    shows: 'PALS enquiry',
    async does(me, world) {
      const card = await world.caseCard('palsOfficer', await world.logged());
      await formFrom(me, card, 'Triage', triageInputs('enquiry'));
    },
  },
  {
    job: 'Acknowledge',
    by: 'palsOfficer',
    from: 'the case card',
    atMost: taps(2, 1),
    shows: 'The acknowledgement is recorded',
    async does(me, world) {
      const card = await world.caseCard('palsOfficer', await world.enquiry());
      await formFrom(me, card, buttonOf('recordAcknowledgement'), { how: 'phone' });
    },
  },
  {
    job: 'Close an enquiry',
    by: 'palsOfficer',
    from: 'the case card',
    atMost: taps(3, 2),
    shows: 'Closed as a PALS enquiry',
    async does(me, world) {
      const card = await world.caseCard('palsOfficer', await world.enquiry());
      await formFrom(me, card, buttonOf('closeEnquiry'), {
        response: 'Explained the wait and apologised.',
        satisfied: 'true',
        confirmedBy: 'The person, on the phone',
        subject: 'appointments',
        learning: 'Tell people about delays.',
      });
    },
  },
  {
    job: 'Choose an investigator',
    by: 'leadManager',
    from: 'the case card',
    atMost: taps(2, 1),
    shows: 'They have been asked',
    async does(me, world) {
      const { entries } = await world.complaintUpTo('allocate');
      const card = await world.caseCard('leadManager', world.complaint);
      await formFrom(me, card, buttonOf('allocate'), inputsOf(entries));
    },
  },
  oneTap(
    'Say yes to an investigation',
    'investigator',
    'acceptAllocation',
    'You are asked to investigate',
    'You are its investigator',
  ),
  {
    job: 'Record an update to the person',
    by: 'investigator',
    from: 'the chat',
    atMost: typed(6),
    shows: 'The update is recorded',
    async does(me, world) {
      await world.complaintUpTo('askForExtension');
      const said = ['the person', 'today', 'by phone', 'How far we are.', 'save'];
      for (const words of [`update ${world.complaint}`, ...said]) await me.say(words);
    },
  },
  {
    job: 'Ask to pause the clock',
    by: 'investigator',
    from: 'the chat',
    atMost: typed(5),
    shows: 'has been asked to agree',
    async does(me, world) {
      await me.say(`pause ${world.complaint}`);
      for (const words of [
        'only another body can give it',
        'The notes of the ambulance trust',
        'today',
        'save',
      ])
        await me.say(words);
    },
  },
  {
    job: 'Refuse a pause, with reasons',
    by: 'leadManager',
    from: 'the message about it',
    atMost: taps(2, 1),
    shows: 'Decided.',
    async does(me, world) {
      const card = await world.messageTo('leadManager', 'pause');
      await formFrom(me, card, 'Answer with reasons', {
        decision: 'decline',
        reasons: 'We can ask by phone.',
      });
    },
  },
  {
    job: 'Ask for more time',
    by: 'investigator',
    from: 'the case card',
    atMost: taps(3, 2),
    shows: 'A manager has been asked',
    async does(me, world) {
      const card = await world.caseCard('investigator', world.complaint);
      await formFrom(me, card, buttonOf('askForExtension'), inputsOf(moreTime));
    },
  },
  oneTap(
    'Approve more time',
    'seniorManager',
    'decideExtension',
    'more time was asked for',
    'Decided. The answer is due on',
  ),
  oneTap(
    'Pass a draft response on',
    'complaintsOfficer',
    'approveDraft',
    'waits for the check by the Complaints',
    'Checked. It now waits for',
  ),
  oneTap(
    'Pass a response on to be signed',
    'headOfCorporateAffairs',
    'approveResponse',
    'waits for the check by the Head',
    'Checked. It now waits for',
  ),
  oneTap('Sign a response', 'chiefExecutive', 'signResponse', 'signature', 'Signed.'),
  {
    job: 'Agree a limit on contact',
    by: 'managingDirector',
    from: 'the message about it',
    atMost: taps(1),
    shows: 'Your agreement is recorded',
    async does(me, world) {
      const { tap = '' } = await world.limitUpTo('agreeAsManagingDirector');
      await me.click(await world.messageTo('managingDirector', 'needs your agreement'), tap);
    },
  },
  {
    job: 'Approve a limit on contact',
    by: 'deputyChiefExecutive',
    from: 'the message about it',
    atMost: taps(1),
    shows: 'Approved',
    async does(me, world) {
      const { tap = '' } = await world.limitUpTo('approveRestriction');
      await me.click(await world.messageTo('deputyChiefExecutive', 'needs your decision'), tap);
    },
  },
  {
    job: 'Find a case and open it',
    by: 'palsOfficer',
    from: 'the chat',
    atMost: typed(1),
    shows: 'Why these dates?',
    async does(me, world) {
      await me.say(world.complaint);
    },
  },
  {
    job: 'Search for a case where one writes',
    by: 'palsOfficer',
    from: 'the chat',
    atMost: taps(1),
    shows: 'C26-',
    async does(me) {
      await search(me, 'community north');
    },
  },
  {
    job: 'Read why a date is what it is',
    by: 'investigator',
    from: 'the case card',
    atMost: taps(1),
    shows: 'Day 0 is',
    async does(me, world) {
      await me.click(await world.caseCard('investigator', world.complaint), 'Why these dates?');
    },
  },
  {
    job: 'Read what a paragraph asks',
    by: 'investigator',
    from: 'the chat',
    atMost: typed(1),
    shows: '8.24',
    async does(me) {
      await me.say('policy 8.24');
    },
  },
  {
    job: 'Be reminded again tomorrow',
    by: 'palsOfficer',
    from: 'the message about it',
    atMost: taps(1),
    shows: 'You will be reminded again',
    async does(me, world) {
      await world.logged();
      world.setDay('2026-01-06');
      await me.click(
        await world.messageTo('palsOfficer', 'the acknowledgement is due'),
        'Remind me on Wed 7 Jan 2026',
      );
    },
  },
];

/** What every job asks of whoever does it, counted by doing each once. */
export async function countedJobs(): Promise<readonly (Job & { readonly count: Count })[]> {
  const world = await aTapWorld();
  const counted: (Job & { readonly count: Count })[] = [];
  try {
    for (const job of jobs) {
      const me = world.counted(job.by);
      await job.does(me, world);
      if (!me.lastSeen().includes(job.shows))
        throw new Error(`${job.job} was not done: ${me.lastSeen().slice(0, 2_000)}`);
      counted.push({ ...job, count: me.count() });
    }
  } finally {
    await world.stop();
  }
  return counted;
}
