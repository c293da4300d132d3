import type { Count } from '../doors/countingUser';
import { people } from '../doors/people';
import { countedJobs } from './tapJobs';
import { countTwoIssues, MOST_FOR_TWO_ISSUES } from './twoIssues';

const inAll = ({ typed, taps }: Pick<Count, 'typed' | 'taps'>): number => typed + taps;

/** What each thing people do most asks of them, counted on the running bot. */
export async function tapsPage(): Promise<string> {
  const rows = (await countedJobs()).map(({ job, by, from, count, atMost }) => {
    const who = people[by].name.replace(/^Sample /, '').replace(/, .*/, '');
    return `| ${[job, who, from, count.typed, count.taps, count.forms, count.answers, inAll(atMost)].join(' | ')} |`;
  });
  const whole = await countTwoIssues();
  return `# Taps and turns

Made by \`npm run docs\`: each job is done once on the running bot, through a Teams of our own, and what the person types,
taps and fills in is counted. A test holds each to its limit. A form is a card that is filled in; the tap that sends it
counts as a tap. Beside them stand the answers given on cards: boxes filled in and choices made.

| The job | By | From | Typed | Taps | Forms | Answers on them | Typed and taps, at most |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

“From” is where they stand when the count begins: the card or message is on their screen already.

A complaint about two things, from the choice of its investigator to its letters as they went, by everybody in it together,
each going on from what they were sent or have on their screen: ${whole.typed} typed, ${whole.taps} taps and ${whole.answers}
answers on ${whole.forms} cards: ${inAll(whole) + whole.answers} in all, at most ${MOST_FOR_TWO_ISSUES}. What the bot has drafted of the response from the record is read and left
as it is; what it left blank is written.
`;
}
