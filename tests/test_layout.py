"""Layout: the rules of the drawing, held on a story, on generated crowds and on odd ones."""

from dataclasses import replace
from itertools import pairwise

import layout_metrics as metrics
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moon import LANES, event, moon

from timeline.layout import WIDTHS, layout, layouts
from timeline.layout.forms import item_of, items
from timeline.layout.measure import text_width, wrap
from timeline.layout.order import ordered
from timeline.layout.shapes import Form, Status
from timeline.layout.stretch import windows
from timeline.model import Event, Head, Kind, Lane, Origin, Timeline
from timeline.when import Day, When

WORDS = ("ships", "talks", "fleet", "observatory", "a", "report", "Donaudampfschiff", "of", "long")
TITLES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(lambda w: " ".join(w)[:90])
KINDS = st.sampled_from([Kind.OCCURRENCE] * 3 + [Kind.PLANNED, Kind.DENIED])


@st.composite
def dates(draw, base, span):
    """A date of any shape near the base."""
    day = Day.from_ordinal(base + draw(st.integers(0, span)))
    form = draw(
        st.sampled_from(["day"] * 5 + ["year", "month", "span", "since", "until", "?", "~"])
    )
    year = str(day).rsplit("-", 2)[0]
    return {
        "day": str(day),
        "year": year,
        "month": str(day).rsplit("-", 1)[0],
        "span": f"{day}/{day.plus(1 + draw(st.integers(0, span + 1)))}",
        "since": f"{day}/..",
        "until": f"../{day}",
        "?": f"{day}?",
        "~": f"{day}~",
    }[form]


@st.composite
def stories(draw, most=16):
    """A story of a few events in any era, crowded or wide, in up to four lanes."""
    base = draw(st.sampled_from([-1_000_000, 0, 700_000, 737_000, 4_000_000]))
    span = draw(st.sampled_from([0, 1, 20, 400, 6000, 1_000_000]))
    lanes = draw(st.integers(1, 4))
    language = draw(st.sampled_from(["en", "en", "ru", "ar", "ja"]))
    rows = draw(st.lists(st.tuples(dates(base, span), TITLES, KINDS), min_size=1, max_size=most))
    return Timeline(
        Head(
            "Story",
            language=language,
            lanes=tuple(Lane(f"l{n}", f"Lane {n}") for n in range(lanes)),
        ),
        tuple(
            event(f"e{n}", when, title, f"l{n % lanes}", kind, line=n)
            for n, (when, title, kind) in enumerate(rows)
        ),
    )


def crowd(count, years=16):
    """So many events, bunched together, without chance."""
    start = Day(2010, 1, 1).ordinal
    return Timeline(
        Head("Crowd", lanes=LANES),
        tuple(
            event(
                f"e{n}",
                str(Day.from_ordinal(start + (n * n * 7919) % (years * 365))),
                f"Event number {n}",
                LANES[n % 3].id,
                line=n,
            )
            for n in range(count)
        ),
    )


def hard_rules(drawn):
    """What no drawing may break."""
    assert metrics.overlaps(drawn) == []
    assert metrics.crossings(drawn) == []
    assert metrics.outside(drawn) == []
    assert metrics.broken_titles(drawn) == []
    assert metrics.smallest_text(drawn) >= 12


@pytest.mark.parametrize("width", WIDTHS)
def test_the_story_keeps_every_rule_at_every_width(width):
    """No overlap, no cut title, no leader through words, nothing outside, nothing small."""
    drawn = layout(moon(), width)
    hard_rules(drawn)
    assert metrics.unlabelled(drawn) == []
    assert drawn.mode == "events"
    assert drawn.upright == (width < 648)
    assert drawn.undated == ("rumour",)


@settings(max_examples=25, deadline=None)
@given(stories())
def test_any_story_keeps_every_rule(timeline):
    """Also with long words, one day for all, BC, the far future, right to left."""
    for drawn in layouts(timeline):
        hard_rules(drawn)
        assert metrics.counted(drawn) == len(timeline.events)
        assert metrics.unlabelled(drawn) == []


@settings(max_examples=15, deadline=None)
@given(stories(12))
def test_labels_stay_near_their_marks(timeline):
    """Leaders are bounded by what stands between: the labels of their own lane."""
    for drawn in layouts(timeline):
        tallest = max(label.box.height for label in drawn.labels)
        room = (tallest + 20) * len(drawn.labels) + 200
        assert metrics.displacement(drawn) <= room
        assert drawn.height <= room + 110 * len(LANES) + 420


@settings(max_examples=15, deadline=None)
@given(stories(8), st.randoms(use_true_random=False))
def test_the_order_of_the_events_does_not_matter(timeline, chance):
    """The same timeline in any order gives the same drawing."""
    mixed = list(timeline.events)
    chance.shuffle(mixed)
    shuffled = replace(timeline, events=tuple(mixed))
    assert layout(shuffled, 720) == layout(timeline, 720)
    assert layout(shuffled, 328) == layout(timeline, 328)


@pytest.mark.parametrize("width", [648, 904])
def test_numbers_stand_clear_of_each_other(width):
    """The style of the wide embed: each event its number, in the order of time."""
    drawn = layout(moon(), width, style="numbers")
    assert metrics.overlaps(drawn) == []
    assert metrics.outside(drawn) == []
    shown = sorted(int(label.lines[0].text) for label in drawn.labels)
    assert shown == list(range(1, len(drawn.marks) + 1))


def test_a_crowded_month_has_room_among_pills():
    """Forty reports of one month and one look back: the month is stretched, and opens in parts."""
    start = Day(2023, 11, 1).ordinal
    days = [str(Day.from_ordinal(start + n * 3 // 4)) for n in range(40)]
    lane = LANES[0].id
    reports = [event(f"e{n}", day, f"What was told on {day}", lane) for n, day in enumerate(days)]
    before = event("before", "1998", "The last strike", lane)
    story = Timeline(Head("Strike", lanes=LANES), (before, *reports))
    for width in (648, 800, 1136):
        drawn = layout(story, width)
        assert drawn.mode == "pills"
        assert len(drawn.panels) == len(drawn.strip.windows) == 1
        inside = [p for p in drawn.pills if p.start > drawn.panels[0].start - 1]
        assert len(inside) + len(drawn.marks) > 3
        assert metrics.counted(drawn) == 41
        hard_rules(drawn)
    assert layout(story, 1136, style="numbers").strip is None


def test_a_crowded_month_has_room_on_a_phone():
    """So many that a phone counts them: their month is stretched there too, in parts of its own."""
    start = Day(2023, 11, 1).ordinal
    days = [str(Day.from_ordinal(start + n // 4)) for n in range(120)]
    days += [str(1998 + n) for n in range(8)]
    events = [event(f"e{n}", day, f"Report {n}", LANES[n % 2].id) for n, day in enumerate(days)]
    for drawn in layouts(Timeline(Head("Strike", lanes=LANES), tuple(events)), (248, 328, 512)):
        (panel,) = drawn.panels
        inside = [p for p in drawn.pills if panel.start < p.along < panel.end]
        assert len(inside) > 8
        assert metrics.counted(drawn) == 128
        hard_rules(drawn)


def test_one_look_back_does_not_press_a_crowd_together():
    """Of 120 events of eleven years and one of 1789 most can be told apart; years are not cut."""
    start = Day(2013, 1, 1).ordinal
    days = [str(Day.from_ordinal(start + n * 33)) for n in range(120)]
    lane = LANES[0].id
    reports = [event(f"e{n}", day, f"What was told on {day}", lane) for n, day in enumerate(days)]
    story = Timeline(
        Head("Customs", lanes=LANES), (event("old", "1789", "A custom house", lane), *reports)
    )
    for width in (648, 800, 1136):
        drawn = layout(story, width)
        (panel,) = drawn.panels
        assert panel.end - panel.start > 0.7 * (drawn.segments[-1].x1 - drawn.segments[0].x0)
        inside = [p for p in drawn.pills if p.start > panel.start - 1]
        assert len(inside) + len(drawn.marks) > width / 90
        assert metrics.counted(drawn) == 121
        hard_rules(drawn)


@pytest.mark.parametrize(("count", "mode"), [(99, None), (100, "pills"), (1000, "columns")])
def test_crowds_are_counted_and_never_dropped(count, mode):
    """Every event is a mark, or counted in a pill or a column; words keep the rules."""
    for drawn in layouts(crowd(count)):
        assert metrics.counted(drawn) == count
        assert drawn.mode == mode or mode is None
        assert metrics.overlaps(drawn) == []
        assert metrics.crossings(drawn) == []
        assert metrics.crossings(drawn) == []
        assert metrics.outside(drawn) == []
        assert drawn.height < 3700


def test_pills_stand_apart():
    """Pills and marks of a lane keep three pixels from each other."""
    for drawn in layouts(crowd(300)):
        for lane in (1, 2, 3):
            places = sorted((p.start, p.end) for p in drawn.pills if p.lane == lane)
            gaps = [b[0] - a[1] for a, b in pairwise(places)]
            assert min(gaps, default=3) >= 2.9


def test_ten_times_the_events_take_about_ten_times_the_work():
    """The work of a crowded drawing is counted, not timed: it grows with the events."""
    import sys

    def calls(count):
        timeline = crowd(count)
        seen = [0]

        def profile(_frame, kind, _argument):
            seen[0] += kind == "call"

        sys.setprofile(profile)
        try:
            layout(timeline, 904)
        finally:
            sys.setprofile(None)
        return seen[0]

    assert calls(4000) < 14 * calls(400)


def test_crowded_days_are_drawn_with_room():
    """The week of the landing is stretched: its days stand at least 4 px apart at every width."""
    for drawn in layouts(moon()):
        panel = drawn.panels[0]
        assert (panel.first, panel.last) == (Day(1969, 7, 13).ordinal, Day(1969, 7, 24).ordinal)
        assert len(drawn.breaks) == 2
        assert panel.factor > 20
        by_event = {mark.event: mark for mark in drawn.marks}
        assert by_event["step"].along - by_event["landing"].along >= 4
        assert set(panel.events) >= {"luna", "launch", "landing", "step", "crash", "home"}


def test_the_story_may_choose_its_own_stretches():
    """``stretch`` in the head overrides: none, or the named one."""
    assert layout(moon(stretch=()), 904).panels == ()
    drawn = layout(moon(stretch=("1967",)), 904)
    assert [(p.first, p.last) for p in drawn.panels] == [
        (Day(1967, 1, 1).ordinal, Day(1967, 12, 31).ordinal)
    ]


def test_hours_of_one_day_cost_no_crowd_its_room():
    """A bid at 7:02 among the other events of its day: only days must be told apart."""
    days = [100.0, 108, 108, 108.3, 108.9, 111, 115, 116, 116.4, 121, 122, 122, 122.3]
    (found,) = windows([*days, 129.0, 129, 130, 136], (0.0, 1020.0))
    assert found.first <= 108
    assert found.last >= 122


def test_events_spread_evenly_are_not_stretched():
    """Without a crowd there is one scale."""
    days = [float(n * 100) for n in range(30)]
    assert windows(days, (0.0, 3000.0)) == ()
    assert windows([5.0] * 10, (0.0, 3000.0)) == ()


def test_crowded_decades_of_a_century_get_room_too():
    """Vague dates count where no weeks are crowded; the caption names years, no days."""
    years = [*range(2008, 2024), 1905, 1931]
    events = tuple(event(f"e{n}", str(year), f"Thing {n}", "") for n, year in enumerate(years))
    (panel,) = layout(Timeline(Head("Century"), events), 1136).panels
    assert set(panel.events) == {f"e{n}" for n in range(16)}
    assert panel.caption.replace("\u2009", " ") == "2008 – 2023"
    assert panel.factor >= 3


def test_names_of_many_lanes_do_not_lie_on_each_other():
    """Thirty lanes on a phone: names that have no room are left out, the others can be read."""
    lanes = tuple(Lane(f"l{n}", f"Lane {n}") for n in range(30))
    many = tuple(event(f"e{n}", str(1900 + n), f"Thing {n}", f"l{n % 30}") for n in range(120))
    drawn = layout(Timeline(Head("Lanes", lanes=lanes), many), 248)
    names = [text for text in drawn.texts if text.role == "lane"]
    assert names
    for one in names:
        end = one.x + text_width(one.text, 12)
        assert not [t for t in names if t is not one and t.y == one.y and one.x <= t.x < end]


def test_the_axis_is_true_on_each_side_of_a_break():
    """Outside the stretch one scale, inside another, and no day is lost between."""
    drawn = layout(moon(), 1136)
    scales = [(s.x1 - s.x0) / (s.t1 - s.t0) for s in drawn.segments]
    assert scales[0] == pytest.approx(scales[2])
    assert scales[1] > 20 * scales[0]
    for left, right in zip(drawn.segments, drawn.segments[1:], strict=False):
        assert left.t1 == right.t0
        assert right.x0 - left.x1 == pytest.approx(14)


@pytest.mark.parametrize(
    ("id_", "form", "status"),
    [
        ("landing", Form.DAY, Status.PLAIN),
        ("programme", Form.BAR, Status.PLAIN),
        ("doubt", Form.BAND, Status.PLAIN),
        ("cuts", Form.ABOUT, Status.PLAIN),
        ("eighteen", Form.BAND, Status.DENIED),
        ("museum", Form.SINCE, Status.PLAIN),
        ("memo", Form.UNTIL, Status.PLAIN),
        ("return", Form.DAY, Status.PLANNED),
        ("leak", Form.BAND, Status.REPORTED),
        ("step", Form.DAY, Status.CONFLICT),
        ("paper", Form.DAY, Status.PLAIN),
    ],
)
def test_shape_says_how_sure(id_, form, status):
    """Each kind of date has its form, each status its sign."""
    found = {item.event.id: item for item in items(moon())}
    assert (found[id_].form, found[id_].status) == (form, status)


def test_what_other_sources_say_is_drawn_too():
    """The other date of a conflict, and the vaguer year around a day."""
    drawn = {mark.event: mark for mark in layout(moon(), 1136).marks}
    assert [o.form for o in drawn["step"].others] == [Form.DAY]
    assert drawn["step"].others[0].start < drawn["step"].along
    assert [o.form for o in drawn["orbit"].others] == [Form.BAND]
    assert drawn["doubt"].doubtful


def test_a_mark_is_named_by_the_words_that_are_seen():
    """The accessible name: date, title, lane, status, number of sources."""
    drawn = {mark.event: mark for mark in layout(moon(), 904).marks}
    assert drawn["landing"].name == "20 Jul 1969 Eagle lands, Flights, 2 sources"
    assert "did not happen" in drawn["eighteen"].name
    assert "two dates on record" in drawn["step"].name


def test_bands_are_as_wide_as_what_is_known():
    """A year is as wide as the year, and never narrower than 8 px."""
    drawn = layout(
        Timeline(Head("x"), (event("a", "1900", "A", ""), event("b", "1999", "B", ""))), 904
    )
    low, high = drawn.segments[0].x0, drawn.segments[0].x1
    year = (high - low) / (drawn.segments[0].t1 - drawn.segments[0].t0) * 365
    for mark in drawn.marks:
        assert mark.end - mark.start == pytest.approx(max(year, 8), abs=0.3)


@pytest.mark.parametrize("width", WIDTHS)
def test_odd_stories_are_drawn(width):
    """Nothing at all, one event, one day for all, years only, three thousand years."""
    empty = layout(Timeline(Head("x"), ()), width)
    assert empty.marks == ()
    assert "No event" in empty.name
    assert " ".join(text.text for text in empty.texts) == empty.name
    one = layout(Timeline(Head("x"), (event("a", "1969-07-20", "Alone", ""),)), width)
    hard_rules(one)
    assert 0 < one.marks[0].along < max(one.width, one.height)
    undated = layout(Timeline(Head("x"), (event("a", None, "When?", ""),)), width)
    assert undated.undated == ("a",)
    same = [event(f"e{n}", "1969-07-20", f"Same day {n}", "", line=n) for n in range(9)]
    hard_rules(layout(Timeline(Head("x"), tuple(same)), width))
    long = [event(f"e{n}", f"-{n:02}00", f"Century {n}", "", line=n) for n in range(1, 30)]
    drawn = layout(Timeline(Head("x"), tuple(long)), width)
    hard_rules(drawn)
    assert any("BC" in tick.text for tick in drawn.ticks)


def test_ticks_are_round_and_far_enough_apart():
    """Years on round numbers as they are read, also across the birth of Christ."""
    pair = (event("a", "-0499", "A", ""), event("b", "0510", "B", ""))
    texts = [tick.text for tick in layout(Timeline(Head("x"), pair), 904).ticks]
    assert "500 BC" in texts
    assert "500" in texts
    assert "0" not in texts


@given(st.text(alphabet="abc def-Ж語ا", max_size=60), st.floats(30, 300))
def test_wrapping_loses_no_letter_and_keeps_to_the_room(text, room):
    """Lines hold all letters in order, each no wider than the room."""
    lines = wrap(text, 13, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 13) <= room + 0.01 or len(line) == 1 for line in lines)


def test_accents_stay_with_their_letters_and_names_with_their_numbers():
    """A word is never cut before a combining mark, a no-break space never broken."""
    import unicodedata

    for line in wrap("a\u0301" * 40, 13, 60):
        assert not unicodedata.combining(line[0])
    assert wrap("Apollo\u00a011 is\nlaunched", 13, 90) == ("Apollo\u00a011", "is launched")


@given(
    st.lists(st.tuples(st.floats(0, 900), st.floats(5, 60)), min_size=1, max_size=20),
)
def test_boxes_in_order_never_meet(boxes):
    """Pool adjacent violators: in order, apart, and unmoved where nothing is in the way."""
    ideals = sorted(ideal for ideal, _ in boxes)
    heights = [height for _, height in boxes]
    places = ordered(ideals, heights, -1e6, 1e6)
    for (place, height), after in zip(zip(places, heights, strict=True), places[1:], strict=False):
        assert place + height <= after + 1e-6
    roomy = ordered([n * 100.0 for n in range(5)], [10.0] * 5, -1e6, 1e6)
    assert roomy == [0.0, 100.0, 200.0, 300.0, 400.0]


@pytest.mark.parametrize(
    ("kind", "form"),
    [(Kind.OCCURRENCE, Form.BAND), (Kind.END, Form.BAND), (Kind.INTERVAL, Form.BAR)],
)
def test_a_reported_week_is_some_day_of_it_unless_it_lasted(kind, form):
    """Three weeks ago something happened: nothing says that it went on for seven days."""
    for origin in Origin:
        week = Event("w", When("2022-05-23/2022-05-29"), "A march", kind, origin=origin)
        item = item_of(week)
        assert item is not None
        assert item.form is form
        # Of a bar the ends are days; of a band the last day is still to be drawn whole.
        assert item.end - item.start == (7 if form is Form.BAND else 6)


def test_the_line_of_today_only_where_it_is_asked_for():
    """At the day of the newest source, or the day that is named; never by the clock."""
    story = replace(moon(), now=When("1980-01-10"))
    assert layout(story, 904).today is None
    for asked, day in ((True, Day(1980, 1, 10)), (When("1975-06-01"), Day(1975, 6, 1))):
        told = replace(story, head=replace(story.head, today=asked))
        for width in (248, 328, 904, 1136):
            drawn = layout(told, width)
            along, words = drawn.today
            (segment,) = [s for s in drawn.segments if s.t0 <= day.ordinal < s.t1]
            share = (day.ordinal - segment.t0) / (segment.t1 - segment.t0)
            assert along == pytest.approx(segment.x0 + share * (segment.x1 - segment.x0), abs=0.1)
            assert str(day.year) in words
            assert str(day.year) in drawn.name
            assert metrics.overlaps(drawn) == []
    nothing = replace(story, head=replace(story.head, today=True), now=None)
    assert layout(nothing, 904).today is None
