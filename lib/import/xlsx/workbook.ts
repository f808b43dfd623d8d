/** Which parts of the archive are the sheets, in the order of their tabs, and which holds their texts. */
import { ImportRefused } from '../import-refused.ts';
import type { DateSystem } from '../table-row.ts';
import type { Archive, Part } from './archive.ts';
import { type XmlEvents, xmlFeed } from './xml-events.ts';

export interface Workbook {
  sheets: { name: string; part: Part }[];
  sharedStrings: Part | undefined;
  dateSystem: DateSystem;
}

/** Throws `ImportRefused` when the archive is something else than a workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  const workbook = archive.get(path);
  if (!workbook) throw new ImportRefused('not-a-table');
  const relations = await relationsOf(archive, path);
  const sheets: Workbook['sheets'] = [];
  let dateSystem: DateSystem = 1900;
  await readXml(workbook, {
    open(tag, attribute) {
      if (tag === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) dateSystem = 1904;
      if (tag !== 'sheet') return;
      const target = relations.find(({ id }) => id === (attribute('r:id') ?? attribute('id')))?.target;
      const part = target === undefined ? undefined : archive.get(target);
      if (part) sheets.push({ name: attribute('name') ?? '', part });
    },
  });
  if (sheets.length === 0) throw new ImportRefused('not-a-table');
  const strings = relations.find(({ type }) => type === 'sharedStrings');
  return { sheets, sharedStrings: strings && archive.get(strings.target), dateSystem };
}

interface Relation {
  id: string | undefined;
  /** The last word of its type's address. */
  type: string | undefined;
  /** A path inside the archive. */
  target: string;
}

async function relationsOf(archive: Archive, path: string): Promise<Relation[]> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const part = archive.get(`${folder}_rels/${path.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (!part) return relations;
  await readXml(part, {
    open(tag, attribute) {
      const target = attribute('Target');
      if (tag !== 'Relationship' || target === undefined) return;
      relations.push({
        id: attribute('Id'),
        type: attribute('Type')?.split('/').at(-1),
        target: target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      });
    },
  });
  return relations;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readXml(part: Part, events: XmlEvents): Promise<void> {
  const feed = xmlFeed(events);
  for await (const text of part.texts()) feed.write(text);
  feed.end();
}
