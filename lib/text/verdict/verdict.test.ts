import { describe, expect, it } from 'vitest';
import { NOW } from '../../../tests/gallery/indicator-cards.ts';
import { SCENARIOS } from '../../../tests/gallery/scenarios.ts';
import { readAt } from '../../../tests/support/scorecards.ts';
import type { IndicatorCard, StoreCard } from '../../domain/scorecard.ts';
import { HOUR, isoOf } from '../../domain/time.ts';
import { textsFor } from '../texts.ts';
import { verdictLine, verdictOf } from './verdict.ts';

const zh = textsFor('zh-CN');
const en = textsFor('en');

/** 11:20 in Beijing, 20:20 of the day before in Los Angeles (summer time: its day ends at 15:00 in Beijing). */
function cardOf(name: string): StoreCard {
  const [card] = SCENARIOS[name]?.stores ?? [];
  if (!card) throw new Error(`no scenario ${name}`);
  return card;
}

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const lineOf = (card: StoreCard, texts = zh, now = NOW) => plain(verdictLine(card, now, texts));

function changed(card: StoreCard, id: string, change: Partial<IndicatorCard>): StoreCard {
  const indicators = card.indicators.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...card, indicators };
}

describe('the verdict line', () => {
  it('of a calm store says how many orders may still be late', () => {
    expect(lineOf(cardOf('good'))).toBe('4 项指标正常，发货最多还可再晚 32 单。');
    expect(lineOf(cardOf('good'), en)).toBe(
      'All 4 are OK; up to 32 more orders can ship late without crossing the limit.',
    );
  });

  it('near the limit says which, how many more cross it, and what to ship by when', () => {
    expect(lineOf(cardOf('near'))).toBe(
      '发货超时率 18.9 %（上限 20 %），再晚 2 单就超。明天 09:20（北京，太平洋时间明天 18:20）前发出最急的 5 单。',
    );
  });

  it('where shipping everything does not help, gives the hour of doing nothing as that alone', () => {
    const card = changed(cardOf('near'), 'lateShipment', { rescue: { shipAtLeast: null, orders: [] } });
    expect(lineOf(card)).toContain(
      '不处理的话，明天 09:20（北京，太平洋时间明天 18:20）起会超；待发的全发也压不住，先发最急的。',
    );
  });

  it('says between what is so and what to do where the rule is not known to apply', () => {
    expect(lineOf(cardOf('elsewhere'))).toMatch(
      /^发货超时率 21\.6 %.*会被平台退出。您的注册地是否适用这套规则，不清楚。现在发出 15 单可以降回。$/,
    );
    expect(lineOf(cardOf('over'))).not.toContain('注册地');
  });

  it('over the limit names the hour in both zones, what is at stake, and the way back', () => {
    expect(lineOf(cardOf('over'))).toBe(
      '发货超时率 21.6 %，已超上限 20 %。明天 15:00（北京，太平洋时间明天 24:00）前降回，否则 2 个活动会被平台退出。现在发出 15 单可以降回。',
    );
  });

  it('says what the parcels that nobody looked at would come to', () => {
    const likely = { rate: 0.1, looks: 12, isClose: true, isOver: false };
    const said = 'if the others are like them, Logistics anomaly rate is about 10.0 % (limit 12 %)';
    const unseen = { level: 'unknown', limit: 0.12, likely } as const;
    expect(lineOf(changed(cardOf('good'), 'logisticsAnomaly', unseen), en)).toContain(said);
    const calm = { ...unseen, likely: { ...likely, isClose: false } };
    expect(lineOf(changed(cardOf('good'), 'logisticsAnomaly', calm), en)).not.toContain('like them');
  });

  it('names no number of orders that would cross a limit of 100 %', () => {
    const budget = { leftOfExisting: 3, leftOfNew: null, cleanNeeded: null };
    const card = changed(cardOf('near'), 'lateShipment', { limit: 1, rate: 0.9, budget });
    expect(lineOf(card, en)).toContain('90.0 % (limit 100 %): nothing can put it over');
  });

  it('of a rule that fired says where that rests on cancellations of unknown time', () => {
    const card = cardOf('removal');
    expect(lineOf(card, en)).not.toContain('no page has shown');
    expect(lineOf(changed(card, 'lateShipment', { restsOnUndated: true }), en)).toContain(
      'no page has shown',
    );
  });

  it('on the final day says so first', () => {
    expect(lineOf(cardOf('finalDay'))).toBe(
      '今天是最后一天：发货超时率 21.6 %（上限 20 %），连续第 2 天超标，今天 15:00（北京，太平洋时间今天 24:00）判定。现在发出 15 单可以降回。',
    );
  });

  it('on the final day, when nothing brings it back, does not pretend', () => {
    expect(verdictOf(cardOf('hopeless'), NOW, zh).act).toBe('今天已无法降回。先准备复盘。');
  });

  it('after removal gives the days, what follows, and until when the post-mortem is due', () => {
    expect(lineOf(cardOf('removal'))).toBe(
      '发货超时率已连续 2 天超标，规则已触发平台退出（通常约 2.3 小时内执行）。到“活动管理”核对；复盘请在明天 15:00（北京，太平洋时间明天 24:00）前完成。',
    );
  });

  it('without enough seen says how many days are missing and which page brings them', () => {
    expect(lineOf(cardOf('unknown'))).toBe('30 天里有 3 天的订单没有看全，无法判定。打开“所有订单”即可。');
  });

  it('counts the days that are missing among those of the rules in force', () => {
    const card = cardOf('unknown');
    const indicators = card.indicators.map((each) => ({
      ...each,
      coverage: { known: 5, unseen: null, completeDays: 12, windowDays: 14 },
    }));
    expect(lineOf({ ...card, indicators })).toContain('14 天里有 2 天的订单没有看全');
  });

  it('with the limit inside the interval says between which rates the truth lies', () => {
    expect(lineOf(cardOf('straddling'))).toBe(
      '还有 12 单没有看到，发货超时率在 17.8 % 到 23.7 % 之间，无法判定。打开“所有订单”即可。',
    );
  });

  it('with nothing to count yet says what to ship before the first is late', () => {
    const nothing = { level: 'unknown', eligible: 0, rate: null, budget: null } as const;
    const waiting = changed(cardOf('near'), 'lateShipment', nothing);
    const others = waiting.indicators.map((each) =>
      each.id === 'lateShipment' || each.id === 'cancellation' ? each : { ...each, ...nothing },
    );
    const line = lineOf({ ...waiting, level: 'unknown', indicators: others }, en);
    expect(line).toContain('1 indicator is OK.');
    expect(line).toContain(
      'nothing to count in the period. Ship the 5 most urgent orders before tomorrow 09:20',
    );
  });

  it('of an indicator with nothing to count does not call it unseen', () => {
    const [first, second, third, fourth] = cardOf('good').indicators;
    const none = { ...fourth, level: 'unknown', eligible: 0, defects: 0, rate: null, budget: null };
    const card = { ...cardOf('good'), level: 'unknown', indicators: [first, second, third, none] };
    expect(lineOf(card as StoreCard)).toBe('3 项指标正常。活动商品差评率：统计期内没有可计的数据。');
  });

  it('names the indicators that cannot be told beside a warning', () => {
    const card = changed(cardOf('near'), 'cancellation', {
      level: 'unknown',
      coverage: { known: 5, unseen: null, completeDays: 20, windowDays: 30 },
    });
    expect(verdictOf(card, NOW, zh).fact).toContain('另有 1 项看到的不够，无法判定。');
  });

  it('after one day over says that yesterday was over', () => {
    const card = changed(cardOf('near'), 'lateShipment', { streak: 1 });
    expect(lineOf(card)).toContain('发货超时率昨天超过上限，现在 18.9 %（上限 20 %），再晚 2 单就超。');
  });

  it('warned by another reading names that reading', () => {
    const card = changed(cardOf('near'), 'lateShipment', {
      rate: 0.1,
      warnedBy: ['beijingDay'],
      forecast: undefined,
    });
    expect(lineOf(card)).toBe('发货超时率 10.0 %（上限 20 %）；换一种算法（按北京日）已经超过。');
  });

  it('never rounds a rate onto the limit', () => {
    const card = changed(cardOf('near'), 'lateShipment', { rate: 0.1998 });
    expect(lineOf(card)).toContain('发货超时率 19.98 %（上限 20 %）');
  });
});

describe('an activity worse than its store', () => {
  const card: StoreCard = {
    ...cardOf('near'),
    level: 'removal',
    activities: [
      {
        activityId: '1',
        name: '春季大促',
        phase: 'running',
        risk: 'removal',
        because: ['logisticsAnomaly'],
        undecided: [],
        firedAt: isoOf(NOW - HOUR),
      },
    ],
  };

  it('is named, with what can still be done for the store and what the removal asks for', () => {
    expect(lineOf(card)).toBe(
      '活动“春季大促”的物流异常率：已触发平台退出。发货超时率 18.9 %（上限 20 %），再晚 2 单就超。明天 09:20（北京，太平洋时间明天 18:20）前发出最急的 5 单。到“活动管理”核对；复盘请在后天 10:20（北京，太平洋时间后天 19:20）前完成。',
    );
  });
});

describe('a verdict that may not be trusted', () => {
  it('is not calm when the order list was not read for two hours while an activity runs', () => {
    const { level, caution, fact } = verdictOf(cardOf('stale'), NOW, zh);
    expect(level).toBe('unknown');
    expect(plain(fact)).toBe('按最后所知：4 项指标正常，发货最多还可再晚 32 单。');
    expect(caution).toBe('完整的订单列表已 5 小时 12 分没有读取，数字可能已变。打开“所有订单”刷新。');
  });

  it('is fresh at exactly two hours and stale a millisecond later', () => {
    const readAgo = (age: number) => readAt(cardOf('good'), NOW - age);
    expect(verdictOf(readAgo(2 * HOUR), NOW, zh).level).toBe('good');
    expect(verdictOf(readAgo(2 * HOUR + 1), NOW, zh).level).toBe('unknown');
  });

  it('says when it was judged once a deadline it names has passed', () => {
    const later = Date.parse('2026-03-10T07:00:00.000Z');
    expect(verdictOf(cardOf('finalDay'), later, zh).caution).toBe(
      '以下是今天 11:20（北京）判定的结果，之后时限已过。',
    );
  });

  it('keeps its level when it warns', () => {
    const card = { ...cardOf('stale'), level: 'near' as const, indicators: cardOf('near').indicators };
    expect(verdictOf(card, NOW, zh).level).toBe('near');
  });

  it('speaks of imported records only where there are figures', () => {
    const unread = (eligible: number): StoreCard => {
      const card = cardOf('unknown');
      const indicators = card.indicators.map(({ coverage, ...each }) => ({
        ...each,
        eligible,
        rate: null,
        ...(coverage && { coverage: { ...coverage, newestShownAt: undefined } }),
      }));
      return { ...card, indicators, pages: [] };
    };
    const { caution } = verdictOf(unread(0), NOW, en);
    expect(caution).toBeUndefined();
    expect(verdictOf(unread(3), NOW, en).caution).toMatch(
      /whole order list has never been read.*parts of it.*imported/,
    );
  });
});
