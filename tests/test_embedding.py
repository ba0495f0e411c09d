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


def test_the_macro_takes_all_words_of_the_tag():
    """Theme, language, lanes and event are given as in a template; nothing but values is run."""
    made = expand("{{ timeline_embed('story/', theme=\"dark\", lane='a,b', height=700) }}")
    assert 'src="story/embed.html?theme=dark&amp;lane=a%2Cb"' in made
    assert 'height="700"' in made
    with pytest.raises(TypeError, match="colour"):
        expand('{{ timeline_embed("story/", colour="red") }}')
    with pytest.raises(ValueError, match="plain values"):
        expand('{{ timeline_embed(open("story")) }}')


@pytest.mark.parametrize(
    "page",
    [
        'Write\n\n```jinja\n{{ timeline_embed("story/") }}\n```\n',
        '~~~~\n{{ timeline_embed("story/") }}\n~~~\n~~~~\n',
        'Write `{{ timeline_embed("story/") }}` in a page.',
        'Write ``{{ timeline_embed("`story`/") }}``.',
    ],
)
def test_a_macro_that_is_shown_as_code_stays(page):
    """In a fence and between backticks it is an example; behind them it is carried out again."""
    assert expand(page) == page
    assert "<iframe" in expand(page + '\n\n{{ timeline_embed("story/") }}')


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


def test_mkdocs_itself_builds_the_recipe(root, tmp_path):
    """MkDocs with the hook of the guide copies the story and puts the frame into the page."""
    from mkdocs.commands import build
    from mkdocs.config import load_config

    (tmp_path / "docs" / "story").mkdir(parents=True)
    (tmp_path / "docs" / "story" / "embed.html").write_text("<p>story", encoding="utf-8")
    (tmp_path / "docs" / "index.md").write_text(
        '# Page\n\n{{ timeline_embed("story/", theme="dark") }}\n\n'
        '```jinja\n{{ timeline_embed("story/") }}\n```\n',
        encoding="utf-8",
    )
    hook = block(root, "python", "on_page_markdown")
    (tmp_path / "timeline_hook.py").write_text(hook, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Docs\ntheme: {name: null, custom_dir: theme}\nhooks: [timeline_hook.py]\n"
        "markdown_extensions: [fenced_code]\n",
        encoding="utf-8",
    )
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}", encoding="utf-8")
    build.build(load_config(str(tmp_path / "mkdocs.yml")))
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert page.count("<iframe") == 1
    assert 'src="story/embed.html?theme=dark"' in page
    assert "{{ timeline_embed(" in page
    assert (tmp_path / "site" / "story" / "embed.html").exists()


def test_pelican_itself_builds_the_recipe(root, tmp_path):
    """Pelican with the settings of the guide copies the story as it is and fills the template."""
    import pelican
    from pelican.settings import read_settings

    (tmp_path / "content" / "story").mkdir(parents=True)
    (tmp_path / "content" / "story" / "embed.html").write_text("<p>story", encoding="utf-8")
    (tmp_path / "content" / "one.md").write_text("Title: One\nDate: 2021-01-26\n\nText.\n")
    (tmp_path / "theme" / "templates").mkdir(parents=True)
    for name in ("index", "article", "page", "archives", "authors", "categories", "tags"):
        html = '{{ timeline_embed(SITEURL + "/story/") }}' if name == "article" else ""
        (tmp_path / "theme" / "templates" / f"{name}.html").write_text(html, encoding="utf-8")
    for name in ("author", "category", "tag", "period_archives"):
        (tmp_path / "theme" / "templates" / f"{name}.html").write_text("", encoding="utf-8")
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(
        block(root, "python", "JINJA_GLOBALS")
        + f"\nPATH = {str(tmp_path / 'content')!r}\nOUTPUT_PATH = {str(tmp_path / 'output')!r}\n"
        + f"THEME = {str(tmp_path / 'theme')!r}\nSITEURL = 'https://blog.example'\n"
        + "TIMEZONE = 'UTC'\nFEED_ALL_ATOM = CATEGORY_FEED_ATOM = None\n",
        encoding="utf-8",
    )
    pelican.Pelican(read_settings(str(settings))).run()
    page = (tmp_path / "output" / "one.html").read_text("utf-8")
    assert 'src="https://blog.example/story/embed.html"' in page
    assert (tmp_path / "output" / "story" / "embed.html").read_text("utf-8") == "<p>story"


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
