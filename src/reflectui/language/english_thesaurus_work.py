"""Acts and things of office, study, trades, care and shop, in groups of words that tell the same.

The first word of a group names it; its further lines are indented. An empty line parts the fields of life.
"""

WORK = """
    ring call phone telephone dial facetime skype voicemail, call up, ring up, phone up
    phone cell smartphone handset
    text message dm whatsapp sms
    email e-mail inbox gmail outlook
    chat talk speak natter gossip converse discuss, catch up, talk over
    letter postcard missive epistle penfriend pen-friend correspondence stamp envelope airmail
    post stamp envelope postbox postage parcel correspondence mail inbox
    write jot scribble scrawl, write down, jot down, note down, set down, put down, write up
    journal diary daybook logbook
    notebook jotter notepad pad notepaper exercise-book
    note memo jotter
    log record logbook register postmortem post-mortem debrief retrospective retro hindsight, write up,
      fill in, enter up
    report brief debrief update writeup write-up, write up
    tell inform notify announce
    enter record log register, write in, fill in
    answer reply respond, write back, call back
    ask query enquire inquire consult
    explain clarify illustrate, spell out
    repeat restate paraphrase echo, say back, read back, play back
    summarise recap synopsis precis, sum up
    thank acknowledge thank-you gratitude
    apologise apology
    praise compliment commend applaud congratulate congratulation kudos
    greet welcome hello
    speech podium microphone
    interview interviewer interviewee
    remind reminder

    meeting standup stand-up sync huddle
    agenda plan itinerary
    facilitate brainstorm whiteboard post-it
    colleague teammate co-worker coworker
    boss manager supervisor
    one-to-one one-on-one 1:1 appraisal
    mentor mentee protege
    recruit hire candidate shortlist vacancy applicant
    onboard induction newcomer
    delegate assign entrust, hand over
    handover, hand over
    schedule calendar timetable rota appointment slot
    plan schedule, map out, lay out
    list checklist todo to-do
    prioritise rank triage
    task job chore todo errand
    goal target aim objective okr kpi milestone
    choose pick select, pick out
    decide resolve determine settle agree
    decision agreement conclusion
    desk workstation office
    screen laptop computer monitor
    keyboard mouse shortcut
    slide slideshow powerpoint presentation deck keynote
    paperwork admin form
    file folder binder index
    sort arrange organise order file, sort out, put in order, set in order, get in order
    document paper dossier
    photocopy photocopier scan scanner printer, print out
    copy transcribe duplicate, write out, copy out
    transcribe transcript transcription dictaphone tape type typewriter keystroke, type up, type out,
      write out
    translate interpret translation interpreter translator
    sign signature countersign
    stationery paperclip stapler staple
    timesheet timer pomodoro stopwatch toggl
    focus concentrate distraction deep-work
    reimburse reimbursement expense
    invoice remittance purchase-order bill
    payroll wage salary
    contract negotiate clause
    procure supplier vendor quote quotation
    stocktake inventory stock stock-take stocktaking, count up
    restock replenish reorder, stock up
    share circulate distribute, hand out, pass on, send round
    send mail dispatch forward, send off, send out
    collect gather fetch, pick up
    carry bring
    help assist aid, help out
    check verify inspect examine test, check up, check over, look over
    inspect inspection audit auditor
    compare contrast
    count tally inventory, count up, add up
    measure gauge size
    calculate compute reckon, work out, add up
    arithmetic subtraction addition multiplication division mathematics math
    estimate guess gauge
    order command
    business affair
    closet study cabinet
    press newspaper journalist
    newsletter subscriber mailing-list
    blog blogpost wordpress
    tweet twitter instagram linkedin facebook mastodon
    website webpage homepage
    fundraise sponsorship bequest
    committee trustee chairman quorum
    volunteer voluntary foodbank soup-kitchen
    campaign canvass leaflet petition

    program programme code script
    debug troubleshoot diagnose debugger stacktrace breakpoint
    bug fault defect error failure glitch crash
    reproduce replicate repro
    incident outage pager on-call pagerduty
    profile benchmark flamegraph latency profiler
    deploy release ship rollout rollback revert stage production prod, roll out, push out, roll back
    merge integrate rebase
    review reviewer approve pull-request, look over
    diff patch changeset
    commit push git
    branch trunk
    refactor simplify restructure, tidy up
    rename relabel
    unit-test test testcase coverage assertion fixture pytest
    pipeline ci
    migrate migration schema
    query sql index
    documentation document doc readme wiki runbook, write up
    backup archive snapshot
    delete remove erase purge
    install setup configure
    upgrade update dependency bump
    monitor dashboard metric grafana
    server cluster container docker
    ticket backlog jira kanban sprint
    spec requirement specification
    prototype mockup wireframe mock-up
    pair pair-program
    feature-flag toggle flag
    password vault passphrase two-factor
    virus antivirus malware phishing
    open-source maintainer contributor

    customer client user
    complaint complain grievance
    support helpdesk help-desk service-desk
    escalate escalation
    refund reimburse
    feedback comment criticism suggestion
    faq knowledge-base macro
    shopfront shop storefront
    till cashier checkout float cash-up counter kiosk, cash up
    waiter waitress
    menu dish
    supplier wholesaler delivery
    deliver delivery courier
    price label markup
    sale discount bargain
    reservation reserve
    open, open up
    bakery baker patisserie
    barber salon
    guest host lodger

    teach instruct tutor
    lesson class lecture tutorial seminar student pupil undergraduate learner classroom register playground
    lecture lecturer auditorium
    whiteboard blackboard chalk
    worksheet handout
    curriculum syllabus module
    mark grade assess script essay exam
    exam quiz mock
    parent-evening parents-evening
    learn study swot, read up
    swot cram revise
    memorise memory-work
    flashcard anki vocabulary spaced-repetition vocab word-list glossary
    dictionary thesaurus lexicon
    french italian spanish german portuguese latin greek irish welsh duolingo
    grammar conjugate conjugation declension pronunciation phonetic dictation subtitle
    language speech
    algebra geometry calculus theorem lemma
    proof theorem lemma corollary
    equation derive derivation
    textbook workbook primer
    mooc coursera webinar e-learning
    revision past-paper
    thesis dissertation chapter viva
    paragraph sentence word-count wordcount
    article paper manuscript preprint abstract introduction conclusion discussion citation cite reference
      bibliography zotero endnote literature scholar pubmed annotate highlight underline highlighter
      marginalia, write in
    supervisor adviser advisor supervision
    conference symposium poster
    referee peer-review reviewer rebuttal
    grant proposal funding fellowship
    hypothesis experiment
    experiment trial
    test try trial, try out
    lab laboratory bench pipette reagent assay buffer aliquot culture incubate incubator petri colony
    microscope slide specimen
    survey questionnaire respondent
    informant transcript interview participant
    dataset data database simulate simulation model python matlab stata statistic regression mean median
      variance deviation chart graph plot dashboard
    archive archivist parish-register
    genealogy ancestor ancestry family-tree
    fieldwork field site quadrat transect trap snare sample specimen
    species beetle insect moth
    identify id key taxonomy
    bird-ringing mist-net
    moisture humidity dampness
    meter probe sensor logger electricity gas kilowatt
    measurement datum
    calibrate calibration
    excavate trench excavation archaeologist

    draft outline
    edit revise rewrite redraft rework polish reword proofread typo proof misprint
    revise review revisit, go over, look over
    manuscript draft novel
    novel fiction novelist protagonist
    column columnist essay
    publish publisher publication submit submission editor editorial
    storyboard screenplay script
    copywriting copywriter headline tagline
    headline subeditor
    epigraph quote
    caption subtitle

    nurse ward matron
    observation ob oxygen
    medication drug-round dose
    gauze bandage plaster
    catheter cannula drip
    blood venepuncture phlebotomy
    care-plan handover
    ambulance paramedic defibrillator
    midwife antenatal birth
    physiotherapist occupational-therapist
    incontinence toileting
    hygiene handwashing sanitise
    infection swab

    workshop shed
    tool kit toolbox toolkit
    mend repair fix patch, do up, patch up
    fix bodge rig
    maintain service overhaul oil grease lubricate machine machinery
    build construct assemble erect, put together
    dismantle disassemble, strip down
    sharpen hone whet strop grind whetstone oilstone waterstone burr bevel
    blade edge knife chisel gouge scraper plane spokeshave axe scissor shear
    chisel mallet gouge
    screw bolt nail rivet drill auger brace hammer anvil spanner wrench
    dovetail mortice mortise tenon saw bandsaw tenon-saw hacksaw
    wood timber oak elm ash beech cherry sycamore walnut pine larch
    plank board
    lathe bowl spindle
    carve whittle carver
    clamp vice cramp
    glue paste adhesive
    varnish lacquer shellac wax buff polish burnish sand sandpaper sander
    ruler caliper tape-measure
    extractor hopper bag
    upholstery upholster
    weld solder braze welder
    forge anvil blacksmith
    wire socket electrician rewire
    plaster plasterer skim
    brick mortar bricklayer
    concrete cement
    tile grout tiler
    roof slate gutter
    scaffold ladder
    engine carburettor gearbox
    puncture derailleur
    tractor plough harrow
    hay bale silage
    crop wheat barley
    combine harvest
    orchard cider
    boatyard hull
    net trawl trawler
    crab lobster creel
    warehouse pallet forklift
    load lorry truck
    clockmaker escapement pendulum
    bookbinding bookbinder

    look glance
    observe watch
    reflect ponder consider, think over, think through
    remember recall
    idea thought
    problem issue trouble
    mistake error slip
    question query
    improve refine
    create invent devise
    begin start, set about
    finish complete end, wrap up, finish off
    stop quit cease, give up
    wait pause
    prepare prep, lay out, set up
    internet web
    summary report
"""
