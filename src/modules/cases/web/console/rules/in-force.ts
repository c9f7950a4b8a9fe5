type Dated = { areaId: string; effectiveFrom: string; effectiveTo: string | null };

export const standsOn = (rule: Dated, day: string): boolean => rule.effectiveFrom <= day && (rule.effectiveTo === null || rule.effectiveTo > day);

/** The rule that holds in an area on a day: the nearest area's, then the newest. `ancestry`: the area's line, city first. */
export const ruleFor = <R extends Dated>(rules: readonly R[], ancestry: readonly string[], day: string): R | undefined =>
  rules
    .filter((rule) => standsOn(rule, day) && ancestry.includes(rule.areaId))
    .toSorted((a, b) => ancestry.indexOf(b.areaId) - ancestry.indexOf(a.areaId) || b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
