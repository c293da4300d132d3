import { courses } from '../../../policy/machine/registers';
import { hidden, type Report } from '../../../policy/reports/report';
import { forOutside } from '../../../policy/reports/smallNumbers';
import { byRole, byService, type StaffMember } from '../../../policy/reports/trainingGaps';
import { defaultTrust } from '../../../policy/trust/defaultTrust';

const staff: readonly StaffMember[] = [
  ...['a', 'b', 'c'].map((id): StaffMember => ({ id, roles: ['investigator'] })),
  { id: 'd', roles: ['chiefExecutive'] },
  { id: 'e', roles: ['seniorManager', 'investigator'] },
];
const trained = { trained: (id: string, course: string) => id === 'a' && course === 'investigating' };
const trust = {
  ...defaultTrust,
  services: defaultTrust.services.map((service, at) => ({
    ...service,
    manager: at === 0 ? 'e' : at === 1 ? 'seniorManager' : 'nobodyKnown',
  })),
};

describe('training gaps in the quarterly pack (A2.3)', () => {
  it('A2.3: are counted by role: who investigates, who signs, and managers', () => {
    expect(byRole(staff, trained, courses).rows).toEqual([
      ['Complaint Investigator', courses.investigating, 3, 4],
      ['Head of Corporate Affairs', courses.investigating, 0, 0],
      ['Chief Executive (Responsible Person)', courses.investigating, 1, 1],
      ['Deputy Chief Executive', courses.investigating, 0, 0],
      ['Senior Manager', courses.feedback, 1, 1],
      ['Managing Director', courses.feedback, 0, 0],
    ]);
  });

  it('A2.3: are counted by the service a manager has, person or role', () => {
    const [first, second] = defaultTrust.services;
    expect(byService(staff, trained, trust).rows).toEqual([
      [first?.name, 1, 1],
      [second?.name, 1, 1],
    ]);
    const all = { trained: () => true };
    expect(byService(staff, all, trust).rows[0]?.[1]).toBe(0);
  });

  it('A2.3: name nobody, and small numbers are hidden outside the team', () => {
    const parts = [byRole(staff, trained, courses), byService(staff, trained, trust)];
    const period = { from: '2026-01-01', to: '2026-03-31' } as const;
    const report: Report = { name: 'training', title: 'Training gaps', period, asOf: '2026-03-31', parts };
    const outside = JSON.stringify(forOutside(report));
    expect(outside).toContain(JSON.stringify(hidden));
    for (const { id } of staff) expect(outside).not.toContain(`"${id}"`);
  });
});
