/** Activities of every enrolment that the activity list may print, all of one backup and all running. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { Activity } from '../../lib/domain/facts.ts';
import { HOUR, instantOfIso, isoOf } from '../../lib/domain/time.ts';

/** The products of the backup's first activity in five that run: enrolled, in review, not enrolled, out, and in again. */
export function withEnrolments(backup: Backup, nowText: string): Activity[] {
  const now = instantOfIso(nowText.trim());
  const [first] = backup.activities ?? [];
  if (!first) return [];
  const ago = (hours: number) => isoOf(now - hours * HOUR);
  const running = (activityId: string, name: string, fields: Partial<Activity>): Activity => ({
    ...first,
    ...{ activityId, name, startsAt: ago(140), endsAt: isoOf(now + 90 * HOUR) },
    ...fields,
  });
  return [
    running('6000001', '限时抢购 · 已报名', { enrolment: 'enrolled', seen: { '*': ago(2) } }),
    running('6000002', '平台大促 · 审核中', { enrolment: 'auditing' }),
    running('6000003', '店铺优惠券 · 未报名', { enrolment: 'not-enrolled' }),
    running('6000004', '周年庆 · 已退出', { enrolment: 'exited' }),
    running('6000005', '春季大促 · 重新报名', {
      enrolment: 'enrolled',
      enrolmentLooks: [
        { value: 'exited', from: ago(70), until: ago(48) },
        { value: 'enrolled', from: ago(20), until: ago(2) },
      ],
    }),
  ];
}
