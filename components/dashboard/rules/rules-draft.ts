/** The rule pack as a form: one text per field, and back to a pack that is not checked yet. */
import { HEADLINES, type RulePack } from '../../../lib/domain/rule-pack.ts';
import { CATEGORIES, INDICATOR_IDS } from '../../../lib/domain/vocabulary.ts';

/** By path. */
export type RulesDraft = Readonly<Record<string, string>>;

/** In percent; the pack has basis points. */
export const LIMIT_FIELDS = INDICATOR_IDS.map((id) => `limits.${id}` as const);

export const NUMBER_FIELDS = [
  'nearPercent',
  'windowDays',
  'consecutiveDays',
  'horizonDays',
  'shipWithinHours',
  'deadlineStepHours.note',
  'deadlineStepHours.act',
  'deadlineStepHours.lastCall',
  'silentAfterHours',
  'stalledAfterHours',
  'suspectedAfterHours',
  'relaxed.percent',
  'officialLogistics.tenths',
  'negativeReview.worstStars',
  'negativeReview.daysAfterActivity',
] as const;

export const TEXT_FIELDS = ['id', 'version', 'zone', 'effectiveFrom', 'effectiveTo'] as const;
/** Of them: an empty field is none. */
const OPTIONAL_FIELDS: readonly string[] = ['effectiveFrom', 'effectiveTo'];

export const HEADLINE_FIELDS = INDICATOR_IDS.map((id) => `headline.${id}` as const);

/** Word lists, one word a line. */
export const LIST_FIELDS = [
  'officialLogistics.prefixes',
  'officialLogistics.words',
  'officialLogistics.keys',
] as const;

/** Word lists by language, a field for each language. */
export const WORD_GROUPS = ['negativeReview.keywords', 'paidOnlyCancelReasons'] as const;
export type WordGroup = (typeof WORD_GROUPS)[number];

/** The fields of the group, in the order in which they came to the draft. */
export function wordFields(draft: RulesDraft, group: WordGroup): string[] {
  return Object.keys(draft).filter((path) => path.startsWith(`${group}.`));
}

/** The draft with a field for another language, if the name can be one. */
export function withLanguage(draft: RulesDraft, group: WordGroup, name: string): RulesDraft {
  const language = name.trim().toLowerCase();
  const path = `${group}.${language}`;
  return /^[a-z-]{2,12}$/.test(language) && draft[path] === undefined ? { ...draft, [path]: '' } : draft;
}

export function draftOf(pack: RulePack): RulesDraft {
  const draft: Record<string, string> = {};
  for (const path of [...TEXT_FIELDS, ...NUMBER_FIELDS, ...HEADLINE_FIELDS])
    draft[path] = String(at(pack, path) ?? '');
  for (const path of LIMIT_FIELDS) draft[path] = String(Number(at(pack, path)) / 100);
  for (const path of LIST_FIELDS) draft[path] = (at(pack, path) as string[]).join('\n');
  for (const group of WORD_GROUPS) {
    for (const [language, words] of Object.entries(at(pack, group) as Record<string, string[]>))
      draft[`${group}.${language}`] = words.join('\n');
  }
  CATEGORIES.forEach((id) => {
    draft[`relaxed.categories.${id}`] = pack.relaxed.categories.includes(id) ? 'on' : '';
  });
  for (const { id, warns } of pack.readings) draft[`readings.${id}`] = warns ? 'warns' : '';
  return draft;
}

/** A number that is none stays none: the check of the pack refuses it by its path. */
export function packOf(draft: RulesDraft, base: RulePack): unknown {
  const pack = structuredClone(base) as unknown as Record<string, unknown>;
  for (const path of TEXT_FIELDS) {
    const text = draft[path]?.trim();
    put(pack, path, text === '' && OPTIONAL_FIELDS.includes(path) ? undefined : text);
  }
  for (const path of NUMBER_FIELDS) put(pack, path, numberIn(draft[path]));
  for (const path of LIMIT_FIELDS) put(pack, path, basisPoints(numberIn(draft[path])));
  for (const path of LIST_FIELDS) put(pack, path, linesOf(draft[path]));
  for (const group of WORD_GROUPS) put(pack, group, wordsIn(draft, group));
  const relaxed = CATEGORIES.filter((id) => draft[`relaxed.categories.${id}`] === 'on');
  put(pack, 'relaxed.categories', relaxed);
  const headline = INDICATOR_IDS.flatMap((id) =>
    draft[`headline.${id}`] ? [[id, draft[`headline.${id}`]]] : [],
  );
  if (headline.length > 0) pack.headline = Object.fromEntries(headline);
  else delete pack.headline;
  pack.readings = base.readings.map((reading) => ({
    ...reading,
    warns: draft[`readings.${reading.id}`] === 'warns',
  }));
  return pack;
}

export function headlineChoices(field: (typeof HEADLINE_FIELDS)[number]) {
  const id = INDICATOR_IDS.find((known) => field === `headline.${known}`);
  return id ? HEADLINES[id] : [];
}

function numberIn(text = ''): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** 3.5 % is 350, whatever the division leaves. */
function basisPoints(percent: number): number {
  const whole = Math.round(percent * 100);
  return Math.abs(percent * 100 - whole) < 1e-6 ? whole : percent * 100;
}

/** A language without a word is left out. */
function wordsIn(draft: RulesDraft, group: WordGroup): Record<string, string[]> {
  const lists = wordFields(draft, group).map(
    (path) => [path.slice(group.length + 1), linesOf(draft[path])] as const,
  );
  return Object.fromEntries(lists.filter(([, words]) => words.length > 0));
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function at(pack: RulePack, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], pack);
}

function put(pack: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  const parent = keys.reduce((part, key) => part[key] as Record<string, unknown>, pack);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}
