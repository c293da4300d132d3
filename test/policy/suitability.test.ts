import { emptyRegisters } from '../../policy/machine/registers';
import { fitterFirst, suitabilityInWords, suitabilityOf } from '../../policy/sections/allocation/suitability';

describe('who is fit to investigate', () => {
  const registers = {
    ...emptyRegisters,
    trained: (id: string, course: string) => id === 'trained' && course === 'investigating',
    openCases: (id: string) => (id === 'trained' ? 2 : 1),
  };

  it('is said beside their name: training and load (R8.19a, R8.19b)', () => {
    expect(suitabilityInWords(suitabilityOf(registers, 'trained', 'investigating'))).toBe(
      'trained, 2 open cases',
    );
    expect(suitabilityInWords(suitabilityOf(registers, 'other', 'investigating'))).toBe(
      'not trained, 1 open case',
    );
  });

  it('comes first: the trained, then who is there, then who has the fewest cases (R8.19a, R8.19b)', () => {
    const candidate = (name: string, trained: boolean, away: boolean, openCases: number) => ({
      name,
      away,
      suitability: { trained, openCases },
    });
    const sorted = [
      candidate('untrained', false, false, 0),
      candidate('away', true, true, 0),
      candidate('busy', true, false, 4),
      candidate('free', true, false, 1),
      candidate('untrained and away', false, true, 0),
    ].sort(fitterFirst);

    expect(sorted.map(({ name }) => name)).toEqual([
      'free',
      'busy',
      'away',
      'untrained',
      'untrained and away',
    ]);
  });

  it('is not asked where no course matters: then only who is away comes last', () => {
    const sorted = [
      { away: true, name: 'away' },
      { away: false, name: 'there' },
    ].sort(fitterFirst);
    expect(sorted.map(({ name }) => name)).toEqual(['there', 'away']);
  });
});
