"""An invented story for the tests of the page: every kind of date, every state, two articles."""

from timeline.model import (
    Article,
    Claim,
    Conflict,
    Event,
    Evidence,
    Head,
    Kind,
    Lane,
    Mention,
    MentionType,
    Origin,
    Source,
    Span,
    Timeline,
)
from timeline.when import When

BASE = "https://news.example/bridge/"

COURIER = Article(
    id="courier",
    title="How the sound lost its bridge",
    publisher="Harbour Courier",
    url="https://courier.example/2021/02/17/bridge",
    language="en",
    dct=When("2021-02-17"),
    dct_source="stated",
    text=(
        "The county bought the land in 2010, and nobody asked what for. "
        "The bridge opened to traffic on February 5, 2011 and closed for good fifteen years later. "
        "On January 26, the two harbour masters exchanged letters about the crack. "
        "On the same day the mayors spoke by telephone for the first time. "
        "During her second term the county put the repair off."
    ),
)
GAZETTE = Article(
    id="gazette",
    title="County fines seven contractors",
    publisher="Sound Gazette",
    url="https://gazette.example/fines",
    language="en",
    dct=When("2021-03-03"),
    dct_source="stated",
    text=(
        "The county has fined seven contractors and fourteen suppliers over the steel. "
        "The inspector Ana Lund fell ill after her visit to the pier."
    ),
)


def evidence(article, sentence, words="", **more):
    """A piece of evidence: the sentence that starts so, the date words underlined."""
    start = article.text.index(sentence)
    stop = article.text.index(".", start) + 1
    mention = None
    if words:
        at = article.text.index(words, start)
        mention = Mention(
            Span(at, at + len(words)), words, MentionType.DATE, "", when=more.get("when")
        )
    span = Span(start, stop)
    return Evidence(article.id, span, (span,), article.text[start:stop], mention, **more)


def source(publisher, date="", quote="", **more):
    """A page outside that says so."""
    slug = publisher.lower().replace(" ", "-")
    return Source(
        url=more.pop("url", f"https://{slug}.example/story"),
        title=more.pop("title", f"{publisher} on the bridge"),
        publisher=publisher,
        date=When(date) if date else None,
        quote=quote,
        **more,
    )


def event(id_, when, title, lane, **more):
    """An event of the editor's unless said otherwise."""
    more.setdefault("origin", Origin.CURATED)
    return Event(id_, When(when) if when else None, title, lane=lane, **more)


EVENTS = (
    event(
        "land",
        "2010-04-08",
        "County and harbour sign for the land",
        "works",
        text="The county pays **1,550 crowns** for the strip and 700 for the [pier]"
        "(https://maps.example/pier).",
        evidence=(
            evidence(
                COURIER,
                "The county bought",
                "in 2010",
                when=When("2010"),
                why="says only the year",
            ),
        ),
        sources=(source("County Archive"), source("Port Times")),
        importance=2,
    ),
    event(
        "in-use",
        "2011-02-05/2026-02-05",
        "The bridge is in use",
        "works",
        kind=Kind.INTERVAL,
        text="The permit runs ten years, with five more possible. They are used.",
        evidence=(
            evidence(COURIER, "The bridge opened", "on February 5, 2011", when=When("2011-02-05")),
        ),
        sources=(source("Port Times"), source("Bridge Institute")),
        importance=3,
    ),
    event(
        "delay",
        "2017~/2021~",
        "The county puts off the repair",
        "council",
        kind=Kind.INTERVAL,
        origin=Origin.REPORTED,
        evidence=(
            evidence(
                COURIER,
                "During her second term",
                "During her second term",
                why="no dates given; read as about 2017 to 2021",
            ),
        ),
    ),
    event(
        "limits",
        "2018-02-05",
        "Weight limits take effect",
        "works",
        text="From this day no lorry over twelve tonnes may cross.",
        sources=(
            source("Road Office", "2018-02-05"),
            source("Haulage Weekly", says=When("2017-08")),
        ),
    ),
    event("illness", "2020-08-20", "The inspector falls ill", "fines",
        evidence=(
            evidence(
                GAZETTE,
                "The inspector Ana Lund",
                why="no date in the sentence; matched by what it tells",
            ),
        ),
        sources=(source("Daily Tide"), source("Island Radio", "2021-01-19")),
    ),
    event("letters", "2021-01-26", "First letters about the crack", "works",
        text="The two harbour masters write to each other about five more years.",
        evidence=(
            evidence(
                COURIER, "On January 26", "On January 26", when=When("2021-01-26"),
                why="the year is the article's own",
            ),
        ),
        sources=(
            source("Signal", "2021-01-27", "Yesterday the harbour masters and I exchanged letters"),
        ),
    ),
    event("call", "2021-01-26", "First call of the mayors", "council",
        origin=Origin.REPORTED,
        evidence=(
            evidence(
                COURIER, "On the same day", "On the same day", when=When("2021-01-26"),
                why="the day named in the sentence before",
            ),
        ),
    ),
    event("law", "2021-01-29", "The council passes the repair bill", "works",
        sources=(source("Pledge Times"),)),
    event("extension", "2021-02-03", "The extension enters into force", "works",
        sources=(source("Inter Port", "2021-02-03"),)),
    event("lapse", "2021-02-05", "First permit would have ended", "works", kind=Kind.DENIED,
        note="It had been extended two days before.", sources=(source("Inter Port"),)),
    event("interview", "2021-02-16", "The engineer explains it on air", "coverage",
        sources=(source("Island Radio", "2021-02-16", title="Transcript of the interview"),)),
    event("fines", "2021-03-02", "County fines 7 firms, 14 suppliers", "fines",
        evidence=(
            evidence(
                GAZETTE, "The county has fined",
                why="no date in the sentence; matched by what it tells",
            ),
        ),
        sources=(source("National Mail"), source("Free Sound"))),
    event("podcast", "../2021-03-02", "The engineer on a podcast", "coverage",
        sources=(source("Podcast List"),)),
    event("order", "2021-04-15", "Order 14024; ten firms barred", "fines",
        sources=(source("Hogan Law"),)),
    event("opening", "2022-05~", "A ferry starts, by most accounts", "council",
        sources=(source("Ferry Friend"),)),
    event("suspension", "2023-02-21/..", "The harbour suspends its part", "works",
        sources=(source("Deck Herald"), source("Island Radio", "2023-02-21"))),
    event("offer", "2025-09-22", "The mayor offers one more year", "council", kind=Kind.PLANNED,
        sources=(source("A News", "2025-09-22"),)),
    event("closing", "2026-02-05", "The bridge closes", "works",
        text="No formal reply came.\n\n- the lights go out\n- the barrier stays",
        sources=(source("Bridge Institute", "2026-02-18"), source("Union", "2026-02-05")),
        importance=3),
    event("rumour", "", "A second bridge is talked of", "council",
        sources=(source("Ferry Friend"),)),
)  # fmt: skip

EVENTS = tuple(
    sorted(
        EVENTS,
        key=lambda e: (
            e.when is None,
            e.when and (e.when.drawn, e.when.earliest is not None),
            e.id,
        ),
    )
)
_LIMITS = next(event for event in EVENTS if event.id == "limits")

CONFLICTS = (
    Conflict(
        "limits",
        "date",
        (
            Claim("2018-02-05", When("2018-02-05"), source=_LIMITS.sources[0]),
            Claim("2017-08", When("2017-08"), source=_LIMITS.sources[1]),
        ),
        "5 February 2018 is the day in the decree. Haulage Weekly says August 2017.",
        settled="The decree is the document that counts.",
    ),
)

HEAD = Head(
    title="The life and end of the Hallow bridge",
    description=(
        "Bought in silence, saved with two days to spare, closed after fifteen years: "
        "how the crossing of the sound ran its course while fines piled up around it."
    ),
    language="en",
    lanes=(
        Lane("works", "Works"),
        Lane("council", "Council"),
        Lane("fines", "Fines"),
        Lane("coverage", "Coverage"),
    ),
    base_url=BASE,
    coverage="coverage",
)

STORY = Timeline(HEAD, EVENTS, (COURIER, GAZETTE), CONFLICTS, now=When("2026-02-18"))


def many(count, lanes=4):
    """A timeline of so many invented events over forty years, the same on every call."""
    names = ("Works", "Council", "Fines", "Coverage")[:lanes]
    found = []
    for n in range(count):
        day = (n * 7919) % 14_600
        year, rest = 1985 + day // 365, day % 365
        when = f"{year}-{1 + rest // 31:02}-{1 + rest % 28:02}"
        found.append(
            event(
                f"e{n}",
                when,
                f"Invented event number {n}",
                f"lane{n * 31 % lanes}",
                text="Something is said about it in a sentence of the usual length.",
                sources=(source(f"Paper {n % 40}", when),),
                importance=n % 7,
            )
        )
    found.sort(key=lambda item: (item.when.drawn, item.id))
    head = Head(
        title=f"{count} invented events",
        description="A crowd to be drawn.",
        lanes=tuple(Lane(f"lane{i}", name) for i, name in enumerate(names)),
        base_url=BASE,
    )
    return Timeline(head, tuple(found), now=When("2026-02-18"))


HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "</title><img src=x onerror=window.pwned=1>",
    "javascript:window.pwned=1",
    "<span style=background:url(https://evil.example/x)>x</span>",
    "\u2028window.pwned=1\u2029",
    "{{ 7 * 7 }}{% raw %}",
    "--></style><svg/onload=window.pwned=1>",
    "]]><b>x</b>&lt;script&gt;",
)


def hostile():
    """The same shape of story with an attack in every text field."""
    found = []
    lanes = tuple(Lane(f"l{n}", text) for n, text in enumerate(HOSTILE))
    for n, text in enumerate(HOSTILE):
        article = Article(
            f"a{n}{text}", f"Said on 5 May 2020 {text}.", url=text, title=text, publisher=text,
            language=text, dct=When("2020-06-01"), author=text, dct_source=text,
        )  # fmt: skip
        end = len(article.text)
        proof = Evidence(
            article.id, Span(0, end), (Span(0, end),), article.text,
            Mention(Span(5, 18), text, MentionType.DATE, text, when=When("2020-05-05"), why=text),
            why=text, when=When("2020-05-05"),
        )  # fmt: skip
        cited = Source(text, text, text, When("2020-05-06"), text, "", text)
        found.append(
            (
                article,
                Event(
                    f"e{n}", When(f"2020-05-{n + 1:02}"), text, lane=f"l{n}",
                    text=f"{text}\n\n[x]({text}) ![x](https://evil.example/i.png) <{text}>",
                    evidence=(proof,), sources=(cited,), origin=Origin.CURATED, note=text,
                ),
                Conflict(f"e{n}", text, (Claim(text), Claim(text)), text, text),
            )
        )  # fmt: skip
    head = Head(
        "".join(HOSTILE), "".join(HOSTILE), lanes=lanes, base_url="javascript:window.pwned=1"
    )
    return Timeline(
        head,
        tuple(event for _, event, _ in found),
        tuple(article for article, _, _ in found),
        tuple(conflict for _, _, conflict in found),
        now=When("2021-01-01"),
    )
