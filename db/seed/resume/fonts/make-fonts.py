"""Makes the fonts in this folder, by hand and seldom: see README.md beside it."""

import re
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

packages = Path(sys.argv[1]) / "@fontsource"
here = Path(__file__).parent

european = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"]
characters = "".join(
    chr(code)
    for first, last in (
        (0x20, 0x17F), (0x18F, 0x192), (0x1CD, 0x1DC), (0x200, 0x21B), (0x2C6, 0x2DD), (0x300, 0x331),
        (0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x491), (0x1E00, 0x1EF9), (0x2010, 0x203A),
        (0x20AC, 0x20AC), (0x2116, 0x2122), (0x2190, 0x2193), (0x2212, 0x2265), (0xFB00, 0xFB04),
    )
    for code in range(first, last + 1)
)
arabic = "".join(map(chr, [*range(0x60C, 0x653), 0x670, 0x67E, 0x686, 0x688, 0x691, 0x698, 0x6A9, 0x6AF, 0x6BA, 0x6BE, 0x6C1, 0x6CC, 0x6D2, 0x200C, 0x200D, 0x20]))
names = {
    script: (here / f"names-{script}.txt").read_text("utf-8") for script in ("sc", "jp", "kr")
}


def files(package, subsets, style):
    found = (packages / package / "files" / f"{package}-{subset}-{style}.woff" for subset in subsets)
    return [path for path in found if path.exists()]


def make(name, paths, text=None, features=("kern", "liga", "ccmp", "mark", "mkmk", "locl")):
    fonts = [subset(TTFont(path), text, features) for path in paths]
    fonts = [font for font in fonts if len(font.getGlyphOrder()) > 1]
    temporary = []
    for number, font in enumerate(fonts):
        temporary.append(here / f".{name}-{number}.ttf")
        font.save(temporary[-1])
    merged = Merger().merge([str(path) for path in temporary]) if len(fonts) > 1 else fonts[0]
    for path in temporary:
        path.unlink()
    rename(merged, f"Assay Resume {name}")
    merged["head"].created = merged["head"].modified = 0
    merged.recalcTimestamp = False
    merged.save(here / f"{name}.ttf")
    print(name, (here / f"{name}.ttf").stat().st_size, len(merged.getGlyphOrder()))


def subset(font, text, features):
    options = Options()
    options.layout_features = list(features)
    options.hinting = False
    options.flavor = None
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "MATH", "FFTM", "STAT", "BASE", "vhea", "vmtx", "VORG"]
    characters = set(font.getBestCmap()) if text is None else {ord(c) for c in text}
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters & set(font.getBestCmap()))
    subsetter.subset(font)
    font.flavor = None
    return font


def rename(font, name):
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 16):
            font["name"].setName(name, record.nameID, record.platformID, record.platEncID, record.langID)
        elif record.nameID == 6:
            postscript = re.sub("[^A-Za-z]", "", name.title())
            font["name"].setName(postscript, 6, record.platformID, record.platEncID, record.langID)


for family, package in (("sans", "noto-sans"), ("serif", "libertinus-serif")):
    for style, weight in (("regular", "400-normal"), ("bold", "700-normal"), ("italic", "400-italic")):
        make(f"{family}-{style}", files(package, european, weight), characters)
shaping = ("locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk", "kern")
indic = ("locl", "nukt", "akhn", "rphf", "blwf", "half", "vatu", "pres", "abvs", "blws", "psts", "haln", "cjct", "abvm", "blwm", "dist")
make("arabic", files("tajawal", ["arabic"], "400-normal"), arabic, shaping)
make("hebrew", files("noto-sans-hebrew", ["hebrew"], "400-normal"), None, shaping)
make("devanagari", files("noto-sans", ["devanagari"], "400-normal"), None, indic)
for script in names:
    package = f"noto-sans-{script}"
    single = {"sc": "chinese-simplified", "jp": "japanese", "kr": "korean"}[script]
    make(f"names-{script}", files(package, [single], "400-normal"), names[script] + " ", ())
