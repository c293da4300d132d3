import { sentenceWords } from './lexicon';
import { plain } from './plain';

/** Words of everyday messages of staff, which nobody looks for a case by. NB: what is also a common name is not here. */
const everyday =
  `a about account accounts acknowledge acknowledged acknowledgement acknowledging across action actions actually add added
address admission advice advocate afternoon again ago agree agreed all allocate almost already also always am an and angry
annoyed another answer answered answers any anymore anyone anything apparently appointment appointments approve approved area
around arrived asap asked asking assign assigned away awful back bad badly basically bed beds been before behaviour behind
being best better between bit both boss bring brother brothers brought busy but buzzer call called caller calling calls came
can cancel cancelled care carer carers case cases chair change changed changing chase chased chasing check checked children
chief client clinic clinical close closed closing cold colleague colleagues come comes coming community complain complained
complainant complaining complains complaint complaints completely concern concerned concerns confused connected consent
consultant contact contacted contacting copy correct corridor could couldnt council counsellor cover cross crying current
cut dad daughter daughters day days dead deal dealing dealt decide decided decision definitely delay delayed delegate delete
department deputy desk detail details did didnt died different dinner director disagree discharge discharged discharging doctor doctors
does doesnt doing done dont door down draft due duplicate during each earlier early easy eat either else email emailed emails
end enough entitled escalate even evening ever every everybody everyone everything everywhere evidence example executive expecting explain
explained extend extended extension extra family families far father feel feels fed feedback few file files filed final find finding
finished first fix flag flagged flags following food for forgot form formal forms forward forwarded found four friday friend from
front fully funeral furious gave general gentleman get gets getting give given gives giving glad go goes going gone good got
grateful group guess guy had half handed handing handle handover happen happened happening happens happy hard has hasnt have
havent having he hear heard hearing help helped helpful her here hers herself him himself his history hold holding holiday home
hope hospital hour hours how hows however hurry husband ignored immediately important in incident info information inform informed instead
interview into investigate investigating investigation investigator investigators involved is isnt issue issues it its
itself job just keep keeps kept kind knew know known knows lady last late later latest lead leaflet learning least leave left
legal less let lets letter letters like likely line link linked list listed listen listened little livid log logged logging
long longer look looked looking looks lost lot lots lovely mad made mail make makes making man manager managers managing many mark
marked matter may maybe meal meals mean means medical medication meds meet meeting meetings member mental mention mentioned
mess message messages met middle might mind mine minute minutes miss missed missing mistake moan moaned moment monday month months
more morning most mother move moved moving much mum mums must name named names near nearly need needed needing needs never new
news next nice night nights no nobody none noon normal not note noted notes nothing now nowhere number numbers nurse nurses nurseries
nursing obviously off offer offered office often okay old on once one ones online only onto open opened or order other others
our ours out outcome over overdue own paid pain paper papers part partner parts pass passed past patient patients pause people
perhaps person personally phone phoned phoning photo pick picked place plan please pleased point police poor poorly possible post
posted practice present pretty previous probably problem problems process promised properly pursue put puts quarter question questions
quick quickly quite rang rather ready really reason reasons received reception receptionist record recorded records refer referral
referred refused regarding relation relative relatives remind remove reopen repeat replied replies reply report reported reports request
requested resolve resolved respond responded response responses rest restart result return returned review right ring ringing
rings risk room round rude run running sad safe safeguarding said same satisfied saturday saw say saying says scared second section see seeing seem
seems seen send sending sends sent serious service services session several shall she shift shop short should shouldnt shouted shouting show
showed shown shows side sign signature signed signing since sister sisters sit site sitting situation six sleep slow social solicitor some somebody
someone something sometimes son sons soon sorry sort sorted sound speak speaking specialist spoke spoken staff stage start started state
statement statements status stay still stop stopped story straight stuck stuff such sunday suppose supposed sure surgery
surname swore take taken takes taking talk talked talking team teams tell telling tells test than thank thanks that thats the
their them themselves then theres these they theyre thing things think thinks third this those though thought three through
thursday time times tired to today together told tomorrow tonight too took tooth top transfer transferred treat treated
treatment triage triaged triaging tried trust try trying tuesday turn turned twice two unacceptable under understand unhappy unit
unless until update updated updates upheld upset urgent us use used user users using usual usually very via visit visited visiting
visitor visits waited waiting walk want wanted wanting wants ward wards was wasnt water way ways website wednesday week weekend
weekly weeks well went were what whats when where wheres whether which while who whoever whole whos whose why wife will wish with
withdraw withdrawn without woman women wondering wont word words work worked worker working works worried worry worse worst would
wouldnt write writes writing written wrong wrote yeah year years yes yesterday yet you your yours yourself`
    .split(/\s+/)
    .concat(
      'accept accepted admin anywhere apology applied arrange arranged asks assessment attached attend attended attitude available babe beside biscuit blood breakfast broken building calm calmer carrying catch certain charge childrens cleaner clean clear clothes coffee commissioner community computer condition conversation coroner crisis dentures deaf diary dirty disability disgusted disgusting doc documents dose drinks drink drugs drug dementia elderly eating evenings extremely eye fall fallen fell fine floor forensic frightened garden glasses grandad gran grandma hang happier health highly hungry ideas inpatient inpatients interpreter investigated kitchen language laundry linked looked lunch meanwhile medicine midwife mother mums nan nans neighbour neighbours noise noisy nobodys normally nurseled occasion officer outpatient outpatients overnight paperwork parking patience perinatal permission physio policy pillow property psychologist psychiatrist psychosis quality query radio rehab rehabilitation rota senior septic sharing shower sick sign smell smoking standard stolen stressed student talking tablets tea teeth therapies therapist therapy threatened threw toilet toilets towel translator trolley tube understanding useless vulnerable wash washed wet wheelchair window wander'.split(
        ' ',
      ),
    );

const known: ReadonlySet<string> = new Set([...everyday, ...sentenceWords]);

/** Is it a word that everybody uses, and no name to look for? */
export const isEveryday = (word: string): boolean => known.has(plain(word).replace(/['’]/g, ''));
