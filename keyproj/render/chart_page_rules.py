"""The rules of the wall chart's page that are the same for every chart; all lengths are in em of a row's words.

Levels differ by sign, word and pattern besides their colour: no line, one or two along a bar. The lines are boxes:
Chromium prints stripes of CSS gradients as large pictures.
"""

SHEET = """\
* { box-sizing: border-box; }
html { background: #e8e8e8; font-size: clamp(8pt, .78vw, 24pt); }
body { margin: 1em; padding: 1em; min-width: 120em; background: #fff; color: #000;
  font: 1rem/1.25 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", SimHei, sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
i, em { font-style: normal; }
u, s { text-decoration: none; }
h1 { margin: 0; color: #c00; font-size: 2.6em; line-height: 1.3; letter-spacing: .06em; }
.a { display: flex; justify-content: space-between; gap: 2em; margin: .2em 0 .5em; padding-bottom: .3em;
  border-bottom: .18em solid #c00; font-size: 1.15em; }
.w, .o b, h1 { unicode-bidi: isolate; }
"""
"""The sheet and its title."""

TABLE = """\
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
col:nth-child(1) { width: 2.6em; }
col:nth-child(2) { width: 20em; }
col:nth-child(3) { width: 25em; }
col:nth-child(4) { width: 8.5em; }
col:nth-child(6) { width: 12em; }
.steps { margin-top: 1em; }
.steps col:nth-child(2) { width: 29.5em; }
.steps col:nth-child(3), .steps col:nth-child(4) { width: 12em; }
th, td { border: .09em solid #999; padding: .1em .4em; vertical-align: middle; text-align: left;
  overflow-wrap: anywhere; }
th { background: #f1f3f5; text-align: center; }
tr:last-child > th { position: sticky; top: 0; z-index: 4; }
tr, tbody { break-inside: avoid; }
.long, .steps tbody { break-inside: auto; }
.title { border: 0; padding: 0 0 .4em; background: #fff; font-weight: normal; }
.c { text-align: center; padding: .1em .2em; }
.n { font-size: .85em; color: #333; }
.o { font-size: .88em; line-height: 1.2; }
.o span { display: inline-block; margin-right: .8em; color: #555; }
.o b { font-weight: normal; color: #000; }
.o i { white-space: nowrap; }
.w { font-size: 1.1em; }
.h { break-after: avoid; }
.h td { background: #eef1f4; }
.h td:first-child > b { font-size: 1.1em; margin-right: .5em; }
.all td { background: #dfe4e9; }
.f td { color: #333; font-size: .9em; }
.f span { display: inline-block; margin-right: 2em; }
.critical td:first-child { position: relative; }
.critical td:first-child::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: .4em;
  background: #000; }
.v { display: inline-block; padding: 0 .35em; border: .09em solid #000; border-radius: .2em;
  background: var(--c, #fff); color: var(--w, #000); font-weight: bold; white-space: nowrap; }
.v.l0 { border-color: #999; background: #fff; color: #000; font-weight: normal; }
.un { border-style: dashed; }
.critical .v { background: #000; color: #fff; }
.q { position: relative; height: .55em; margin-top: .15em; border: .09em solid #000; }
.q i { display: block; height: 100%; background: #444; }
.q u { position: absolute; top: -.25em; bottom: -.25em; border-left: .18em solid #c00; }
"""
"""Columns, cells, the marks of levels (`v`), the small bar of money (`q`)."""

AXIS = """\
.t { position: relative; padding: 0; height: 1px; }
.t::after { content: ""; position: absolute; top: -1px; bottom: -1px; width: .2em; margin-left: -.1em;
  background: #c00; z-index: 2; }
.t > i, .t > b, .t > em { position: absolute; }
.p, .d, .r { display: block; height: .95em; border: .09em solid #000; }
.p { top: .3em; background: #e2e6ea; border-color: #555; }
.critical .p, .p.cp { background: #555; border-color: #000; }
i.d { top: 1.25em; background: var(--c, #8a9199); }
.r { top: 2.2em; height: .6em; background: #fff; border: .09em dashed #000; }
i.d::before { content: ""; position: absolute; left: 0; right: 0; }
i.l3::before { top: 24%; bottom: 24%; border: solid var(--w); border-width: .14em 0; }
i.l2::before { top: 40%; height: .14em; background: var(--w); }
i.l0::before { top: 35%; bottom: 0; background: #fff; }
.cl { border-left-style: dotted; }
.cr { border-right-style: dotted; }
.op { border-right: 0; }
.t b { top: .05em; transform: translateX(-50%); line-height: 1.4em; z-index: 3; font-size: 1em; }
.t em { right: .2em; top: .3em; font-size: .85em; z-index: 3; }
b.d { width: 0; height: 2.4em; border: 0; border-left: .2em solid #000; }
b.d::before { content: ""; position: absolute; right: .1em; top: 0; border: .35em solid transparent;
  border-right: .6em solid #000; }
b.s { width: 0; border: .45em solid transparent; border-left: .7em solid #000; margin-top: .25em; }
.g, .g0 { height: 100%; min-height: 3.5em; padding-top: 2.25em; }
.g0 { min-height: 2.5em; }
.steps .g0 { min-height: 3.1em; }
.g i, .g0 i { border-left: .09em solid #ddd; margin-top: -2.25em; padding-top: 2.2em; line-height: 1.15;
  text-align: center; overflow: hidden; }
.g i:first-child, .g0 i:first-child, .m i:first-child { border-left: 0; }
.g s { display: block; font-size: .75em; line-height: 1.15; padding: 0 .15em .2em; color: #000; font-weight: normal; }
.tx { color: #c00; font-weight: bold; }
.tu { font-weight: bold; }
.to { color: #777; font-size: .8em; }
.to s { font-size: .94em; }
.m { text-align: center; font-weight: normal; }
.m i { border-left: .09em solid #ddd; overflow: hidden; white-space: nowrap; }
.y { padding-left: .4em; text-align: left; }
.y i + i { padding-left: .3em; border-left: .09em solid #999; }
.t u { position: absolute; top: 0; z-index: 3; padding: 0 .3em; background: #c00; color: #fff; font-size: .85em;
  transform: translateX(-50%); }
"""
"""Bars: planned (`p`), worked (`d`), a step's latest (`r`), cut by the axis (`cl`, `cr`) or open (`op`); marks; the
months' targets (`g`); the line of the day.
"""

LEGEND = """\
.k { display: flex; flex-wrap: wrap; justify-content: center; gap: .1em 1.1em; }
.k .p, .k .d, .k .r { position: relative; top: 0; display: inline-block; width: 2.4em; height: .8em;
  margin-right: .3em; vertical-align: -.05em; }
.k b { margin-right: .2em; }
.k b.d { width: 0; height: 1em; margin: 0 .4em 0 .8em; }
.k b.s { display: inline-block; margin: 0 0 -.1em; }
.k u { display: inline-block; height: 1em; margin-right: .3em; border-left: .18em solid #c00; vertical-align: -.1em; }
"""

PRINT = """\
@media print {
  html { background: none; font-size: var(--size); }
  body { margin: 0; padding: 0; min-width: 0; }
  tr:last-child > th { position: relative; }
}
"""
