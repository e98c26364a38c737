"""The words that typed times are made of, by kind, in bokmål, nynorsk, English and dialects at once.

A phrase of several words is known where they stand side by side; the longest wins.
"""

from collections.abc import Mapping
from functools import cache

from babel import Locale

LANGUAGES = ("nb", "nn", "en")

WORDS: Mapping[str, str] = {
    # words before, between and behind times
    "at": "kl | klokka | klokken | klokke | klokko | klokkå | klokk | kl kl",
    "at-maybe": "at | ved",
    "approx": "ca | cirka | circa | rundt | omkring | omtrent | around | approximately | approx | sånn rundt | sånn cirka",
    "oclock": "oclock | o clock | tiden | tida",
    "on": "på | på en | on | on a | pr",
    "in": "i | in | i løpet av | i laupet av | during | utpå | ut i | av | of | in the | for | sometime in | inn i",
    "about": "om",
    "the": "den | the | dei | de | det",
    "from": """
        fra | frå | from | fra og med | frå og med | f o m | fom | tidligst | tidlegast | earliest | at the earliest | as of
        starting | starting from | begynner | ikke tidligere enn | ikkje tidlegare enn | no earlier than | not earlier than
        tidligst fra | tidligst fra og med | not until | ikke før i
    """,
    "till": "til | te | te og med | ti' | tell | tel",
    "until": "until | till | til og med | t o m | tom | frem til | fram til | through | thru | up to",
    "before": "før | føre | before | prior to | ahead of | innen utgangen før",
    "by": """
        innen | innan | senest | seinast | by | at the latest | latest | within | no later than | not later than
        ikke senere enn | ikkje seinare enn | ikke seinere enn | innen utgangen av | innan utgangen av | by the end of
        seinest | the latest
    """,
    "after": "etter | ette | after | senere enn | seinere enn | seinare enn | later than | fra etter | any time after",
    "after-span": "over | rett over | rett etter | right after | straight after | like etter | just after",
    "between": "mellom | mellem | between | imellom",
    "onwards": """
        og utover | og utetter | utover | onwards | onward | and onwards | and later | or later | eller senere | eller seinere
        eller seinare | og senere | og seinare | and after | or after | eller etter | og etterpå | eller etterpå
    """,
    "backwards": "or earlier | or before | eller tidligere | eller tidlegare | eller før",
    "and": "og | and | samt",
    "or": "eller | elle | eller så | eventuelt | evt | alternativt | or | alternatively | or else | ev",
    "but": "men | but | though",
    # what turns a time round
    "not": "ikke | ikkje | ikkj | ikje | itte | itj | ittj | inte | aldri | ike | ikk | kke | iikke | not | nto | nott | hverken | verken | korkje | neither | never | cannot | cant | dont | doesnt | wont | isnt | arent | nei til",
    "except": """
        unntatt | unnateke | unntak av | med unntak av | bortsett fra | bortsett frå | utenom | utanom | utenfor | except
        except for | except on | excluding | apart from | other than | annet enn | anna enn | anything but | day but | thing but | any day but | any time but | anytime but
        every day but | everything but | all but | alt annet enn | alt anna enn | alle andre dager enn | alle andre dagar enn
        andre dager enn | andre dagar enn | annen dag enn | en annen dag enn | anywhen but | i stedet for | istedenfor
        i staden for | istadenfor | instead of | rather than | any other day than | a day other than
        hva som helst annet enn | når som helst annet enn | unless
    """,
    "no": "no | ingen",
    "than": "enn | than",
    "bad": """
        dårlig | dårleg | vanskelig | vanskeleg | umulig | umogleg | opptatt | oppteken | opptekne | opptatte | bortreist
        borte | fullbooket | fullt | uaktuelt | utelukket | går dårlig | verst | verre | ferie | på ferie | har ferie
        busy | bad | difficult | impossible | unavailable | away | fully booked | off the table | out of the question
        no good | out of office | worst | tough | hard | skip | drop | dropp
    """,
    "good": """
        passer | passar | pass | går | funker | fungerer | fungerar | fint | fin | bra | greit | best | helst | gjerne | heller
        heller på | bedre | betre | works | work | suits | suit | fine | good | great | okay | rather | preferably | ideally
        preferred | prefer | better | perfect | perfekt | supert | super | flott | topp | possible | mulig | mogleg | ledig
        available | free | does | beste | aller helst | heller vil | kan bare | only | bare | berre | foretrekker | ypperlig
        hadde passet | hadde passa | går an | ok | heldigvis
        ikke noe problem | ikkje noko problem | no problem | why not | hvorfor ikke | kvifor ikkje | ikke sant | ikkje sant
        ikke noe i veien for | ikke noe imot | dont mind | not a problem | ikke umulig | not bad | not impossible
    """,
    "doubt": """
        vet ikke | veit ikkje | veit ikke | dont know | not sure | ikke sikker | ikkje sikker | ikke sikre | ikkje sikre
        er ikke sikker på | not certain | not sure about | aner ikke
    """,
    "move": """
        flytt | flytte | flytta | flytter | flyttet | move | moved | moving | reschedule | rescheduled | utsette | utsett
        utsetter | utsettes | forskyve | bytte | bytt | postpone | endre | endra | change | shift | framskynde
    """,
    # units and what is said of them
    "week": "ukes tid | ukers tid | vekes tid | vekers tid | uke | uka | uken | uker | ukene | ukå | veke | veka | veker | vekene | vekå | week | weeks | uke nr | veke nr | week no | week number | uke nummer",
    "day": "dag | dager | dagar | dagen | dagene | dagane | day | days",
    "month": "måned | månad | måneden | månaden | måneder | månader | month | months | mnd | månedene",
    "year": "år | året | year | years",
    "weekend": "helg | helga | helgen | helgi | helgå | weekend | weekends | weekenden | helgene",
    "workdays": "hverdag | hverdager | hverdagene | kvardag | kvardagar | ukedag | ukedager | vekedag | vekedagar | weekday | weekdays | arbeidsdager | virkedager | yrkedagar",
    "minutes": "min | minutt | minutter | minuttar | minutes | minute",
    "few": "noen | nokre | noen få | nokre få | a few | some | et par | eit par | a couple of | couple | a couple | par",
    "any": "any | hver | kvar | every | alle | all | each | hele | heile | whole | the whole | all of | hvilken som helst | enhver",
    "next": "neste | nest | next | neste sin | nestkommende | følgende | påfølgende",
    "coming": "kommende | komande | førstkommende | fyrstkomande | coming | the coming | following | førstekommende | this coming | upcoming",
    "this": "denne | this | dette | inneværende | inneverande | denna",
    "last": "forrige | førre | last | previous | sist | siden | sidan | since | fjorårets | i forrige",
    "from-now": "fra nå | frå no | fra i dag | from now | from today | time | herfra | hence",
    "early": "tidlig | tidleg | early | først | fyrst | tidlig på | tidleg på | først på | fyrst på | first thing | first thing on | first thing in the | tidlig i | som første på",
    "late": "sent | seint | sen | sein | late | sent på | seint på | sein på | late in the | late on",
    "mid": "midt i | midt på | midten av | mid | in the middle of | the middle of | middle of | midtveis i | midt | midten",
    "start-of": """
        starten av | starten på | begynnelsen av | begynnelsen på | byrjinga av | byrjinga på | beginning of | start of
        the beginning of | the start of | tidlig i løpet av | første del av | fyrste delen av | i starten av | i begynnelsen av | at the beginning of | at the start of
    """,
    "end-of": """
        slutten av | slutten på | end of | the end of | at the end of | mot slutten av | enden av | på slutten av | late in
        sent i | seint i | sist i | siste del av | siste delen av | towards the end of | last part of | i slutten av | utgangen av
    """,
    "first-half": "første halvdel av | fyrste halvdel av | første halvdelen av | first half of | the first half of",
    "second-half": "andre halvdel av | siste halvdel av | andre halvdelen av | second half of | the second half of",
    "later": "senere | seinere | seinare | later | senere i | seinare i | seinere i | later in | resten av | rest of | the rest of | utover",
    # words whose number is none of a time
    "label": """
        versjon | version | v | punkt | pkt | side | page | pages | sider | kapittel | chapter | hylle | rom | room | nr | nummer
        number | avsnitt | section | paragraf | paragraph | postboks | box | tlf | telefon | phone | mobil | bord | table
        sal | etasje | floor | lager | linje | line | trinn | step | del | part
    """,
    # greetings that hold the name of a time
    "wish": "god | good | gode | godt | happy | merry | ha en fin | ha ei fin | ha ein fin | have a nice | have a good | have a great | fin | nice | god gammeldags",
}

VALUED: Mapping[str, Mapping[int, str]] = {
    "one": {1: "en | ein | ett | eitt | et | eit | ei | one | a | an"},
    "two": {2: "to"},
    "number": {
        2: "two", 3: "tre | three", 4: "fire | four", 5: "fem | five", 6: "seks | six", 7: "sju | syv | seven",
        8: "åtte | eight", 9: "ni | nine", 10: "ti | ten", 11: "elleve | eleven", 12: "tolv | twelve",
        13: "tretten | thirteen", 14: "fjorten | fourteen | fortnight", 15: "femten | fifteen",
        16: "seksten | sixteen", 17: "sytten | seventeen", 18: "atten | eighteen", 19: "nitten | nineteen",
        20: "tjue | tyve | twenty", 21: "tjueen | tjueein", 25: "tjuefem | twenty five", 30: "tretti | thirty",
    },
    "half": {-30: "halv", 30: "half"},
    "past": {1: "over | past"},
    "quarter": {15: "kvart | kvarter | et kvarter | quarter | a quarter"},
    "nth": {
        1: "første | fyrste | first | 1ste", 2: "andre | second | annen", 3: "tredje | third", 4: "fjerde | fourth",
        5: "femte | fifth", 6: "sjette | sixth", 7: "sjuende | syvende | sjuande | seventh", 8: "åttende | åttande | eighth",
        9: "niende | niande | ninth", 10: "tiende | tiande | tenth", 11: "ellevte | eleventh", 12: "tolvte | twelfth",
        13: "trettende | trettande | thirteenth", 14: "fjortende | fjortande | fourteenth",
        15: "femtende | femtande | fifteenth", 16: "sekstende | sekstande | sixteenth", 17: "syttende | syttande | seventeenth",
        18: "attende | attande | eighteenth", 19: "nittende | nittande | nineteenth", 20: "tjuende | tjuande | tyvende | twentieth",
        30: "trettiende | trettiande | thirtieth", -1: "siste | last | aller siste",
    },
    "offset": {
        0: "i dag | idag | i da | today | dagen i dag", 1: "i morgen | i morgon | imorgen | imorgon | i morra | i mårra | imorra | imårra | i mårå | i mårgå | i morgo | i måro | i måra | i mårgo | tomorrow | tmrw | tomorow | i morn | te mårra",
        2: "i overmorgen | i overmorgon | overmorgen | overmorgon | i over morgen | day after tomorrow | the day after tomorrow | i overmorra | i overmårra | overimorgen | i overimorgen | overimorra",
        -1: "i går | igår | yesterday | i forgårs",
    },
    "to-week": {1: "til uka | til uken | til veka | te uka | te veka | til uke | tel uka | te ukå | neste uke igjen"},
    "week-after": {2: "uka etter neste | uken etter neste | veka etter neste | week after next | the week after next | uka deretter | to uker fram", 1: "uka etter | uken etter | veka etter | the week after"},
    "risky-weekday": {0: "man | mon", 3: "tor", 4: "fri", 5: "sat | lau", 6: "sun"},
}  # fmt: skip

SHORT_DAYS = {
    "mån": 0, "mand": 0, "månd": 0, "tue": 1, "tues": 1, "tir": 1, "tirs": 1, "tirsd": 1, "tys": 1, "tysd": 1, "wed": 2, "weds": 2, "ons": 2, "onsd": 2,
    "thu": 3, "thur": 3, "thurs": 3, "tors": 3, "torsd": 3, "fre": 4, "fred": 4, "lør": 5, "lørd": 5, "laur": 5, "søn": 6, "sønd": 6,
}  # fmt: skip
DIALECT_DAYS = {0: "mandan måndan", 1: "tirsdan tysdan", 2: "onsdan", 3: "torsdan", 4: "fredan", 5: "lørdan laurdan", 6: "søndan sundag"}
SHORT_MONTHS = {"jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12}  # fmt: skip
VERBS = {"may", "march"}
RISKY_MONTHS = {"jan", "mar", "jul", "des", "mars", "april", "august", "june", "mai", "sep", "dec", "aug", "apr", "jun"}
"""Names of the months that are also words or names: they count beside a number or behind a preposition."""

PARTS: Mapping[str, tuple[int, int, str]] = {
    "part": (8, 12, "formiddag | formiddagen | formiddagene | føremiddag | føremiddagen | formiddager | forenoon | før middag | morning hours"),
    "part+": (12, 17, "ettermiddag | ettermiddagen | ettermiddagene | ettermiddager | afternoon | afternoons | ettermiddan | på dagtid etter lunsj"),
    "evening": (17, 23, "kveld | kvelden | kvelder | kvelds | evening | evenings"),
    "morning": (6, 12, "morning"),
    "morgen": (6, 10, "morgen | morgenen | morgon | morgonen | morran | mårran | mårrån"),
    "mornings": (6, 12, "mornings | morgener | any morning"),
    "lunch": (11, 13, "lunsj | lunch | lunsjen"),
    "lunchtime": (11, 13, "lunchtime | lunsjtid | lunsjtider | lunsjtida | lunsjtiden"),
    "noon": (12, 12, "noon | midday"),
    "work": (8, 16, "arbeidstid | arbeidstida | arbeidstiden | working hours | office hours | kontortid | jobb | work hours"),
}  # fmt: skip
PARTS_OF_TODAY: Mapping[tuple[int, int], str] = {
    (8, 12): "i formiddag | this morning | i føremiddag",
    (12, 17): "i ettermiddag | this afternoon",
    (17, 23): "i kveld | tonight | this evening | ikveld",
}  # fmt: skip
HOLIDAYS: Mapping[str, str] = {
    "easter": "påske | påska | påsken | easter | påskeferien | påskeferie | påskehelga",
    "whitsun": "pinse | pinsa | pinsen | whitsun | pentecost",
    "christmas": "jul | jula | julen | julefri | juleferien | romjul | romjula | romjulen | christmas | xmas",
    "new-year": "nyttår | nyttårsaften | new year | new years | the new year",
    "early-january": "nyåret | nyåre | på nyåret | på nyåre | på nyttåret | early in the new year | det nye året | det nye år | over nyttår | in the new year | på nyåret en gang",
    "summer-holiday": "sommerferien | sommarferien | sommerferie | sommarferie | ferien | summer holiday | summer holidays | the holidays | summer break",
    "industry-holiday": "fellesferien | fellesferie | fellesferia",
    "autumn-holiday": "høstferien | haustferien | høstferie | haustferie | autumn break | autumn holiday",
    "winter-holiday": "vinterferien | vinterferie | winter break | winter holiday",
    "national-day": "syttende mai | nasjonaldagen | grunnlovsdagen",
    "spring": "våren | springtime",
    "summer": "sommer | sommeren | sommar | sommaren | summer",
    "autumn": "høst | høsten | haust | hausten | autumn",
    "winter": "vinteren | winter",
}  # fmt: skip
SOFT = """
    vi jeg eg æ e me du dere dykk vi vil kan kunne kanskje gå ta det da så er skal vil blir hadde vært være vere for oss meg
    hei hallo hello hi takk tusen please pls thanks you we i can could would may like take it is be that how about what if us
    me lets let have meeting møte møtet presentasjon presentasjonen oppstartsmøte avtale avtalt booke book bestill bestille
    ønsker ønskjer vil ville gjerne tid tider time times møtes ses sees snakkes en gang once sometime som helst når when går
    might maybe perhaps perfectly veldig meget litt very a bit any anytime dag tenker tror foreslår forslag til suggest think
    starte start begynne begin håper hope got get fått få passe ha has had do did been both begge to både både dessuten også
    too also just kunna kor hva med ka æ ho han mener mente meant sier says siger vel sånn egentlig ja yes jo yep jepp nope well
    allerede already then så snart mulig dette those these works there here her der presentation up set sett opp legg legge
    inn put move flytt change endre heldigvis ellers otherwise else prøve prøv try evt mvh hilsen regards best kjør
    the my our vår min din deres their your with alle all everybody folk møteplan når som hvis dersom if unless
    klar klare ready ready ready bli blitt could should skulle må may must need trenger treng oss team teams tar holder held
    kainn kajnn ska hvertfall iallfall anyway still fortsatt neste nytt ny new nye okei jada neida no nå nei
    helt want wanted vår slutt dagen sist first altså bot hvordan åssen korleis hva kva vær snill funka skulle kunne fått passa
""".split()


@cache
def phrases() -> Mapping[tuple[str, ...], tuple[str, int]]:
    """What each phrase is: its kind, and its number where it has one."""
    known: dict[tuple[str, ...], tuple[str, int]] = {(word,): ("soft", 0) for word in SOFT}
    known |= {(name,): (_kind_of_month(name), at) for name, at in months().items()}
    known |= {(name,): ("weekday", day) for name, day in weekdays().items()}
    known |= {(f"{name}{end}",): ("weekdays", day) for name, day in weekdays().items() for end in _plurals(name)}
    for kind, listed in WORDS.items():
        known |= {phrase: (kind, 0) for phrase in _split(listed)}
    for kind, numbers in VALUED.items():
        known |= {phrase: (kind, number) for number, listed in numbers.items() for phrase in _split(listed)}
    hours = {f"{word}{end}": number for number, listed in VALUED["number"].items() if number <= 12 for (word, *_) in _split(listed) for end in ("tiden", "tida")}  # noqa: PLR2004, E501
    known |= {(word,): ("hour-or-so", number) for word, number in (hours | {"totiden": 2, "totida": 2, "ettiden": 1}).items()}
    for at, (kind, (_, __, listed)) in enumerate(PARTS.items()):
        known |= {phrase: (kind if kind != "part+" else "part", at) for phrase in _split(listed)}
    for at, listed in enumerate(PARTS_OF_TODAY.values()):
        known |= {phrase: ("part-of-today", at) for phrase in _split(listed)}
    for at, listed in enumerate(HOLIDAYS.values()):
        known |= {phrase: ("holiday", at) for phrase in _split(listed)}
    return known


def _kind_of_month(name: str) -> str:
    if name in VERBS:
        return "verb-month"
    return "risky-month" if name in RISKY_MONTHS else "month-name"


def _split(listed: str) -> list[tuple[str, ...]]:
    return [tuple(one.split()) for line in listed.splitlines() for one in line.split("|") if one.strip()]


def _plurals(name: str) -> tuple[str, ...]:
    if name.endswith("day"):
        return ("s",)
    return ("er", "ar", "ene", "ane", "ane") if name.endswith("dag") else ()


@cache
def weekdays() -> Mapping[str, int]:
    """Names of the days that are no other words, Monday 0."""
    names = {word: day for day, listed in DIALECT_DAYS.items() for word in listed.split()} | SHORT_DAYS
    for language in LANGUAGES:
        for day, name in Locale(language).days["format"]["wide"].items():
            names[name.casefold()] = day
    return names | {f"{name}en": day for name, day in names.items() if name.endswith("dag")}


@cache
def months() -> Mapping[str, int]:
    """Names of the months, January 1."""
    names = dict(SHORT_MONTHS)
    for language in LANGUAGES:
        for month, name in Locale(language).months["format"]["wide"].items():
            names[name.casefold()] = month
    return names
