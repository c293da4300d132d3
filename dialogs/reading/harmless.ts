/** Sayings and names in which a word of danger tells of none: sources of patterns. None of them is said by us. */

const THING =
  '(?:phone|mobile|battery|laptop|computer|line|tablet|radio|telly|tv|signal|screen|call|kettle|wi-?fi|plants?|flowers?|bulb|hearing aids?)';
const MEAL =
  '(?:toast|dinner|food|meals?|pie|bacon|potatoes|rice|porridge|custard|lunch|tea|cakes?|sausages?|pizza|chips)';
const PAPER =
  '(?:letters?|paperwork|notes?|files?|forms?|pages?|appointments?|post|e-?mails?|results?|referrals?|slippers|glasses|specs|clothes|coat|cardigan|socks?|shoes|charger|remote|parcel|book|reports?)';
const WHOSE = '(?:(?:the|a|an|my|her|his|their|our|some|any|that|this) )?';
const IS = '(?:(?:has|had|have|just|was|were|is|are|went|gone|all|always|so|came|completely|totally) ){0,3}';
const BECOMES = '(?:fell|fallen)';

/** Said by their words alone, however they are written. */
export const harmlessSayings: readonly string[] = [
  `${BECOMES} (?:fast |sound |back )?asleep`,
  `${BECOMES} (?:behind|apart|short|pregnant|in love|out with|within|flat|silent|into place|by the wayside|to me to|on deaf ears|on (?:a |the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|\\d{1,2}(?:st|nd|rd|th)?))`,
  `${BECOMES} under (?:the|our|their|your|a different)`,
  `${BECOMES} (?:through|down|between) (?:the |a |all the )?(?:cracks?|net|gaps?|system|stools)`,
  `(?:plans?|placement|move|sale|offer|booking|discharge|arrangements?) (?:has |had |have )?${BECOMES} through`,
  '(?:his|her|their|my) face (?:has |had )?fell',
  'dying to (?:know|see|get|hear|meet|try|find out|tell|ask|read|eat)',
  'dying for (?:a|an|the|some|his|her|my) (?:drink|cup|cuppa|wee|pee|toilet|smoke|cigarette|fag|vape|tea|coffee|loo|shower|bath|break)',
  '(?:dying|died|die|dies|dead) (?:of|from|with) (?:embarrassment|boredom|shame|laughter|laughing)',
  '(?:die|died|dies|dying) (?:down|out|laughing|hard)',
  'to die for|die is cast|never say die',
  `${THING} ${IS}(?:died|dead|dying|dies)`,
  'dead (?:end|ends|line|lines|battery|easy|good|slow|nice|tired|quiet|boring|hungry|right|set|keen|on time|beat|weight|space|air|to the world|ringer|heat)',
  '(?:bored|scared|sick|worried|tickled|thrilled|frightened) (?:half )?to death',
  'death warmed up|catch (?:my|your|his|her|their) death|death by powerpoint',
  '(?:killing|killed|kill) (?:some |the |a bit of )?time|kill two birds|would it kill (?:you|them|him|her) to|dressed to kill',
  '(?:feet|foot|back|head|legs?|knees?|arm|shoulder|hip|wait|waiting|heat|boredom|suspense|shoes) (?:is|are|was|were|has been|have been) killing (?:me|her|him|them|us)',
  'bleeding (?:obvious|useless|hopeless|ridiculous|disgrace|joke|hell|cheek|nuisance|shambles|liberty|typical|marvellous|car park|lift)',
  'hit (?:and|or) miss|hit it off|hit (?:the|a) (?:nail|roof|ceiling|target|targets|road|snag|brick wall|dead end|buzzer|button|bell|jackpot)|(?:a|big|huge|real) hit with|(?:smell|cold|noise|heat|stench) (?:just )?hit (?:me|you|us|her|him)|(?:it|then it|that) (?:just )?hit (?:me|us) that',
  "beat(?:ing)? (?:about|around) the bush|beaten track|beat the (?:traffic|queue|queues|rush)|heart (?:was |is |rate |has been )?beat(?:ing)?|can(?:not|'?t) (?:be )?beat(?:en)?",
  '(?:kick|kicks|kicked|kicking) (?:up )?(?:a|such a) (?:fuss|stink)|alive and kicking|(?:it|they|tablets?|meds|medication|medicine|painkillers?|heating|effects?|drugs?) (?:has |have |had |to )?kick(?:s|ed|ing)? in|kick(?:ed|ing)? (?:myself|himself|herself)',
  'hole punch|punch(?: )?lines?|(?:pack|packs|packed) a punch|pleased as punch|punched in (?:the|a|my) (?:code|number|pin)',
  "(?:it|this|that|which|letter|reply)(?:'?s| was| is| felt| feels)(?: like)?(?: a)?(?: real| massive| bit of a)? slap in the face|like a slap in the face|slap(?: )?dash|slap(?:-| )up",
  '(?:jump|jumped|jumping|jumps) the gun',
  '(?:burnt|burned) (?:myself |herself |himself )?out',
  `(?:burnt|burned) ${WHOSE}${MEAL}|${MEAL} ${IS}(?:burnt|burned)`,
  `missing ${WHOSE}(?:\\p{L}{1,12} )?(?:${PAPER}|buttons?|point|sessions?|bus|train|work|school|visits?|calls?|home|kids|cat|dog|family)`,
  `missing out|${PAPER} ${IS}missing`,
  'hung up (?:on (?:me|her|him|us|them|the)|the phone|the call|when|before|after|again|and (?:rang|called|tried|dialled))',
  'hanging (?:around|about|on the (?:phone|line|telephone)|on for|basket|baskets|out with)|left (?:me |her |him |us |them )?hanging|hung (?:around|about)|get the hang of',
  'claim (?:that|to|they|he|she|it|not|there|i|we|you|nobody|no one|back|form|forms)|claim (?:for )?(?:his |her |my |their )?(?:expenses|travel|pip|benefits?|universal credit|parking|mileage|esa|dla|bus fare)|(?:pip|benefits?|travel|esa|dla|universal credit|expenses|mileage) claim',
  'legally privileged|legal privilege|(?:copying|disclosure|distribution|dissemination|use)(?: of (?:it|this|this e-?mail|this message|its contents))? (?:is|may be)(?: strictly)?(?: prohibited and)?(?: may be)? unlawful',
  'legal (?:guardian|name|age)|naked eye|stole the show|panic attacks?|anxiety attacks?|stab in the dark|stabbing pains?|choked up|rapeseed(?: oil)?|well(?:-| )groomed|bride and groom',
  'stab(?:l|il)\\p{L}{1,12}',
  '(?:tennis|basketball|badminton|squash|food|netball) courts?|court shoes|ball (?:is|was) in (?:their|your|our|his|her) court',
  '(?!the |county |crown |high |family |youth |civil |criminal )\\p{L}{2,20} court (?:ward|unit|house|clinic|care home|nursing home|residential home|road|wing|day centre|flats|surgery|medical centre|hospital)',
  'grabbed (?:a|some|my|her|his|their|the) (?:coffee|chair|bite|seat|cup|coat|bag|sandwich|pen|shoes|keys|things|stuff|chance|opportunity|last)',
  'pushed (?:the )?(?:date|appointment|meeting|review|button|buzzer|bell|door|wheelchair|trolley|bed|discharge)|(?:date|appointment|meeting|review|operation|discharge) (?:was |is |has been |got |keeps getting |being ){0,3}pushed back|pushed (?:back to|for (?:time|an|a|more|answers))|pushed from pillar|pushed (?:him|her|me|them) (?:in|round|around) (?:in )?(?:a|the|his|her|my) (?:wheel)?chair|hard pushed',
  'touch(?:ed|ing) (?:base|on the|upon)|(?:very|so|really|deeply) touch(?:ed|ing)(?: by| that|$)|touching (?:story|gesture|distance|tribute)',
  'pinned (?:up|on|to|up on) (?:on )?(?:a|the) (?:notice(?: )?)?board|pinned (?:all )?(?:my|her|his|their|our) hopes',
];

/** Names, told by their capitals. */
export const harmlessNames: readonly string[] = [
  "(?!(?:The|A|In|To|At|From|County|Crown|Magistrates|High|Family|Supreme|Youth|Civil|Criminal|Coroner|Claims|Appeal|Small|My|Her|His|Their|Federal|Open)(?:[’']?s)? )\\p{Lu}\\p{Ll}{1,19}(?:[’']s)? Court(?! (?:order|case|date|hearing|summons))",
  '(?:Mrs?|Ms|Miss|Dr|Nurse|Sister|Prof)\\.? \\p{Lu}\\p{Ll}{1,19}',
  "Sue(?= (?:\\p{Lu}\\p{Ll}|from|on|at|in|said|says|rang|told|was|is|came|called|who|and|never|has|had|did|promised)|,|[’']s)",
];
