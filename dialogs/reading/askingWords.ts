/** What people type when they ask for something, as it is compared. None of it is said by us. */

/** Short forms and slips, as they are written out. */
export const spelled: Readonly<Record<string, string>> = {
  whats: 'what is',
  wats: 'what is',
  wot: 'what',
  wots: 'what is',
  whos: 'who is',
  hows: 'how is',
  wheres: 'where is',
  whens: 'when is',
  whys: 'why is',
  hasnt: 'has not',
  havent: 'have not',
  im: 'i am',
  id: 'i would',
  ive: 'i have',
  isnt: 'is not',
  arent: 'are not',
  theres: 'there is',
  thats: 'that is',
  cant: 'can not',
  u: 'you',
  ur: 'your',
  r: 'are',
  w: 'with',
  wld: 'would',
  cld: 'could',
  pls: 'please',
  plz: 'please',
  plse: 'please',
  thx: 'thanks',
  tnx: 'thanks',
  ty: 'thanks',
  ta: 'thanks',
  cheers: 'thanks',
  diolch: 'thanks',
  atm: 'now',
  '2day': 'today',
  tmrw: 'tomorrow',
  wk: 'week',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  happenin: 'happening',
  goin: 'going',
};

/** Courtesies before what is asked: one at a time, as often as there is one. */
export const courtesiesBefore =
  /^(?:please|pls|plz|hi|hiya|hello|hey|hi there|ok|okay|so|right|um|er|and|also|sorry|just|quickly|(?:good )?(?:morning|afternoon|evening)|(?:can|could|would|will|cld|wld|may|might) (?:you|u|i|we|ya)|(?:is it possible|are you able|i am trying|i'm trying|im trying|trying|help me|how) to|how (?:do|can|would|should) (?:i|we|you)|(?:i|we)(?: would|'d|d)? (?:want|wish|need|like|have)(?: to)?|(?:i|we)(?:'ve|ve)? (?:got|need|want) to|i(?:'d| would|d) like(?: to)?|i (?:wanna|gotta)|(?:need|want|like) to|lets|let's|let me|do me a|(?:tell|show|give|get|fetch|find|bring|send|read) (?:me|us)|(?:remind|tell) me(?= (?:who|what|when|why|how|which|where)\b)|(?:show|list|view|display|see|open|pull up|bring up)(?: me| us)?(?= )|go to|take me to|have a look at)[\s,.!:;-]+/i;

/** Courtesies behind it. */
export const courtesiesBehind =
  /[\s,.!?:;-]{1,8}(?:please|pls|plz|plse|thanks|thank you|thx|ta|cheers|x{1,3}|for (?:me|us)|now|then|atm|asap|again|mate|love|if (?:you|u) can|(?:would|could|can|wld|cld|will) (?:you|u)|i mean|right now|at the moment)$/i;

/** The words of a request that only names a case. */
export const opening = {
  all: 'check a about all am and any at be bring c can case complaint concern could details do enquiry file find for from fw fwd get give going happening hello hi how i in info information is it its latest let look me my named need new news number of on open out pick please progress pull re ref reference say see show situation so stand stands status summary take tell thank thanks that the this to today up us view want was we what where which with would x you your i am',
  needs: '§',
};

export const dueForMe = {
  all: 'what which is are am there do have i we me my for to the a any anything something ones else need needs must should got get due do doing done on by in this next today tomorrow tonight week day morning afternoon end of now monday tuesday wednesday thursday friday coming up left outstanding waiting first priorities priority deadlines deadline tasks jobs list work must supposed be look all everything plan agenda diary',
  needs: 'what which anything something everything my',
};

export const lateOnes = {
  all: 'what which is are there any anything ones we going to go do all everything of the my our cases complaints concerns enquiries those that have got late overdue over due breach breaching breached breaches miss missed missing risk at deadlines deadline about in red urgent most near close being getting who be and i',
  needs: 'late overdue breach breaching breached breaches missed risk urgent',
};

export const ofTheTeam = {
  all: 'what which is are there needs need in on the a our teams team queue waiting for anything any new ones one to be triage triaged unassigned inbox pile backlog list all of us left still cases complaints concerns come have came today got which',
  needs: 'queue triage triaged unassigned inbox backlog team teams',
};

export const comeIn =
  /^(?:(?:is|has) there (?:been )?)?(?:anything|any|any thing|something)(?: (?:is|has|have))?(?: new)? (?:come|came|arrived|coming)(?: in| through)?(?: new)?(?: yet)?$/;

export const saysDone =
  /^(?:(?:ok|yes|all|it is|that is|i have|now|just) )*(?:done|finished|completed|dealt with)(?: (?:it|that|this|now|all))*$/;

export const madeMistake =
  /^(?:i )?(?:have |think i |may have )*(?:made|put|did) (?:a|an|the|some) (?:mistake|mistakes|error|typo|wrong \w+)(?: (?:in|on|with|when|to)\b.{0,60}\b(?:log|logged|wrote|put|entered|record|case|one|typed|raised))(?: .{0,20})?$/;

export const mine = {
  all: 'what which is are all of my mine the any have i got open live current active on own cases case caseload complaints concerns enquiries ones work list do am i involved in dealing with handling looking after at now',
  needs: 'mine my i',
};

/** All of them, as a list and not as a count. */
export const everyCase =
  /^(?:list|show|show me|give me) (?:all|every|each)(?: of)?(?: the| our| open| current| live)* (?:cases?|complaints?|concerns?|enquir(?:y|ies))$/;

export const howMany = {
  all: 'does has service area ward how many number of the total count are is there do we have got i my our open live current active now still in cases complaints concerns enquiries ones on system all and what have overdue late due waiting for triage team',
  needs: 'many number count total',
};

/** With a case. */
export const whoHasIt = {
  all: 'anyone anybody any one body somebody someone who whose turn is has have got the a case complaint concern enquiry it that this now waiting dealing with handling handles looking looks after into on doing working managing investigating investigates responsible for in charge of owns now assigned allocated to taking taken § for',
  needs: 'who whose owner handler investigator anyone anybody somebody someone',
};

export const itsDates = {
  all: 'why when what how long i is are was the for of on left to go has have it that this worked out case complaint concern enquiry by do does we need reply answer response next being did get got come from § till until be need needs answered finished done replied out must should',
  needs: 'why when due deadline deadlines clock clocks late date dates explain overdue long',
};

export const itsCalendar = {
  all: 'put add save send give get me a an the into in to my our outlook calendar diary ics file of for all its dates date deadlines deadline due case complaint concern § it this',
  needs: 'calendar diary ics outlook',
};

export const itsHistory = {
  all: 'is are show what who has on with of for the case complaint log who all full so far been done everything § it to been',
  needs: 'history timeline happened events audit trail did logged raised',
};

const ofBundles =
  'make get give create prepare put together do i we me us need needs want wants has asked you can could a an the whole full all of for on to from in up about its case complaint concern file files papers record records please bundle bundles archive zip export subject access request sar sars dsar ombudsman phso cqc care quality commission everything';

/** One case as an archive. */
export const itsBundle = {
  all: `${ofBundles} it this that §`,
  needs: 'bundle sar dsar subject export archive zip',
};

/** The whole of a case, wanted by somebody it goes to in a bundle. */
export const allOfItFor =
  /^(?=.{0,60}\b(?:ombudsman|phso|cqc|care quality commission)\b)(?=.{0,60}\b(?:everything|whole|full|papers|file)\b)[^§]{0,80}§[^§]{0,60}$/;

/** Without a case. */
export const aBundle = { all: ofBundles, needs: 'bundle bundles sar dsar' };
export const aRequestForAccess =
  /^(?:an? |the |we (?:have|got) (?:had )?(?:an? )?|how do i (?:do|answer) an? )?subject access request$/;

export const itsFile = {
  all: 'the case file read whole full all of to for complaint concern open through papers me §',
  needs: 'file read papers',
};

/** With a case. */
export const itsDocuments = {
  all: 'what which are is there the a any all list of on for to with in case complaint concern have has got we kept it § documents document attachments attachment files photos pictures papers me view',
  needs: 'documents attachments files photos pictures',
};

export const whoLooked =
  /^(?:who (?:(?:else|has|have|had|was|were|is|been|all|ever|tried to|got) )*(?:look(?:ed|s)?(?: at| into)?|view(?:ed)?|open(?:ed)?|read|seen?|saw|access(?:ed)?|refused|denied|turned away)\b.{0,30}|access(?: (?:log|record|list))?(?: (?:of|to|for))?) §$/;

export const itsIssues = {
  all: 'the issue issues matrix table of for on by each all case complaint §',
  needs: 'matrix by',
};

/** Patterns over words as they are compared. */
export const anyHelp =
  /^(?:help(?: me)?(?: please)?|menu|start|commands|options|instructions|what (?:can|do|could) (?:you|i) (?:do|say|ask|type)(?: here| for me| with this)?|what (?:is|are) (?:the )?(?:this|commands|options)(?: for)?|i am (?:stuck|lost|confused)(?: how does (?:this|it) work)?|how does (?:this|it) work|how do (?:i|you) (?:use (?:this|it|you)|work(?: this)?)|i (?:do not|dont) know (?:what|how) to (?:do|use this|say))$/;

export const anyComplain =
  /^(?:how (?:to|do|can|does|would|should)(?: (?:i|we|they|you|people|patients|someone|somebody|anyone|relatives|families|carers|a patient|a relative))? complain|how (?:can|do|does|would) (?:they|people|patients|someone|somebody|anyone|relatives|families|carers|a patient|a relative) (?:make|raise|put in) a (?:complaint|concern)|what (?:do|should|can|shall) (?:i|we) (?:tell|say to) (?:(?:someone|somebody|people|a patient|patients) who wants? to complain|(?:the |a |this )?(?:family|relatives?|patient|person|carer|them|him|her|parents?|mum|daughter|son))|(?:i want to |i would like to )?complain)$/;

export const anyLog =
  /^(?:(?:where is|need|give me|can i have) (?:the|a|an) (?:(?:complaints?|concerns?|online|paper|logging) )?form|form|log|log (?:it|one|something)|(?:(?:log|raise|record|report|make|put in|put|submit|start|enter|add|register|file|open|take|write down|note)(?: (?:a|an|another|some|my|the|new|formal))*|(?:a |another )?new|another) (?:concern|concerns|complaint|complaints|compliment|enquiry|issue|grievance)(?: in)?(?: (?:for|from|on behalf of|about) (?:a|my|the|an|one of (?:my|our))? ?(?:patient|patients|relative|service user|client|visitor|family|carer|person|somebody|someone))?|(?:someone|somebody|a patient|patient|a relative|a visitor|a service user|a family) (?:has|have|is|just)(?: just)? (?:complained|complaining|made a complaint|raised a concern|raised something)|(?:i )?(?:have )?(?:had|got|have|received|taken) (?:a|another|an)(?: new)? (?:concern|complaint|compliment|enquiry)(?: to (?:log|record|report))?|there (?:is|has been) (?:a|another)(?: new)? (?:concern|complaint))$/;

export const myDay =
  /^(?:(?:which|what)(?: one)? of (?:mine|my (?:cases|ones|complaints)) (?:is|are|comes) (?:due )?(?:first|next|soonest|most urgent|the most urgent)|what (?:should|do|shall|must) i do (?:first|next)|what is (?:still )?missing|my (?:day|queue|list|tasks|jobs|to do|inbox|diary|week)|today|home|this week|tomorrow|to do|diary|(?:(?:hi|hello|morning|so|ok) )*(?:i am )?(?:just )?back(?: (?:in|at work))?(?: (?:from|after)(?: (?:my|a|an|one|two|three|four|\d{1,2}|few|couple|long|annual|sick|days?|weeks?|wks?|fortnight|months?|of|leave|holidays?|off)){1,6})?(?: (?:today|at work|in|now))?(?: (?:and |so )?what (?:is mine|have i (?:got|missed)|did i miss|has happened|is new|is waiting|do i have))?|what (?:did|have) i miss(?:ed)?(?: while i was (?:away|off|on leave))?|what (?:has )?changed while i was (?:away|off|on leave)|catch me up|what (?:have|am) i (?:been )?asked(?: (?:for|to do))?|what is the question|what is on my (?:plate|desk)|(?:my )?next (?:deadline|job|task|thing)|what (?:have|has|do|did) (?:they|any ?one|any ?body|people) (?:ask|asked|want|need)(?: (?:of|from))? me(?: (?:for|to do))?|when is my (?:account|statement|view|answer|action) due|(?:is )?(?:any ?(?:one|body)|who(?: is)?) waiting (?:for|on) (?:a |us to |me to )?(?:call ?back|call|ring ?back|ring(?:ing)? back|phone back|phone call)|(?:any |what |my |which |the )*(?:promises|ring ?backs?|ring backs|call ?backs?)(?: (?:due|to do|left|outstanding|i (?:have )?promised|i owe|today|this week))*|what (?:have|did) i promised?(?: (?:people|them|to do|any ?one|this week|today|last week|so far))*|who (?:(?:do|have) i (?:(?:need|have|got|still|to) )+|should i |must i )(?:ring|call|phone|chase|contact|speak to|write to|get back to|ring back|call back|update)(?: (?:back|today|this week|next|first))*|(?:(?:show me|list|what|which|the|are there|any) )*(?:ones?|cases?|concerns?|complaints?|enquir(?:y|ies)|what)(?: that| which)?(?: has| have)? (?:nobody|no one)(?: has)?(?: yet)? (?:picked up|taken|took|has|got|owns|is doing|is on|is dealing with|looked at)(?: on)?(?: yet)?|what has nobody(?: got)? (?:picked up|taken|looked at)(?: yet)?|(?:any|what) updates(?: are there)?)$/;

/** “Whatever happened to the one I logged”: of what they logged it is on their own list. */
export const theOneLogged =
  /^(?:what|which(?: ones?)?) (?:did|have) i (?:log|logged|put in|raise|raised|report|reported|do|done)(?: (?:yesterday|today|last week|this week|this morning|on \w+|so far|before))*$|^i (?:did|logged|put in|raised) (?:one|some|it)(?: (?:yesterday|today|last week|this week|this morning|on \w+|earlier))?(?: (?:and|but))? (?:i )?(?:can not|cannot|cant) (?:find|see) (?:it|them)$|(?:what (?:is|has) (?:happening|happened|going on|become)|(?:has|did) (?:any ?one|any ?body|some ?one|some ?body) (?:look|looked|pick|picked|seen|see|read|do|done)|where is|any news|how is|is there any news)(?: (?:with|to|of|on|about|at|up|it|anything))* (?:the )?(?:one|ones|concern|complaint|case) i (?:have )?(?:logged|raised|put in|sent|reported)(?: (?:yesterday|today|last week|this week|this morning|on \w+))?$|^(?:complaints|cases|concerns|enquiries) (?:in|for|about|on) my (?:service|ward|team|area|unit|department)$/;

export const goingWrong =
  /^(?:(?:what|anything|is anything|is there anything|are things|something|everything)(?: is| has)?(?: gone| going)? (?:wrong|badly|bad|amiss|off track)(?: (?:anywhere|today|this week|at the moment))?|what (?:is )?going on(?: today| here)?|(?:any|what)(?: are the)? (?:problem cases|problems|trouble|troubles|worries|issues|risks|hot ?spots)(?: (?:today|this week|are there|have we got|do we have))?|(?:the )?worst (?:ones|cases|case|one)|(?:what|anything|is there anything|something)(?: that)? (?:should|do|i should|we should|i need to|we need to) ?(?:i|we)? ?(?:worry|be worried|know) about|what (?:needs|wants) (?:a look|looking at|attention|my attention|chasing)|(?:is )?(?:anything|what is) (?:stuck|slipping|off track|stalled)|is everything (?:ok|okay|all right|fine)|are we (?:ok|okay|all right|on track))$/;

export const whoHasWhat =
  /^(?:who (?:has|is doing|is on|has got) what|(?:whose|who) (?:cases are whose|has (?:the )?most(?: cases)?)|who (?:is|has) (?:got )?(?:the )?(?:most|least|fewest)(?: on| cases)?|who is (?:overloaded|busiest|busy|snowed under|free(?: to .{1,30})?|available)|who (?:has|has got|is) (?:got )?(?:too many|too much|room|space|capacity|the least|time)(?: .{1,20})?|(?:case ?loads?|workload)(?: (?:by|per|for each) (?:person|investigator|handler|staff))?|how many (?:cases )?(?:does|has) each (?:person|investigator|one)(?: got| have)?|cases (?:by|per) (?:person|investigator|handler))$/;

export const approvals =
  /^(?:(?:sign|approve|check) (?:them|it|these|everything|the lot) ?(?:all)?|(?:sign|approve) all(?: of them)?|what am i (?:signing|approving|checking|deciding)(?: today| now| this week)?|what needs (?:deciding|signing|approving|a decision|my signature|my approval)|(?:letters|responses|anything|things|what is there) (?:for me )?to (?:sign|sign off|approve|decide|check)(?: off)?|to (?:sign|check|approve|sign off)|(?:(?:is|are) there |have i got |do i have |what is |whats )?(?:(?:anything|any|what|which|the|my|letters|responses|extensions?|extension|pauses?|requests?|decisions|things|there|is|are|for me|i (?:need|have|must)|waiting(?: for me)?) ?)*(?:to|for me to) (?:sign|sign off|check|approve|decide|decide on)|(?:extension|pause|more time) requests?|(?:letters|responses|anything|what is)(?: waiting)? (?:for me|with me)(?: to (?:sign|check))?|anything to sign off|what (?:do i (?:have|need) to|must i|should i|can i|have i(?: got)? to) (?:sign|approve|decide|check)|(?:my )?(?:approvals?|decisions|sign offs?)|waiting for me|(?:what|anything)(?: is| are)? (?:waiting for|needs?) (?:me|my (?:decision|approval|signature))|(?:(?:what|anything|things)(?: is| are)?(?: there)?(?: do i| can i| i| for me)?(?: need| have| must)?(?: to)?) (?:sign|approve|decide)(?: on)?)$/;

export const itsLetters =
  /^(?:(?:what|which|the|a|an|any|all|need|write|draft|print|get) )*(.{0,40}?) ?\bletters?(?: (?:are there|can i have|is there))?(?: (?!on|for|of|about)(.{1,40}?))?(?: (?:on|for|of|about|to))? §(?: (.{1,20}))?$/;

/** “What is § number”: how the person of it is reached. */
export const itsContact =
  /^(?:(?:what is|show|give|get) )?§(?: s)? (?:phone |mobile |contact |telephone )?(?:numbers?|phone|mobile|email|address|details)$|^(?:ring|call|phone) §(?: (?:back|today|now|later|tomorrow|again))*$/;

/** “Send § the acknowledgement”. */
export const itsNamedLetter =
  /^(?:send|write|do|post|email|draft|print) §(?: s)? (?:the |an |a |their |her |his )?(acknowledgement|extension|pause|withdrawal|cover|final response|response)(?: letter)?$|^(?:send|write|do|post|email|draft|print|get) (?:the |an |a |their |her |his )?(acknowledgement|extension|pause|withdrawal|cover|final response|response)(?: letter)? (?:for|to|on|of) §$/;

/** Words of a request for a list that narrow it in no way. */
export const besideAList =
  'anyone anybody yet show me all list give get the a an any anything what which who is are there do we have i our us of in on at for from to with about and that those these ones one cases case complaints complaint concerns concern open current live active still now please see everything by be been has it they team trust ward service long been more whats my area unit department list lists responses response letters answers';

/** Words that say nothing about what is asked. */
export const besideTheMatter =
  'a an the my of to on in for and it is i you she he they we her his was were with at that this me us be do can please what how';

/** How a question to the bot begins, as it is compared. */
export const questionOpenings =
  /^(?:who (?:is|has|are|was)|how many|how much|how long (?:do|does|have|has|will|is|until|we|i|it)|what (?:is|are|happens|do|does|should|will|can|now)|when (?:is|are|do|does|will)|where (?:is|are|do|does|can)|which (?:of|one|ones|case|cases|ward|wards|complaint|complaints)|(?:is|are) (?:there|any|anything|anyone|anybody|things|we|it (?:ok|okay|possible|too late))|do (?:i|we|you)|does (?:it|this|that)|should (?:i|we)|has (?:anyone|anybody|anything|it)|any (?:news|update|updates|chance))\b/;

/** Whoever asks about one of these may be telling what somebody said. */
export const toldOf =
  /\b(?:my|mum|mam|mother|dad|father|nan|gran|son|daughter|wife|husband|sister|brother|she|he|her|him|his|they|their|nurses?|doctors?|dr|staff|nobody|no one|us|our|was|were|did|didnt|wasnt)\b/;
