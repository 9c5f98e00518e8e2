"""English adjectives: words that tell how something is, never what was done."""

from functools import cache

from reflectui.language.english_grammar import words

_COMMON = words("""
    good bad great little big small long short new old young nice fine high low hot warm wet dry
    slow fast hard easy soft bright dark cold better best worse worst happy sad angry glad sorry
    late early quick quiet loud strange pretty clean dirty empty full sure able many right wrong
    true false whole half ready real own same different other next last first second third main
    simple plain clear deep heavy light thick thin wide narrow strong weak rich poor cheap dear free
    busy tired bored calm nervous afraid proud keen kind cruel lovely awful terrible horrible
    wonderful excellent perfect brilliant decent grand fair foul sweet sour bitter fresh stale rough
    smooth sharp blunt flat round square straight tight loose safe sick ill well alive dead asleep
    awake alone close near far open public private common rare usual odd funny silly stupid clever
    wise mad merry melancholy noble rude gentle lazy neat tidy red blue green yellow black white
    grey gray brown pink purple orange gold silver english french dutch german italian spanish
    american enough extra total final recent current previous important necessary possible
    impossible difficult interesting boring worth likely certain several single double
    absent absolute absurd abrupt accurate acute adequate adult aged agreeable aloft aloof alert
    ample ancient anxious apt arid ashamed astray average aware awkward bald bare barren basic bent
    bleak blind blond bold brave brief brisk broad broken brutal bulky burly candid capable careful
    careless casual central cheerful cheery chief chilly civil classic cloudy clumsy coarse cold
    colossal comfortable commercial compact competent complete complex content convenient correct
    cosy costly crazy creamy crisp crooked crucial crude curious daft damp dangerous daring deaf
    dear decent definite deliberate delicate delicious dense desperate dim dire direct discreet
    distant distinct dizzy domestic doubtful drab dreadful dreary drowsy drunk due dull dumb dusty
    eager earnest elderly elegant elaborate enormous entire envious essential eternal everyday
    evident exact exclusive exotic expensive explicit extraordinary extreme faint faithful familiar
    famous fancy fantastic fat fatal favourite favorite fearful feeble fellow female fertile fierce
    filthy firm fit flexible foggy fond foolish foreign formal former fortunate fragile frail frank
    frequent frightful frosty fruitful fuzzy general generous genuine giant gigantic glorious gloomy
    glum golden gorgeous gracious gradual grateful grave grim groggy gross grubby gruff grumpy
    guilty hairy handsome handy harsh hasty hazy healthy hearty helpful helpless hoarse hollow holy
    homely honest hopeful hopeless hostile huge human humble humid humorous hungry icy ideal idle
    ignorant illegal immediate immense impatient imperfect impressive independent indifferent
    individual ingenious inner innocent inquisitive intense internal intimate invisible inward
    itchy jealous jolly joyful joint junior just juicy keen lame large lasting latter leisurely
    level liable liberal lively local lonely loyal lucky ludicrous lukewarm luxurious magnificent
    major male manual massive mature maximum mean medical mediocre medium mellow mental mere messy
    mild military minimum minor minute miserable misty mixed mobile modern modest moist moody moral
    muddy muggy murky mutual mysterious naked narrow nasty native natural naughty nearby nervy
    neutral noisy normal notable numb numerous obscure obvious occasional official offline online
    ordinary original outer outdoor indoor outright overall painful pale parallel parched partial
    particular passionate past pathetic patient peaceful peculiar permanent persistent personal
    physical pleasant plentiful polite political popular portable positive potential powerful
    practical precious precise pregnant present principal prior probable professional profound
    prominent prompt proper prosperous prudent punctual pure quaint queer radical rainy random rapid
    rare rash raw readable reasonable reckless regular relative reliable reluctant remarkable remote
    resolute respectable responsible restless rich ridiculous ripe robust rosy rotten ruddy rugged
    rusty ruthless sandy satisfied savage scarce scary scruffy secondary secret secure selfish
    senior sensible sensitive separate serene serious severe shabby shaky shallow sheer shiny shoddy
    showery shy silent similar sincere skinny sleepless slender slick slight slim slippery sloppy
    sluggish sly smart smug snowy snug sober social soggy solemn solid sombre sore sound spacious
    spare sparse special specific splendid splendidly spontaneous spotless stable startling starving
    static steady steep stern sticky stiff still stormy stout strict stubborn stuffy sturdy subtle
    sudden suitable sullen sultry sunny superb superior supreme surplus swift tall tame tart
    tasteless tasty tedious temporary tempting tender tense tepid thorough thoughtful thrifty tiny
    tough tragic tranquil transparent trivial tricky tropical troublesome typical ugly ultimate
    unable uneasy uneven unfair unhappy unique universal unknown unlucky unpleasant unusual upper
    upright upset urban urgent useful useless vacant vague vain valid valuable various vast verbal
    vicious vigorous violent visible vital vivid vulgar wakeful warmish wary wasteful watery weary
    weekly weird welcome wet wicked wild willing windy wintry withered witty wonderful wooden woolen
    woollen worried worthless worthy wretched wrinkled yearly yonder youthful zealous

    awhile ado afresh afoot ashore aside anew apace apart aright asunder downstairs upstairs indoors
    outdoors outside inside overboard overhead overnight midway halfway sideways backwards forwards
    upwards downwards inwards outwards afterwards afterward hitherto withal heretofore hereafter
    thereafter forthwith straightway elsewhere seldom somewhat
""")
_MEASURED = words("handful armful spoonful cupful bagful boxful mouthful bucketful basketful plateful")
_ENDINGS = ("ly", "ous", "less", "ful", "some", "ward", "wards", "wise")
_NO_ENDINGS = words(
    "family italy belly jelly rally lily reply supply ally fly bully bless unless chess awful"
)
_NO_DEGREE = words("cleaner cooler dryer opener number finish polish stranger tender")
_ABLE = ("able", "ible")
_NO_ABLE = words("vegetable constable timetable turntable syllable crucible thimble disable enable")
_LONGEST_NOUN_IN_ABLE = 6  # table, cable, stable, fable, bible


@cache
def is_adjective(word: str) -> bool:
    """Whether a word that is no verb tells how: an adjective in any degree, or an adverb."""
    if word in ADJECTIVES:
        return True
    if word.endswith(_ENDINGS) and word not in _NO_ENDINGS | _MEASURED:
        return True
    if word.endswith(_ABLE) and len(word) > _LONGEST_NOUN_IN_ABLE and word not in _NO_ABLE:
        return True
    return word not in _NO_DEGREE and any(_of_degree(word, ending) for ending in ("er", "est", "ish"))


def _of_degree(word: str, ending: str) -> bool:
    if not word.endswith(ending) or len(word) < len(ending) + 3:
        return False
    stem = word[: -len(ending)]
    single = stem[:-1] if stem[-1] == stem[-2] else stem
    whole = stem[:-1] + "y" if stem[-1] == "i" else stem
    return not ADJECTIVES.isdisjoint((stem, stem + "e", single, whole))


ADJECTIVES = _COMMON - words("second minute round square light gold silver orange content present past just")
