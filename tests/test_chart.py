"""Chart: a plain figure on the pixels of the drawing, safe and accepted by plotly."""

import json
import re
import subprocess
import sys

import plotly.graph_objects as go
import pytest
from moon import LANES, event, moon

from timeline import chart
from timeline.layout import WIDTHS, layout
from timeline.model import Head, Lane, Timeline
from timeline.when import Day, When

ATTACKS = (
    '<span style="background:url(http://evil.example/x)">x</span>',
    "<a href='http://evil.example'>x</a>",
    '<b popup="x">x</b>',
    "</script><script>alert(1)</script>",
    "%{customdata[0]} &lt;b&gt;",
)


def crowd(count):
    """So many events without chance."""
    return Timeline(
        Head("Crowd", lanes=LANES),
        tuple(
            event(f"e{n}", f"{2000 + n * 7 % 25}-{n % 12 + 1:02}-11", f"Event {n}", "flights")
            for n in range(count)
        ),
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("timeline", [moon(), moon("ar"), crowd(150), crowd(1100)])
def test_plotly_accepts_every_figure(width, timeline):
    """Each property exists and each value is of its kind, in every mode and direction."""
    made = chart.data(layout(timeline, width))
    figure = go.Figure(data=made["data"], layout=made["layout"])
    assert {trace.type for trace in figure.data} <= {"scatter", "bar"}


@pytest.mark.parametrize("width", [328, 904])
def test_the_axes_count_the_pixels_of_the_drawing(width):
    """The whole drawing, no margin; one direction can be zoomed, none beyond the edges."""
    drawn = layout(moon(), width)
    made = chart.data(drawn)["layout"]
    along, across = ("yaxis", "xaxis") if drawn.upright else ("xaxis", "yaxis")
    assert made["xaxis"]["range"] == [0, width]
    assert made["yaxis"]["range"] == [drawn.height, 0]
    assert made["margin"] == {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0}
    assert made[across]["fixedrange"]
    assert not made[along]["fixedrange"]
    assert (made[along]["minallowed"], made["xaxis"]["maxallowed"]) == (0, width)


@pytest.mark.parametrize("width", [328, 904])
def test_the_line_of_today_lies_where_the_drawing_has_it(width):
    """One dashed line at the day that was asked for; none where none was."""

    def lines(drawn):
        shapes = go.Figure(layout=chart.data(drawn)["layout"]).layout.shapes
        return [shape.path for shape in shapes if shape.line.dash == "6px,3px"]

    assert lines(layout(moon(), width)) == []
    drawn = layout(moon(today=When("1975-06-01")), width)
    (path,) = lines(drawn)
    at = [float(number) for number in re.findall(r"-?[\d.]+", path)][1 if drawn.upright else 0]
    assert at == pytest.approx(drawn.today[0], abs=0.1)


@pytest.mark.parametrize("width", [328, 904])
def test_each_mark_lies_where_the_drawing_has_it(width):
    """Same place along and across for every point."""
    drawn = layout(moon(), width)
    places = {
        custom[0]: (x, y)
        for trace in chart.data(drawn)["data"]
        if str(trace.get("name", "")).startswith("lane-")
        for x, y, custom in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
    }
    for mark in drawn.marks:
        if mark.form == "day":
            point = (mark.along, mark.across)
            assert places[mark.event] == (point[::-1] if drawn.upright else point)


def test_every_event_can_be_pointed_at():
    """Points, periods and bars all answer with the id of their event."""
    drawn = layout(moon(), 904)
    found = {
        custom[0] for trace in chart.data(drawn)["data"] for custom in trace.get("customdata", ())
    }
    assert found == {mark.event for mark in drawn.marks}


def test_the_map_of_the_pieces_tells_the_day_of_a_pixel():
    """Days since 1970 at both ends of every piece; the break belongs to none."""
    drawn = layout(moon(), 904)
    made = chart.frame(drawn)
    day = Day(1969, 7, 20).ordinal - chart.EPOCH
    t0, t1, x0, x1 = made["segments"][1]
    mark = next(m for m in drawn.marks if m.event == "landing")
    assert x0 + (day - t0) / (t1 - t0) * (x1 - x0) == pytest.approx(mark.along, abs=0.2)
    assert len(made["segments"]) == 3
    assert len(made["breaks"]) == 2


def test_right_to_left_is_the_mirror():
    """An Arabic chart is the same chart seen in a mirror."""
    timeline = moon("ar")
    drawn = layout(timeline, 904)
    made = chart.data(drawn)
    assert drawn.rtl
    t0, t1, x0, x1 = made["segments"][0]
    assert t0 < t1
    assert x0 > x1
    assert all(0 <= x <= 904 for segment in made["segments"] for x in segment[2:])


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_words_reach_plotly_escaped(attack):
    """Plotly reads HTML in every text: none of it comes from outside."""
    timeline = Timeline(
        Head(attack, lanes=(Lane("l", attack),)),
        (event("a", "2001-02-03", attack, "l"), event("b", "2002", attack, "l")),
    )
    made = chart.data(layout(timeline, 904))
    texts = [a["text"] for a in made["layout"]["annotations"]]
    texts += [
        text
        for trace in made["data"]
        for custom in trace.get("customdata", ())
        for text in custom[1:]
    ]
    for text in texts:
        bare = text.replace("<b>", "").replace("</b>", "")
        assert "<" not in bare
        assert ">" not in bare
    templates = {trace["hovertemplate"] for trace in made["data"] if "hovertemplate" in trace}
    assert all(attack not in template for template in templates)


def test_nothing_can_be_uploaded_and_no_wheel_is_taken():
    """The share button, the logo, the server and the wheel are off."""
    config = chart.data(layout(moon(), 904))["config"]
    assert config["showSendToCloud"] is False
    assert config["plotlyServerURL"] == ""
    assert config["displaylogo"] is False
    assert config["displayModeBar"] is False
    assert config["scrollZoom"] is False


def test_the_figure_is_plain_data():
    """It can be written as JSON, and the same story gives the same bytes."""
    first = json.dumps(chart.data(layout(moon(), 904)))
    assert first == json.dumps(chart.data(layout(moon(), 904)))
    assert json.loads(first)["mode"] == "events"


def test_a_build_never_imports_plotly():
    """Plotly is slow to import: making the data does not need it."""
    code = (
        "import sys; sys.path.insert(0, 'tests'); from moon import moon;"
        "from timeline import chart; from timeline.layout import layout;"
        "chart.data(layout(moon(), 904)); sys.exit('plotly' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 0


def test_an_event_without_a_title_is_drawn():
    """Its date is all there is to say."""
    timeline = Timeline(Head("x"), (event("a", "2001-02-03", "", ""),))
    trace = next(t for t in chart.data(layout(timeline, 904))["data"] if "customdata" in t)
    assert trace["customdata"][0][0] == "a"


def test_marks_give_the_true_days_of_every_event():
    """Columns of equal length in the order of time: what a day, a month, a stretch really are."""
    found = chart.marks(moon())
    assert {len(column) for column in found.values()} == {len(found["id"])}
    assert found["at"] == sorted(found["at"])
    epoch = chart.EPOCH
    spans = {
        id_: (form, start + epoch, end + epoch)
        for id_, form, start, end in zip(
            found["id"], found["form"], found["start"], found["end"], strict=True
        )
    }
    assert spans["landing"] == ("day", *(Day(1969, 7, 20).ordinal,) * 2)
    months = [(start, end) for form, start, end in spans.values() if form == "band"]
    assert months
    assert all(end - start >= 28 for start, end in months)


def test_marks_of_a_crowd():
    """All of a thousand events, titles escaped, a date in words only where it is not a day."""
    found = chart.marks(crowd(1100))
    assert {len(column) for column in found.values()} == {1100}
    assert set(found["date"]) == {""}


def test_what_two_sources_say_is_given_with_its_days():
    """The other date of a conflict and the vaguer period round a day come as days, not pixels."""
    found = chart.marks(moon())
    others = [other for row in found["others"] if row for other in row]
    assert all(first <= last for _, first, last in others)
    json.dumps(found)


def test_a_notebook_gets_a_figure():
    """``figure`` is a real one, with the height of the drawing."""
    figure = chart.figure(moon())
    assert isinstance(figure, go.Figure)
    assert figure.layout.height == layout(moon(), 904).height
