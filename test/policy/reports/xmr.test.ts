import { sayXmr, xmrOf, type Xmr } from '../../../policy/reports/xmr';

const oneSpike = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const falling = [31, 28, 35, 30, 27, 33, 29, 36, 30, 28, 32, 31, 25, 24, 26, 23, 25, 22, 24, 26];
const percentages = [92, 88, 95, 90, 85, 91, 89, 94, 90, 87, 93, 91, 70, 72, 68];

const worked = (values: readonly number[]): Xmr => xmrOf(values, 'higher') as Xmr;
const causes = (values: readonly number[]) => worked(values).points.map(({ cause }) => cause);

describe('R8.41: the limits of a measure by month, as NHS boards draw them', () => {
  it.each([
    ['one spike: every distance counts', oneSpike, 1.944, 6.952, -3.063],
    ['a step down', falling, 28.25, 37.91, 18.59],
    ['percentages, whose limit may pass 100', percentages, 86.333, 100.773, 71.893],
  ])('%s', (_, values, mean, upper, lower) => {
    const xmr = worked(values);
    expect(xmr.mean).toBeCloseTo(mean, 2);
    expect(xmr.upper).toBeCloseTo(upper, 2);
    expect(xmr.lower).toBeCloseTo(lower, 2);
  });

  it('has the near limits two thirds of the way', () => {
    const { upperNear, lowerNear } = worked(percentages);
    expect(upperNear).toBeCloseTo(95.96, 2);
    expect(lowerNear).toBeCloseTo(76.707, 2);
  });

  it('marks what is outside a limit, and nothing beside it', () => {
    expect(causes(oneSpike).flatMap((cause, at) => (cause ? [[at, cause]] : []))).toEqual([[4, 'outside']]);
    // 72 is near the limit, but its neighbours are outside and do not count towards two of three.
    expect(causes(percentages).slice(-3)).toEqual(['outside', undefined, 'outside']);
  });

  it('marks the last eight of a step down as a shift, where nothing stronger marks them', () => {
    const last = causes(falling).slice(-8);
    expect(last.every((cause) => cause !== undefined)).toBe(true);
    expect(last).toContain('shift');
    expect(
      causes(falling)
        .slice(0, 12)
        .every((cause) => cause === undefined),
    ).toBe(true);
  });

  it('marks seven in a row rising, not six', () => {
    const steady = [5, 9, 5, 9, 5, 9, 5, 9];
    expect(causes([...steady, 4, 4.5, 5, 5.5, 6, 6.5]).slice(-6)).not.toContain('trend');
    expect(causes([...steady, 4, 4.5, 5, 5.5, 6, 6.5, 7]).slice(-7)).toEqual(Array(7).fill('trend'));
  });

  it('breaks a run with a point on the mean', () => {
    const around = [4, 6, 4, 6];
    const six = [5.5, 5.5, 5.5];
    const values = [...around, ...six, 5, ...six, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5];
    expect(worked(values).mean).toBeCloseTo(5, 10);
    expect(causes(values)).not.toContain('shift');
  });

  it('says that fewer than twelve points are for trying out', () => {
    expect(worked([1, 2, 3]).trial).toBe(true);
    expect(worked(oneSpike).trial).toBe(false);
    expect(sayXmr(worked([1, 2, 3]))).toContain('fewer than 12 points');
  });

  it('says which way the latest is out of the ordinary, and whether that is good', () => {
    expect(sayXmr(worked(percentages))).toContain('Of concern');
    expect(sayXmr(xmrOf(percentages, 'lower') as Xmr)).toContain('Getting better');
    expect(sayXmr(worked(oneSpike))).toBe('Nothing is out of the ordinary now.');
  });

  it('is nothing for a single measurement', () => {
    expect(xmrOf([4], 'higher')).toBeUndefined();
  });
});
