"""How a printed notice looks: one A4 page in the manner of an office, for a screen and for paper."""

STYLE = """\
@page { size: A4 portrait; margin: 20mm 20mm 16mm 22mm; }
* { box-sizing: border-box; }
html { background: #e8e8e8; }
body { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 20mm 20mm 16mm 22mm; background: #fff; color: #000;
  font: 12pt/1.5 "仿宋_GB2312", FangSong, STFangsong, "仿宋", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  overflow-wrap: anywhere; }
h1 { margin: 0; text-align: center; color: #c00; font-weight: bold; font-size: 24pt; line-height: 1.3;
  font-family: "方正小标宋简体", FZXiaoBiaoSong-B05S, SimSun, "Noto Serif CJK SC", serif; letter-spacing: .08em; }
.head { display: flex; justify-content: space-between; gap: 8mm; margin: 4mm 0 0; padding-bottom: 1.5mm;
  border-bottom: 2px solid #c00; }
.to { margin: 4mm 0 1mm; }
p { margin: 0 0 2mm; text-indent: 2em; text-align: justify; }
p.to, .plain { text-indent: 0; }
table { width: 100%; margin: 3mm 0; border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: middle; }
col:nth-child(odd) { width: 28mm; }
th { font-weight: bold; text-align: center;
  font-family: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; }
tr { break-inside: avoid; }
tr:has(.lines) { break-inside: auto; }
ol, ul { margin: 0; padding: 0 0 0 1.6em; }
.lines { white-space: pre-line; }
.level { font-weight: bold; }
.level::before { content: ""; display: inline-block; width: 4mm; height: 4mm; margin-right: 2mm;
  vertical-align: -0.4mm; border: 1px solid #000; background: var(--level); -webkit-print-color-adjust: exact;
  print-color-adjust: exact; }
.blank { height: 22mm; }
.sign { margin-top: 6mm; text-align: right; break-inside: avoid; }
.sign p { text-indent: 0; text-align: right; margin: 0 0 1mm; }
@media print { html { background: none; } body { width: auto; min-height: 0; margin: 0; padding: 0; } }
"""
