"""Prints the characters of the shipped font: GB 2312 but kana, Cyrillic, zhuyin and boxes; Latin; a file of rare hanzi."""
import sys

LEFT_OUT_ROWS = (0xA4, 0xA5, 0xA7, 0xA8, 0xA9)
characters = {chr(c) for c in range(0x20, 0x7F)} | {chr(c) for c in range(0xA0, 0x100)}
for row in range(0xA1, 0xF8):
    if row in LEFT_OUT_ROWS:
        continue
    for cell in range(0xA1, 0xFF):
        try:
            characters.add(bytes([row, cell]).decode("gb2312"))
        except UnicodeDecodeError:
            pass
characters |= set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ〔〕《》〈〉「」『』【】—…–·•‰℃№€¥★☆○●□■△▲√×÷≤≥≈±﹝﹞￥％－")
characters |= set(open(sys.argv[1], encoding="utf-8").read())
sys.stdout.write("".join(sorted(characters - set("\n\r\t"))))
