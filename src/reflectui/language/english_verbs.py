"""English verbs: the irregular ones whole, the regular ones by rule, and which form a word is."""

import re
from functools import cache
from typing import NamedTuple

from reflectui.language.english_grammar import words
from reflectui.language.english_kinds import VERBS


class Verb(NamedTuple):
    """A verb's dictionary form and the form it stands in.

    `form` is base, s, ing, past, done (a participle that is no past tense) or both (past and participle).
    """

    base: str
    form: str


# base: past tense / participle; one part where both are the same; the base itself may be one of them
_IRREGULAR = """
    abide: abode; be: was were wast / been; arise: arose / arisen; awake: awoke / awoken; bear: bore
    bare / borne born; beat: beat / beaten; become: became / become; befall: befell / befallen;
    beget: begot begat / begotten; begin: began / begun; behold: beheld; bend: bent; beseech:
    besought; beset: beset; bespeak: bespoke / bespoken; bet: bet; bid: bade bid / bidden; bind:
    bound; bite: bit / bitten; bleed: bled; bless: blest; blow: blew / blown; break: broke brake /
    broken; breed: bred; bring: brought; broadcast: broadcast; build: built; burn: burnt; burst:
    burst; buy: bought; cast: cast; catch: caught; chide: chid / chidden; choose: chose / chosen;
    cleave: clove clave / cloven; cling: clung; clothe: clad; come: came / come; cost: cost; creep:
    crept; cut: cut; deal: dealt; dig: dug; do: did / done; draw: drew / drawn; dream: dreamt;
    drink: drank / drunk drunken; drive: drove drave / driven; dwell: dwelt; eat: ate eat / eaten;
    fall: fell / fallen; feed: fed; feel: felt; fight: fought; find: found; flee: fled; fling:
    flung; fly: flew / flown; forbear: forbore / forborne; forbid: forbade forbad / forbidden;
    forecast: forecast; foresee: foresaw / foreseen; foretell: foretold; forget: forgot / forgotten;
    forgive: forgave / forgiven; forsake: forsook / forsaken; freeze: froze / frozen; get: got gat /
    gotten; gild: gilt; gird: girt; give: gave / given; go: went / gone; grind: ground; grow: grew /
    grown; hang: hung; have: had; hear: heard; heave: hove; help: holp / holpen; hew: / hewn; hide:
    hid / hidden; hit: hit; hold: held / holden; hurt: hurt; inset: inset; keep: kept; kneel: knelt;
    knit: knit; know: knew / known; lade: / laden; lay: laid; lead: led; lean: leant; leap: leapt;
    learn: learnt; leave: left; lend: lent; let: let; lie: lay / lain; light: lit; lose: lost; make:
    made; mean: meant; meet: met; mislay: mislaid; mislead: misled; misread: misread; misspell:
    misspelt; mistake: mistook / mistaken; misunderstand: misunderstood; mow: / mown; offset:
    offset; outdo: outdid / outdone; outgrow: outgrew / outgrown; outrun: outran / outrun; overcome:
    overcame / overcome; overdo: overdid / overdone; overeat: overate / overeaten; overhear:
    overheard; override: overrode / overridden; overrun: overran; oversee: oversaw / overseen;
    oversleep: overslept; overtake: overtook / overtaken; overthrow: overthrew / overthrown;
    partake: partook; pay: paid; plead: pled; prove: / proven; put: put; quit: quit; read: read;
    rebuild: rebuilt; recast: recast; redo: redid / redone; redraw: redrew / redrawn; regrow: regrew
    / regrown; relay: relaid; remake: remade; rend: rent; repay: repaid; reread: reread; rerun:
    reran / rerun; resell: resold; resend: resent; reset: reset; resew: / resewn; retake: retook /
    retaken; retell: retold; rethink: rethought; rewind: rewound; rewrite: rewrote / rewritten; rid:
    rid; ride: rode rid / ridden; ring: rang / rung; rise: rose / risen; rive: / riven; run: ran /
    run; saw: / sawn; say: said; see: saw / seen; seek: sought; sell: sold; send: sent; set: set;
    sew: / sewn; shake: shook / shaken; shave: / shaven; shear: / shorn; shed: shed; shine: shone;
    shoe: shod; shoot: shot; show: / shown; shrink: shrank / shrunk; shrive: shrove / shriven; shut:
    shut; sing: sang sung / sung; sink: sank / sunk; sit: sat sate; slay: slew / slain; sleep:
    slept; slide: slid; sling: slung; slink: slunk; slit: slit; smell: smelt; smite: smote /
    smitten; sow: / sown; speak: spoke spake / spoken; speed: sped; spell: spelt; spend: spent;
    spill: spilt; spin: spun span; spit: spat; split: split; spoil: spoilt; spread: spread; spring:
    sprang / sprung; stand: stood; steal: stole / stolen; stick: stuck; sting: stung; stink: stank /
    stunk; strew: / strewn; stride: strode / stridden; strike: struck / stricken; string: strung;
    strive: strove / striven; sublet: sublet; swear: swore sware / sworn; sweat: sweat; sweep:
    swept; swell: / swollen; swim: swam / swum; swing: swung; take: took / taken; teach: taught;
    tear: tore / torn; tell: told; think: thought; thrive: throve / thriven; throw: threw / thrown;
    thrust: thrust; tread: trod / trodden; undergo: underwent / undergone; understand: understood;
    undertake: undertook / undertaken; undo: undid / undone; unwind: unwound; uphold: upheld; upset:
    upset; wake: woke / woken; waylay: waylaid; wear: wore ware / worn; weave: wove / woven; wed:
    wed; weep: wept; wet: wet; win: won; wind: wound; withdraw: withdrew / withdrawn; withhold:
    withheld; withstand: withstood; work: wrought; wring: wrung; write: wrote writ / written
"""


def _irregular() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for row in _IRREGULAR.split(";"):
        base, _, told = row.partition(":")
        base = base.strip()
        past, parted, done = told.partition("/")
        alone = "past" if parted else "both"
        forms |= {form: Verb(base, "done") for form in done.split() if form not in forms}
        for form in past.split():
            forms[form] = Verb(base, "both" if form in done.split() else alone)
    return forms


IRREGULAR = _irregular()
# Words that could come from two verbs, or are far more often no verb at all.
for _word, _verb in {"found": "find", "saw": "see", "felt": "feel", "wound": "wind", "lay": "lie"}.items():
    IRREGULAR[_word] = Verb(_verb, "both" if _word != "saw" else "past")
for _word in ("bare", "ware", "born", "clad", "ground", "brake", "span", "eat", "sware"):
    IRREGULAR.pop(_word, None)

BASES = VERBS | frozenset(verb.base for verb in IRREGULAR.values())
# The base looks the same as the past: what stands before tells which it is.
SAME = frozenset(form for form, verb in IRREGULAR.items() if form == verb.base)

# Words that look like verb forms and are none.
_NO_VERBS = words("""
    morning evening during something nothing anything everything king wing ceiling pudding shilling
    farthing sibling lightning herring darling starling duckling sterling inkling according
    notwithstanding outing bed red shed sled seed need weed feed reed speed hundred indeed sacred
    naked wicked kindred wretched rugged biped infrared aged beloved embed exceed proceed succeed
    bleed breed heed greed freed creed deed this his us is its thus plus yes less unless perhaps
    always besides towards afterwards news mens james thames charles teeth beneath underneath
    seventh tenth sabbath elizabeth macbeth
""")
_ENDINGS = (
    ("ing", "ing"),
    ("ed", "both"),
    ("'d", "both"),
    ("eth", "s"),
    ("ies", "s"),
    ("es", "s"),
    ("s", "s"),
)
_VOWEL = re.compile(r"[aeiouy]")
_E_ADDED = re.compile(r"(?:[cgsuvz]|[^aeiou][aiou][tkdrlmnpbk]|[bcdfgkptz]l)$")


@cache
def verb_of(word: str) -> Verb | None:
    """What a word is if it can be a verb; None where it can be none."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in BASES:
        return Verb(word, "base")
    if word in _NO_VERBS:
        return None
    for ending, form in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            if base := _base(stem, ending):
                return Verb(base, form)
    return None


def _base(stem: str, ending: str) -> str | None:
    """The base a stem belongs to; stems of unknown verbs are accepted after -ed and -ing only."""
    candidates = [stem + "y"] if ending == "ies" else [stem] if ending == "s" else [stem, stem + "e"]
    if stem[-1] == "i":
        candidates.append(stem[:-1] + "y")
    if stem[-1] == "y" and ending == "ing":
        candidates.append(stem[:-1] + "ie")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        candidates.insert(0, stem[:-1])
    for base in candidates:
        if base in BASES:
            return base
    if ending not in ("ed", "'d", "ing") or not _VOWEL.search(stem) or len(stem) < 3:
        return None
    if stem[-1] == "i":
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return stem + "e" if _E_ADDED.search(stem) else stem
