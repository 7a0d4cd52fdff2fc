"""The rules of the grammar of time: patterns of words, each with the reader that says what it means.

The extents follow TimeML (ISO 24617-1): determiners and modifiers belong to the expression ("the
past decade", "nearly two years"), prepositions do not ("since 2014").
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.coding.when.lexicon import PARTS, UNITS, WORDS
from legation.coding.when.meaning import Constant, Deictic, Moment, Near
from legation.coding.when.pattern import Rule
from legation.coding.when.readers import clock, days, durations, spans

#: Pieces of pattern; a later one may use an earlier one.
MACROS = {
    "UNIT": f"({'|'.join(UNITS)})",
    "PART": f"({'|'.join(PARTS)})",
    "ABOUT": "(about|around|nearly|almost|roughly|approximately|some|barely|(just (over|under|about))"
    "|(at (least|most))|(up to)|((a little)? (more|less) than)|(no (more|less|fewer|longer) than)"
    "|(fewer than)|(close to))",
    "ABOUT_SO": "(ABOUT|over|under)",
    "FUZZY": "(several|many|numerous|(a few)|few|(a couple)|couple|(a number of)|(dozens of)|(hundreds of)"
    "|(thousands of)|(tens of)|some)",
    "EDGE": "(((the (very)?)? (beginning|start|end|middle|close|eve) of)|(end -)"
    "|(the)? (early|mid|late|earlier|later|middle)|((the)? (early|first|latter|last|later) part of)"
    "|((early|earlier|late|later|midway) (in|on))|(sometime in)|sometime)",
    "MON": "(MONTH|SHORTMONTH)",
    "WD": "(WEEKDAY|SHORTWEEKDAY)",
    "ORD": "(ORDINAL|NTH)",
    "DATE": "(DAY|ORD)",
    "TO": "(-|–|to|and|through|until|till)",
    "COUNT": "(NUMBER|DAY|((a)? (hundred|thousand|dozen)))",
    "NUM": "(COUNT|YEAR)",
    "WHICH": "(last|this|next|past|coming|current|previous|preceding|following|same|that|latest|(this past)"
    "|(this coming)|(this same)|(that same)|(the same)|(the current)|(the previous)|(the preceding)"
    "|(the following)|(the next)|(the latest)|(the (most)? recent)|(the coming)|(the past)|(the last))",
    "NAMED": "(last|this|next|current|previous|following|that|(that same)|(the same)|(the current)"
    "|(the previous)|(the preceding)|(the following)|(the next)|(the latest)|(the (most)? recent)"
    "|(the coming))",
    "SPAN": "(past|last|next|coming|ORD|final|opening|closing|previous|following|preceding|latest|another"
    "|full|same|intervening)",
    # Between a number and its unit: "three long years", "eight trading days"
    "SORT": "(more|full|straight|consecutive|long|whole|successive|additional|trading|working|business"
    "|calendar|school|solid|short)",
    "YEARS_AGO": "(year (earlier|ago))",
    "LOCAL": "(ZONE|(local time))",
}

RULES: Sequence[Rule] = (
    # Days
    Rule("n:STAMP", days.stamp),
    Rule("n:SLASHED", days.slashed),
    Rule("n:DAY / d:DAY", days.september_11),
    Rule("EDGE? (w:WD ,?)? the? d:DATE of? m:MON ((,|of|in)? y:YEAR)?", days.date),
    Rule("(w:WD ,?)? the? d:DATE of? m:MON (of|,)? which:(last|this|next|that|(the same)) year", days.date),
    Rule("(w:WD ,?)? m:MON d:DATE (of|,)? which:(last|this|next|that|(the same)) year", days.date),
    Rule("EDGE? (WHICH? w:WD ,?)? m:MON d:DATE !(percent|million|billion) ((,|of)? y:YEAR)?", days.date),
    Rule("which:(last|this|next|(this past)|(this coming)) m:MON d:DATE", days.which_date),
    Rule("on span:(the d:NTH) !(UNIT|of|MON|floor|-)", days.numbered),
    Rule("w:WD ,? the? d:NTH !of", days.numbered),
    Rule(
        "the d:ORD of which:(last|this|next|that|(the same)|(the following)|(the previous)) month",
        days.numbered,
    ),
    Rule("EDGE? which:(last|this|next)? f:HOLIDAY ((of|in|,)? y:YEAR)?", days.holiday),
    Rule("EDGE? near:(yesterday|today|tomorrow)", days.near),
    Rule("the u:(week|month|year) before !(the|a|last)", spans.before),
    Rule("the u:(week|month|year) (after|afterwards|later) !(the|a)", spans.after),
    Rule("the night before !(the|a)", lambda g: Moment("TNI", Deictic("day", -1, "reference"))),
    Rule("the day before yesterday", lambda g: Deictic("day", -2)),
    Rule("the day after tomorrow", lambda g: Deictic("day", 2)),
    Rule("EDGE? (the|that|this)? which:(same|very|next|following|previous|preceding) day", days.of_reference),
    Rule("EDGE? that day", days.of_reference),
    Rule("the day (before|earlier)", lambda g: Deictic("day", -1, "reference")),
    Rule("the day (after|following) !(the|a)", lambda g: Deictic("day", 1, "reference")),
    # Ranges of days and years
    Rule("one:DATE to:TO the? two:(d:DATE of? m:MON (,? y:YEAR)?)", days.dates),
    Rule("one:(m:MON DATE) to:TO two:(d:DATE (,? y:YEAR)?)", days.dates),
    Rule("one:YEAR (-|–|/) two:(DAY|NUMBER|YEAR)", spans.years),
    # Weekdays
    Rule("EDGE? w:WEEKDAY", days.weekday),
    Rule("EDGE? which:WHICH w:WEEKDAY", days.weekday),
    Rule("w:WD (of|,)? which:(last|this|next|following) u:week", days.weekday),
    # Times of day
    Rule("ABOUT? c:(CLOCK|DAY) half:MERIDIEM LOCAL?", clock.clock),
    Rule("ABOUT? c:CLOCK (hours|hrs|hr|o'clock)? LOCAL?", clock.clock),
    Rule("ABOUT? c:(CLOCK|DAY|NUMBER) (o ' clock)? in the p:(morning|afternoon|evening)", clock.clock),
    Rule("ABOUT? c:(YEAR|NUMBER) (hours|hrs)? ZONE", clock.military),
    Rule(
        "EDGE? which:(this|that|last|next|(the same)|(the next)|(the following)|(the previous)) p:PART",
        clock.part,
    ),
    Rule("EDGE? (which:WHICH)? w:WEEKDAY EDGE? p:PART", clock.part),
    Rule("near:(yesterday|today|tomorrow) EDGE? p:PART", clock.part),
    Rule("EDGE? the? p:PART UNITS? of (w:WD ,?)? the? d:DATE of? m:MON (,? y:YEAR)?", clock.part),
    Rule("EDGE? the? p:PART UNITS? of (w:WD ,?)? m:MON d:DATE (,? y:YEAR)?", clock.part),
    Rule("EDGE? the? p:PART UNITS? of w:WEEKDAY", clock.part),
    Rule("EDGE? p:(tonight|overnight|midnight|noon|midday)", clock.part),
    Rule(
        "(in|during|by|of|until) span:(EDGE? the p:(morning|afternoon|evening) !(of|after|before))",
        clock.part,
    ),
    Rule(
        "(in|during|by|until) span:(the (early|late|later) p:(morning|afternoon|evening) !(of|after|before))",
        clock.part,
    ),
    Rule("(by|until) span:(p:(morning|afternoon|evening|nightfall|dawn|dusk|sunset|daybreak))", clock.part),
    Rule("(mid|late|early) p:(morning|afternoon|evening)", clock.part),
    Rule("(at|by) span:(night) !(-)", lambda g: Constant("TIME", "XXXX-XX-XXTNI")),
    # Weeks, months, quarters, years
    Rule("EDGE? which:NAMED u:UNIT !(old|long)", spans.deictic),
    Rule("EDGE? the u:weekend", lambda g: Near("weekend")),
    Rule("the week of (w:WD ,?)? m:MON d:DATE (,? y:YEAR)?", spans.around),
    Rule("the week of (w:WD ,?)? d:DATE of? m:MON (,? y:YEAR)?", spans.around),
    Rule("the week of w:WEEKDAY", spans.around),
    Rule("the u:weekend of m:MON d:DATE (,? y:YEAR)?", spans.around),
    Rule("the u:weekend of d:DATE of? m:MON (,? y:YEAR)?", spans.around),
    Rule(
        "the o:(ORD|last|final|closing|opening) n:NUM? u:(week|UNITS) (of|in) m:MON (,? y:YEAR)?",
        spans.piece,
    ),
    Rule("EDGE m:MONTH", spans.month),
    Rule("m:MONTH", spans.month),
    Rule("EDGE? m:MON (of|,)? y:YEAR", spans.month),
    Rule("EDGE? m:MONTH (of|,)? which:NAMED year", spans.month),
    Rule("EDGE? which:WHICH m:MONTH", spans.which_month),
    Rule("EDGE? which:(last|this|next|that|(this past)|(this coming)|(the coming)) s:SEASON", spans.season),
    Rule("(EDGE|the)? s:SEASON (of|,)? y:YEAR", spans.season),
    Rule("(EDGE|the)? s:SEASON of which:(last|this|next|that|(the same)) u:year", spans.season),
    Rule("(EDGE|the) s:SEASON !(of|in|apart|to)", spans.season),
    Rule(
        "EDGE? the? o:(ORD|last|final|latter) u:(quarter|half) ((of|in|,)? fiscal? y:YEAR)?",
        spans.ordinal,
    ),
    Rule(
        "EDGE? the? (fiscal|year-ago|year-earlier)? o:ORD u:quarter of which:(last|this|next) year",
        spans.ordinal,
    ),
    Rule(
        "EDGE? the? o:(ORD|last|final|latter) u:(quarter|half) "
        "of (which:(last|this|next|that) year|own:(the year))",
        spans.ordinal,
    ),
    Rule("which:(last|this|next) year 's o:(ORD|last|final) u:(quarter|half)", spans.ordinal),
    Rule("the y:YEAR o:ORD u:(quarter|half)", spans.ordinal),
    Rule("(the)? (first|second|last|latter|early|other) (half|part|years) of the n:DECADE", spans.decade),
    Rule("u:(q|h) n:DAY ((of|,|-)? y:YEAR)?", spans.coded),
    Rule("y:YEAR u:(q|h) n:DAY", spans.coded),
    Rule("y:YEAR", spans.year),
    Rule("EDGE (of|,)? (the year)? y:YEAR", spans.year),
    Rule("the (year|years) y:YEAR", spans.year),
    Rule("the year n:NUMBER", spans.spoken_year),
    Rule("y:(YEAR|NUMBER|DAY) (bc|bce)", spans.before_christ),
    Rule("EDGE? the? o:ORD century (bc|bce)", spans.century_before_christ),
    Rule("EDGE? the? (fiscal|financial|fy) year? y:YEAR", spans.fiscal),
    Rule(
        "EDGE? (the|its|which:(this|last|next|(the current)|(the previous)|(the next)|(the latest))) "
        "(fiscal|financial) year",
        spans.fiscal,
    ),
    Rule("EDGE? (the|its)? year (' s|'s)? end", lambda g: Deictic("year", 0)),
    Rule("(EDGE of?)? the full? u:year !(before|after|-)", spans.own),
    Rule("EDGE of? the u:(day|week|month|decade|century) !(before|after|-)", spans.own),
    Rule("(early|earlier|late|later) in the u:day", spans.own),  # "... in the day after they had met"
    Rule("EDGE? (of)? the? n:DECADE", spans.decade),
    Rule("EDGE? the? o:ORD century", spans.century),
    Rule("the turn of the (o:ORD)? u:(century|millennium)", spans.turn),
    # Steps
    Rule("ABOUT? (n:NUM|(a|an)) u:(UNIT|UNITS) (or so)? to:(ago|earlier|later)", durations.step),
    Rule("ABOUT? (n:NUM|(a|an)) and? (a)? half:half u:(UNIT|UNITS) to:(ago|earlier|later)", durations.step),
    Rule("n:NUM (or|to|-) NUM u:UNITS (or so)? to:(ago|earlier|later)", durations.step),
    Rule("ABOUT? half (a|an) u:UNIT to:(ago|earlier|later)", durations.half_step),
    Rule("ABOUT? (n:NUM|(a|an)) u:(UNIT|UNITS) to:(from now|hence)", durations.step),
    Rule("FUZZY? (UNITS|(some time)|(a (long|short)? (while|time))) ago", durations.always("PAST_REF")),
    Rule(
        "(the (comparable|corresponding)?)? YEARS_AGO ((o:ORD)? (quarter|period))?",
        lambda g: Deictic("year", -1, "reference", counted=True),
    ),
    Rule(
        "the ((latest|(most recent))? quarter|(latest|(most recent)) period) !(of|-)",
        lambda g: Deictic("quarter", 0, "reference"),
    ),
    # Durations
    Rule(
        "ABOUT? (the? side:SPAN|the)? ABOUT_SO? n:NUM (half:(and a half))? SORT? u:UNITS (or so)? !old",
        durations.lasting,
    ),
    Rule("the? side:SPAN n:NUM (to|or|-|–) NUM SORT? u:UNITS", durations.lasting),
    Rule("ABOUT? n:COUNT SORT? u:UNIT !(old|olds)", durations.lasting),
    Rule("(between)? span:(one:NUM (to|or|and|-|–) two:(n:NUM u:UNITS)) !old", durations.from_to),
    Rule("ABOUT? (a|an|one) u:UNIT half:(and a half)", durations.lasting),
    Rule(
        "ABOUT_SO? (a|an|another|(a (full|good|whole))|(an (entire|additional))) u:UNIT (or (so|more|two))?",
        durations.lasting,
    ),
    Rule("ABOUT? half (a|an) u:UNIT", durations.half),
    Rule("ABOUT? (a half|half) u:UNIT", durations.half),
    Rule(
        "the side:(past|last) u:(day|night|week|weekend|month|quarter|year|decade|century|hour) "
        "!(of|when|that)",
        durations.lasting,
    ),
    Rule("the SPAN? fuzzy:FUZZY of? u:UNITS", durations.lasting),
    Rule("fuzzy:FUZZY (of|more)? SORT? u:UNITS", durations.lasting),
    Rule(
        "the? (recent|coming|following|past|last|next|previous|early|intervening|ensuing) fuzzy:UNITS "
        "!(ago|of|before)",
        durations.some,
    ),
    Rule(
        "(for|in|over|within|after|lasted|took|taken|take) span:(fuzzy:UNITS) !(ago|before)", durations.some
    ),
    Rule("fuzzy:UNITS (later|earlier|long)", durations.some),
    Rule("fuzzy:FUZZY (of|more)? SORT? u:UNITS (later|earlier)", durations.lasting),
    Rule("(several|multi) - fuzzy:UNIT", durations.some),
    Rule("over span:(the fuzzy:UNITS)", durations.some),
    Rule("the? fuzzy:UNITS ahead", durations.some),
    Rule("u:UNIT long", durations.lasting),
    Rule("span:(the (fiscal|financial)? u:year) (ended|ending)", durations.lasting),
    # Sets
    Rule("(every|each) n:(other|NUM)? (u:(UNIT|UNITS)|m:MONTH|s:SEASON|w:WEEKDAY)", durations.repeated),
    Rule("(every|each) w:WEEKDAY? p:PART", durations.repeated),
    Rule("((once|twice|times|NUMBER times) (a|an|per)) u:UNIT", durations.rate),
    Rule("(per|each) u:(day|week|month|year|hour)", durations.rate),
    Rule("w:WEEKDAYS", durations.repeated),
    Rule("w:WEEKDAY p:PARTS", durations.repeated),
    Rule("f:FREQUENCY", durations.frequency),
    # Vague
    Rule(
        "(right|just|more|most|very|quite|too)? v:VAGUE !(after|before|afterwards|thereafter|as)",
        durations.vague,
    ),
    Rule(
        "(very|too|quite|pretty|fairly)? (soon|shortly) !(after|before|afterwards|thereafter|as)",
        durations.always("FUTURE_REF"),
    ),
    Rule("as soon as possible", durations.always("FUTURE_REF")),
    Rule("span:current !(UNIT|UNITS|account|affairs)", durations.always("PRESENT_REF")),
    Rule(
        "(these days)|(at present)|(at the moment)|(the present)|(at this time)",
        durations.always("PRESENT_REF"),
    ),
    Rule("the (not too)? (distant|recent)? past !(n:NUM|UNIT|UNITS|FUZZY)", durations.always("PAST_REF")),
    Rule("(recent|past) times", durations.always("PAST_REF")),
    Rule(
        "the (near|immediate|foreseeable|distant|(not too distant))? future !of",
        durations.always("FUTURE_REF"),
    ),
    Rule("(in|over) span:(the (near|short|medium|long) term)", durations.term),
)


#: Every time expression holds one of these: a word of time, a year, or one of a few other words.
CORE = {kind for kind, _ in WORDS.values()} - {"ORDINAL"} | set(
    "NTH DAY STAMP SLASHED YEAR CLOCK MERIDIEM DECADE HOLIDAY yesterday today tomorrow past present future "
    "soon shortly current moment term ago while time q h bc bce fiscal financial fy".split()
)
