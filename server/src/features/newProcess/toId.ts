// Ids from names: `Äcme – Gold Support` → `acme-gold-support`. Must not know what they name.

/** @param fallback an id for names without a single letter or digit of the Latin alphabet */
export function toId(name: string, fallback: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (id === '') return fallback;
  return /^[a-z]/.test(id) ? id : `${fallback}-${id}`;
}
