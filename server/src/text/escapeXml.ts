// Text between the tags of an XML element. Must not know what elements mean.

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** A text as it stands between tags, as Salesforce writes it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>'"\r]/g, (character) => REFERENCES[character] ?? character);
}
