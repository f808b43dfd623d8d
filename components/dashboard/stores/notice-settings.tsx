import { DIGEST_HOUR, NOTICE_ZONE, QUIET_HOURS, STEP_ORDERS } from '../../../lib/domain/notice.ts';
import { BEIJING, PLATFORM_ZONE } from '../../../lib/text/hours.ts';
import { stepHoursText } from '../../../lib/text/pack-words.ts';
import type { ViewProps } from '../view-props.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

type NoticeSettingsProps = Pick<ViewProps, 'settings' | 'rules' | 'texts' | 'acts'>;

/** When desktop notices may come, and how many orders are worth one. */
export function NoticeSettings({ settings, rules, texts, acts }: NoticeSettingsProps) {
  const { quietHours = QUIET_HOURS, digestHour = DIGEST_HOUR, noticeZone = NOTICE_ZONE } = settings;
  return (
    <fieldset>
      <legend>{texts.desk('notices.title')}</legend>
      <div class="row">
        <HourChoice
          name={texts.desk('notices.quietFrom')}
          hour={quietHours.from}
          onChoose={(from) => acts.onChange({ quietHours: { ...quietHours, from } })}
        />
        <HourChoice
          name={texts.desk('notices.quietTo')}
          hour={quietHours.to}
          onChoose={(to) => acts.onChange({ quietHours: { ...quietHours, to } })}
        />
      </div>
      <p class="quiet">{texts.desk('notices.quietNote')}</p>
      <label class="row">
        {texts.desk('notices.digest')}
        <select
          value={String(digestHour)}
          onChange={({ currentTarget: { value } }) =>
            acts.onChange({ digestHour: value === 'off' ? 'off' : Number(value) })
          }
        >
          <option value="off">{texts.desk('notices.noDigest')}</option>
          {HOURS.map((hour) => (
            <option key={hour} value={String(hour)}>
              {clockText(hour)}
            </option>
          ))}
        </select>
      </label>
      <label class="row">
        {texts.desk('notices.zone')}
        <select
          value={noticeZone}
          onChange={({ currentTarget }) => acts.onChange({ noticeZone: currentTarget.value })}
        >
          <option value={BEIJING}>{texts.desk('settings.zoneBeijing')}</option>
          <option value={PLATFORM_ZONE}>{texts.say('zone.pacific')}</option>
        </select>
      </label>
      <label class="row">
        {texts.desk('notices.stepOrders', { hours: rules ? stepHoursText(rules.inForce, texts) : '…' })}
        <input
          type="number"
          min={1}
          value={settings.stepOrders ?? STEP_ORDERS}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isInteger(valueAsNumber) && valueAsNumber >= 1)
              acts.onChange({ stepOrders: valueAsNumber });
          }}
        />
      </label>
    </fieldset>
  );
}

interface HourChoiceProps {
  name: string;
  hour: number;
  onChoose(hour: number): void;
}

function HourChoice({ name, hour, onChoose }: HourChoiceProps) {
  return (
    <label class="row">
      {name}
      <select value={String(hour)} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {HOURS.map((each) => (
          <option key={each} value={String(each)}>
            {clockText(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function clockText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
