import type { Promoted, Recorded } from '../../policy/machine/stream';
import type { Commit, OwedMessage } from '../../storage/ports/caseStore';

export const morning = '2026-01-05T09:00:00.000Z';

export interface About {
  readonly id?: string;
  readonly kind?: string;
  /** Events the stream has already; 0 creates it. */
  readonly after?: number;
  /** What happens, an event each. */
  readonly events?: readonly unknown[];
  readonly state?: unknown;
  readonly key?: string;
  readonly sentence?: string;
  readonly promoted?: Partial<Promoted>;
  readonly messages?: readonly OwedMessage[];
  readonly sendFrom?: string;
  readonly shape?: number;
  readonly wakeAt?: string;
  readonly calendar?: string;
  readonly edition?: number;
}

export const somePerson = 'person-1';

/** One event on an open case to triage, unless it is told otherwise. */
export function aCommit(about: About = {}): Commit {
  const {
    id = 'C26-7K4MQ',
    kind = 'case',
    after = 0,
    events = [{ type: 'happened' }],
    messages = [],
  } = about;
  const version = after + events.length;
  return {
    stream: { kind, id },
    expectedVersion: after,
    events: events.map((event, index): Recorded => ({
      v: 1,
      event,
      meta: { seq: after + index + 1, at: morning, on: '2026-01-05', by: somePerson },
    })),
    state: about.state ?? { happened: version },
    shape: about.shape ?? 1,
    promoted: { stage: 'toTriage', open: true, involved: [somePerson], ...about.promoted },
    edition: about.edition ?? 0,
    operation: { key: about.key ?? `${kind}:${id}:${after}`, sentence: about.sentence ?? 'Done.', version },
    access: { at: morning, by: somePerson, what: 'did', command: 'happen' },
    messages,
    sendFrom: about.sendFrom ?? morning,
    ...(about.wakeAt === undefined ? {} : { wakeAt: about.wakeAt }),
    calendar: about.calendar ?? 'calendar 1',
  };
}

export const aMessage = (say = 'Something to look at.'): OwedMessage => ({
  to: { role: 'palsOfficer' },
  say,
  paragraph: '8.9',
  by: somePerson,
});

/** A message that cannot be kept: reading it throws, as the last part of a commit that a store meets. */
export const anUnkeepableMessage = (): OwedMessage => ({
  ...aMessage(),
  get paragraph(): string {
    throw new Error('This message cannot be kept.');
  },
});
