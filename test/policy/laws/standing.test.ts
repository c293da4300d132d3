import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { emptyRegisters } from '../../../policy/machine/registers';
import { standingAgainst } from '../../../policy/machine/standing';
import { calendar, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { aClosedCase } from '../../doors/aResponse';

const surroundings = {
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: emptyRegisters,
};
const against = ({ events }: CaseUnderTest, ...left: readonly string[]) =>
  standingAgainst(
    'C26-7K4MQ',
    events.filter(({ event }) => !left.includes(event.type)),
    surroundings,
  );

describe('what stands against a law already (DESIGN, Laws)', () => {
  it('is nothing where every command was under the laws', () => {
    expect(against(aClosedCase(['upheld', 'notUpheld']))).toEqual([]);
  });

  it('is a response that went before the acknowledgement (L12), and a case that is not coded (L26)', () => {
    const closed = aClosedCase();
    expect(against(closed, 'acknowledged').flatMap(({ laws }) => laws)).toContain('L12');
    expect(against(closed, 'coded')).toContainEqual({ laws: ['L26'], event: expect.any(Number) as number });
  });

  it('is a miss that nobody kept (L7)', () => {
    const late = aTriagedCase('closerLook')
      .on('2026-01-20')
      .does('recordAcknowledgement', { on: '2026-01-07', how: 'letter', reassured: true, advocacy: true });
    expect(against(late)).toEqual([]);
    expect(against(late, 'missKept').flatMap(({ laws }) => laws)).toContain('L7');
  });
});
