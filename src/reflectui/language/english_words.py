"""Closed lists of English words, old and new spelling, and the dictionary form of a word."""

import re
from functools import cache
from typing import NamedTuple


class Verb(NamedTuple):
    """A verb's dictionary form and the form it stands in: base, past, ing or s."""

    base: str
    form: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _in_order(text: str) -> list[str]:
    return text.split()


def _past_forms(text: str) -> dict[str, str]:
    """Form → dictionary form, of "base: form form; base: …"."""
    rows = (row.split(":") for row in text.split(";"))
    return {form: base.strip() for base, forms in rows for form in forms.split()}


FIRST_PERSON = _words("i we")
OTHERS = _words("""
    he she they it you who thou ye somebody someone everybody everyone others anybody one there
""")
SUBJECTS = FIRST_PERSON | OTHERS
NOBODY = _words("nobody none nothing nowhere")
MY = _words("my our mine")
DETERMINERS = _words("""
    the a an my our his her their your its this that these those some any no every each another other
    both all much many few several more most what which such enough two three four five six seven eight
    nine ten eleven twelve
""")
PREPOSITIONS = _words("""
    of in on at by for with from into onto to upon over under about above below between among through
    during after before until till since within without against around round behind beside besides along
    across off out near towards toward up down as than like per via past
""")
JOINING = _words("and but then so or yet nor")
SUBORDINATE = _words("""
    which who whom when while because where if though although unless whereas whether till until
""")
BE = _words("am is are was were be been being 's 're 'm")
MODALS = _words("would should will shall can could may might must cannot ought 'll 'd wo ca")
NOT = _words("not never n't hardly scarcely neither nor")
WANTING = _words("""
    want wanted wants wish wished hope hoped hopes mean meant means plan planned plans intend intended
    intends need needed needs decide decided decides promise promised resolve resolved like ready going
    supposed due try tempted forgot forget refused failed fail wanting hoping meaning planning desire
    desired think thought vow vowed designed design bound
""")
FAILED = _words("""
    forgot forget forgotten skipped skip skips missed miss refused avoided avoid dropped
    cancelled canceled postponed neglected omitted gave-up instead unable nearly almost
""")
IF = _words("if unless whether")

TIMES = _words("""
    morning evening night noon afternoon breakfast lunch dinner supper bedtime dawn midnight weekend
    today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday lord's
    week month year month-end betimes early late first last before after while o'clock release meeting
    standup stand-up day
""")
CUES = _words("""
    morning evening night noon afternoon breakfast lunch dinner supper bedtime dawn midnight weekend
    monday tuesday wednesday thursday friday saturday sunday before after o'clock betimes early until
    whenever when once lord's
""")
USUAL = _words("""
    usual usually always every daily weekly monthly habit custom ritual constantly constant regular
""")

_TO_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
"""
NUMBERS = {word: str(number) for number, word in enumerate(_in_order(_TO_TWENTY))}
NUMBERS |= {"thirty": "30", "forty": "40", "fifty": "50", "half": "half", "quarter": "quarter"}
UNITS = _words("""
    minute minutes hour hours line lines page pages thing things sentence sentences row rows item items
    word words point points lap laps rep reps mile miles km push-ups pushups
""")

EMPTY = _words("""
    a an the be am is are was were been being have has had having hath do does did doing done doth will
    would shall should can could may might must and or but if then so than that this these those which
    who whom whose what when where while how why as at by for from in into of off on onto out over to up
    upon with within without about above after again against all also although always among another any
    anything around away back because before behind below between both down each either else even ever
    every few first here however i we me us my our ours mine myself he him his she her hers they them
    their it its itself you your not no nor never n't just last least less like little long lot lots
    many more most much near next none nothing now often once one only other others own per perhaps
    quite rather really same some something soon still such too two three there therefore thing things
    though through thus together toward towards under until very via well whether yet yes one's o'clock
    thereof hence thence whither hither pretty far ago 's 't 'd 'll 're 'm today tomorrow yesterday
    therein whereof whereby thereby indeed mighty exceeding anon presently forth hereby thereupon
    whereupon notwithstanding nevertheless besides instead almost nearly already
""")

# stative, perceiving, moving, speaking: they join, they are no practice
MOVING = _words("""
    go come get take see look hear find know think believe say tell ask seem appear happen become remain
    stay stand sit lie want need like love hope wish mean feel understand remember forget leave arrive
    return walk-in pass reach meet keep let begin start stop end finish call bring carry send put set
    give make turn bid speak talk discourse resolve please trouble fear doubt wonder intend expect
    suppose observe perceive stir break rain snow blow wait lose win fall rise grow die live dine sup
    fetch land bus train boat coach water way home abroad thence hither foot street road hand hands part
    side rest matter business reason kind sort manner great good bad new old big small fine high low
    many sure able glad sorry full whole half true right wrong late early ready
""")
BODY = _words("""
    eat drink sleep bed dinner supper breakfast lunch coffee tea beer wine ale cake bread food meat
    venison oyster soup toast cook head eye eyes hand foot stomach pain cold sick ill tired hungry bath
    wash dress clothes suit cloak shirt body health shave
""")
KIN = _words("""
    wife husband mother father mum mom dad son daughter brother sister uncle aunt cousin child children
    family friend friends boy girl man men woman women people lady lord gentleman servant maid king
    queen duke prince captain colleague boss team client customer office house room chamber hall church
    town city garden door table kitchen park river bridge field hill shop station desk tower court work
    job project task day week month year time hour minute morning night evening noon afternoon money
    pound shilling issue ticket bug code meeting review standup stand-up call problem question release
    app page world country place god letter company news fix build update change add use try help deploy
    merge commit branch pr version server
""")
LIGHT = _words("do make have get take give put set keep let use try want bring send")
DEGREE = _words("""
    good bad great little big small long short new old nice fine high low hot warm wet dry slow fast
    hard easy soft bright dark cold best better worse worst happy sad angry glad sorry late early quick
    quiet loud strange pretty clean dirty empty full
""")

IRREGULAR = _past_forms("""
    be: was were been; begin: began begun; break: broke broken; bring: brought; build: built; buy: bought;
    catch: caught; choose: chose chosen; come: came; cut: cut; dig: dug; draw: drew drawn;
    drink: drank drunk drunken; drive: drove driven; eat: ate eaten; fall: fell fallen; feel: felt;
    fight: fought; find: found; fly: flew flown; forget: forgot forgotten; get: got gotten;
    give: gave given; go: went gone; grow: grew grown; hang: hung; hear: heard; hide: hid hidden;
    hold: held; keep: kept; know: knew known; lay: laid; lead: led; learn: learnt; leave: left; lend: lent;
    lie: lay lain; lose: lost; make: made; mean: meant; meet: met; pay: paid payd; put: put; read: read;
    ride: rode ridden rid; ring: rang rung; rise: rose risen; run: ran; say: said; see: saw seen;
    sell: sold; send: sent; set: set; shake: shook shaken; show: shown; shut: shut; sing: sang sung;
    sit: sat; sleep: slept; speak: spoke spoken; spend: spent; stand: stood; steal: stole; stick: stuck;
    strike: struck; swear: swore sworn; sweep: swept; swim: swam swum; take: took taken; teach: taught;
    tell: told; think: thought; throw: threw thrown; understand: understood; wake: woke woken;
    wear: wore worn; win: won; write: wrote writ written; cast: cast; bid: bade bid; bend: bent;
    bind: bound; hit: hit; let: let; split: split; quit: quit; spread: spread; shoot: shot; tear: tore torn;
    bear: bore born; rewrite: rewrote rewritten; reread: reread; redo: redid redone
""")
# Forms that are no past tense, so a noun before them is not who acted.
PARTICIPLES = {form for form in IRREGULAR if form.endswith("n")} - {"ran"} | _words("done sung rung drunk")

BASES = _words("""
    ask add answer arrange bake balance begin bike book borrow break breathe bring brush build buy call
    carry cast catch change chat check choose clean clear climb close collect come compare complete cook
    copy count cover cross cut cycle dance debug decide delete describe design dig discuss do draft draw
    dress drink drive drop dust eat edit empty enter estimate examine exercise explain fetch file fill
    find finish fit fix fold follow forgive gather get give go greet grow hang hear help hold iron jog
    join journal jot jump keep kiss kneel knit know label lay lead learn leave lend let lift light list
    listen lock log look make map mark measure meditate meet memorize mend merge mind mix mow name note
    number observe open order organise organize pack paint park pay phone pick plan plant play polish
    post pour practise practice praise pray prepare press print promise prune pull push put question
    quit rake read reconcile record refactor rehearse release remove rename repair repeat reply reread
    rest retell return review revise rewrite ride ring rinse rise row run save say scan scrub search see
    sell send set settle sew shake share sharpen shave shop show shut sign sing sit sketch skip sleep
    smile sort sow speak spell spend split spread stand start state stay stop store stretch study sum
    summarise summarize sup sweep swim take talk teach tell test thank think throw tick tidy tie time
    train translate trim try tune turn type untangle update use vacuum visit wait wake walk wash watch
    water wear weed weigh wipe work wrap write yoga dine entertain hire fee discourse reckon sail attend
    wonder stuck guess reflect commit deploy rebase profile benchmark document rotate archive feed floss
    refill restock
""")

_VOWEL = re.compile(r"[aeiouy]")
_E_ADDED = re.compile(r"(?:[cgsuvz]|[^aeiou][aiou][tkdrlmnpbk]|[bcdfgkptz]l)$")


@cache
def verb_of(word: str) -> Verb | None:
    """What a word is if it is a verb; None where it can be none."""
    if word in IRREGULAR:
        return Verb(IRREGULAR[word], "past")
    if word in BASES:
        return Verb(word, "base")
    for ending, form in (
        ("ing", "ing"),
        ("ed", "past"),
        ("'d", "past"),
        ("eth", "s"),
        ("ies", "s"),
        ("es", "s"),
        ("s", "s"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if base := _base(stem, ending):
                return Verb(base, form)
    return None


def _base(stem: str, ending: str) -> str | None:
    """The base a stem belongs to; stems of unknown verbs are accepted after -ed and -ing only."""
    candidates = [stem + "y"] if ending == "ies" else [stem, stem + "e"]
    if stem[-1] == "i":
        candidates.append(stem[:-1] + "y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        candidates.insert(0, stem[:-1])
    for base in candidates:
        if base in BASES or base in IRREGULAR.values():
            return base
    if ending not in ("ed", "'d", "ing") or not _VOWEL.search(stem) or len(stem) < 3:
        return None
    if stem[-1] == "i":
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return stem + "e" if _E_ADDED.search(stem) else stem


@cache
def noun_of(word: str) -> str:
    """The singular of a word that is no verb, without 's."""
    for ending in ("'s", "s'"):
        if word.endswith(ending):
            return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies"):
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "xes", "sses", "zes")):
            return word[:-2]
        return word[:-1]
    return word


@cache
def kind_of(lemma: str) -> str:
    """The kind of a content word that is no name (a key of KIND_WEIGHT)."""
    if lemma in TIMES:
        return "t"
    if lemma in LIGHT:
        return "l"
    if lemma in MOVING:
        return "i"
    if lemma in BODY:
        return "b"
    if lemma in KIN:
        return "k"
    if lemma in DEGREE or lemma.endswith("ly"):
        return "a"
    return "v" if lemma in BASES or lemma in IRREGULAR.values() else "n"


SYNONYMS = tuple(
    _words(line)
    for line in """
    ring phone call telephone
    mum mom mother
    dad father
    vow oath
    reread read re-read
    write jot note scribble
    rehearse practise practice
    evening night
    journal diary
    """.strip().splitlines()
)
_SYNONYM = {word: f"={sorted(group)[0]}" for group in SYNONYMS for word in group}


def relations(lemma: str) -> list[str]:
    """Features that join a word to its relatives: `=call` is a group of synonyms."""
    return [_SYNONYM[lemma]] if lemma in _SYNONYM else []
