/** The text of a string as SpreadsheetML writes it: its runs joined, its phonetic hints left out. */

export interface StringText {
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  /** What was collected since the last time. */
  take(): string;
}

export function stringText(): StringText {
  let collected = '';
  let isText = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text(text) {
      if (isText) collected += text;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
    take() {
      const text = collected;
      collected = '';
      return text.includes('_x') ? unescaped(text) : text;
    },
  };
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
