/** "7, 3, 1, 0" as numbers, largest first and each once; null when something else stands there. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[,\s]+/).filter(Boolean);
  if (parts.some((part) => !/^\d{1,3}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => b - a);
}
