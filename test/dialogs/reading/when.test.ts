import { hearWhen } from '../../../dialogs/reading/when';
import { channels } from '../../../policy/sections/intake/choices';

const services = {
  communityNorth: 'Adult community mental health, North',
  communitySouth: 'Adult community mental health, South',
  crisis: 'Crisis and home treatment',
  acuteInpatient: 'Acute inpatient wards',
  camhs: 'Child and adolescent mental health (CAMHS)',
  otherService: 'Another service or not known yet',
};
const world = { today: '2026-11-29', when: 'past', services, channels } as const;

describe('which service, when, and how it reached us, in one answer', () => {
  it.each([
    [
      'Acute inpatient wards, w/c 3rd Nov, rang us Friday 13th',
      { service: 'acuteInpatient', channel: 'phone', receivedOn: '2026-11-13', happenedAbout: 'w/c 3rd Nov' },
    ],
    [
      'happened the night before last, told me on the ward yesterday',
      { happenedOn: '2026-11-27', receivedOn: '2026-11-28', channel: 'inPerson' },
    ],
    [
      'Ward 3/4, happened on 5 May, by phone today',
      { happenedOn: '2026-05-05', receivedOn: '2026-11-29', channel: 'phone' },
    ],
    [
      'happened on 3/11/26 and found out 10/11/26 and rang today',
      { happenedOn: '2026-11-03', foundOutOn: '2026-11-10', receivedOn: '2026-11-29', channel: 'phone' },
    ],
    [
      'Community North, last Tuesday, by phone today',
      { service: 'communityNorth', happenedOn: '2026-11-24', receivedOn: '2026-11-29', channel: 'phone' },
    ],
    [
      'camhs. 3-5 Nov. emailed us on Tuesday',
      {
        service: 'camhs',
        happenedFrom: '2026-11-03',
        happenedOn: '2026-11-05',
        receivedOn: '2026-11-24',
        channel: 'email',
      },
    ],
  ])('“%s”', (words, taken) => {
    const { asks, left, ...read } = hearWhen(words, world);
    expect(read).toEqual(taken);
    expect([...asks, ...left].length).toBeLessThanOrEqual(1);
  });

  it('names what it did not catch', () => {
    expect(hearWhen('Ward 3/4, happened on 5 May, by phone today', world).left).toEqual(['Ward 3/4']);
  });

  it('asks which day a lone date is, and which of two channels', () => {
    expect(hearWhen('yesterday', world)).toEqual({
      asks: [
        {
          field: 'happenedOn',
          why: 'Is “yesterday” when it happened, when it reached us, or both?',
          between: [],
          either: '2026-11-28',
        },
      ],
      left: [],
    });
    expect(hearWhen('emailed on Tuesday, rang on Wednesday', world)).not.toHaveProperty('channel');
    expect(hearWhen('emailed on Tuesday, rang on Wednesday', world)).not.toHaveProperty('receivedOn');
  });

  it('takes no service from a sentence that is about something else', () => {
    expect(
      hearWhen('it happened while she was having a crisis with her home treatment on 5 Nov', world),
    ).not.toHaveProperty('service');
  });

  it('takes no channel that is denied', () => {
    expect(hearWhen('she has not rung us', world)).not.toHaveProperty('channel');
  });
});
