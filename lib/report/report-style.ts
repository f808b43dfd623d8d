/** The report's own style: it is opened from disk, without any other file, and printed on A4. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #1f2328; --ink-soft: #57606a; --hairline: #d8dee4;
  --level-good: #1a7f5a; --level-near: #9a6700; --level-over: #c4500b; --level-finalDay: #c1121f;
  --level-removal: #7a0c4e; --level-unknown: #57606a; }
.level-good { --level: var(--level-good) } .level-near { --level: var(--level-near) }
.level-over { --level: var(--level-over) } .level-finalDay { --level: var(--level-finalDay) }
.level-removal { --level: var(--level-removal) } .level-unknown { --level: var(--level-unknown) }
body { max-width: 190mm; margin: 0 auto; padding: 16px; color: var(--ink); background: #fff;
  font: 13px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
:lang(zh-TW) body { font-family: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", system-ui, sans-serif }
:lang(en) body { font-family: -apple-system, "Segoe UI", "Noto Sans", system-ui, "Noto Sans CJK SC", sans-serif }
h1 { font-size: 20px; margin: 0 } h2 { font-size: 17px; margin: 24px 0 4px; border-top: 2px solid var(--ink); padding-top: 8px }
h3 { font-size: 14px; margin: 20px 0 4px } h4 { font-size: 13px; margin: 12px 0 2px } p { margin: 2px 0 }
.quiet, figcaption, .chart-label { color: var(--ink-soft); font-size: 12px } .level { color: var(--level); font-weight: 600 }
.verdict { font-size: 15px; border-left: 4px solid var(--level); padding-left: 10px; margin: 10px 0 }
table { border-collapse: collapse; width: 100%; margin: 10px 0 4px } caption { text-align: left; font-weight: 600 }
th, td { text-align: left; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--hairline); font-weight: normal; vertical-align: top }
thead th { color: var(--ink-soft); font-size: 12px } .number { text-align: right }
td:first-child { min-width: 14em }
.time { display: block; white-space: nowrap } .whole { white-space: nowrap } .blank { font-weight: 600 }
.ids { columns: 4 150px; padding: 0; margin: 4px 0; list-style: none } .id span + span { margin-left: .35em }
figure { margin: 8px 0 } svg { width: 100%; height: auto; display: block }
table, figure, tr, h2 + ul { break-inside: avoid } h2, h3, h4, caption { break-after: avoid }
.long, table:has(.ids), tr:has(.ids li:nth-child(25)) { break-inside: auto }
.chart-label { fill: var(--ink-soft); font-size: 11px } .chart-end { text-anchor: end } .chart-strong { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 3px }
.chart-axis, .chart-day { stroke: #8b949e; fill: none } .chart-limit { stroke: var(--ink); stroke-width: 1.5; fill: none }
.chart-line { stroke: var(--level); stroke-width: 2; fill: none } .chart-today { stroke-dasharray: 3 2 }
.chart-over { fill: var(--level-over); opacity: .12 } .chart-hatch { stroke: #8b949e } .chart-fan { fill: var(--level); opacity: .18 }
.chart-worst { stroke: var(--level); fill: none } .chart-best { stroke: var(--level); fill: none; stroke-dasharray: 3 2 } .chart-now { fill: var(--level) }
@media (max-width: 600px) { td:first-child { min-width: 0 } .time, .whole { white-space: normal } td, .ids { overflow-wrap: anywhere }
  td:not(:has(.id)), .level { overflow-wrap: break-word; hyphens: auto } .number { overflow-wrap: normal; white-space: nowrap } }
@page { size: A4; margin: 14mm; @bottom-right { content: counter(page) " / " counter(pages); color: #57606a; font: 9px system-ui, sans-serif } }
 @media print { body { padding: 0; max-width: none; font-size: 11.5px; line-height: 1.4 } table { margin-top: 4px } th, td { padding-top: 2px; padding-bottom: 2px } thead th { white-space: nowrap }
  svg { max-height: 54mm } .level { break-after: avoid } h2 + *, thead + tbody > tr:first-child { break-before: avoid } }
`;
