"""A thesaurus of everyday acts and what they are done to: words that may tell the same practice.

Groups are relations between words, not meanings: a practice takes of them what its own phrases share.
"""

from functools import cache

from reflectui.language.english_grammar import words
from reflectui.language.english_kinds import kind_of
from reflectui.language.english_spelling import one_spelling

# One group a line; verbs with a particle are written with a space.
_GROUPS = """
    call ring phone telephone facetime skype, call up, ring up
    text message dm whatsapp
    email e-mail mail
    write jot scribble note scrawl, write down, jot down, note down, set down, put down, write up
    journal diary daybook
    notebook sketchbook jotter notepad
    enter record log register, write in, fill in
    letter note postcard card missive epistle
    reread re-read proofread, read over, read through, go over, go through, look over, look through, read back
    revise review revisit, go over, look over
    edit revise rewrite redraft rework polish reword
    draft outline sketch, rough out
    read peruse study, read on, read up
    recite declaim, read aloud, say aloud
    memorise memorize
    summarise summarize recap, sum up, boil down
    repeat restate echo, say back, read back, play back
    explain clarify, spell out, walk through
    ask query question enquire inquire consult
    answer reply respond, write back, call back
    report update brief debrief inform tell
    tell inform notify announce
    talk chat speak converse discuss, catch up, talk over
    thank acknowledge
    apologise apologize, make up
    praise compliment commend applaud congratulate
    greet welcome hello
    promise vow pledge swear
    vow oath pledge promise resolution
    argue quarrel row dispute bicker
    listen hear
    teach instruct train coach tutor mentor
    lesson class lecture tutorial seminar
    learn study revise swot, read up
    practise practice rehearse drill, run through, go through, play through, brush up
    rehearse, run through, walk through
    scale arpeggio etude
    play perform strum
    instrument piano guitar violin fiddle cello flute lute viol
    sing hum chant
    song tune melody air ballad
    draw sketch doodle pencil
    drawing sketch study
    paint watercolour watercolor gouache
    photograph photo picture snap shoot
    film movie picture
    knit crochet
    sew stitch darn mend, take up
    mend repair fix patch, do up
    sharpen hone whet strop grind stone
    blade edge knife chisel
    oil grease lubricate
    polish buff shine wax burnish
    sand sandpaper smooth
    glue stick paste
    measure gauge size
    calculate compute reckon, work out, figure out, add up
    count tally number, add up, tot up
    estimate guess gauge
    account book ledger
    reconcile balance square, make up, add up, cast up, tot up
    budget finance
    pay settle clear, pay off, pay up, settle up
    bill invoice receipt
    save bank, put by, put aside, lay by
    spend, lay out
    buy purchase get acquire, pick up, stock up
    shop grocery errand
    sell flog
    lend loan
    donate contribute give
    tidy straighten neaten order, tidy up, tidy away, clear up, clear away, put away, straighten up
    clear empty declutter, clear out, turn out, sort out, throw out
    sort arrange organise organize order file, sort out
    clean scrub scour wipe mop, clean up, wipe down, wash down
    sweep brush hoover vacuum mop, sweep up, brush up, sweep out
    broom brush mop hoover vacuum
    dust wipe
    wash launder rinse, wash up
    laundry washing clothes
    dish pot plate, washing up
    iron press
    fold, put away
    bin rubbish trash garbage recycling, put out, take out
    discard dump bin trash, throw away, throw out
    pack load, pack up
    unpack unload
    prepare ready prep, lay out, set out, set up
    plan schedule, map out, lay out
    list checklist rota roster
    prioritise prioritize rank
    choose pick select, pick out
    decide resolve determine settle
    check verify inspect examine test, check up
    test try trial, try out
    debug troubleshoot diagnose
    bug fault defect error failure
    reproduce replicate
    profile measure benchmark
    deploy release ship publish, roll out, push out, put out
    rollback revert, roll back
    staging stage
    merge integrate
    commit push
    refactor clean, tidy up
    rename relabel
    document describe, write up
    backup archive, back up
    delete remove erase
    print, print out
    copy transcribe duplicate, write out
    translate interpret
    compare contrast match
    collect gather fetch, pick up
    carry bring take
    send post mail dispatch forward, send off, send out
    share circulate distribute, hand out, pass on, send round
    invite host, have round, have over
    visit, call on, drop in, look in, go round, pop in, stop by, call round
    meet see, meet up, catch up
    meeting standup stand-up call sync
    colleague teammate co-worker coworker
    boss manager supervisor lead
    customer client user
    help assist aid, help out
    mind babysit, look after, watch over
    care nurse tend, look after
    walk stroll ramble hike amble
    turn walk stroll lap
    run jog sprint
    cycle bike ride
    swim dip length
    climb boulder scale
    row paddle
    exercise train workout gym
    stretch yoga pilates
    squat lunge
    lift weight
    physio physiotherapy
    push-up pushup press-up
    dance waltz
    meditate breathe sit
    pray worship
    prayer evensong vespers mass service
    sermon homily preaching
    bible scripture psalm
    rest relax unwind
    nap doze snooze
    sleep slumber, nod off, drop off
    rise wake, get up, wake up
    bed bedtime
    shower bath bathe
    shave trim
    floss brush
    tooth teeth
    breakfast porridge
    lunch sandwich
    dinner supper tea
    cook bake roast fry boil, cook up
    bread loaf sourdough dough
    starter leaven sourdough
    knead shape prove proof
    brew ferment
    soup stew broth
    coffee espresso
    water moisten
    drink tipple
    wine beer ale spirit
    smoke cigarette
    medicine pill tablet dose medication
    weight scale
    garden allotment bed
    weed hoe
    plant sow, put in
    prune trim clip, cut back
    mow strim
    dig fork turn, turn over, dig over
    harvest pick gather, pick up
    flower plant
    seedling seed
    compost mulch
    wood timber board
    machine tool kit
    maintain service overhaul
    dog puppy hound
    cat kitten
    hen chicken
    horse pony mare
    child kid bairn
    mom mother mum mam mummy
    dad father daddy papa
    grandma granny gran nan grandmother
    grandpa grandad grandfather
    wife husband spouse partner
    park common rec
    yard garden
    river canal brook stream
    lake reservoir pond
    forest wood copse
    hill fell
    evening night
    morning dawn
    church chapel
    office desk
    workshop shop shed
    phone mobile cell smartphone
    screen laptop computer
    television tv telly
    news headline paper newspaper
    internet web online
    book novel volume
    chapter page
    poem verse poetry
    story tale
    french italian spanish german portuguese language
    vocabulary word flashcard
    grammar tense
    homework assignment exercise
    exam test quiz
    mark grade assess
    article paper essay
    presentation talk slide deck
    summary report minutes
    agenda plan
    deadline due
    task job chore todo
    problem issue trouble
    mistake error slip
    feedback comment criticism
    idea thought
    question query
    decision conclusion
    goal target aim
    order command
    business affair
    paper document
    drawer cupboard cabinet
    closet study cabinet
    close shut, close down, shut down, lock up
    open, open up
    lock bolt, lock up
    light kindle
    switch turn, turn off, switch off, put off
    wait pause
    stop quit cease, give up
    begin start, set about
    finish complete end, wrap up, finish off
    wrap parcel
    decorate adorn
    build construct assemble make, put together
    create invent devise
    improve refine better
    experiment trial
    observe watch
    look glance
    think reflect ponder consider, think over, think through
    celebrate toast
    remember recall
    forgive pardon
    hug embrace kiss
    smile grin
    recharge charge
    refuel, fill up
    drive motor
    travel journey trip
"""
PARTICLES = words("""
    up down over out off away back through in on aside by together about along round around after
""")


def _groups() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for line in _GROUPS.strip().splitlines():
        alone, *phrasal = line.strip().split(", ")
        members = alone.split() + phrasal
        for member in members:
            groups.setdefault(one_spelling(member), []).append("=" + members[0])
    return groups


_GROUPS_OF = _groups()
PHRASAL = frozenset(member for member in _GROUPS_OF if " " in member)


@cache
def relations(lemma: str) -> tuple[str, ...]:
    """Features that join a word to its relatives: `=call` is a group of synonyms, a verb with a particle
    is also the verb alone."""
    lemma = lemma.replace("_", " ")
    groups = tuple(_GROUPS_OF.get(lemma, ()))
    verb, particle, _ = (*lemma.split(" "), "", "")[:3]
    return (kind_of(verb, True) + verb, *groups) if particle else groups
