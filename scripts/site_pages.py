"""What mkdocs needs to make a site of documents that are written to be read in the repository.

README.md becomes the front page, CHANGELOG.md a page, and every file or folder of the repository
that a page links to (`../gdn_core/kernel/kernel.py`) a page with its text. A link that leads
nowhere ends the build. mkdocs.yml names this file; nothing runs it by hand.
"""

import functools
import os
import posixpath
import re
import subprocess
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

__all__ = ["on_files", "on_page_markdown"]

ROOT = Path(__file__).resolve().parents[1]
OWN = {"README.md": "index.md", "CHANGELOG.md": "changelog.md"}  # pages that are not in docs/
SUFFIXES = {".py": "python", ".v": "verilog", ".tcl": "tcl", ".toml": "toml", ".md": "markdown"}
LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.M | re.S)


def page_of(path: str) -> str:
    """The page that shows a file of the repository."""
    if path in OWN:
        return OWN[path]
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    return f"source/{path}.md"


def target(link: str, path: str) -> str:
    """What in the repository a link of the file `path` names."""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
    if found.startswith("..") or not (ROOT / found).exists():
        raise PluginError(f"{path} links to {link}, which is not there")
    return found


def rewritten(text: str, path: str) -> tuple[str, set[str]]:
    """The text with the links of a site, and the files of the repository that it links to."""
    own = page_of(path)
    named = set()

    def site(found):
        link, hash_, anchor = found[1].partition("#")
        if "://" in link or not link:
            return found[0]
        named.add(target(link, path))
        page = posixpath.relpath(page_of(target(link, path)), posixpath.dirname(own) or ".")
        return f"]({page}{hash_}{anchor})"

    parts, at = [], 0
    for code in CODE.finditer(text):  # code stays as it is, brackets and all
        parts += [LINK.sub(site, text[at : code.start()]), code[0]]
        at = code.end()
    return "".join([*parts, LINK.sub(site, text[at:])]), named


@functools.cache
def tracked() -> tuple[str, ...]:
    """The files of the repository; in a copy without git, those that are there."""
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0 and done.stdout:
        return tuple(done.stdout.splitlines())
    return tuple(str(path.relative_to(ROOT)) for path in sorted(ROOT.rglob("*")) if path.is_file())


def source(path: str) -> str:
    """A page with the text of a file, or the names in a folder."""
    if (ROOT / path).is_dir():
        inside = sorted({name.removeprefix(path + "/").split("/")[0] for name in tracked()
                         if name.startswith(path + "/")})  # fmt: skip
        return f"# {path}/\n\n" + "".join(f"- `{name}`\n" for name in inside)
    language = SUFFIXES.get(Path(path).suffix, "text")
    return f"# {path}\n\n````{language}\n{(ROOT / path).read_text().rstrip()}\n````\n"


def on_files(files, config):
    named = set()
    for path in [*OWN, *(f"docs/{file.src_uri}" for file in files.documentation_pages())]:
        text, links = rewritten((ROOT / path).read_text(), path)
        named |= links
        if path in OWN:
            files.append(File.generated(config, OWN[path], content=text))
    for path in sorted(named):
        if page_of(path).startswith("source/"):
            files.append(File.generated(config, page_of(path), content=source(path)))
    return files


def on_page_markdown(markdown, page, config, files):
    if page.file.generated_by is not None:
        return markdown
    return rewritten(markdown, f"docs/{os.fspath(page.file.src_uri)}")[0]
