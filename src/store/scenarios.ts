/** A list of changes under a name, on this device. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** As text. */
  readonly changes: string;
}

const KEY = 'leerwerkradar.scenarios';

/** In the order in which they were saved. */
export function keptScenarios(): readonly Scenario[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isScenario) : [];
  } catch {
    return [];
  }
}

/** Changes what is kept as it is now, so that what another tab saved stays; false when the browser keeps nothing. */
export function changeScenarios(change: (scenarios: readonly Scenario[]) => readonly Scenario[]): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(change(keptScenarios())));
    return true;
  } catch {
    return false;
  }
}

function isScenario(value: unknown): value is Scenario {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value) || !('changes' in value))
    return false;
  return [value.id, value.name, value.changes].every((text) => typeof text === 'string');
}
