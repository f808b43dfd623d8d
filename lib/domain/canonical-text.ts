/** JSON with sorted keys: equal values give equal text. Undefined fields are absent. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value) items += `${items && ','}${canonicalText(item)}`;
    return `[${items}]`;
  }
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field !== undefined) text += `${text && ','}${JSON.stringify(name)}:${canonicalText(field)}`;
  }
  return `{${text}}`;
}
