"""Makes the shipped font: GB 2312 but kana, Cyrillic, zhuyin and boxes; Latin; rare.txt beside this file.

python3 subset.py NotoSerifSC_400Regular.ttf NotoSerifSC-subset.ttf
"""
import pathlib
import sys

from fontTools import subset

LEFT_OUT_ROWS = (0xA4, 0xA5, 0xA7, 0xA8, 0xA9)
MARKS = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ〔〕《》〈〉「」『』【】—…–·•‰℃№€¥★☆○●□■△▲√×÷≤≥≈±﹝﹞￥％－"


def characters():
    wanted = {chr(c) for c in range(0x20, 0x7F)} | {chr(c) for c in range(0xA0, 0x100)} | set(MARKS)
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                if row not in LEFT_OUT_ROWS:
                    wanted.add(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    rare = pathlib.Path(__file__).with_name("rare.txt").read_text(encoding="utf-8")
    return (wanted | set(rare)) - set("\n\r\t")


options = subset.Options(hinting=False, layout_features=[], notdef_outline=True)
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "DSIG"]
font = subset.load_font(sys.argv[1], options)
subsetter = subset.Subsetter(options)
subsetter.populate(text="".join(characters()))
subsetter.subset(font)
# Variation selectors: PDFBox cannot read them and says so at every document
font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
subset.save_font(font, sys.argv[2], options)
