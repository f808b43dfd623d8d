import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { judgeAgain } from '../lib/judge-again.ts';
import { watchScorecard } from '../lib/published/scorecard.ts';
import { watchSettings } from '../lib/published/settings.ts';
import { watchWaiting } from '../lib/published/waiting-readings.ts';
import { recordReading } from '../lib/recording/record-reading.ts';
import { sayWaiting } from '../lib/recording/say-waiting.ts';
import { watchDatabaseTaken } from '../lib/store/database.ts';
import { timePassed, wake } from '../lib/wake.ts';
import { followScorecard } from '../lib/warnings/follow-scorecard.ts';
import { openNotice } from '../lib/warnings/notices.ts';
import { installed } from '../lib/welcome.ts';

// The worker may die after any turn: every listener is there before the first await, and no memory is relied upon.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, answer) => {
    // Without an answer the page sends its reading again.
    void recordReading(message, sender).then(answer, () => answer(undefined));
    // Chromium before 148 takes no promise from a listener: this keeps the way back open.
    return true;
  });
  browser.alarms.onAlarm.addListener(
    ({ scheduledTime }) => void timePassed(scheduledTime).then(() => followScorecard()),
  );
  browser.runtime.onInstalled.addListener((details) => void installed(details));
  browser.runtime.onStartup.addListener(() => void wake());
  browser.permissions.onAdded.addListener(() => void wake());
  browser.permissions.onRemoved.addListener(() => void wake());
  browser.notifications.onClicked.addListener((id) => void openNotice(id));
  watchScorecard((scorecard) => void followScorecard(scorecard));
  watchSettings(() => void judgeAgain());
  watchWaiting(() => void sayWaiting());
  watchDatabaseTaken(() => void wake());
  void wake().then(() => followScorecard());
});
