"""Closed classes of English words, old and new: what carries grammar and no meaning of its own."""


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


FIRST_PERSON = words("i we")
OTHERS = words("""
    he she they it you who thou ye somebody someone everybody everyone others anybody anyone one
    'tis 'twas
""")
SUBJECTS = FIRST_PERSON | OTHERS
OBJECTS = words("me us him her them thee")
NOBODY = words("nobody none nothing nowhere")
MY = words("my our mine")
THEIRS = words("his her their your its thy")
DETERMINERS = (
    MY
    | THEIRS
    | words("""
    the a an this that these those some any no every each another other both all much many few
    several more most what which such enough one two three four five six seven eight nine ten eleven
    twelve
""")
)
PREPOSITIONS = words("""
    of in on at by for with from into onto to upon over under about above below between among
    amongst through throughout during after before until till since within without against around
    round behind beside besides along across off out near towards toward up down as than like per
    via past beyond despite except inside outside underneath beneath amid concerning regarding
    touching instead
""")
JOINING = words("and but then so or yet nor & +")
SUBORDINATE = words("""
    which who whom whose when whenever while whilst because where wherever if though although unless
    whereas whether till until lest whereupon whereby
""")
BE = words("am is are was were be been being 's 're 'm")
GET = words("get gets got getting gotten")
AUXILIARY = BE | words("do does did doth have has had hath 've 'd having dost didst hast hadst")
MODALS = words(
    "would should will shall can could may might must cannot ought 'll 'd wo ca sha needn wilt shalt"
)
NOT = words("not never n't neither nor")
HARDLY = words("hardly scarcely barely scarce")
IF = words("if unless whether lest")

# Verbs after which "to …" tells what somebody has in mind and not what was done.
WANTING = words("""
    want wish hope mean plan intend need decide promise resolve like love prefer supposed due ready
    tempted try attempt desire think thought vow design bound determine agree offer threaten expect
    consider propose aim swear arrange ask beg long reluctant unwilling willing eager keen anxious
    happy obliged scheduled reminder remind ought going about
""")
# Verbs of leaving undone: what they rule was not done, and they themselves tell nothing else.
FAILING = words("""
    forget skip refuse avoid cancel postpone neglect omit fail unable delay shirk dodge miss
    procrastinate bottle reschedule
""")
FUTURE = words("tomorrow tomorrow's later someday soon")

CUES = words("""
    morning evening night noon afternoon breakfast lunch lunchtime dinner supper bedtime dawn dusk
    midnight midday weekend monday tuesday wednesday thursday friday saturday sunday before after
    o'clock betimes early until whenever when once lord's sabbath teatime
""")
USUAL = words("""
    usual usually always every daily weekly monthly nightly yearly habit custom ritual routine
    constantly constant regular regularly wont accustomed again
""")

_TO_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
"""
NUMBERS = {word: str(number) for number, word in enumerate(_TO_TWENTY.split())}
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"
NUMBERS |= {word: str(10 * number) for number, word in enumerate(_TENS.split(), 3)}
NUMBERS |= {"half": "half", "quarter": "quarter", "dozen": "12", "thousand": "1000", "million": "1000000"}
# What an act is measured by; a unit and its number are one word.
UNITS = words("""
    minute minutes min mins hour hours hr hrs line lines page pages thing things sentence sentences
    row rows item items word words point points lap laps rep reps mile miles km k push-ups pushups
    set sets chapter chapters length lengths round rounds yard yards metre metres meter meters
    kilometre kilometres kilometer kilometers verse verses stanza stanzas paragraph paragraphs
    circuit circuits step steps portion portions serving servings helping helpings
""")

MEASURES = words("""
    minute minutes hour hours mile miles second seconds yard yards metre metres meter meters
    kilometre kilometres kilometer kilometers
""")
SHORT_UNITS = words("""
    min mins hr hrs km k mm cm m kg g lb lbs oz ml l ft inch inches th st nd rd s d percent degrees
""")

EMPTY = (
    BE
    | MODALS
    | SUBJECTS
    | OBJECTS
    | NOT
    | HARDLY
    | NOBODY
    | DETERMINERS
    | PREPOSITIONS
    | JOINING
    | SUBORDINATE
)
EMPTY |= words("""
    have has had having hath hast 've do does did doing done doth dost how why also although again
    ago all almost already altogether always anything away back because between either else even
    ever few first here however ours myself himself herself itself ourselves themselves theirs hers
    yours yourself just last least less long lots near next now nowadays often once only perhaps
    maybe quite rather really still something everything soon there therefore thing things though
    thus together twice very well yes yeah ok okay hence thence whence whither hither thither pretty
    far 's 't today tomorrow yesterday otherwise em too wherein
    therein herein thereof whereof hereby thereby whereby thereupon indeed
    mighty exceeding anon presently forth notwithstanding nevertheless nearly o'clock etc please ie
    eg day's one's instead anyway anyhow somehow somewhere everywhere tonight usual usually every am
    pm
""")
EMPTY -= words("one two three four five six seven eight nine ten eleven twelve second")
