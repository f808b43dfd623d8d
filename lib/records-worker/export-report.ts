import { packHash } from '../domain/pack-hash.ts';
import { reportFiles } from '../report/report-files.ts';
import { reportSource } from '../report/report-source.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { judgeStores } from './judge-stores.ts';
import type { TaskTable } from './tasks.ts';

/** Judging, explaining, and each file: steps of about the same length. */
export const exportReport: TaskTable['exportReport'] = async (asked, { onProgress }) => {
  const { formats, language } = asked;
  let done = 0;
  const step = () => {
    done += 1;
    onProgress(done / (formats.length + 2));
  };
  const judged = await judgeStores(asked);
  step();
  const source = reportSource(judged, await packHash(judged.pack), deskTextsFor(language));
  step();
  const fileOf = reportFiles(source);
  const files: Blob[] = [];
  for (const format of formats) {
    files.push(await fileOf(format));
    step();
  }
  return files;
};
