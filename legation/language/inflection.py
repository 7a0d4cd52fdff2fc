"""The base form of English verbs and nouns, by the rules of spelling and the irregular forms.

What the encoder guesses from pieces of a word ("warned": "warne") these rules know; other parts of
speech are left to it.
"""

from __future__ import annotations

from functools import cache

_VERBS = """
arise arose arisen|awake awoke awoken|be am is are was were been being 're 'm|bear bore borne|
beat beaten|become became|begin began begun beginning|bend bent|bet betting|bid bidding|bind bound|
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast|
build built rebuilt|burn burnt|burst|buy bought|cast|catch caught|choose chose chosen|cling clung|
come came|cost|creep crept|cut cutting|deal dealt|die dying died|dig dug digging|do does did done|
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|
feed fed|feel felt|fight fought|find found|flee fled fleeing|fling flung|fly flew flown|
forbid forbade forbidden forbidding|forecast|foresee foresaw foreseen|forget forgot forgotten forgetting|
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten getting|
give gave given|go goes went gone|grind ground|grow grew grown|hang hung|have has had having 've|
hear heard|hide hid hidden|hit hitting|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|
lead led|leap leapt|learn learnt|leave left|lend lent|let letting|lie lain lying lied|light lit|
lose lost losing|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|
misunderstand misunderstood|outdo outdid outdone|overcome overcame|oversee oversaw overseen|
override overrode overridden|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|
prove proven|put putting|quit quitting|read|rebuild rebuilt|repay repaid|rewrite rewrote rewritten|
ride rode ridden|ring rang rung|rise rose risen|run ran running|say says said|see saw seen seeing|
seek sought|sell sold|send sent|set setting|shake shook shaken|shed|shine shone|shoot shot|show shown|
shrink shrank shrunk|shut shutting|sing sang sung|sink sank sunk|sit sat sitting|sleep slept|slide slid|
speak spoke spoken|speed sped|spend spent|spin spun spinning|split splitting|spread|spring sprang sprung|
stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|
swear swore sworn|sweep swept|swell swollen|swim swam swum swimming|swing swung|take took taken|
teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tie tied tying|
undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|
uphold upheld|upset upsetting|wake woke woken|wear wore worn|weave wove woven|weep wept|win won winning|
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|
write wrote written
"""
_NOUNS = """
man men|woman women|child children|person persons|clothes|thanks|troops|goods|foot feet|tooth teeth|
goose geese|mouse mice|wife wives|life lives|knife knives|half halves|leaf leaves|loaf loaves|
thief thieves|wolf wolves|shelf shelves|self selves|calf calves|crisis crises|basis bases|
analysis analyses|thesis theses|hypothesis hypotheses|axis axes|oasis oases|criterion criteria|
phenomenon phenomena|stimulus stimuli|nucleus nuclei|alumnus alumni|datum|series|species|means|
headquarters|news|gas gases|bus buses|virus viruses|lens lenses|bonus bonuses|census censuses|
campus campuses|chorus choruses|consensus|status statuses|canvas canvases|alias aliases|atlas atlases|
bias biases|focus focuses|movie movies|cookie cookies|calorie calories|zombie zombies|rookie rookies|
pie pies|tie ties|lie lies|die dice|shoe shoes|toe toes|foe foes|canoe canoes|cache caches|ache aches|
headache headaches|axe|quiz quizzes
"""

# Stems that do not do what their ending says: with a silent e ...
_WITH_E = frozenset(
    """
    adher ador bath bor breath cit cloth cohes compet compil complet condon consol contraven conven
    creat delet deplor excit exhal expedit explor extradit hast ignit ignor impal implor incit inhal interfer
    interven invit loath past persever phon plung postpon profil recit reconcil recreat restor scal scor
    sever sooth supersed tast telephon them underscor unit wast welcom
    """.split()
)
# ... and without it.
_WITHOUT_E = frozenset(
    """
    anchor author ballot bang bias bus canvas chorus clang color council develop doctor envelop equal
    favor focus gallop gas gossip harbor honor humor labor mirror monitor murmur orphan pencil pilot
    pivot program ring rival signal sponsor tailor total tutor wing wrong
    """.split()
)
_ICS = frozenset({"politics", "economics", "physics", "ethics", "mathematics", "athletics", "logistics"})
_IN_EED = frozenset({"need", "heed", "seed", "weed", "deed", "proceed", "succeed", "exceed", "feed", "speed"})
_DOUBLES = frozenset("bdgkmnprtvz")
_KEEPS_DOUBLE = frozenset({"add", "err", "purr", "butt", "putt", "ebb", "enroll", "unroll"})
_VOWELS = "aeiou"
# Endings of one vowel and one consonant that are not stressed in words of more syllables.
_UNSTRESSED = ("er", "en", "et", "el", "ef", "on", "om", "or", "it", "an", "al", "op", "ip", "ep", "em", "ed")


def lemma(form: str, upos: str, feats: str) -> str | None:
    """The base form of a verb or common noun, in lower case; None for other parts of speech."""
    word = form.lower()
    if upos == "VERB":
        return word if "VerbForm=Inf" in feats else _verb(word)
    if upos == "AUX":
        return _irregular(_VERBS).get(word)
    if upos == "NOUN":
        return _noun(word) if "Number=Sing" not in feats else _irregular(_NOUNS).get(word, word)
    return None


@cache
def _irregular(table: str) -> dict[str, str]:
    rows = (row.split() for row in table.replace("\n", " ").split("|"))
    return {form: row[0] for row in rows for form in row}


@cache
def _noun(word: str) -> str:
    known = _irregular(_NOUNS).get(word)
    if known:
        return known
    if word.endswith(("men", "children")) and len(word) > 5:
        return f"{word[:-3]}man" if word.endswith("men") else word[:-3]
    return word[:-1] if word.endswith("ics") and word not in _ICS else _without_s(word)


@cache
def _verb(word: str) -> str:
    known = _irregular(_VERBS).get(word)
    if known:
        return known
    if len(word) > 4 and word.endswith("ing") and _has_vowel(word[:-3]):
        return _base(word[:-3])
    if len(word) > 3 and word.endswith("ed") and _has_vowel(word[:-2]):
        if word.endswith("eed"):
            return word if word in _IN_EED else word[:-1]
        return _base(word[:-2])
    return _without_s(word)


def _base(stem: str) -> str:
    """The verb of a stem that "-ed" or "-ing" follows."""
    bases = _irregular(_VERBS).values()
    if stem in bases or f"{stem}e" in bases:
        return stem if stem in bases else f"{stem}e"
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem in _KEEPS_DOUBLE:
        return stem
    if len(stem) > 2 and stem[-1] == stem[-2]:
        undone = stem[-1] in _DOUBLES or (stem.endswith(("ell", "oll")) and _syllables(stem) > 1)
        return stem[:-1] if undone else stem
    return f"{stem}e" if _ends_in_e(stem) else stem


def _ends_in_e(stem: str) -> bool:
    if stem in _WITH_E or stem in _WITHOUT_E:
        return stem in _WITH_E
    last, before = stem[-1], stem[-2:-1]
    if last in "cvzsu" or (last == "g" and not stem.endswith("ong")):
        return True
    if last in _VOWELS:
        return last == "e"
    if before not in _VOWELS:
        return (last == "l" and before not in "lrw") or (last == "r" and before not in "rw")
    two_vowels = (
        stem[-3:-2] in _VOWELS and stem[-4:-2] not in ("qu", "gu") and stem[-3:-1] not in ("ia", "ua")
    )
    if last in "wxyh" or (len(stem) > 2 and two_vowels):
        return False
    return stem.endswith("ced") or _syllables(stem) == 1 or not stem.endswith(_UNSTRESSED)


def _without_s(word: str) -> str:
    """The word that "-s" or "-es" follows."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word[0].isdigit():
        return word  # "the 1990s"
    if word.endswith("ies"):
        return f"{word[:-3]}y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _has_vowel(word: str) -> bool:
    return any(c in "aeiouy" for c in word)


def _syllables(stem: str) -> int:
    """How many runs of vowels a stem has."""
    return sum(c in "aeiouy" and (i == 0 or stem[i - 1] not in "aeiouy") for i, c in enumerate(stem))
