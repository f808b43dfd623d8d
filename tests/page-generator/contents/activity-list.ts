import type { ActivityType, Enrolment } from '../../../lib/domain/vocabulary.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, type EntryDraft, enter } from '../entry-draft.ts';
import { html } from '../html.ts';
import { cell, labelled, type Pen, printInstant, timeCell } from '../pen.ts';
import { plainly } from '../print/printed.ts';
import { shownInstant, writeInstant } from '../print/times.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';

interface ActivityDress {
  ids: 'link' | 'columns' | 'under-name';
  window: 'one-column' | 'two-lines' | 'two-columns';
  between: string;
  deadline: boolean;
  count: boolean;
}

const TYPES: readonly ActivityType[] = [
  'platform',
  'platform',
  'flash-deal',
  'coupon',
  'store-coupon',
  'other',
];
const ENROLMENTS: readonly Enrolment[] = ['enrolled', 'auditing', 'not-enrolled', 'exited'];

export function activityList(pen: Pen): PageContent {
  const { dice, words } = pen;
  const content = emptyContent(pen, 'activity-list');
  const dress: ActivityDress = {
    ids: dice.pick(['link', 'link', 'columns', 'under-name']),
    window: dice.pick(['one-column', 'one-column', 'two-lines', 'two-columns']),
    between: dice.pick([' - ', ' ~ ', ' – ', words.language === 'en' ? ' to ' : ' 至 ']),
    deadline: dice.chance(0.6),
    count: dice.chance(0.6),
  };
  const records = Array.from({ length: dice.int(3, 6) }, () => activityOf(pen, dress, content));
  content.expected.extent.rows = records.length;
  content.isPaged = true;
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}

function activityOf(pen: Pen, dress: ActivityDress, content: PageContent): SheetRecord {
  const { dice, words } = pen;
  const draft = draftOf();
  const type = dice.pick(TYPES);
  const enrolment = dice.pick(ENROLMENTS);
  const facts = nameCells(pen, dress, draft);
  facts.push(
    cell(pen, 'activityType', draft.put('type', plainly(dice.pick(words.activityTypes[type]), type)).text),
    ...windowCells(pen, dress, draft),
  );
  if (dress.deadline) facts.push(cell(pen, 'signupTime', writeInstant(pen.readAt - 50 * HOUR, pen.times)));
  facts.push(
    cell(
      pen,
      'enrolment',
      pen.look.state(draft.put('enrolment', plainly(dice.pick(words.enrolments[enrolment]), enrolment)).text),
    ),
  );
  if (dress.count) facts.push(cell(pen, 'enrolledCount', `${dice.int(0, 40)}/200`));
  enter(content.expected, 'activities', draft);
  return { facts, lines: [], parcels: [] };
}

function nameCells(pen: Pen, dress: ActivityDress, draft: EntryDraft): Cell[] {
  const { dice, words } = pen;
  const activityId = `3000${dice.digits(7)}`;
  draft.fields.activityId = activityId;
  const campaignId = dice.digits(5);
  draft.fields.campaignId = campaignId;
  const name = dice.pick(words.activityNames);
  const printed = draft.put('name', plainly(pen.disguiseText(name), name)).text;
  const address = `/m_apps/campaigns/peripheral-activity?campaignId=${campaignId}&activityId=${activityId}&channelId=1`;
  if (dress.ids === 'link') return [cell(pen, 'activityName', pen.look.link(printed, address))];
  if (dress.ids === 'columns')
    return [
      cell(pen, 'activityId', activityId),
      cell(pen, 'campaignId', campaignId),
      cell(pen, 'activityName', html`<span>${printed}</span>`),
    ];
  const ids = (['activityId', 'campaignId'] as const).map(
    (label) => html`<div>${labelled(pen, label, label === 'activityId' ? activityId : campaignId)}</div>`,
  );
  return [cell(pen, 'activityName', html`<div><div>${printed}</div>${ids}</div>`)];
}

function windowCells(pen: Pen, dress: ActivityDress, draft: EntryDraft): Cell[] {
  const { dice } = pen;
  const startsAt = pen.readAt + dice.int(-20, 20) * 24 * HOUR;
  const endsAt = startsAt + dice.int(1, 9) * 24 * HOUR - 60_000;
  if (dress.window === 'two-columns')
    return [
      timeCell(pen, 'startsAt', draft.put('startsAt', printInstant(pen, startsAt))),
      timeCell(pen, 'endsAt', draft.put('endsAt', printInstant(pen, endsAt))),
    ];
  const [from, to] = [startsAt, endsAt].map((at) => shownInstant(at, pen.times)) as [number, number];
  draft.fields.startsAt = new Date(from).toISOString();
  draft.fields.endsAt = new Date(to).toISOString();
  const [first, last] = [writeInstant(from, pen.times), writeInstant(to, pen.times)];
  return [
    cell(
      pen,
      'activityTime',
      dress.window === 'two-lines'
        ? html`<div><div>${first}${dress.between}</div><div>${last}</div></div>`
        : `${first}${dress.between}${last}`,
    ),
  ];
}
