import type { Causes } from '../../../lib/domain/explanation.ts';
import type { IndicatorViewProps } from '../view-props.ts';
import { IdGroup } from './id-group.tsx';

const KINDS = ['carrier', 'sku', 'hour', 'cancelReason', 'keyword'] as const;
const MOST = 10;

/** Because of which: the defects of now, grouped each way that the records tell. */
export function CauseGroups({ causes, texts, acts }: IndicatorViewProps & { causes: Causes }) {
  const told = KINDS.filter((kind) => causes[kind].some(({ name }) => name !== ''));
  if (told.length === 0) return null;
  return (
    <>
      <h4>{texts.desk('cause.title')}</h4>
      <div class="cause-columns">
        {told.map((kind) => (
          <div key={kind}>
            <h5>{texts.desk(`cause.${kind}`)}</h5>
            {causes[kind].slice(0, MOST).map(({ name, orderIds }) => (
              <IdGroup key={name} name={nameOf(kind, name)} ids={orderIds} texts={texts} acts={acts} />
            ))}
            {causes[kind].length > MOST && (
              <p class="quiet">{texts.desk('cause.more', { count: causes[kind].length - MOST })}</p>
            )}
          </div>
        ))}
      </div>
    </>
  );

  function nameOf(kind: (typeof KINDS)[number], name: string): string {
    if (name === '') return texts.desk('cause.notTold');
    return kind === 'hour' ? `${name}:00` : name;
  }
}
