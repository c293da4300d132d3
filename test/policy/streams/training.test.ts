import { courses, type Course } from '../../../policy/machine/registers';
import { courseFacts } from '../../../policy/streams/training/courses';
import { trainingGaps } from '../../../policy/streams/training/questions';
import { trainingStream } from '../../../policy/streams/training/training';
import { RecordUnderTest } from '../../doors/aRecord';
import { people } from '../../doors/people';

const trainingOf = (person = people.investigator) => new RecordUnderTest(trainingStream, person.id);

const done = (course: Course, on = '2025-11-03') => ({ course, on, evidence: 'Sample certificate' });

describe('the training register (A2.1 to A2.3, R8.19a)', () => {
  it('A2.2, R8.19a: keeps the day a course was done, and it needs no renewal', () => {
    const record = trainingOf().does('recordTraining', done('investigating'));

    expect(record.state.done).toEqual({ investigating: '2025-11-03' });
    expect(trainingGaps(record.on('2045-01-05').state, ['investigator'])).not.toContain('investigating');
  });

  it('A2.1: the courses are the four of Appendix 2, each with whom it is for and how it is given', () => {
    const table = Object.entries(courseFacts).map(([course, { expectedOf, delivered }]) => [
      courses[course as Course],
      expectedOf,
      delivered,
    ]);

    expect(table).toEqual([
      ['Complaints Training', 'everyone', 'online'],
      ['Investigating and Responding to Complaints', ['investigator'], 'face to face'],
      ['Senior Leads Complaints Training', [], 'online'],
      ['Responding to and Learning from Feedback', ['seniorManager', 'managingDirector'], 'face to face'],
    ]);
  });

  it.each<[keyof typeof people, readonly Course[]]>([
    ['wardSister', ['complaints']],
    ['investigator', ['complaints', 'investigating']],
    ['seniorManager', ['complaints', 'feedback']],
    ['managingDirector', ['complaints', 'feedback']],
  ])('A2.1, A2.3: an untrained %s still needs %s', (who, gaps) => {
    expect(trainingGaps({ done: {} }, people[who].roles)).toEqual(gaps);
  });

  it('A2.3: a course done is no gap, and the optional one never is', () => {
    const record = trainingOf(people.seniorManager).does('recordTraining', done('complaints'));

    expect(trainingGaps(record.state, people.seniorManager.roles)).toEqual(['feedback']);
  });

  it('A2.1: refuses a course in the future, a course twice, and one that is not on the list', () => {
    const record = trainingOf().does('recordTraining', done('complaints'));

    expect(record.tries('recordTraining', done('investigating', '2026-01-06')).fields).toHaveProperty('on');
    expect(record.tries('recordTraining', done('complaints')).fields?.course).toMatch(
      /Monday 3 November 2025/,
    );
    expect(record.tries('recordTraining', { ...done('complaints'), course: 'cookery' }).refused).toBe(
      'invalid',
    );
  });

  it('A2.1: evidence may be left out', () => {
    const outcome = trainingOf().decide('recordTraining', { course: 'complaints', on: '2025-11-03' });

    expect(outcome).toEqual([{ type: 'courseRecorded', course: 'complaints', on: '2025-11-03' }]);
    expect(trainingOf().decide('recordTraining', done('complaints'))).toEqual([
      { type: 'courseRecorded', ...done('complaints') },
    ]);
  });

  it('A2.1: a course recorded by mistake comes off, with a reason', () => {
    const record = trainingOf()
      .does('recordTraining', done('complaints'))
      .does('recordTraining', done('investigating'));
    record.does('correctTraining', { course: 'investigating', reason: 'Another person of that name' });

    expect(trainingGaps(record.state, people.investigator.roles)).toEqual(['investigating']);
    expect(record.optionsOf('correctTraining', 'course')).toEqual(['Complaints Training']);
    expect(record.tries('correctTraining', { course: 'investigating', reason: 'x' }).refused).toBe('invalid');
    expect(record.tries('correctTraining', { course: 'complaints' }).fields).toHaveProperty('reason');
  });

  it('A2.1: the correction is offered only while something is recorded', () => {
    expect(trainingOf().state.version).toBe(0);
    expect(trainingOf().available).toEqual(['recordTraining']);
    expect(trainingOf().does('recordTraining', done('complaints')).available).toEqual([
      'recordTraining',
      'correctTraining',
    ]);
  });

  it.each<[keyof typeof people, boolean, boolean]>([
    ['leadManager', true, true],
    ['complaintsOfficer', true, true],
    ['palsOfficer', false, true],
    ['seniorManager', false, true],
    ['managingDirector', false, true],
    ['investigator', false, true],
    ['secondInvestigator', false, false],
    ['stranger', false, false],
  ])('A2.1, R7.1a: %s may record %s and read %s', (who, mayRecord, mayRead) => {
    const record = trainingOf().does('recordTraining', done('complaints')).as(people[who]);

    expect(record.maySee).toBe(mayRead);
    expect(record.available.includes('recordTraining')).toBe(mayRecord);
    if (!mayRecord)
      expect(record.tries('recordTraining', done('investigating')).refused).toBe(
        mayRead ? 'notYours' : 'notFound',
      );
  });
});
