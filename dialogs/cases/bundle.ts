import { buildBundleForm } from '../../cards/bundleForm';
import { button } from '../../cards/card';
import { isBundlePart, isBundlePurpose } from '../../cards/letters/bundle';
import { buildSayCard } from '../../cards/sayCards';
import { wordsOf } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import type { BundleWish, Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';
import { referenceIn, type Click } from '../state/click';
import { handOver } from './handOver';
import { shownLast } from './shownLast';

const MOST_NAMES = 50;

const notTheirs = (reference: string): readonly Reply[] => [
  replyCard(
    buildSayCard({
      title: 'I have no bundle of that for you',
      lines: ['The Complaints Team and the Lead Manager make bundles of the cases they may see (7.1).'],
      actions: [button('Open the case', 'open', { case: reference })],
    }),
  ),
];

/** Asks what a bundle is for and what of the case goes in. */
export async function askOfBundle(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const parts = await desk.bundleParts(person, reference);
  return parts ? [replyCard(buildBundleForm(reference, parts))] : notTheirs(reference);
}

/** A bundle, and no case named: of the one that was shown last, else it is said how to name one. */
export async function askWhoseBundle(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const last = await shownLast(desk, person);
  if (last !== undefined && (await desk.bundleParts(person, last))) return askOfBundle(desk, person, last);
  return [
    replyCard(
      buildSayCard({
        title: 'Which case is the bundle of?',
        lines: [
          'Say “bundle” and its reference, or find it by a name first: “find mr patel”.',
          'The Complaints Team and the Lead Manager make bundles (7.1).',
        ],
        actions: [button('My cases', 'mine', {})],
      }),
    ),
  ];
}

/** What was chosen on the card; undefined where it is not said what it is for, or whether names stay in. */
function wishIn({ entries }: Click): BundleWish | undefined {
  const [purpose, names] = [wordsOf(entries.purpose), wordsOf(entries.names)];
  if (!isBundlePurpose(purpose) || (names !== 'keep' && names !== 'withhold')) return undefined;
  const others = wordsOf(entries.others)
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .slice(0, MOST_NAMES);
  const leftOut = wordsOf(entries.leftOut).split(',').filter(isBundlePart);
  // A name that was written down is taken out, whatever was chosen above it.
  const withholds = names === 'withhold' || others.length > 0;
  return { purpose, leftOut, ...(withholds ? { withheld: others } : {}) };
}

/** Makes a bundle after the turn and hands it over in the chat, as it is asked for on the card. */
export async function makeBundle(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const reference = referenceIn(click);
  const parts = await desk.bundleParts(person, reference);
  if (!parts) return notTheirs(reference);
  const wish = wishIn(click);
  if (!wish)
    return [
      replyCard(buildBundleForm(reference, parts, 'Choose what it is for, and whether names stay in it.')),
    ];
  const make = (): Promise<readonly Reply[]> => made(desk, person, reference, wish);
  if (!desk.later) return make();
  desk.later(person, make);
  const title = `I am making the bundle of ${reference}`;
  const lines = [
    'You need not wait: I tell you here when it is ready. If nothing comes in ten minutes, ask again.',
  ];
  return [
    replyCard(
      buildSayCard({ title, lines, actions: [button('Back to the case', 'open', { case: reference })] }),
    ),
  ];
}

async function made(
  desk: Desk,
  person: Person,
  reference: string,
  wish: BundleWish,
): Promise<readonly Reply[]> {
  const file = await desk.drawUpBundle(person, reference, wish);
  const again = button('Make another', 'bundle', { case: reference });
  if (file === undefined) return notTheirs(reference);
  if (file === 'tooLarge')
    return [
      replyCard(
        buildSayCard({
          title: `The bundle of ${reference} is too large`,
          lines: ['Leave the documents out, and get the large ones from the case one by one.'],
          actions: [again],
        }),
      ),
    ];
  return handOver(desk, person, file, {
    title: `The bundle of ${reference} is ready`,
    lines: [
      'Read it through before it leaves the Trust. Keep it where nobody else can read it (7.1).',
      ...(wish.withheld
        ? [
            'Names were taken out of what is recorded, so letters and documents are not in it. Go through those by hand.',
          ]
        : []),
      'It waits here for a day. That it was made is on record.',
    ],
    back: again,
  });
}
