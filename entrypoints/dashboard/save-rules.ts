import { saveRulePack } from '../../lib/judging/rule-pack-in-force.ts';
import { rulesRefusalText } from '../../lib/text/rule-fields.ts';
import type { Desk } from './desk.ts';
import { judgeAside } from './judge-aside.ts';

/** Takes a pack, or the text of a file of one; returns what to say. A bad one changes nothing and is named. */
export async function saveRules(desk: Desk, given: unknown, file?: string): Promise<string> {
  const texts = desk.texts();
  const value = typeof given === 'string' ? parsedJson(given) : given;
  const check = await saveRulePack(value);
  if (!check.ok) {
    const { path, expected } = check;
    const rulesRefusal = { path, expected, ...(file && { file }) };
    desk.change({ rulesRefusal });
    return rulesRefusalText(rulesRefusal, texts);
  }
  await judgeAside(desk.ask);
  desk.change({ rulesRefusal: undefined });
  return texts.desk('rules.saved');
}

/** Text that is no JSON is no pack: the check says so. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
