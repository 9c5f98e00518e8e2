"""What a token does in a Japanese sentence, as bits of one number.

Plain numbers: arithmetic on enumerations is ten times slower and stands in the innermost loops.
"""

VERB = 1 << 0
HELPER = 1 << 1  # a verb that follows て and only colours it
NOUN = 1 << 2
ACT_NOUN = 1 << 3  # becomes a verb with する
ADJECTIVE = 1 << 4
TAIL = 1 << 5  # follows a predicate and leaves it the end of its clause
NOT = 1 << 6
NEVER = 1 << 7  # ず: negates whatever follows
WANT = 1 << 8
PASSIVE = 1 << 9
CONDITION = 1 << 10
FOR_ME = 1 << 11  # てくれる, てください: somebody else does it
TOPIC = 1 << 12  # が は も
SUBJECT = 1 << 13  # が
OBJECT = 1 << 14  # を
PERSON = 1 << 15
FAILURE = 1 << 16
LATER = 1 << 17
PUT_OFF = 1 << 18
FORMAL = 1 << 19  # a noun that only carries grammar
COMMA = 1 << 20
NUMBER = 1 << 21
COUNTER = 1 << 22
MOMENT = 1 << 23  # 前, 後, 途中 …
USUAL = 1 << 24
PAST = 1 << 25
DATE = 1 << 26  # a counter of dates, clock times, money
TE = 1 << 27
OPEN = 1 << 28
CLOSE = 1 << 29
QUESTION = 1 << 30
SIGN = 1 << 31
JOIN = 1 << 32  # ので, から, が, けれど: another thing is told from here on
LINK = 1 << 33  # a sign inside dates and clock times
AUXILIARY = 1 << 34  # ない, たい, た …: what stands before a noun so describes it
QUOTED = 1 << 35  # stands inside quotation marks
COLOURS = 1 << 36  # a helper after て: it colours the verb before and is no predicate
