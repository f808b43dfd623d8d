/** XML as a stream of events, strictly: what is not well formed, too deep or too long is refused. */
import { SaxesParser } from 'saxes';
import { ImportRefused } from '../import-refused.ts';

/** SpreadsheetML nests about ten deep. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 256;
/** Of one text or one tag: a cell holds at most 32,767. */
const MOST_CHARACTERS = 4 * 1024 ** 2;

export interface XmlEvents {
  /** `name` without its namespace prefix. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlFeed {
  /** Throws `ImportRefused`. */
  write(text: string): void;
  end(): void;
}

export function xmlFeed(events: XmlEvents): XmlFeed {
  const parser = new SaxesParser();
  const { open, text, close } = events;
  let depth = 0;
  let attributes = 0;
  let sinceEvent = 0;
  const refuse = (why: string): never => {
    throw new ImportRefused('damaged', why);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('a document type'));
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) refuse('a tag without end');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    sinceEvent = 0;
    if (depth > DEEPEST) refuse('nested too deep');
    open(localName(tag.name), (name) => tag.attributes[name] as string | undefined);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    sinceEvent = 0;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write(piece) {
      sinceEvent += piece.length;
      if (sinceEvent > MOST_CHARACTERS) refuse('a text without end');
      parser.write(piece);
    },
    end: () => void parser.close(),
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
