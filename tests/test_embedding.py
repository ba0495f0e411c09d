"""The tag for other sites, and the recipes that use it."""

import re

import pytest

from timeline.embedding import expand, timeline_embed


def test_the_tag_is_a_frame_and_a_script():
    """A relative folder becomes a frame of full width and the script that fits its height."""
    tag = timeline_embed("story", title='A "b"', theme="dark", lane="x,y", event="é")
    assert 'src="story/embed.html?theme=dark&amp;lane=x%2Cy#%C3%A9"' in tag
    assert 'title="A &#34;b&#34;"' in tag
    assert '<script src="story/embed.v1.js" defer></script>' in tag


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " vbscript:x"])
def test_the_tag_refuses_other_addresses(address):
    """Nothing but relative and http(s) addresses gets into a frame."""
    with pytest.raises(ValueError, match="not a relative"):
        timeline_embed(address)


def test_an_address_cannot_leave_its_attribute():
    """Quotes and tags in an address stay text."""
    assert "<b>" not in timeline_embed('x"><b>')


def test_in_jinja_it_is_not_escaped_again():
    """A template that escapes everything takes the tag as it is."""
    from jinja2 import Environment

    made = Environment(autoescape=True).from_string('{{ timeline_embed("story/") }}')
    assert made.render(timeline_embed=timeline_embed).startswith("<iframe")


def test_in_markdown_without_a_template_engine():
    """The macro in a Markdown page is carried out, other braces are left alone."""
    page = 'Before\n\n{{ timeline_embed("story/") }}\n\n{{ other }}'
    made = expand(page)
    assert "<iframe" in made
    assert "{{ other }}" in made


def block(root, language, has):
    """The code block of the guide that contains these words."""
    text = (root / "docs" / "embedding.md").read_text(encoding="utf-8")
    blocks = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return next(code for code in blocks if has in code)


def test_the_recipe_for_mkdocs(root):
    """The hook of the guide turns the macro of a page into the frame."""
    names = {}
    exec(block(root, "python", "on_page_markdown"), names)  # noqa: S102 - our own guide
    made = names["on_page_markdown"]('# Page\n\n{{ timeline_embed("story/") }}', page=None)
    assert 'src="story/embed.html"' in made


def test_the_recipe_for_pelican(root):
    """The settings of the guide give templates the tag and copy the folder as it is."""
    names = {}
    exec(block(root, "python", "JINJA_GLOBALS"), names)  # noqa: S102 - our own guide
    assert names["JINJA_GLOBALS"]["timeline_embed"] is timeline_embed
    assert "story" in names["STATIC_PATHS"]
    assert "story" in names["PAGE_EXCLUDES"]


def test_the_recipe_for_a_notebook(root, tmp_path, monkeypatch):
    """The last value of the cell shows itself as a drawing that needs no stylesheet."""
    import shutil

    shutil.copy(root / "events.yaml", tmp_path)
    shutil.copytree(root / "articles", tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    names = {}
    exec(block(root, "python", "assemble"), names)  # noqa: S102 - our own guide
    shown = names["story"]._repr_html_()
    assert shown.startswith("<svg")
    assert "<style>" in shown
