import type { Trust } from '../policy/trust/trust';
import { whereToGetHelp, whereToTurn } from '../policy/wording';
import { banner, button, card, heading, text, type Card, type Element } from './card';

/**
 * Who is told of a line: those who oversee cases, the Lead Manager, who investigates, who checks or signs, whoever is
 * none of these, who may see equality figures, or whoever tries it out.
 */
export type HelpFor = 'team' | 'bundles' | 'lead' | 'investigator' | 'signs' | 'staff' | 'equality' | 'local';

/** What may be said, with what it does. */
interface HelpLine {
  readonly say: string;
  readonly tells: string;
  readonly for?: HelpFor;
}

interface HelpGroup {
  readonly title: string;
  readonly lines: readonly HelpLine[];
}

/** Everything that may be said, by what somebody wants to do. */
export const helpGroups: Readonly<Record<string, HelpGroup>> = {
  log: {
    title: 'Log a concern',
    lines: [
      {
        say: 'log a concern',
        tells: 'write down what somebody told you. An email file they sent can be dropped in here',
      },
      { say: 'log: the ward lost my glasses', tells: 'the same, with their words at once' },
      { say: 'how to complain', tells: 'words to read out to somebody who wants to complain' },
    ],
  },
  yours: {
    title: 'What you do most',
    lines: [
      { say: 'what is happening with the one I logged', tells: 'where it is now', for: 'staff' },
      { say: 'how do I write my account', tells: 'when you are asked for one', for: 'staff' },
      { say: 'who do I tell if it is safeguarding', tells: 'what comes first', for: 'staff' },
      { say: 'triage C26-… as feedback because …', tells: 'decide, with your reason filled in', for: 'team' },
      {
        say: 'acknowledge C26-… by letter today',
        tells: 'record it; also “it”, of the case you opened',
        for: 'team',
      },
      { say: 'who can investigate C26-…', tells: 'who is trained, busy or away', for: 'team' },
      { say: 'who have we not answered', tells: 'who still waits for our answer', for: 'team' },
      { say: 'ask the team leader for an account', tells: 'on the case you opened', for: 'investigator' },
      {
        say: 'start the response for C26-…',
        tells: 'what we found, and what comes next',
        for: 'investigator',
      },
      { say: 'what have I still got to do on C26-…', tells: 'what is missing', for: 'investigator' },
      { say: 'what have I got to sign', tells: 'letters and decisions that wait for you', for: 'signs' },
      { say: 'send it back', tells: 'the case you opened, with your reasons', for: 'signs' },
      { say: 'why is the worst one late', tells: 'how its dates were worked out', for: 'signs' },
    ],
  },
  mine: {
    title: 'See your work',
    lines: [
      { say: 'my day', tells: 'what is due, overdue, or waits for you' },
      { say: 'my cases', tells: 'what you are involved in, soonest deadline first' },
      { say: 'approvals', tells: 'what waits for your decision' },
      { say: 'how many are open', tells: 'counts of open cases' },
      { say: 'what is due by Friday', tells: 'also “this week”, “next week”, “today”' },
      { say: 'open cases in CAMHS', tells: 'by service, stage, date or whose they are' },
      { say: 'anything older than 3 months', tells: 'and “overdue enquiries”, “cases due next week”' },
      { say: 'what came in this week', tells: 'also “oldest ones”, “how many did we get in October”' },
      { say: 'red flags nobody took', tells: 'also “not acknowledged”, “recorded late”, “reopened”' },
      { say: 'who are we waiting for', tells: 'what cases wait for; also “waiting for consent”' },
    ],
  },
  team: {
    title: 'See the team’s work',
    lines: [
      { say: 'team queue', tells: 'what is waiting for triage', for: 'team' },
      { say: 'at risk', tells: 'what is overdue or due very soon', for: 'team' },
      { say: 'what is going wrong', tells: 'what needs a look, in numbers', for: 'team' },
      { say: 'what has Jean Cole got', tells: 'the cases that somebody has', for: 'team' },
      { say: 'who has what', tells: 'how many cases each person has', for: 'team' },
      {
        say: 'who has looked at C26-…',
        tells: 'who read it or was turned away',
        for: 'lead',
      },
      {
        say: 'disposals due',
        tells: 'what is past its ten years; “legal holds” for what is kept',
        for: 'team',
      },
      { say: 'equality figures', tells: 'how it went for whom, in counts', for: 'equality' },
      { say: 'triage', tells: 'decide how a concern is handled', for: 'team' },
      { say: 'delivery problems', tells: 'messages that did not arrive', for: 'lead' },
    ],
  },
  case: {
    title: 'Look at one case',
    lines: [
      { say: 'C26-…', tells: 'open the case with this reference' },
      { say: 'why C26-…', tells: 'how each of its dates was worked out' },
      { say: 'history of C26-…', tells: 'what was recorded, and by whom' },
      { say: 'read C26-…', tells: 'the case file, part by part' },
      { say: 'who has C26-…', tells: 'who is dealing with it' },
      { say: 'was C26-… upheld', tells: 'also “show me the evidence on”, “what did they say in”' },
      { say: 'what happened on C26-… since Monday', tells: 'its history from a day on' },
      { say: 'contacts of C26-…', tells: 'notes, calls, visits and emails, the newest first' },
      { say: 'find mr patel', tells: 'cases by a name, a phone number, an email or a service' },
      { say: 'documents C26-…', tells: 'the documents of it you may read. Send me a file to add one' },
      {
        say: 'bundle C26-…',
        tells: 'all of it in one archive, for a request or the Ombudsman',
        for: 'bundles',
      },
      { say: 'letters C26-…', tells: 'the letters you may have of it' },
    ],
  },
  act: {
    title: 'Do something on a case',
    lines: [
      {
        say: 'note on C26-…: they rang again',
        tells: 'add a note or a contact; “add …” after you open a case',
      },
      { say: 'record acknowledgement C26-…', tells: 'any button of a case, with its reference' },
      { say: 'pause C26-…', tells: 'pause the clock; “restart” starts it again' },
      { say: 'extend C26-…', tells: 'ask for more time' },
      { say: 'update C26-…', tells: 'record that you told the person how it is going' },
      { say: 'flag C26-…', tells: 'raise a red flag' },
      { say: 'correct C26-…', tells: 'put something wrong in the record right' },
      {
        say: 'equality form for C26-…',
        tells: 'write down what somebody answered; nobody reads it',
        for: 'team',
      },
      { say: 'close C26-…', tells: 'close it, in the way that fits' },
    ],
  },
  look: {
    title: 'Look something up',
    lines: [
      { say: 'check a date', tells: 'count working days; you may add the date' },
      { say: 'policy 8.24', tells: 'what a paragraph of the policy asks' },
      { say: 'how long do we have to reply', tells: 'short answers, with the paragraph' },
      { say: 'what is the PALS number', tells: 'also of the Complaints Team, advocacy, the Ombudsman' },
      { say: 'limits on contact', tells: 'the limits that you may see' },
      { say: 'delegations', tells: 'who acts for whom' },
      { say: 'who is away', tells: 'and who stands in; “hand over C26-… to …” gives work on' },
      { say: 'training', tells: 'who has done which course' },
      { say: 'partners', tells: 'the organisations we work with' },
    ],
  },
  answering: {
    title: 'While I ask you things',
    lines: [
      { say: 'back', tells: 'the question before' },
      { say: 'change', tells: 'and what to change' },
      { say: 'not known', tells: 'where you have no answer yet' },
      { say: 'stop', tells: 'stop without saving; I ask once more' },
      { say: 'continue', tells: 'go on where you left off' },
      { say: 'save', tells: 'when you have checked it' },
    ],
  },
  trying: {
    title: 'Try it out',
    lines: [
      { say: 'act as PALS officer', tells: 'try it as somebody else', for: 'local' },
      { say: 'clock +5d', tells: 'let days go by', for: 'local' },
    ],
  },
};

interface HelpOptions {
  readonly welcome: boolean;
  readonly told: readonly HelpFor[];
  readonly underWay?: string;
  /** The group that is opened: all of it is shown. */
  readonly group?: string;
}

const linesFor = ({ lines }: HelpGroup, { told }: HelpOptions): readonly HelpLine[] =>
  lines.filter((line) => line.for === undefined || told.includes(line.for));

const sayLine = ({ say, tells }: HelpLine): Element => text(`**${say}** – ${tells}`, { spacing: 'Small' });

interface ShownGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly HelpLine[];
}

const MOST_IN_A_LINE = 3;

const sayGroup = ({ title, lines }: ShownGroup): Element => {
  const examples = lines.slice(0, MOST_IN_A_LINE).map(({ say }) => `“${say}”`);
  return text(`**${title}**: ${examples.join(', ')}`, { spacing: 'Small' });
};

const openGroup = ({ key, title }: ShownGroup): Element => ({
  type: 'Container',
  separator: true,
  selectAction: button(title, 'help', { group: key }),
  items: [text(title, { weight: 'Bolder', color: 'Accent' })],
});

/** The first thing a person sees, and what “help” shows: a line for each group, and all of the group that is opened. */
export function buildHelpCard(options: HelpOptions): Card {
  const { welcome, underWay, told } = options;
  const groups = Object.entries(helpGroups)
    .map(([key, group]) => ({ key, title: group.title, lines: linesFor(group, options) }))
    .filter(({ lines }) => lines.length > 0);
  const carryOn = underWay ? [button('Carry on', 'draft.open', {}, { style: 'positive' })] : [];
  if (options.group === 'all')
    return card(
      'What I can do',
      [heading('What would you like to do?'), ...groups.map(openGroup)],
      [...carryOn, button('See all of help', 'help', {})],
    );
  const opened = groups.find(({ key }) => key === options.group);
  if (opened)
    return card(
      opened.title,
      [heading(opened.title), ...opened.lines.map(sayLine), text('Your own words will do as well.')],
      [...carryOn, button('More', 'help', { group: 'all' })],
    );
  return card(
    'How I can help',
    [
      heading(welcome ? 'Hello. I help with concerns and complaints.' : 'Here is what I can do'),
      text(
        welcome
          ? 'Tell me what somebody raised with you. I write it down in their words, keep every deadline, and tell the right people. You can answer by typing or on the cards.'
          : 'Type any of these, in your own words if you like, or use a button. You can stop at any point and come back.',
      ),
      ...(underWay ? [banner(underWay, 'accent')] : []),
      ...groups.map(sayGroup),
    ],
    [
      ...carryOn,
      button('Log a concern', 'log', {}, underWay ? {} : { style: 'positive' }),
      button('My cases', 'mine', {}),
      ...(told.includes('team') ? [button('Team queue', 'queue', {})] : []),
      button('More', 'help', { group: 'all' }),
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
    [
      button('Log it now', 'log', {}, { style: 'positive' }),
      button('Get a leaflet to hand out', 'leaflet', {}),
    ],
  );
}
