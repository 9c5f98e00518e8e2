"""English words by class of meaning: which acts are chosen, and which nouns only set the scene."""

from functools import cache

from reflectui.language.english_adjectives import is_adjective


def _words(*texts: str) -> frozenset[str]:
    return frozenset(" ".join(texts).split())


# --- verbs ---
STATIVE = _words("""
    be have own belong contain consist depend deserve equal exist lack matter owe possess remain
    resemble seem appear suit fit weigh cost last stay lie live dwell lodge abide concern involve
    mean need want wish like love hate dislike prefer desire fear envy pity doubt mind care dare
    regret trust hope expect intend
""")
PERCEIVING = _words("""
    see hear feel smell taste notice perceive behold spy observe look watch find discover overhear
    glimpse know understand believe think suppose imagine guess remember forget recall realise
    realize recognise recognize wonder reckon consider judge deem conceive apprehend dream mistake
    misunderstand
""")
HAPPENING = _words("""
    happen occur befall become get grow turn begin start stop end cease finish continue fall lose
    win fail break burst rain snow hail thunder freeze thaw melt blow shine drip leak rise sink die
    perish drown bleed faint sneeze cough shiver tremble sweat blush ache hurt suffer sicken vomit
    itch swell fade vanish disappear arise emerge result prove change increase decrease shrink
    wither rot rust crash jam stick stall slip trip stumble collapse please trouble vex amuse
    surprise frighten scare annoy bore worry tire bother disturb upset shock astonish delight grieve
    content miss let keep
""")
MOVING = _words("""
    go come leave arrive return depart reach pass enter exit follow move travel journey fly land
    board ride drive sail row cross approach retire withdraw hasten hurry rush wander roam stand sit
    kneel stoop lean rest wait linger tarry halt pause meet part carry bring fetch send take put set
    lay give receive accept
""")
SPEAKING = _words("""
    say tell speak talk ask answer reply mention remark state declare discourse converse whisper
    shout cry exclaim murmur mutter chat gossip argue quarrel dispute agree disagree deny admit
    confess assure swear bid command order beg entreat advise warn complain inform acquaint confer
    laugh smile jest joke sigh weep
""")
LIGHT = _words("do make have get take give put set keep let use try bring send help manage spend")
GENERAL = _words("""
    open close shut hold pull push turn move show use fill hang hit pick cut drop raise lift catch
    cover touch point throw spread strike roll serve press pay buy sell add join treat present
    charge pass start finish stop leave return clear switch sort mount shift support attend share
    hand step strain extend handle face apply supply
""")
BODILY = _words("""
    eat drink sleep wake breakfast lunch dine sup wash bathe bath shower dress undress shave
    comb yawn nap doze snore snack sip swallow chew bite smoke
""")
CHOSEN = _words("""
    abandon absorb accompany account achieve adapt add address adjust admire adopt advertise agree
    air align allot allow amend analyse analyze anchor annotate announce apologise apologize applaud
    apply appoint appraise approve archive arrange assemble assess assign assist attach attack
    attempt attend audit automate avoid backup bake balance bandage bar barter baste batch beat
    behave benchmark bench bend bicycle bike bind blanch blend bless block blog boil bolt book boost
    borrow bottle bounce bowl box braid brainstorm branch breathe brew bribe brief broadcast browse
    brush buckle budget build bundle burn bury butter button buy cache calculate calibrate call calm
    camp cancel cane can card caress carve cash cast catch catalogue celebrate challenge change
    charge chart chase check chew chill chisel choose chop circle circulate cite clap clarify clean
    clear click climb clip clock close coach coat code collate collect colour color comfort commend
    comment commit commute compare compile complete compliment compose compost compress compute
    concentrate condition conduct confirm confront congratulate connect consolidate construct
    consult contact contribute control convert cook cool copy correct count cover crack crawl create
    critique crochet crop cuddle cultivate curate cure curl cut cycle dab dance darn date deal
    debate debrief debug decide deck declutter decorate decrease dedicate define defrost delegate
    delete deliver demonstrate deploy describe deseed design detail develop devise diagnose dice
    dictate dig discuss dismantle dispatch display dissect distribute dive divide document donate
    doodle double download draft drag drain draw dredge drench drill drop dry duck dunk dust dye
    earn ease edit educate email embrace embroider empty encourage enforce engage engrave enlist
    enrol enroll enter entertain erase escort estimate evaluate examine exchange exercise expand
    experiment explain explore export express extend extract face facilitate fast fasten file fill
    film filter finance finish fish fix flag flatten flip float floss flush foam focus fold forgive
    format forward frame free freshen fry fulfil fulfill furnish gather garden garnish gauge glaze
    glue grade graft grant grate graze grease greet grill grind groom group guard guide gut hack
    hammer hand handle hang harvest heal heat help hem hide hike hire hit hoe hold hone hoover host
    house hug hunt ice identify ignore illustrate implement import improve improvise increase index
    indulge insert inspect install instruct insulate interview introduce invest investigate invite
    invoice iron isolate jog join jot journal juggle jump juice keep kick kiss knead knit knock
    label lace ladle laminate launch launder lay lead learn lecture lend lengthen lift light limit
    line link list listen load lobby lock log loosen lubricate mail maintain make manage manufacture
    map march mark marinate mash massage match measure meditate memorise memorize mend mentor merge
    microwave milk mince mind mine mix model moderate modify moisturise moisturize monitor mop
    motivate mount mow muck mulch mute nail name negotiate note notify number nurse nurture obey
    offer oil open operate optimise optimize order organise organize outline overhaul pace pack pad
    page paint pair park parse paste pat patch patrol pay peel peg perform pet phone photograph pick
    pickle piece pin pitch plait plan plane plant plaster play plough plow pluck plug point polish
    pool pop post pot pour pound practice practise praise pray preach prep prepare present preserve
    press price prick prime print prioritise prioritize process produce profile program programme
    promise promote proofread propagate propose protect prove prune publish pull pump punch purchase
    purge push quantify query question queue quilt quit quiz quote race raise rake read rearrange
    rebase rebuild recite record recruit recycle redo reduce refactor refer refill refine refit
    reflect refrain refresh refund refuse register rehearse reheat reinforce reject rejoin relax
    release relieve remind remove rename render renew rent reorganise reorganize repair repaint
    repeat replace reply report repot reproduce request reread rescue research reserve reset resist
    resolve respond restart restock restore restrict retell rethink retire retry retrieve reuse
    review revise revisit reward rewrite ring rinse rip roast roll rotate rub ruin run sand save saw
    scale scan schedule scold scoop score scour scrape scratch scribble scrub sculpt seal search
    season seat sell separate serve service settle sew shake shape share sharpen shear shell shelve
    shift shine ship shoot shop shorten shout show shovel shred shut sieve sift sign simplify sing
    skate sketch ski skim skip slice slow smooth snap soak soap solder solve soothe sort sow spar
    speed spell spend spin split sponge spot spray spread sprint squash squat squeeze stack stage
    stain stamp staple steal steam steer step sterilise stew stir stitch stock store strain
    strengthen stretch string strip stroke stroll strop structure study stuff style submit subscribe
    substitute subtract suck suggest sum summarise summarize supervise supply support surf survey
    suspend sustain swap swear sweep swim swing switch synchronise tackle tag tailor tally tame tap
    tape tax teach tear tease telephone text thank thin thread throw tick tickle tidy tie tile
    tighten till time tip toast toss touch tour tow trace track trade train transcribe transfer
    transform translate transplant transport trap travel treat trim troubleshoot tuck tune tutor
    tweak twist type undo unload unpack unplug unravel untangle unwind update upgrade upload use
    utilise vacuum validate varnish verify view visit voice volunteer vote wag walk wander warm warn
    wash waste water wave wax wear weave wed weed weigh welcome whet whip whisk whistle whitewash
    whittle widen wind wipe wire witness work worship wrap wrestle wring write yield zip abate
    abstain adjourn anoint bequeath carouse christen cipher copulate court cudgel engross fee
    forbear fiddle gad hawk repent sup vow caulk chamfer dowel dovetail veneer plumb rout rebate
    clamp rivet weld forge anneal hew grout canvass coauthor onboard demo sync standup stand-up
    triage pair-program babysit baptise breastfeed bottle-feed burp potty-train swaddle cradle test
    dine-out multiply subtract divide deduct crosscheck cross-check double-check doublecheck recheck
    re-check spellcheck recount reconcile rewind
    abseil adorn barbecue bet bleach bodge braise braze burnish chuck configure conjugate countersign
    cram croon deadhead deworm dial disassemble disinfect ditch dump entrust erect escalate excavate
    exhale ferment fertilise fertilize forage fundraise gamble germinate incubate inhale integrate
    intercede interpret irrigate limber lop lunge migrate mobilise mobilize paddle paraphrase parboil
    photocopy pledge poach ponder procure purl rank recap redecorate refuel reimburse reorder replenish
    replicate restructure revert rewire reword rustle sanitise sanitize saunter saute scramble scrap
    scrawl sear shampoo shortlist simmer simulate slumber snooze stow straighten strim strum swot tot
    upholster wager
""")
INVOLUNTARY = STATIVE | PERCEIVING | HAPPENING
VERBS = INVOLUNTARY | MOVING | SPEAKING | LIGHT | BODILY | CHOSEN

# --- nouns ---
TIMES = _words("""
    morning evening night noon afternoon breakfast lunch lunchtime dinner dinnertime supper bedtime
    dawn dusk midnight midday weekend today yesterday tonight tomorrow monday tuesday wednesday
    thursday friday saturday sunday lord's sabbath week month year month-end betimes early late
    first last before after while o'clock meeting standup stand-up day fortnight teatime sunrise
    sunset
""")
VAGUE = _words("""
    thing way matter reason kind sort manner part side rest cause case point fact sense
    state condition deal bit lot number amount piece end beginning middle start turn place hand top
    bottom front back whole half pair couple stuff anything use sake mind thought idea opinion
    notion purpose mistake luck chance fortune pleasure content joy delight mirth trouble
    fear hope doubt love anger shame grief sorrow pain ease mood feeling hurry haste news talk
    discourse word company time occasion rain snow wind sun sky cloud fog mist frost ice storm
    thunder heat cold warmth dark light shadow weather air moon star season spring summer autumn
    winter bus train boat coach tram tube taxi cab car van traffic road street lane foot land water
    home abroad leave hither thither difference problem question change result effect noise smell sight
    look voice tear smile laugh life death age world country god heaven
""")
BODY = _words("""
    head eye ear nose mouth tooth teeth tongue face hair neck shoulder arm hand finger thumb chest
    breast back stomach belly leg knee foot feet toe skin bone blood muscle throat lip cheek heart
    body health pain sick ill cough fever headache cold tired hungry thirsty sleepy sore bed sleep
    bath wash dress cloth clothes suit cloak coat shirt sock shoe boot hat glove jumper jacket
    trousers jeans gown skirt wig band breeches stockings linen dinner supper breakfast lunch meal
    snack coffee tea beer wine ale gin whisky milk juice cake bread butter cheese egg food meat beef
    pork ham bacon lamb chicken fish venison oyster soup stew sauce pie pasta rice potato salad
    sandwich toast biscuit chocolate fruit apple orange pudding curry pizza sausage pint drink eat
    cook dish plate cup glass bottle pot
""")
KIN = _words("""
    mother father mum mom mam mummy mommy dad daddy papa mama grandma granny gran nan nana grandpa
    grandad granddad grandmother grandfather uncle aunt auntie
""")
PEOPLE = KIN | _words("""
    wife husband spouse partner parent son daughter brother sister sibling cousin nephew niece child
    children kid baby toddler twin bairn lad lass family friend neighbour neighbor girlfriend
    boyfriend fiance mate pal guest visitor stranger boy girl man men woman women people person folk
    crowd lady lord gentleman sir madam master mistress servant maid cook footman king queen duke
    duchess prince princess earl captain colonel lieutenant general admiral alderman mayor bishop
    parson priest vicar minister preacher doctor surgeon nurse dentist physio teacher tutor
    professor lecturer student pupil boss manager director colleague coworker team client customer
    supplier landlord landlady tenant lawyer solicitor accountant engineer developer designer
    plumber electrician builder driver postman clerk secretary officer merchant tailor barber
    carpenter apprentice
""")
PLACES = _words("""
    office house home flat apartment room bedroom bathroom kitchen chamber closet hall parlour
    parlor attic cellar basement garage shed yard garden lawn door gate window wall floor stair
    stairs step roof table desk chair sofa couch shelf cupboard drawer bench corner church chapel
    temple abbey school college university class classroom library hospital clinic surgery shop
    store market supermarket bank pub tavern inn cafe restaurant hotel theatre theater cinema museum
    gym pool station airport bridge river lake sea beach park field wood forest hill mountain path
    tower palace castle court town city village london site workshop studio lab plant factory
    warehouse farm barn stable stall ward
""")
WORK = _words("""
    work job task business project day week month year time hour minute second morning evening night
    afternoon money pound shilling penny pence dollar euro price cost bill issue ticket bug code
    error meeting review release app application software system server database website page file
    folder document version computer laptop phone screen email mail message letter company
    department client contract order request fix build update change merge commit branch pr test
    deployment deploy feature sprint board deadline agenda presentation data number line item piece
    people group committee council parliament government
""")
LANGUAGES = _words("""
    english french german italian spanish portuguese dutch latin greek hebrew arabic russian polish czech
    swedish norwegian danish finnish hungarian turkish persian hindi urdu bengali tamil chinese mandarin
    cantonese japanese korean vietnamese thai welsh irish gaelic basque catalan ukrainian romanian
    swahili yoruba esperanto
""")


@cache
def kind_of(lemma: str, as_verb: bool = False) -> str:
    """The kind (a key of KIND_WEIGHT) of a content word that is no name, as a verb or as anything else."""
    if lemma in LIGHT:
        return "l"
    if as_verb:
        if lemma in BODILY:
            return "b"
        if lemma in WORK:
            return "k"
        if lemma in GENERAL:
            return "g"
        return "i" if lemma in NOT_CHOSEN else "v"
    if lemma in NEVER_NOUNS:
        return "i"
    for kind, nouns in _NOUNS:
        if lemma in nouns:
            return kind
    if is_adjective(lemma):
        return "a"
    if lemma in GENERAL:
        return "g"
    if lemma in CHOSEN:
        return "v"
    return "i" if lemma in INVOLUNTARY or lemma in SPEAKING else "n"


# Verbs that tell of moving or speaking and are hardly ever nouns, wherever their grammar is not seen.
NEVER_NOUNS = _words("""
    go come arrive depart enter follow retire withdraw hasten wander roam sit kneel stoop lean linger
    tarry carry bring fetch send take put set lay give receive accept tell speak ask say remark
    declare converse exclaim mutter agree disagree deny admit confess assure swear bid beg entreat
    advise inform acquaint become get keep let
""")
_HAPPENING_WITH = """
    run: out late on off away; break: down off out up; turn: out up; show: up; go: on off by down up
    out in away; come: up down in out on off back by away around about; end: up; fall: out down over
    off through; wear: out off; give: out in; die: down off away; pass: by out away; slow: down;
    calm: down; cool: down off; dry: up out; blow: up over away out; grow: up; burn: out down;
    black: out; hold: up on; hang: on around; stay: up in on away; sit: down up in by; stand: up
    around by; lie: down in; set: off; head: off out back; get: in off on away back around down out
    through by; drop: off; doze: off; nod: off; wake: up; find: out; slip: away off; crash: out;
    freeze: up; feel: down; look: up on around like; pull: through up; move: on in out; live: on;
    burst: out; let: off; walk: on off out away
"""
HAPPENING_PHRASAL = frozenset(
    f"{verb.strip()} {particle}"
    for verb, _, particles in (row.partition(":") for row in _HAPPENING_WITH.split(";"))
    for particle in particles.split()
)
"""Verbs with a particle that tell of what comes about, of moving and of resting."""

EVENTS = _words("""
    meeting standup stand-up sync retro retrospective kickoff kick-off all-hands briefing conference
    ceremony wedding funeral party christening appointment interview inspection audit strike delay
    deadline holiday birthday anniversary election train bus tram tube flight plane ferry traffic
    weather rain snow hail sleet drizzle sun sunshine wind gale breeze storm thunder lightning
    frost ice fog mist cloud heat heatwave flood power-cut outage
""")
"""Nouns of what comes to somebody and is not done: a note that is headed by one tells no act."""

MESSAGES = _words("""
    letter note list card postcard parcel package message text mail email e-mail call phonecall ring voicemail
    question query request answer reply response feedback comment review news word visit invitation
    invoice bill report present gift
""")
"""Nouns of what another makes or sends where it comes "from" somebody."""

NOT_CHOSEN = (INVOLUNTARY | MOVING | SPEAKING) - CHOSEN
SCENE = TIMES | PLACES | WORK | VAGUE  # nouns that set the scene, also those that look like verbs ("meeting")
_NOUNS = (("t", TIMES), ("b", BODY | BODILY), ("k", PEOPLE | PLACES | WORK), ("i", VAGUE))
