import type { ClinicalGroup, Profession, Subject } from '../codes';
import { endings } from '../endings';
import type { ageBands, relationships, standings } from '../sections/intake/choices';
import { serviceOf } from '../trust/services';
import type { Counted } from './counted';
import type { ReportAsk, ReportDefinition } from './counting';
import { cameIn, openOn, Tally } from './measures';
import { isIn, type Period } from './period';
import type { Cell, References, ReportPart, Table } from './report';

/** The published field names of the return, by section (RETURNS). Ours map to them here and nowhere else. */
const ages: Readonly<Record<keyof typeof ageBands, string>> = {
  age0to5: '0_5',
  age6to17: '6_17',
  age18to25: '18_25',
  age26to55: '26_55',
  age56to64: '56_64',
  age65to74: '65_74',
  age75plus: '75_And_Over',
};

const statuses = ['Patient', 'Parent', 'Guardian', 'Carer', 'Other'] as const;

const areas = {
  ambulance: 'Ambulance',
  inpatient: 'Inpatient',
  outpatient: 'Outpatient',
  emergency: 'Emergency',
  otherCommunity: 'Other_Community_Healthcare',
  commissioning: 'Commissioning',
  mentalHealth: 'Mental_Health',
  maternity: 'Maternity',
  other: 'Other',
} as const;

const groups: Readonly<Record<ClinicalGroup, string>> = {
  emergency: 'Accident_And_Emergency',
  anaesthetics: 'Anaesthetics',
  oncology: 'Clinical_Oncology',
  dental: 'Dental_Group',
  generalMedicine: 'General_Medicine_Group',
  obstetrics: 'Obstetrics_And_Gynaecology',
  paediatrics: 'Paediatric_Group',
  pathology: 'Pathology_Group',
  communityHealth: 'PHM_And_CHS_Group',
  psychiatry: 'Psychiatry_Group',
  radiology: 'Radiology_Group',
  surgery: 'Surgical_Group',
};

const subjectFields: Readonly<Record<Exclude<Subject, 'clinicalTreatment'>, string>> = {
  access: 'Access_To_Treatment_Or_Drugs',
  admissionsAndDischarges: 'Admissions_Discharge_And_Transfers',
  appointments: 'Appointments',
  commissioning: 'Commissioning_Services',
  communications: 'Communications',
  consent: 'Consent_To_Treatment',
  endOfLife: 'End_Of_Life_Care',
  facilities: 'Facilities_Services',
  integratedCare: 'Integrated_Care',
  patientCare: 'Patient_Care_Including_Nutrition_Hydration',
  mortuary: 'Mortuary_And_Post_Mortem_Arrangements',
  prescribing: 'Prescribing_Errors',
  privacyAndDignity: 'Privacy_Dignity_And_Wellbeing',
  restraint: 'Restraint',
  staffNumbers: 'Staffing_Numbers',
  transport: 'Transport',
  administration: 'Trust_Administration',
  valuesAndBehaviours: 'Values_And_Behaviours',
  waitingTimes: 'Waiting_Times',
  otherSubject: 'Other',
};

const professionFields: Readonly<Record<Profession, string>> = {
  medical: 'Medical',
  dental: 'Dental',
  nursing: 'Nursing',
  midwifery: 'Midwifery',
  healthVisiting: 'Health_Visiting_Staff',
  scientific: 'Scientific_Therapeutic_And_Technical',
  ambulance: 'Ambulance',
  clinicalSupport: 'Support_To_Clinical_Staff',
  infrastructure: 'NHS_Infrastructure_Support',
  otherProfession: 'Other',
};

/** Who complained, as the return has it: a spouse and whoever else is “Other” there. */
const statusOf = (
  raisedBy: keyof typeof standings,
  relationship: keyof typeof relationships | undefined,
): (typeof statuses)[number] => {
  if (raisedBy === 'patient') return 'Patient';
  if (relationship === 'parent') return 'Parent';
  if (relationship === 'guardian') return 'Guardian';
  return relationship === 'carer' || relationship === 'professionalCarer' ? 'Carer' : 'Other';
};

/** The return of one site, or of the whole organisation. A complaint counts at one site. */
class Return {
  broughtForward = 0;
  fresh = 0;
  resolved = 0;
  carriedForward = 0;
  readonly outcome = new Tally();
  readonly age = new Tally();
  readonly status = new Tally();
  readonly area = new Tally();
  readonly group = new Tally();
  readonly subject = new Tally();
  readonly profession = new Tally();

  constructor(private readonly ask: ReportAsk) {}

  add(row: Counted): void {
    const { period } = this.ask;
    if (stoodBefore(row, period)) this.broughtForward += 1;
    if (cameIn(row, period)) this.addNew(row);
    if (isResolvedIn(row, period)) {
      this.resolved += 1;
      this.outcome.add(row.outcome ?? '');
    }
    if (standsAfter(row, period)) this.carriedForward += 1;
  }

  /** Several subjects count once each, and a profession once a complaint. */
  private addNew(row: Counted): void {
    this.fresh += 1;
    this.age.add(row.ageBand ? ages[row.ageBand] : 'Unknown');
    this.status.add(statusOf(row.raisedBy, row.relationship));
    this.area.add(areas[serviceOf(this.ask.trust, row.service)?.area ?? 'other']);
    for (const subject of new Set(row.coded ? row.subjects : []))
      if (subject === 'clinicalTreatment') this.group.add(groups[row.clinicalGroup ?? 'psychiatry']);
      else this.subject.add(subjectFields[subject]);
    for (const profession of new Set(row.professions)) this.profession.add(professionFields[profession]);
  }
}

const judgedOutcomes = ['upheld', 'partlyUpheld', 'notUpheld'] as const;

/** What needed no investigation, and what another body answered, is no complaint of the return. */
const isReturned = ({ outcome, ending }: Counted): boolean =>
  outcome !== 'settled' && ending?.how !== 'ledElsewhereDone';

/** The day its answer was given or it ended another way, after which it counts no longer. */
const isResolvedIn = (row: Counted, period: Period): boolean =>
  isReturned(row) &&
  isIn(period, row.rounds[0]?.respondedOn) &&
  row.outcome !== undefined &&
  (judgedOutcomes as readonly string[]).includes(row.outcome);

const stoodBefore = (row: Counted, { from }: Period): boolean =>
  isReturned(row) && row.complaintFrom !== undefined && row.complaintFrom < from && isOpenBefore(row, from);

const isOpenBefore = (row: Counted, day: Period['from']): boolean => {
  const answered = row.rounds[0]?.respondedOn;
  const over = answered ?? row.ending?.on;
  return over === undefined || over >= day;
};

const standsAfter = (row: Counted, { to }: Period): boolean =>
  isReturned(row) &&
  row.complaintFrom !== undefined &&
  row.complaintFrom <= to &&
  openOn(row, to) &&
  (row.rounds[0]?.respondedOn === undefined || row.rounds[0].respondedOn > to);

/** A rule of the return that its numbers break, in words. */
function brokenRules(of: Return, where: string): readonly string[] {
  const { broughtForward, fresh, resolved, carriedForward, outcome, age, status, area } = of;
  const judged = judgedOutcomes.reduce((sum, each) => sum + outcome.of(each), 0);
  const subjectTotal = of.subject.total + of.group.total;
  const rules: readonly (readonly [boolean, string])[] = [
    [
      carriedForward === broughtForward + fresh - resolved && carriedForward >= 0,
      `Rule 1: carried forward (${carriedForward}) has to be brought forward (${broughtForward}) and new (${fresh}) without resolved (${resolved}). Complaints that ended without an outcome make the difference.`,
    ],
    [
      resolved === judged,
      `Rule 2: resolved (${resolved}) has to be the sum of upheld, partly and not upheld (${judged}).`,
    ],
    [age.total === fresh, `Rule 3: the ages (${age.total}) have to come to the new ones (${fresh}).`],
    [
      status.total === fresh,
      `Rule 3: who complained (${status.total}) has to come to the new ones (${fresh}).`,
    ],
    [
      area.total >= fresh,
      `Rule 4: the service areas (${area.total}) have to be at least the new ones (${fresh}).`,
    ],
    [
      of.profession.total >= fresh,
      `Rule 4: the professions (${of.profession.total}) have to be at least the new ones (${fresh}). Some are not coded.`,
    ],
    [
      subjectTotal >= fresh,
      `Rule 5: the subjects (${subjectTotal}) have to be at least the new ones (${fresh}). Some are not coded.`,
    ],
  ];
  return rules.flatMap(([holds, words]) => (holds ? [] : [`${where}: ${words}`]));
}

const WHOLE = 'The whole Trust';

const section = (
  title: string,
  fields: readonly string[],
  total: string,
  returns: ReadonlyMap<string, Return>,
  tallyOf: (of: Return) => Tally,
): Table =>
  table(
    title,
    [
      ...fields.map((field) => [field, (of: Return) => tallyOf(of).of(field)] as const),
      [total, (of) => tallyOf(of).total],
    ],
    returns,
    true,
  );

function table(
  title: string,
  fields: readonly (readonly [string, (of: Return) => Cell])[],
  returns: ReadonlyMap<string, Return>,
  totalled = false,
): Table {
  return {
    kind: 'table',
    title,
    columns: [
      { label: 'Field', is: 'text' },
      ...[...returns.keys()].map((label) => ({ label, is: 'number' as const })),
    ],
    rows: fields.map(([field, of]): readonly Cell[] => [field, ...[...returns.values()].map(of)]),
    ...(totalled ? { totalled: true as const } : {}),
    people: true,
  };
}

const tablesOf = (returns: ReadonlyMap<string, Return>): readonly Table[] => [
  table(
    'Section 2: complaints',
    [
      ['Complaints_Total_Brought_Forward', ({ broughtForward }) => broughtForward],
      ['Total_New', ({ fresh }) => fresh],
      ['Total_Resolved', ({ resolved }) => resolved],
      ['Number_Upheld', ({ outcome }) => outcome.of('upheld')],
      ['Number_Partially_Upheld', ({ outcome }) => outcome.of('partlyUpheld')],
      ['Number_Not_Upheld', ({ outcome }) => outcome.of('notUpheld')],
      ['Total_Carried_Forward', ({ carriedForward }) => carriedForward],
    ],
    returns,
  ),
  section('Section 3: age', [...Object.values(ages), 'Unknown'], 'Age_Total', returns, ({ age }) => age),
  section('Section 4: who complained', statuses, 'Status_Total', returns, ({ status }) => status),
  section('Section 5: service area', Object.values(areas), 'Service_Total', returns, ({ area }) => area),
  section('Section 6: clinical treatment', Object.values(groups), 'Sub_Total', returns, ({ group }) => group),
  table(
    'Section 7: subject',
    [
      ...Object.values(subjectFields).map((field) => [field, (of: Return) => of.subject.of(field)] as const),
      ['Sub_Total', ({ subject }) => subject.total],
      ['Subject_Area_Total', ({ subject, group }) => subject.total + group.total],
    ],
    returns,
  ),
  section(
    'Section 8: profession',
    Object.values(professionFields),
    'Profession_Total',
    returns,
    ({ profession }) => profession,
  ),
];

/** The national return of written complaints, by site, as a rehearsal: every field, each rule that is broken, what is not coded. */
export const ko41a: ReportDefinition = {
  name: 'ko41a',
  title: 'KO41a rehearsal',
  about: 'The national return by site, with the rules that it breaks and the cases that are not coded.',
  paragraph: '8.39',
  count(ask) {
    const sites = new Map<string, Return>();
    const whole = new Return(ask);
    const uncoded: { reference: string; why: string }[] = [];
    const left: { reference: string; why: string }[] = [];
    const unresolved: { reference: string; why: string }[] = [];
    return {
      add(row) {
        if (!row.complaintFrom) return;
        if (!isReturned(row)) {
          if (cameIn(row, ask.period)) left.push({ reference: row.reference, why: whyLeft(row) });
          return;
        }
        const site = row.site ?? 'No site named';
        const own = sites.get(site) ?? new Return(ask);
        sites.set(site, own);
        for (const each of [whole, own]) each.add(row);
        const { ending } = row;
        if (ending && isIn(ask.period, ending.on) && row.rounds[0]?.respondedOn === undefined)
          unresolved.push({ reference: row.reference, why: endings[ending.how] });
        const why = whyUncoded(row, ask.period);
        if (why) uncoded.push({ reference: row.reference, why });
      },
      parts(): readonly ReportPart[] {
        const bySite = new Map([...sites].sort(([a], [b]) => (a < b ? -1 : 1)));
        const returns = new Map([[WHOLE, whole], ...(bySite.size > 1 ? bySite : [])]);
        const broken = [...returns].flatMap(([where, of]) => brokenRules(of, where));
        const differing = isSum(whole, [...bySite.values()])
          ? []
          : ['Rule 7: the sites do not come to the whole Trust.'];
        return [
          {
            kind: 'prose',
            title: 'Rules of the return',
            paragraphs:
              broken.length + differing.length === 0 ? ['No rule is broken.'] : [...broken, ...differing],
          },
          ...tablesOf(returns),
          references('Not coded yet', 'They came in the period, or were answered in it.', uncoded),
          references(
            'Ended without an answer',
            'They are new, and never resolved: rule 1 shows them.',
            unresolved,
          ),
          references('Left out', 'Not investigated, or answered by another organisation.', left),
        ];
      },
    };
  },
};

const isSum = (whole: Return, sites: readonly Return[]): boolean =>
  (['broughtForward', 'fresh', 'resolved', 'carriedForward'] as const).every(
    (field) => whole[field] === sites.reduce((sum, site) => sum + site[field], 0),
  );

const whyLeft = ({ outcome }: Counted): string =>
  outcome === 'settled' ? 'Put right without a finding' : 'Answered by another organisation';

function whyUncoded(row: Counted, period: Period): string | undefined {
  if (!cameIn(row, period) && !isIn(period, row.rounds[0]?.respondedOn)) return undefined;
  if (!row.coded) return 'No subject and profession';
  if (row.professions.length === 0) return 'No profession';
  if (isIn(period, row.rounds[0]?.respondedOn) && !row.outcome) return 'Answered, and no outcome';
  return row.subjects.includes('clinicalTreatment') && !row.clinicalGroup
    ? 'Clinical treatment of no group: counted as psychiatry'
    : undefined;
}

const references = (title: string, note: string, rows: References['rows']): References => ({
  kind: 'references',
  title,
  note,
  rows,
});
