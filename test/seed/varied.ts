import type { Entries } from '../../policy/machine/fields';
import type { Subject } from '../../policy/codes';
import { defaultTrust } from '../../policy/trust/defaultTrust';

const firstNames = [
  'Amara',
  'Bronwen',
  'Callum',
  'Dilys',
  'Efua',
  'Farid',
  'Grace',
  'Hanna',
  'Idris',
  'Joan',
  'Kofi',
  'Leila',
  'Maeve',
  'Nikhil',
  'Olwen',
  'Pavel',
  'Rhys',
  'Sunita',
  'Tomasz',
  'Yvonne',
];
const surnames = [
  'Abbott',
  'Boateng',
  'Chowdhury',
  'Davies',
  'Eze',
  'Farrow',
  'Gill',
  'Hussain',
  'Iqbal',
  'Jones',
  'Kowalska',
  'Lindqvist',
  'Mbeki',
  'Nolan',
  'O’Hara',
  'Patel',
  'Quirke',
  'Rahman',
  'Singh',
  'Whitlock',
];

/** What somebody says about each subject, in this made-up Trust. */
const wordsOn: Readonly<Partial<Record<Subject, string>>> = {
  appointments: 'My appointment was moved three times, the last time on the morning itself.',
  waitingTimes: 'I waited two hours past my appointment and nobody told me why.',
  communications: 'Nobody rang me back, though I left my number four times.',
  valuesAndBehaviours: 'The person at the desk laughed when I asked for help.',
  patientCare: 'Nobody helped me with my meals for two days.',
  prescribing: 'My tablets were changed and nobody told me what for.',
  admissionsAndDischarges: 'I was sent home on a Friday evening with nobody to call.',
  privacyAndDignity: 'They talked about me in the corridor where everybody could hear.',
  facilities: 'The shower on the ward has been broken for weeks.',
};

const subjects = Object.keys(wordsOn) as readonly Subject[];
const services = defaultTrust.services.filter(({ is }) => is === undefined).map(({ key }) => key);
const adults = ['age18to25', 'age26to55', 'age56to64', 'age65to74', 'age75plus'] as const;
const professions = ['nursing', 'medical', 'scientific', 'clinicalSupport', 'infrastructure'] as const;

/** A number of its own for each case and purpose, the same whenever it is asked for. */
function numberOf(id: string, purpose: string): number {
  let sum = 7;
  for (const letter of `${purpose} ${id}`) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return (sum ^ (sum >>> 13)) >>> 0;
}

const pick = <T>(from: readonly T[], id: string, purpose: string): T =>
  from[numberOf(id, purpose) % from.length] as T;

/** What was typed about one case, with a person, a service and a subject of its own, so that a seeded year looks like one. */
export function varied(id: string, command: string, entries: Entries, trust = defaultTrust): Entries {
  const subject = pick(subjects, id, 'subject');
  const own: Entries = {
    words: wordsOn[subject],
    personName: `${pick(firstNames, id, 'first')} ${pick(surnames, id, 'last')}`,
    service: pick(services, id, 'service'),
    subject,
    subjects: [subject],
    professions: [pick(professions, id, 'profession')],
  };
  if (command === 'logConcern')
    return { ...entries, ...own, ageBand: pick(adults, id, 'age'), ...unnamed(entries) };
  const told = Object.fromEntries(
    ['subject', 'subjects', 'professions'].flatMap((name) => (name in entries ? [[name, own[name]]] : [])),
  );
  const { sites = [] } = trust.services.find(({ key }) => key === own.service) ?? {};
  if (command === 'triage' && sites.length > 1) return { ...entries, ...told, site: pick(sites, id, 'site') };
  return command === 'codeCase' ? { ...entries, ...told, service: own.service } : { ...entries, ...told };
}

/** Somebody who gave no name has none here. */
const unnamed = ({ personName }: Entries): Entries => (personName === undefined ? { personName } : {});
