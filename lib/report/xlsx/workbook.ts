/**
 * The tables as a workbook. Written as a stream, part by part: the usual libraries for this hold it whole in memory
 * and pack it in a worker made from a string, which the policy of an extension's pages forbids.
 */
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Instant } from '../../domain/time.ts';
import type { Table } from '../tables/table.ts';
import { attributeText, sheetXml, XML_HEAD } from './sheet-xml.ts';
import { STYLES_XML } from './styles-xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Characters that are packed at once. */
const PIECE = 256 * 1024;

/** `madeAt` stands in the archive as the time of its parts. */
export async function workbookOf(tables: readonly Table[], madeAt: Instant): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(`${TYPE}.sheet`), {
    useWebWorkers: false,
    lastModDate: new Date(madeAt),
    extendedTimestamp: false,
  });
  const sheets = tables.map(({ name }, index) => ({ name, part: `worksheets/sheet${index + 1}.xml` }));
  const parts: readonly [path: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets.map(({ part }) => part))],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets.map(({ name }) => name))],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...sheets.map(({ part }) => ['worksheet', part] as const), ['styles', 'styles.xml']]),
    ],
    ['xl/styles.xml', STYLES_XML],
  ];
  for (const [path, xml] of parts) await zip.add(path, new TextReader(XML_HEAD + xml));
  for (const [index, table] of tables.entries()) {
    await zip.add(`xl/${sheets[index]?.part}`, { readable: streamOf(sheetXml(table)) });
  }
  return zip.close();
}

function contentTypes(sheets: readonly string[]): string {
  const overrides = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...sheets.map((part) => [part, 'worksheet']),
  ].map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, path: string])[]): string {
  const each = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${attributeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let piece = '';
      while (piece.length < PIECE) {
        const { value, done } = pieces.next();
        if (done) {
          controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        piece += value;
      }
      controller.enqueue(encoder.encode(piece));
    },
  });
}
