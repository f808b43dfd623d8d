/** Descriptions, timelines and statistics of Ant Design and Fusion. */
import { html } from '../html.ts';
import type { FigureForm } from '../layouts/figure-cards.ts';
import type { PairForm } from '../layouts/pairs.ts';
import type { TrailForm } from '../layouts/trails.ts';
import { antd, fusion, h, inserted, rendered } from './libraries.ts';

export const antdDescriptions: PairForm = {
  name: 'real-descriptions',
  render(pen, cells) {
    const items = cells.map(({ heading, content }, at) => ({
      key: at,
      label: heading,
      children: inserted(content),
    }));
    const look = { bordered: pen.dice.chance(0.4), column: pen.dice.int(1, 3) };
    return rendered(antd, pen.dice.pick(['ait', 'ant']), h(antd.Descriptions, { items, ...look }));
  },
};

export const fusionForm: PairForm = {
  name: 'real-form',
  render(_pen, cells) {
    const fields = cells.map(({ heading, content }, at) =>
      h(fusion.Form?.Item, { key: at, label: heading, isPreview: true }, inserted(content)),
    );
    return rendered(fusion, 'next', h(fusion.Form, { inline: true }, ...fields));
  },
};

export const antdTimeline: TrailForm = {
  name: 'real-timeline',
  render(pen, events) {
    const withLabel = pen.dice.chance(0.5);
    const items = events.map(({ at, text, rest }) => {
      const body = html`<p>${text.content}</p>${rest.map(({ heading, content }) => html`<p>${heading}${pen.colon}${content}</p>`)}`;
      return withLabel
        ? { label: inserted(at.content), children: inserted(body) }
        : { children: inserted(html`${body}<span>${at.content}</span>`) };
    });
    return rendered(antd, 'ait', h(antd.Timeline, { items, ...(withLabel ? { mode: 'left' } : {}) }));
  },
};

export const fusionTimeline: TrailForm = {
  name: 'real-timeline',
  render(pen, events) {
    const items = events.map(({ at, text, rest }, key) =>
      h(fusion.Timeline?.Item, {
        key,
        title: inserted(text.content),
        content: inserted(
          html`${rest.map(({ heading, content }) => html`<span>${heading}${pen.colon}${content}</span>`)}`,
        ),
        time: inserted(at.content),
      }),
    );
    return rendered(fusion, 'next', h(fusion.Timeline, null, ...items));
  },
};

export const antdStatistic: FigureForm = {
  name: 'real-statistic',
  render(_pen, figures) {
    return html`${figures.map(({ heading, value, notes }) => {
      const statistic = h(antd.Statistic, { title: heading, formatter: () => inserted(value), value: 1 });
      const around = notes.map((note, key) => h('div', { key }, inserted(note)));
      return rendered(antd, 'ait', h(antd.Card, null, statistic, ...around));
    })}`;
  },
};
