import { carriersOf } from '../catalogue.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, enter } from '../entry-draft.ts';
import { type Html, html } from '../html.ts';
import { cell, type Pen } from '../pen.ts';
import { plainly } from '../print/printed.ts';

export function logisticsSettings(pen: Pen): PageContent {
  const { dice, words } = pen;
  const content = emptyContent(pen, 'logistics-settings');
  const [yes, no] = dice.pick(words.contracted);
  const mark = dice.pick<(isOn: boolean, name: string) => Html>([
    pen.look.switchOf,
    pen.look.switchOf,
    (isOn) => pen.look.checkbox(isOn),
    (isOn) => pen.look.tag(isOn ? yes : no),
    (isOn) => html`${isOn ? yes : no}`,
  ]);
  const withRegion = dice.chance(0.6);
  const records = carriersOf(dice, words.language, dice.int(3, 7)).map((name, at) => {
    const contracted = dice.chance(0.5);
    const draft = draftOf();
    const facts = [
      cell(
        pen,
        'carrierName',
        html`<span>${draft.put('name', plainly(pen.disguiseText(name), name)).text}</span>`,
      ),
    ];
    if (withRegion)
      facts.push(
        cell(pen, 'region', words.language === 'en' ? 'Worldwide' : '全球'),
        cell(
          pen,
          'promise',
          words.language === 'en' ? `${15 + at}-${30 + at} days` : `${15 + at}-${30 + at} 天`,
        ),
      );
    draft.fields.contracted = contracted;
    facts.push(cell(pen, 'contracted', mark(contracted, name)));
    enter(content.expected, 'carriers', draft);
    return { facts, lines: [], parcels: [] };
  });
  content.expected.extent.rows = records.length;
  content.expected.openExtent = ['statedTotal', 'pageIndex', 'pageCount'];
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}
