import { button } from '../../cards/card';
import { buildRefusalCard, buildSayCard } from '../../cards/sayCards';
import type { Refusal } from '../../policy/machine/refusal';
import type { Person } from '../../policy/roles';
import type { EqualityCount, GroupCount } from '../../policy/streams/equality/counting';
import type { Desk } from '../port/desk';
import { openForm } from './forms';
import { replyCard, replyText, type Reply } from '../port/reply';

/** The equality questions, reached through a case alone (8.39). */
export const openEqualityForm = async (
  desk: Desk,
  person: Person,
  reference: string,
): Promise<readonly Reply[]> =>
  reference === ''
    ? [replyText('The equality form belongs to a case: say “equality form for” and its reference.')]
    : openForm(desk, person, reference, 'giveEqualityAnswers');

const notTheirs: Refusal = {
  refused: 'notYours',
  sentence: 'Equality figures are for the Lead Manager for Complaints and the Inclusion and Engagement lead.',
  paragraph: '8.39',
  next: 'Ask one of them. Nobody can see the answers themselves.',
};

const sayQuarter = (quarter = ''): string => `quarter ${quarter.slice(-1)} of ${quarter.slice(0, 4)}`;

function sayGroup({ group, count, inTime, upheld }: GroupCount): string {
  const more = [
    ...(inTime === undefined ? [] : [`${inTime} in time`]),
    ...(upheld === undefined ? [] : [`${upheld} upheld`]),
  ];
  return `${group}: ${count}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

const sayCount = ({ label, groups }: EqualityCount): string =>
  `**${label}** ${groups.map(sayGroup).join('; ')}`;

/** How it went for each group, counted over four whole quarters. */
export async function sayEqualityFigures(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const found = await desk.equalityFigures(person);
  if (!found) return [replyCard(buildRefusalCard(notTheirs))];
  const { quarters, counts } = found;
  const over = `From ${sayQuarter(quarters[0])} to ${sayQuarter(quarters.at(-1))}.`;
  const lines =
    counts.length > 0
      ? ['No number under five is shown, nor one that would give it away.', ...counts.map(sayCount)]
      : ['Too few people have answered to show any number: no number under five is shown.'];
  return [
    replyCard(
      buildSayCard({
        title: 'Equality figures',
        lines: [over, ...lines],
        actions: [
          button('Get it as a report', 'report', { report: 'equality' }),
          button('My day', 'day', {}),
        ],
      }),
    ),
  ];
}
