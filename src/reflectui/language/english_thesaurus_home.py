"""Acts and things of home, body, family, faith and leisure, in groups of words that tell the same.

The first word of a group names it; its further lines are indented. An empty line parts the fields of life.
"""

HOME = """
    cook roast fry grill simmer saute braise barbecue griddle sear poach parboil caramelise, cook up,
      rustle up, fry up
    broth soup stew casserole chowder minestrone goulash ragout hotpot ramen consomme bisque borscht gumbo
      potage ladle curry dal dhal daal biryani korma masala tikka balti naan chapati chutney tandoori paneer
      garam bhaji poppadom chilli chili burrito taco fajita salsa guacamole quesadilla tortilla enchilada
      jalapeno lasagne lasagna spaghetti bolognese ragu pasta carbonara pesto macaroni gnocchi risotto
      linguine ravioli tagliatelle noodle tagine moussaka paella
    gravy roast crackling brisket giblet
    sandwich baguette bagel panini toastie wholemeal
    tupperware tub container leftover portion freezer batch batch-cook batch-cooking defrost lunchbox
      sandwich thermo flask packed-lunch
    freezer fridge larder pantry
    porridge oat oatmeal muesli granola cereal cornflake omelet egg frittata scramble yolk pancake waffle
      crepe batter syrup
    vegetable veg veggie carrot onion leek cabbage parsnip broccoli courgette zucchini cauliflower spinach
      kale swede turnip beetroot celery aubergine eggplant lentil chickpea bean pulse legume hummus falafel
      tofu salad lettuce vinaigrette coleslaw slaw tabbouleh
    rice risotto pilau pilaf paella sushi
    sausage bacon ham
    fish cod salmon haddock mackerel tuna prawn fillet
    peel chop slice dice grate mince shred chopping-board, cut up, chop up
    whisk stir blend batter blender mixer
    saucepan pan pot skillet wok hob stove stovetop burner casserole
    oven bake microwave broiler air-fryer
    slow-cooker crockpot pressure-cooker
    marinate marinade baste brine
    recipe cookbook ingredient cookery
    herb spice garlic ginger basil coriander cumin parsley thyme rosemary
    bread loaf sourdough dough focaccia bun ciabatta flatbread rye yeast flour crumb crust bake bakery knead
      gluten, knock back
    sourdough starter leaven levain feed
    cake sponge muffin cupcake brownie cookie scone flapjack shortbread gingerbread bake
    pastry pie quiche croissant crust shortcrust
    frosting ganache fondant
    dessert pudding crumble custard trifle cheesecake pavlova meringue
    jam marmalade preserve jelly chutney compote jar
    pickle kimchi sauerkraut ferment brine relish gherkin
    brew homebrew ferment kombucha wort hop demijohn mash keg brewery
    yoghurt yogurt cheese kefir curd whey
    coffee espresso latte cappuccino cafetiere americano aeropress mocha barista percolator
    teapot brew cuppa kettle teabag infuse
    beer ale lager cider pint pub
    wine claret sherry prosecco champagne burgundy
    whisky whiskey gin rum brandy vodka cocktail spirit
    alcohol booze drink tipple abstain
    cigarette smoke fag vape nicotine cigar tobacco
    snack nibble biscuit chocolate
    supper dinner tea
    diet calorie carb, cut down, cut out
    restaurant takeaway takeout bistro brasserie, eat out, dine out
    crockery dish plate cutlery saucer dishwasher washing-up draining-board, wash up
    tablecloth napkin placemat candlestick

    scrub clean scour wipe mop disinfect bleach scrape, clean up, clean out, wipe down, wash down, scrub down
    sweep broom dustpan mop brush hoover vacuum carpet rug sawdust, sweep up, sweep out, brush up
    cobweb dust duster skirting-board polish
    laundry launderette dryer detergent clothesline washing-line tumble-dryer tumble-dry washing-machine
      launder wash rinse soap iron crease ironing-board starch shirt, peg out, hang out, wash out
    linen sheet bedding duvet pillowcase mattress towel bedlinen
    rubbish bin trash garbage refuse recycle landfill wheelie-bin
    discard dump bin trash ditch scrap, throw away, throw out, chuck out
    kitchen worktop sink oven cooker
    bathroom toilet loo basin limescale grout lavatory
    window pane windowpane sill squeegee
    neaten tidy straighten order, put in order, set in order, get in order
    declutter clear empty, clear out, turn out, sort out, throw out
    tidy clear, put away, tidy up, tidy away, clear up, clear away
    drawer cupboard cabinet wardrobe shelf
    leak tap plumber faucet drip pipe u-bend washer blockage plunger boiler radiator thermostat
    firewood kindling stove woodburner hearth chimney grate ember bonfire
    wallpaper emulsion undercoat gloss primer redecorate decorate paint
    furniture flatpack sofa bookcase
    lamp bulb lantern candle fuse
    unpack unload
    pack load suitcase rucksack, pack up
    rent landlord tenancy lease tenant
    neighbour neighbourhood
    lock padlock, lock up
    shut close, close down, shut down, lock up
    switch, turn off, switch off, put off
    charger recharge charge battery

    sleep slumber, drop off
    nap doze snooze
    wake rise alarm, get up, wake up
    bedtime bed
    shower bath bathe
    rest relax unwind
    shave razor trim beard stubble
    haircut barber hairdresser hairdryer fringe
    shampoo conditioner hairbrush comb
    floss brush toothbrush toothpaste mouthwash dentist dental hygienist orthodontist tooth toothache molar
    moisturise moisturiser lotion sunscreen cleanser skincare serum
    lipstick mascara make-up makeup eyeliner
    manicure varnish pedicure
    jog run sprint treadmill parkrun marathon fartlek jogger mile kilometre lap interval rep trainer pace
    walk stroll ramble hike amble saunter trek perambulate footpath path trail towpath bridleway lap circuit
      loop round pedometer fitbit smartwatch strava, walk round
    bicycle bike cycle cyclist pedal saddle velodrome
    swim dip lido breaststroke backstroke crawl snorkel swimmer goggle swimming-pool pool length surf
      surfboard wetsuit bodyboard paddleboard
    sea beach bay cove shore
    tide wave swell surf
    gym workout treadmill exercise circuit dumbbell barbell kettlebell deadlift bench-press weightlifting
      weight
    squat lunge plank burpee crunch sit-up situp press-up pressup push-up pushup pull-up pullup chin-up
    yoga pilate asana vinyasa mat
    physio physiotherapy physiotherapist clamshell glute hamstring quad calf rehab rehabilitation exercise
      osteopath rep repetition set stretch limber mobilise band bridge plank squat, warm up, cool down
    massage knead foam-roller masseuse
    tennis squash badminton racket racquet volley
    football soccer kickabout five-a-side goalkeeper rugby hockey netball basketball volleyball lacrosse
      scrum
    cricket batsman bowler wicket inning umpire
    golf putt fairway caddie bunker
    judo karate taekwondo jujitsu aikido dojo kata
    spar punchbag boxer
    archery arrow bow archer
    fencing foil epee sabre
    skittle ninepin
    match league tournament fixture
    dance ballet tango ceilidh jive waltz foxtrot quickstep zumba salsa
    climb boulder belay abseil scramble crag bouldering rope harness carabiner route
    ski snowboard slope piste
    skate rollerskate skateboard rink
    row scull oar rower cox canoe kayak paddle
    sail dinghy boat yacht jib mainsail moor mast
    angler fish rod bait trout carp perch pike tackle
    pheasant partridge gun shotgun
    camp tent campsite campfire sleeping-bag campervan
    hill mountain summit peak ridge
    weigh weight bmi weigh-in
    meditate mindfulness headspace breathe inhale exhale breath
    therapy counselling counsellor therapist psychotherapy cbt
    gratitude thankfulness
    medicine pill tablet medication capsule dose antibiotic painkiller paracetamol ibuprofen aspirin
    inhaler nebuliser puffer asthma
    ointment bandage plaster balm salve
    insulin glucose diabetic glucometer
    pulse blood-pressure systolic cuff heartbeat
    vaccine vaccination jab injection inoculate booster
    pharmacy chemist prescription pharmacist
    gp surgery clinic
    optician lens spectacle eyesight

    greenhouse polytunnel cloche cold-frame coldframe garden allotment yard border flowerbed perennial
      bedding rockery
    weed hoe dandelion bindweed nettle, pull out
    sow plant seed seedling propagate transplant germinate propagator module, plant out, pot up, prick out,
      thin out, pot on
    bulb daffodil tulip crocus snowdrop
    watering-can hose sprinkler irrigate irrigation butt
    prune trim clip secateur shear lop hedge, cut back, tie in
    mow strim lawn lawnmower mower strimmer
    dig fork spade trench, turn over, dig over
    compost mulch manure fertiliser fertilise feed
    harvest pick gather crop glean, pick up, dig up
    tomato courgette lettuce radish runner cucumber pea
    potato spud chit
    flower bouquet vase bloom blossom
    arrange vase bouquet florist
    houseplant fern succulent cactus repot bonsai orchid
    slug snail aphid pellet pest
    apple pear plum orchard damson quince berry blackberry raspberry strawberry gooseberry currant elderberry
    forage blackberry mushroom nettle elderflower
    rake leaf leaf-blower
    hedge hedgerow hawthorn
    tree sapling conifer oak birch
    fence gate creosote fencepost
    shed lean-to outhouse
    patio paving slab

    dog puppy hound lurcher terrier spaniel labrador retriever leash collar harness
    cat kitten tabby moggy
    litter cat-litter litter-tray
    kennel cattery
    hen cockerel coop bantam poultry pullet chick
    horse pony mare gelding foal stallion saddle bridle tack girth rein stirrup
    stable muck hay straw manger, muck out
    groom brush currycomb hoof-pick clipper
    cow cattle calf heifer dairy
    milk udder milking-parlour churn
    sheep lamb ewe flock fleece
    goat kid nanny
    pig piglet sty swine
    bee hive honey apiary beekeeper honeycomb
    rabbit hamster guinea-pig gerbil hutch
    fodder hay kibble trough
    aquarium goldfish tank
    bird birdwatching binocular robin blackbird finch warbler birdsong bird-feeder feeder fat-ball
    vet veterinary worm flea deworm
    fox badger hedgehog deer squirrel

    child kid bairn
    baby toddler infant newborn nappy diaper pram buggy pushchair stroller breastfeed
    bottle breastfeed breast-feed formula bottle-feed
    babysit babysitter childminder, look after, watch over
    lullaby bedtime-story, tuck in
    nursery playgroup creche kindergarten preschool
    school-run drop-off pick-up, drop off, pick up
    lego toy doll playdough playmobil playground swing slide see-saw sandpit roundabout
    homework spell phonic
    mother mum
    father dad
    grandma granny gran nan nana grandmother
    grandpa grandad grandfather
    wife husband spouse partner
    care nurse tend, look after
    carer caregiver care-home respite hoist
    visit, call on, drop in, look in, go round, pop in, stop by, call round, call in
    invite host, have round, have over
    meet, meet up, catch up
    gift present wrapping-paper gift-wrap
    birthday anniversary
    party celebrate celebration
    wrap parcel
    festoon decorate adorn bunting
    hug embrace kiss cuddle
    smile grin
    forgive pardon
    quarrel argue row dispute bicker squabble

    pray worship kneel intercede prayer evensong vesper matin compline communion liturgy eucharist
    church chapel pew vestry parish
    bible scripture psalm gospel testament epistle devotion devotional lectionary rosary novena
    fast lenten abstinence
    sermon preach pulpit
    confession absolution penance
    mosque salah ramadan quran imam
    synagogue torah shabbat sabbath rabbi
    graveyard cemetery churchyard headstone
    altar candle incense
    vow oath pledge promise swear resolution
    forfeit penalty

    read peruse, read on, read up
    book novel volume paperback hardback chapter page bookmark
    library borrow librarian
    bookshop bookseller bookstore
    reread re-read, read over, read through, go over, go through, look over, look through, read back
    recite declaim, read out, say over
    story tale fairy-tale picture-book
    poem verse poetry sonnet haiku stanza poet
    audiobook podcast earphone headphone
    listen hear podcast
    radio broadcast
    newspaper headline news broadsheet tabloid
    magazine periodical
    crossword sudoku wordsearch wordle cryptic
    jigsaw puzzle
    chess draught backgammon checker checkmate
    bridge whist rummy poker
    board-game boardgame scrabble
    quiz trivia
    video-game videogame playstation xbox nintendo minecraft
    television tv netflix
    film movie cinema
    theatre playhouse matinee
    concert recital gig prom
    museum gallery exhibition exhibit
    photograph photo picture snap photographer camera lens tripod shutter darkroom
    draw sketch doodle pencil charcoal crayon sketchbook sketchpad ink
    watercolour gouache paint acrylic easel canvas brushstroke palette portrait still-life life-drawing
      sitter
    print linocut lino etching woodcut screenprint screen-print
    pottery clay kiln glaze ceramic wheel-throwing bisque
    calligraphy lettering nib
    collage scrapbook album
    origami papercraft
    knit crochet purl yarn wool skein cardigan jumper sweater scarf mitten
    sew stitch darn hem seam needle thread pin bobbin thimble fabric cloth cotton calico linen embroider
      embroidery cross-stitch needlepoint tapestry quilt patchwork applique, take up
    weave loom warp weft spinning-wheel fleece distaff spindle
    dye indigo mordant
    leather awl saddlery
    jewellery jewelry bead necklace earring
    candle-making soap-making wax wick

    practise practice rehearse drill, run through, play through, brush up
    violin fiddle viola bow rosin cello viol double-bass scale arpeggio etude bowing tune
    piano keyboard harpsichord organ spinet virginal sonata concerto symphony fugue prelude
    guitar ukulele banjo mandolin strum fret pluck lute theorbo viol cittern
    flute recorder clarinet oboe bassoon saxophone flageolet trumpet trombone cornet horn tuba
    drum percussion cymbal
    harp lyre
    instrument perform
    tune melody reel jig hornpipe waltz ballad song concertina accordion squeezebox melodeon harmonica
    chord riff strum
    sing hum chant croon sing-song choir chorus soprano alto tenor choral hymn psalm anthem carol, sing along
    ensemble orchestra quartet band jam
    metronome tempo
    vinyl record album turntable
    sheet-music score

    buy purchase acquire, pick up, stock up
    shop grocery errand supermarket
    market stall greengrocer butcher baker fishmonger
    account ledger bookkeeping
    reconcile balance square, make up, add up, cast up, tot up, enter up
    tally count, add up, tot up, count up
    budget spreadsheet ledger finance bookkeeping receipt bill invoice spend expense outgoing expenditure
      tally, lay out
    pay settle, pay off, pay up, settle up
    save, put by, put aside, lay by, set aside
    debt loan
    mortgage loan repayment
    lend loan
    invest dividend portfolio
    bank banking overdraft deposit withdrawal
    wage salary payslip payday
    tax vat taxman hmrc irs
    pension annuity
    insurance premium policy
    donate contribute donation
    charity alm almsgiving
    sell flog ebay
    coupon voucher discount
    money cash coin penny
    wager bet gamble lottery

    travel journey trip voyage
    drive motor
    car garage mot
    refuel petrol diesel, fill up
    train railway platform carriage
    commute commuter
    flight airport airline aeroplane airplane
    hotel hostel bed-and-breakfast
    holiday vacation trip
    map atlas globe compass
    passport visa
    picnic hamper
    park rec
    river canal brook stream
    lake reservoir pond loch
    forest copse woodland
    telescope star planet constellation astronomy
    weather forecast
    barometer thermometer temperature rainfall rain-gauge raingauge humidity
    evening night
    morning dawn
"""
