/** Workbooks made by hand, part by part, so that a test can hold what no spreadsheet program would write. */
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [path, text] of Object.entries(parts)) await zip.add(path, new TextReader(text));
  return zip.close();
}

export interface SheetXml {
  /** The `<row>` elements. */
  rows: string;
  /** The `<si>` elements. */
  strings?: string;
  /** What stands behind the rows. */
  after?: string;
  /** The `<workbookPr>` element. */
  properties?: string;
}

/** A workbook of one sheet; `others` replaces or adds parts. */
export function workbookOf(
  { rows, strings, after = '', properties = '' }: SheetXml,
  others: Record<string, string> = {},
): Promise<Blob> {
  return zipOf({
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...others,
  });
}

export function relationships(...targets: [type: string, path: string][]): string {
  const each = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}
