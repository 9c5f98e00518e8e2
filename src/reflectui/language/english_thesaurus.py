"""A thesaurus of everyday acts, their tools and what they are done to: one group of relatives a line.

Words whose commonest sense is another one (coach, bed, book for accounts) and verbs that mean little by
themselves (make, get, take) are left out: they would join what has nothing to do with each other. Verbs with
a particle stand after commas.
"""

GROUPS = """
    call ring phone telephone facetime skype, call up, ring up
    text message dm whatsapp
    email e-mail mail inbox
    phone mobile cell smartphone handset
    write jot scribble note scrawl pen, write down, jot down, note down, set down, put down, write up
    journal diary daybook
    notebook sketchbook jotter notepad pad
    enter record log register, write in, fill in
    letter card note postcard missive epistle
    post stamp envelope parcel
    correspondence mail post inbox
    reread re-read proofread, read over, read through, go over, go through, look over, look through, read back
    revise review revisit, go over, look over
    edit revise rewrite redraft rework polish reword
    draft outline sketch, rough out
    read peruse study, read on, read up
    recite declaim, read aloud, say aloud, read out
    aloud loud
    memorise memorize
    summarise summarize recap, sum up, boil down
    repeat restate echo, say back, read back, play back
    explain clarify, spell out, walk through
    ask query enquire inquire consult
    answer reply respond, write back, call back
    report update brief debrief inform tell
    tell inform notify announce
    talk chat speak converse discuss, catch up, talk over
    speech language pronunciation accent
    thank acknowledge
    apologise apologize
    praise compliment commend applaud congratulate
    greet welcome hello
    vow oath pledge promise swear resolution
    forfeit penalty fine
    argue quarrel row dispute bicker
    listen hear podcast
    teach instruct tutor mentor
    lesson class lecture tutorial seminar practical
    student pupil class undergraduate
    learn study revise swot, read up
    practise practice rehearse drill, run through, go through, play through, brush up
    rehearse dry-run, run through, walk through
    scale arpeggio etude bowing exercise
    play perform strum fiddle
    instrument piano guitar violin fiddle cello flute lute viol recorder flageolet spinet virginal
    concertina accordion squeezebox melodeon
    drum percussion
    tune melody air reel jig hornpipe waltz ballad song
    sing hum chant croon, sing along
    choir chorus
    band session gig ensemble orchestra
    draw sketch doodle pencil
    drawing sketch
    paint watercolour watercolor gouache
    photograph photo picture snap
    camera lens
    film movie cinema
    knit crochet
    wool yarn
    sew stitch darn hem, take up
    needle thread pin
    mend repair fix patch, do up
    sharpen hone whet strop grind lap
    whetstone oilstone waterstone stone strop burr bevel
    blade edge knife chisel gouge scraper plane spokeshave axe scissors shears
    oil grease lubricate
    polish buff wax burnish shine
    varnish lacquer shellac finish
    sand sandpaper
    glue paste
    saw bandsaw
    drill
    screw bolt nail
    joint dovetail mortice mortise tenon
    wood timber oak elm ash beech cherry sycamore walnut pine larch
    plank board
    moisture damp humidity
    measure gauge size
    ruler rule tape caliper
    meter probe sensor
    reading measurement
    calculate compute reckon, work out, figure out, add up
    count tally, add up, tot up
    arithmetic subtraction addition multiplication division mathematics maths algebra geometry
    estimate guess gauge
    account ledger bookkeeping accounts
    reconcile balance square, make up, add up, cast up, tot up, enter up
    paperwork bookwork admin invoice
    spreadsheet budget ledger
    vat tax wage payroll
    budget finance
    pay settle, pay off, pay up, settle up
    bill invoice receipt
    debt loan
    save, put by, put aside, lay by
    spend, lay out
    buy purchase acquire, pick up, stock up
    shop grocery errand supermarket
    sell flog
    lend loan
    donate contribute
    charity alms poor
    tidy straighten neaten order, put in order, set in order, get in order
    tidy clear, put away, tidy up, tidy away, clear up, clear away, put away, straighten up
    clear empty declutter, clear out, turn out, sort out, throw out
    sort arrange organise organize order file, sort out, put in order, set in order, get in order
    clean scrub scour wipe mop, clean up, wipe down, wash down
    sweep brush hoover vacuum mop, sweep up, brush up, sweep out
    broom brush mop hoover vacuum
    dust sawdust shaving
    extractor hopper bag
    wash launder rinse, wash up
    laundry washing ironing
    dish plate, washing up
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
    decide resolve determine settle agree
    decision agreement conclusion
    check verify inspect examine test, check up, check over
    test try trial, try out
    debug troubleshoot diagnose
    bug fault defect error failure
    reproduce replicate
    profile benchmark
    deploy release ship publish, roll out, push out, put out
    rollback revert, roll back
    staging stage
    merge integrate
    diff patch changeset
    commit push
    refactor, tidy up
    rename relabel
    document describe, write up
    backup archive, back up
    delete remove erase
    print, print out
    copy transcribe duplicate, write out
    translate interpret
    compare contrast match
    collect gather fetch, pick up
    carry bring
    send post mail dispatch forward, send off, send out
    share circulate distribute, hand out, pass on, send round
    invite host, have round, have over
    visit, call on, drop in, look in, go round, pop in, stop by, call round, call in
    meet, meet up, catch up
    meeting standup stand-up call sync
    colleague teammate co-worker coworker
    boss manager supervisor lead
    customer client user
    help assist aid, help out
    mind babysit, look after, watch over
    care nurse tend, look after
    walk stroll ramble hike amble
    walk stroll lap round
    run jog sprint
    cycle bike bicycle ride
    swim dip length
    sea beach bay
    pool lido
    tide wave swell
    climb boulder scramble
    row paddle
    sail boat dinghy
    exercise workout gym
    stretch yoga pilates
    squat lunge plank bridge tilt
    physio physiotherapy exercise
    push-up pushup press-up
    dance waltz
    meditate breathe
    pray worship
    prayer evensong vespers mass service
    sermon homily preaching
    preach sermon
    bible scripture psalm gospel
    globe map atlas
    rest relax unwind
    nap doze snooze
    sleep slumber, nod off, drop off
    rise wake, get up, wake up
    bed bedtime
    shower bath bathe
    shave trim
    floss brush
    tooth teeth
    tick bite
    breakfast porridge
    lunch sandwich
    dinner supper tea
    cook bake roast fry boil, cook up
    stew soup broth curry casserole chilli dal lasagne
    bread loaf sourdough dough focaccia roll bun
    starter leaven sourdough
    knead shape prove proof
    brew ferment
    coffee espresso
    freezer fridge
    drink tipple
    wine beer ale spirit
    smoke cigarette
    medicine pill tablet dose medication
    garden allotment
    weed hoe
    plant sow, put in
    prune trim clip, cut back
    mow strim
    dig, turn over, dig over
    harvest pick gather, pick up
    flower plant
    seedling seed
    compost mulch
    machine tool kit
    maintain service overhaul
    trap snare
    specimen sample
    species beetle insect moth
    sheet form
    field site
    dog puppy hound lurcher terrier
    cat kitten
    hen chicken
    horse pony mare
    child kid bairn
    mom mother mum mam mummy
    dad father daddy papa
    grandma granny gran nan nana grandmother
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
    screen laptop computer
    television tv telly
    news headline paper newspaper
    internet web online
    book novel volume
    chapter page
    poem verse poetry
    story tale
    french italian spanish german portuguese latin greek irish welsh
    vocabulary flashcard
    grammar tense
    homework assignment
    exam test quiz
    mark grade assess
    script essay exam
    thesis dissertation chapter
    article paper essay
    presentation slide deck
    summary report minutes
    agenda plan
    deadline due
    task job chore todo
    problem issue trouble
    mistake error slip
    feedback comment criticism
    idea thought
    question query
    goal target aim
    order command
    business affair
    paper document
    drawer cupboard cabinet
    closet study cabinet
    close shut, close down, shut down, lock up
    open, open up
    lock, lock up
    switch, turn off, switch off, put off
    wait pause
    stop quit cease, give up
    begin start, set about
    finish complete end, wrap up, finish off
    wrap parcel
    decorate adorn
    build construct assemble, put together
    create invent devise
    improve refine better
    experiment trial
    observe watch
    look glance
    reflect ponder consider, think over, think through
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
