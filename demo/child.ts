import { labels } from '../src/modules/children/sealed-fields.ts';
import { fourColour } from '../src/modules/cases/defaults.ts';
import { instantOf, type Day } from './days.ts';
import { schoolingOf, type Family } from './family.ts';
import { personName, type Sex } from './names.ts';
import type { Numbers } from './numbers.ts';
import type { Random } from './random.ts';
import type { Row, Rows } from './tables.ts';
import { categorySources, companions, healthOf, otherHealth } from './themes.ts';
import { childNotes, sealedFact } from './words.ts';
import type { Id, World } from './world.ts';

export type Child = { id: Id; sex: Sex; birth: Day; registeredOn: Day; level: number; status: 'open' | 'closed' };

export const drawChild = (random: Random, world: World, facts: Pick<Child, 'registeredOn' | 'level' | 'status'>): Child => {
  const age = Math.floor((0.6 + 16.9 * Math.sqrt(random.next())) * 365.25);
  return {
    id: random.id(instantOf(facts.registeredOn, random.between(540, 1000))),
    sex: random.chance(0.53) ? 'male' : 'female',
    birth: Math.min(world.today - age, facts.registeredOn - 20),
    ...facts,
  };
};

/** The file itself: the child, how its name is found, and what is known of it. */
export const addFile = (rows: Rows, random: Random, world: World, numbers: Numbers, family: Family, child: Child): void => {
  const { place } = family;
  const name = personName(random, family.called, child.sex);
  const number = random.chance(0.93) ? numbers.identityNumber(child.birth, child.sex) : undefined;
  const createdAt = instantOf(child.registeredOn, 9 * 60 + 30);
  rows.children.push({
    id: child.id,
    file_code: numbers.fileCode(),
    area_id: place.areaId,
    household_id: family.householdId,
    name_sealed: world.seal.seal(labels.childName, name),
    name_hash: world.seal.nameHash(name),
    sex: child.sex,
    birth_date: child.birth,
    birth_precision: 'day',
    identity_kind: number === undefined ? 'none' : 'residentIdentityCard',
    identity_sealed: number === undefined ? null : world.seal.seal(labels.childIdentity, number),
    identity_hash: number === undefined ? null : world.seal.identityHash(number),
    identity_last4: number?.slice(-4) ?? null,
    ethnic_group: family.called.group,
    ...schoolingOf(child.birth, world.today, place),
    risk_scheme: child.level === 0 ? null : fourColour.id,
    risk_ordinal: child.level,
    status: child.status,
    owner_id: place.owner,
    is_sample: true,
    created_at: createdAt,
    created_by: place.owner,
    updated_at: createdAt,
  });
  for (const token of world.seal.tokens(name)) rows.child_name_tokens.push({ token, area_id: place.areaId, child_id: child.id });
  rows.child_categories.push(...categoryRows(random, world, family, child));
  rows.health_facts.push(...healthRows(random, world, family, child));
  if (random.chance(0.1))
    rows.child_notes.push({
      id: random.id(createdAt),
      child_id: child.id,
      body_sealed: world.seal.sealSentence(labels.note, random.pick(childNotes)),
      created_at: createdAt,
      created_by: place.owner,
    });
  if (place.sealedClass && random.chance(0.005)) addSealedFact(rows, random, world, family, child);
};

const categoryRows = (random: Random, world: World, { theme, place }: Family, child: Child): Row<'child_categories'>[] => {
  const second = random.chance(0.35) ? random.weighted(companions) : undefined;
  const held = second === undefined || second === theme ? [theme] : [theme, second];
  return held.map((category, index) => {
    const fromOn = child.registeredOn - random.between(0, 900) * index;
    const ended = child.status === 'closed' || (index > 0 && random.chance(0.2));
    return {
      id: random.id(instantOf(child.registeredOn, 570 + index)),
      child_id: child.id,
      area_id: place.areaId,
      category,
      from_on: fromOn,
      to_on: ended ? Math.min(world.today, Math.max(fromOn, child.registeredOn + 20)) : null,
      basis: null,
      source: random.pick(categorySources),
      decided_by: random.chance(0.5) ? `${place.district}民政局` : null,
      created_at: instantOf(child.registeredOn, 570),
      created_by: place.owner,
    };
  });
};

const healthRows = (random: Random, world: World, { theme, place }: Family, child: Child): Row<'health_facts'>[] => {
  const facts = healthOf[theme] ?? (random.chance(0.08) ? [random.pick(otherHealth)] : []);
  return facts.map((fact) => ({
    id: random.id(instantOf(child.registeredOn, 600)),
    child_id: child.id,
    kind: fact.kind,
    body_sealed: world.seal.sealSentence(labels.health, fact.text),
    from_on: child.registeredOn - random.between(0, 700),
    created_at: instantOf(child.registeredOn, 600),
    created_by: place.owner,
  }));
};

const addSealedFact = (rows: Rows, random: Random, world: World, { place }: Family, child: Child): void => {
  const at = instantOf(child.registeredOn, 15 * 60);
  rows.sealed_facts.push({
    id: random.id(at),
    child_id: child.id,
    area_id: place.areaId,
    body_sealed: world.seal.sealSecret(labels.sealedFact, sealedFact),
    created_at: at,
    created_by: place.officer,
  });
};

/** What the family answered to each purpose that asks for consent; a blocked guardian is never asked. */
export const consentRows = (random: Random, world: World, guardians: readonly Row<'guardians'>[], child: Child, by: Id): Row<'consents'>[] => {
  const asked = guardians.find((guardian) => guardian.blocked_at === null);
  if (asked === undefined) return [];
  const purposes = [
    ['referral', 0.7],
    ['photo', 0.55],
    ['locationWatch', 0.07],
  ] as const;
  return purposes
    .filter(([, share]) => random.chance(share))
    .map(([purpose]) => {
      const refused = random.chance(0.07);
      const withdrawn = !refused && random.chance(0.03);
      return {
        id: random.id(instantOf(child.registeredOn, 620)),
        child_id: child.id,
        purpose,
        purpose_version: 1,
        answer: refused ? 'refused' : 'given',
        given_by_guardian_id: asked.id,
        child_assent: refused ? 'notAsked' : 'given',
        method: random.chance(0.8) ? 'paper' : 'spoken',
        answered_on: child.registeredOn,
        withdrawn_on: withdrawn ? Math.min(world.today, child.registeredOn + random.between(0, 30)) : null,
        recorded_by: by,
        created_at: instantOf(child.registeredOn, 620),
      };
    });
};
