import type { CaseState } from '../machine/caseState';
import type { Clock, ClockContext } from '../machine/clock';
import { knownClocks } from '../machine/clocks';
import type { Fact, ToldLine } from '../machine/telling';
import { concernFields } from '../sections/intake/fields';
import { letterParts } from '../sections/response/choices';
import type { LetterPart } from '../sections/response/facts';
import type { FileEntry } from './fileParts';

const somebody = (label: string, ...ids: readonly (string | undefined)[]): readonly ToldLine[] =>
  [...new Set(ids)].flatMap((person) => (person ? [{ label, person }] : []));

const details = [
  'raisedBy',
  'personName',
  'affectedName',
  'relationship',
  'whyRepresented',
  'phone',
  'email',
  'address',
  'ageBand',
  'adjustments',
  'language',
  'format',
] as const;

/** The person and whoever speaks for them, as the record has them after every correction. */
function theirDetails({ intake: { concern } }: CaseState): readonly ToldLine[] {
  return details.flatMap((name) => {
    const entry = concern?.[name];
    if (entry === undefined) return [];
    const { label } = concernFields[name];
    return [{ label, part: 'personalDetails' as const, ...sayDetail(name, entry) }];
  });
}

function sayDetail(name: (typeof details)[number], entry: string): Fact {
  const field = concernFields[name];
  const options: Readonly<Record<string, string>> = 'options' in field ? field.options : {};
  return { words: options[entry] ?? entry };
}

/** Everybody in it: the person, who works on it, and, for those who may know, the staff it is about. */
export function whoIsWho(state: CaseState): readonly FileEntry[] {
  const { intake, triage, enquiry, allocation, investigation, sixMonths, response, staffConcerned } = state;
  const advisers = investigation.clinicalRequests.map(({ adviser }) => adviser);
  const staff = staffConcerned.named.map(({ id, person, job }): readonly ToldLine[] => [
    { label: `Member of staff ${id} (${job})`, person, part: 'staff' },
  ]);
  return [
    {
      title: 'The people in it',
      part: 'summary',
      said: [
        ...theirDetails(state),
        ...somebody('Logged by', intake.loggedBy),
        ...somebody('Handled by', triage.handler),
        ...somebody('Colleague asked', ...enquiry.colleagues),
        ...somebody('Investigator', allocation.investigator),
        ...somebody('Asked to investigate', allocation.invited),
        ...somebody('Clinical adviser', ...advisers),
        ...somebody('Keeps oversight', sixMonths.oversight),
        ...somebody('Wrote the response', ...response.authors),
        ...staff.flat(),
      ],
    },
  ];
}

/** The letter as it stands, in its order, and the letter that goes with it. */
export function theLetter({ response: { draft, cover, sentOn } }: CaseState): readonly FileEntry[] {
  const parts = (Object.keys(letterParts) as LetterPart[]).flatMap((part): readonly ToldLine[] => {
    const words = draft[part];
    return words ? [{ label: letterParts[part], words }] : [];
  });
  const said = [...(cover ? [{ label: 'Cover letter', words: cover.text }] : []), ...parts];
  return said.length > 0
    ? [
        {
          title: sentOn ? 'The response as it went' : 'The response as it stands',
          part: 'investigation',
          said,
        },
      ]
    : [];
}

const states: Readonly<Record<Clock['state'], string>> = {
  running: 'Running',
  paused: 'Paused',
  met: 'Met',
  metLate: 'Met late',
  missed: 'Overdue',
  ended: 'No longer runs',
};

/** Every clock, with how it was worked out. */
export const everyClock = (state: CaseState, context: ClockContext): readonly FileEntry[] =>
  knownClocks(state, context).map(({ label, due, state: stands, metOn, explain, paragraph }) => ({
    title: label,
    part: 'summary',
    said: [
      { label: 'Due', on: due },
      { label: 'How it stands', words: states[stands] },
      ...(metOn ? [{ label: 'Met on', on: metOn }] : []),
      { label: 'Why', words: `${explain()} (${paragraph})` },
    ],
  }));
