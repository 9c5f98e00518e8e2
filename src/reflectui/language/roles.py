"""What a token does in a Japanese sentence, as bits of one number.

Plain numbers: arithmetic on enumerations is ten times slower and stands in the innermost loops. The first
thirty are the frequent ones, for numbers of thirty bits are the fast ones.
"""

VERB = 1 << 0
HELPER = 1 << 1  # a verb that follows て and only colours it
NOUN = 1 << 2
ACT_NOUN = 1 << 3  # becomes a verb with する
ADJECTIVE = 1 << 4
AUXILIARY = 1 << 5  # ない, たい, た …: what stands before a noun so describes it
TAIL = 1 << 6  # follows a predicate and leaves it the end of its clause
NOT = 1 << 7
NEVER = 1 << 8  # ず: negates whatever follows
WANT = 1 << 9
PASSIVE = 1 << 10
CONDITION = 1 << 11
TOPIC = 1 << 12  # が は も
SUBJECT = 1 << 13  # が
OBJECT = 1 << 14  # を
OF = 1 << 15  # の between nouns
TO = 1 << 16  # に
TE = 1 << 17
JOIN = 1 << 18  # ので, から, が, けれど: another thing is told from here on
PAST = 1 << 19
LIGHT = 1 << 20  # する, なる, ある, できる: says of what stands before whether it was
PERSON = 1 << 21
FORMAL = 1 << 22  # a noun that only carries grammar
MOMENT = 1 << 23  # 前, 後, 途中 …
NUMBER = 1 << 24
COUNTER = 1 << 25
COMMA = 1 << 26
SIGN = 1 << 27
WORD = 1 << 28  # a word that counts
FOR_ME = 1 << 29  # てくれる, てください: somebody else does it
FAILURE = 1 << 30
LATER = 1 << 31
PUT_OFF = 1 << 32
USUAL = 1 << 33
DATE = 1 << 34  # a counter of dates, clock times, money
OPEN = 1 << 35
CLOSE = 1 << 36
QUESTION = 1 << 37
LINK = 1 << 38  # a sign inside dates and clock times
QUOTED = 1 << 39  # stands inside quotation marks
COLOURS = 1 << 40  # a helper after て: it colours the verb before and is no predicate
SKIPS = 1 << 41  # fails what it is done to where that is an act: 練習を＋飛ばす
RECEIVE = 1 << 42  # てもらう: somebody else does it
CAUSE = 1 << 43  # せる
SETTLED = 1 << 44  # a comma after a clause that needs no predicate
WITHOUT = 1 << 45  # なしで: negates the nouns right before
LIMIT = 1 << 46  # しか: what is negated was done, to an extent
HEARSAY = 1 << 47  # そうだ, らしい
THEN = 1 << 48  # たら: meant where what follows is meant
SILENT = 1 << 49  # part of an expression that its last token stands for
GOOD = 1 << 50  # いい, かまわない: after ても a permission
ORDER = 1 << 51  # imperative
WAY = 1 << 52  # makes a noun of the verb before: 読み＋方
THAT = 1 << 53  # の that makes a noun of a sentence
COPULA = 1 << 54  # で of だ: with の before it, because
BEGINS = 1 << 55  # an expression of several words may begin here
BEGINS_OFTEN = 1 << 56  # the same of a word that is everywhere
SOURCE = 1 << 57  # から of place and person
OTHERS_ACT = 1 << 58  # 来訪: another does it by its meaning
PAIRS = 1 << 59  # a link that also stands between two readings of one instrument: 128/79
