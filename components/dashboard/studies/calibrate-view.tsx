import { useCallback } from 'preact/hooks';
import type { DayCalibration } from '../../../lib/domain/calibration.ts';
import { withHeadline } from '../../../lib/domain/headline.ts';
import { INDICATOR_IDS, type RuleReadingId } from '../../../lib/domain/vocabulary.ts';
import { indicatorName, ruleReadingName } from '../../../lib/text/names.ts';
import { rateText } from '../../../lib/text/rates.ts';
import { PlainTable } from '../../plain-table.tsx';
import { Answer } from '../answer.tsx';
import { useAnswer } from '../use-answer.ts';
import type { StoreViewProps } from '../view-props.ts';

/** The platform's own figures beside every way of counting them: which way is the platform's. */
export function CalibrateView(props: StoreViewProps) {
  const { store, studies, texts } = props;
  const { storeId } = store.card;
  const ask = useCallback(() => studies.calibrate(storeId), [studies, storeId]);
  const calibration = useAnswer(storeId, ask);
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.calibrate')}</h2>
      <p class="quiet">{texts.desk('calibrate.note')}</p>
      <Answer of={calibration} texts={texts}>
        {(days) => (
          <>
            {days.length === 0 && <p>{texts.desk('calibrate.empty')}</p>}
            {INDICATOR_IDS.map((id) => (
              <IndicatorCalibration
                key={id}
                {...props}
                days={days.filter(({ indicator }) => indicator === id)}
              />
            ))}
          </>
        )}
      </Answer>
    </section>
  );
}

function IndicatorCalibration(props: StoreViewProps & { days: readonly DayCalibration[] }) {
  const { days, store, pack: inForce, texts, isBusy, acts } = props;
  const [first] = days;
  if (!first) return null;
  const ways = first.rates.map(({ id }) => id);
  const named = (id: (typeof ways)[number]) =>
    id === 'headline' ? texts.desk('calibrate.headline') : ruleReadingName(id, texts);
  const tally = ways.map((id) => ({ id, hits: days.filter(({ best }) => best.includes(id)).length }));
  const counted = tally.find(({ id }) => id === 'headline')?.hits ?? 0;
  const offers = tally
    .filter(({ id, hits }) => id !== 'headline' && hits > counted)
    .sort((a, b) => b.hits - a.hits);
  return (
    <section>
      <h3>{indicatorName(first.indicator, texts)}</h3>
      {store.report.coverage[first.indicator]?.unseen !== 0 && <p>{texts.desk('calibrate.partial')}</p>}
      <PlainTable
        caption={indicatorName(first.indicator, texts)}
        head={[
          texts.desk('calibrate.day'),
          texts.desk('calibrate.best'),
          texts.desk('calibrate.official'),
          ...ways.map(named),
        ]}
        rows={days.map(({ day, activityId, official, rates, best }) => [
          activityId ? `${day} · ${activityId}` : day,
          best.map(named).join(texts.language === 'en' ? ', ' : '、'),
          rateText(official),
          ...ways.map((way) => {
            const rate = rates.find(({ id }) => id === way)?.rate ?? null;
            return rate === null ? texts.say('figure.none') : rateText(rate);
          }),
        ])}
        numbersFrom={2}
      />
      {offers.length === 0 && <p>{texts.desk('calibrate.fits', { hits: counted, days: days.length })}</p>}
      {offers.map(({ id, hits }) => {
        const pack = withHeadline(inForce, first.indicator, id as RuleReadingId);
        const sentence = texts.desk('calibrate.closer', {
          reading: named(id),
          hits,
          counted,
          days: days.length,
        });
        return (
          <p key={id}>
            {sentence}{' '}
            {pack ? (
              <button type="button" disabled={isBusy} onClick={() => acts.onSaveRules(pack)}>
                {texts.desk('calibrate.adopt', { reading: named(id) })}
              </button>
            ) : (
              texts.desk('calibrate.cannot')
            )}
          </p>
        );
      })}
      {offers.some(({ id }) => id === 'beijingDay') && (
        <p class="quiet">{texts.desk('calibrate.zoneNote')}</p>
      )}
      <p class="quiet">
        {texts.desk('calibrate.undo')} <a href="#rules">{texts.desk('nav.rules')}</a>
      </p>
    </section>
  );
}
